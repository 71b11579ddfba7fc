import { useTranslation } from 'react-i18next'
import { useDuration } from '../../time/use-duration.ts'
import { useWorkingTime } from '../../ui/use-working-time.ts'
import type { Report } from './report.ts'
import { useNumbers } from './use-numbers.ts'

type Times = Report['times']
type Quantile = Times['business']['median']

/** Tells shares and quantiles of a wait, with their intervals, or why there is none. */
export function useTimes() {
  const { t } = useTranslation('reports')
  const tell = { business: useWorkingTime(), calendar: useDuration() }
  const { share } = useNumbers()
  return {
    /** A quantile that was read from rolled up days is near, and marked so. */
    quantile(
      kind: keyof typeof tell,
      quantile: Quantile,
      approximate: boolean,
    ): { value: string; range: string | null } {
      const time = (ms: number) => (approximate ? `≈ ${tell[kind](ms)}` : tell[kind](ms))
      if (!quantile.shown)
        return { value: t('tooFew'), range: t('tooFewWhy', { count: quantile.waits, needed: quantile.needed }) }
      const { ms, low, high } = quantile.value
      if (ms === null) return { value: t('notReached'), range: low === null ? null : t('atLeast', { low: time(low) }) }
      return {
        value: time(ms),
        range:
          low === null
            ? null
            : high === null
              ? t('atLeast', { low: time(low) })
              : t('between', { low: time(low), high: time(high) }),
      }
    },
    share(of: Times['withinPromise']): { value: string; range: string | null } {
      if (of === null) return { value: t('nothing'), range: null }
      return {
        value: share(of.share),
        range:
          of.interval === null ? null : t('between', { low: share(of.interval.low), high: share(of.interval.high) }),
      }
    },
  }
}
