import { useTranslation } from 'react-i18next'
import { useDuration } from '../time/use-duration.ts'

const minuteMs = 60_000

/** Tells working time in hours and minutes, never in days: how long a working day is depends on its calendar. */
export function useWorkingTime(): (ms: number) => string {
  const { t } = useTranslation('ui')
  const duration = useDuration()
  return (ms) => {
    const hours = Math.floor(ms / (60 * minuteMs))
    if (hours < 24) return duration(ms)
    const minutes = Math.floor(ms / minuteMs) % 60
    return minutes === 0 ? `${hours}\u00a0${t('hour')}` : `${hours}\u00a0${t('hour')} ${minutes}\u00a0${t('minute')}`
  }
}
