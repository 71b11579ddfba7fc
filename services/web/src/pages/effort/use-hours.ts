import { useTranslation } from 'react-i18next'
import { language } from '../../texts/i18n.ts'

/** Tells minutes as hours with one decimal, in the reader's language. */
export function useHours(): (minutes: number) => string {
  const { t } = useTranslation('effort')
  const number = new Intl.NumberFormat(language() === 'de' ? 'de-DE' : 'en-GB', { maximumFractionDigits: 1 })
  return (minutes) => t('hours', { hours: number.format(minutes / 60) })
}
