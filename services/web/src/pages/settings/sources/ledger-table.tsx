import type { SourceLedger } from '@echolot/contract'
import { ledgerFigures } from '@echolot/domain'
import { useTranslation } from 'react-i18next'
import { useZone } from '../../../api/session.ts'
import { formatInstant } from '../../../time/format-instant.ts'
import { useDuration } from '../../../time/use-duration.ts'
import { useInstant } from '../../../time/use-instant.ts'
import { Table, Td, Th } from '../../../ui/table.tsx'

type Ledger = SourceLedger

/** The same as the chart day by day, the latest first, and the sums below. */
export function LedgerTable({ name, hours, sums }: { name: string; hours: Ledger['hours']; sums: Ledger['sums'] }) {
  const { t } = useTranslation('settings')
  const zone = useZone()
  const instant = useInstant()
  const tell = useDuration()
  const days = [...Map.groupBy(hours, ({ hour }) => formatInstant(hour, zone, 'de', 'day')).values()].toReversed()
  return (
    <details>
      <summary className="min-h-6 cursor-pointer text-sm">
        {t('sources.ledger.asTable')}
        <span className="sr-only"> {name}</span>
      </summary>
      <Table caption={t('sources.ledger.tableOf', { name })} className="mt-2 [&_td]:px-2 [&_th]:px-2">
        <thead>
          <tr>
            <Th>{t('sources.ledger.day')}</Th>
            {ledgerFigures.map((figure) => (
              <Th key={figure} className="text-right" title={t(`sources.ledger.meanings.${figure}`)}>
                {t(`sources.ledger.figures.${figure}`)}
              </Th>
            ))}
            <Th className="text-right">{t('sources.ledger.keys.blind')}</Th>
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <tr key={day[0]?.hour}>
              <Th scope="row" className="whitespace-nowrap">
                {instant(day[0]?.hour ?? 0, 'day')}
              </Th>
              {ledgerFigures.map((figure) => (
                <Td key={figure} className="text-right tabular-nums">
                  {day.reduce((sum, hour) => sum + hour[figure], 0)}
                </Td>
              ))}
              <Td className="text-right whitespace-nowrap tabular-nums">
                {t('sources.ledger.hours', { count: day.filter(({ blind }) => blind).length })}
              </Td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="font-medium">
            <Th scope="row">{t('sources.ledger.sum')}</Th>
            {ledgerFigures.map((figure) => (
              <Td key={figure} className="text-right tabular-nums">
                {sums[figure]}
              </Td>
            ))}
            <Td className="text-right tabular-nums">{t('sources.ledger.hours', { count: sums.blindHours })}</Td>
          </tr>
        </tfoot>
      </Table>
      <p className="mt-2 text-sm text-quiet">
        {sums.lagSeconds === null || sums.lagWorstSeconds === null
          ? t('sources.ledger.noLag')
          : t('sources.ledger.lag', {
              mean: tell(sums.lagSeconds * 1000),
              worst: tell(sums.lagWorstSeconds * 1000),
            })}
      </p>
    </details>
  )
}
