import { useTranslation } from 'react-i18next'
import { Table, Td, Th } from '../../ui/table.tsx'
import type { Report } from './report.ts'
import { useDayName } from './use-day-name.ts'
import { useNumbers } from './use-numbers.ts'
import { useTimes } from './use-times.ts'

/** This period beside the one before and the same a year before, and whether what differs may be chance. */
export function Changed({ report }: { report: Report }) {
  const { t } = useTranslation('reports')
  const { count } = useNumbers()
  const tell = useTimes()
  const day = useDayName()
  const earlier = [
    { name: 'before', of: report.compared.before },
    { name: 'yearBefore', of: report.compared.yearBefore },
  ] as const
  const now = tell.share(report.times.withinPromise)
  return (
    <section aria-labelledby="changed" className="flex flex-col gap-2 rounded-lg border border-line bg-surface p-4">
      <h2 id="changed" className="font-semibold">
        {t('changed.title')}
      </h2>
      <Table caption={t('changed.title')}>
        <thead>
          <tr>
            <Th>{t('period')}</Th>
            <Th className="text-right">{t('layers.arrived')}</Th>
            <Th>{t('keptShare')}</Th>
            <Th>{t('changed.chance')}</Th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <Th scope="row" className="!text-ink">
              {t('changed.now')}
            </Th>
            <Td className="text-right tabular-nums">{count(report.figures['cohort.arrived'])}</Td>
            <Share told={now} />
            <Td>–</Td>
          </tr>
          {earlier.map(({ name, of }) => (
            <tr key={name}>
              <Th scope="row" className="!text-ink">
                {t(`changed.${name}`)}
                {of === null ? null : (
                  <span className="block text-sm font-normal text-quiet">
                    {t('changed.days', { from: day(of.period.from), to: day(of.period.to) })}
                  </span>
                )}
              </Th>
              {of === null ? (
                <Td colSpan={3} className="text-quiet">
                  {t('changed.none')}
                </Td>
              ) : (
                <>
                  <Td className="text-right tabular-nums">{count(of.arrived)}</Td>
                  <Share told={tell.share(of.share)} />
                  <Td>{t(`changed.${of.chance}`)}</Td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  )
}

function Share({ told: { value, range } }: { told: { value: string; range: string | null } }) {
  return (
    <Td>
      <span className="block font-medium tabular-nums">{value}</span>
      {range === null ? null : <span className="block text-sm text-quiet">{range}</span>}
    </Td>
  )
}
