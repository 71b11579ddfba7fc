import { useTranslation } from 'react-i18next'

/** The intervals that the form proposes, in seconds. */
export const intervals = [60, 300, 900, 1800, 3600, 21600, 86400, 604800] as const

/** Tells how often a source is asked. */
export function useInterval(): (seconds: number) => string {
  const { t } = useTranslation('settings')
  return (seconds) => {
    const known = intervals.find((interval) => interval === seconds)
    if (known !== undefined) return t(`sources.intervals.s${known}`)
    if (seconds < 120) return t('sources.seconds', { count: seconds })
    return seconds < 7200
      ? t('sources.minutes', { count: Math.round(seconds / 60) })
      : t('sources.hours', { count: Math.round(seconds / 3600) })
  }
}
