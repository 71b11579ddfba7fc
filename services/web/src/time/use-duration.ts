import { useTranslation } from 'react-i18next'
import { formatDuration } from './format-duration.ts'

/** Tells lengths of time in the reader's language. */
export function useDuration(): (ms: number) => string {
  const { t } = useTranslation('ui')
  const names = { day: t('day'), hour: t('hour'), minute: t('minute'), second: t('second') }
  return (ms) => formatDuration(ms, names)
}
