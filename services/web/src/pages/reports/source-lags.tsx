import { useTranslation } from 'react-i18next'
import { useDuration } from '../../time/use-duration.ts'
import { Table, Td, Th } from '../../ui/table.tsx'
import { useNumbers } from './use-numbers.ts'

type Lag = {
  sourceId: number
  name: string
  known: number
  unknown: number
  backFilled: number
  medianMs: number | null
  p90Ms: number | null
}

/** How long each source took to bring what was published: what people cannot make shorter, and what is in none of their times. */
export function SourceLags({ lags }: { lags: readonly Lag[] }) {
  const { t } = useTranslation('reports')
  const { count } = useNumbers()
  const duration = useDuration()
  if (lags.length === 0) return null
  const tell = (ms: number | null) => (ms === null ? t('tooFew') : duration(ms))
  return (
    <details className="rounded-lg border border-line bg-surface">
      <summary className="min-h-9 cursor-pointer px-4 py-2 font-semibold">{t('lag.title')}</summary>
      <div className="flex flex-col gap-3 px-4 pb-4">
        <p className="max-w-prose text-quiet">{t('lag.meaning')}</p>
        <Table caption={t('lag.title')}>
          <thead>
            <tr>
              <Th>{t('filters.source')}</Th>
              <Th className="text-right">{t('lag.known')}</Th>
              <Th className="text-right">{t('lag.unknown')}</Th>
              <Th className="text-right">{t('lag.backFilled')}</Th>
              <Th className="text-right">{t('statistics.median')}</Th>
              <Th className="text-right">{t('statistics.p90')}</Th>
            </tr>
          </thead>
          <tbody>
            {lags.map((lag) => (
              <tr key={lag.sourceId}>
                <Th scope="row" className="!text-ink">
                  {lag.name}
                </Th>
                <Td className="text-right tabular-nums">{count(lag.known)}</Td>
                <Td className="text-right tabular-nums">{count(lag.unknown)}</Td>
                <Td className="text-right tabular-nums">{count(lag.backFilled)}</Td>
                <Td className="text-right tabular-nums">{tell(lag.medianMs)}</Td>
                <Td className="text-right tabular-nums">{tell(lag.p90Ms)}</Td>
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
    </details>
  )
}
