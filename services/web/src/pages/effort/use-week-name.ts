import { mondayOf } from '@echolot/domain'
import { useTranslation } from 'react-i18next'
import { language } from '../../texts/i18n.ts'

/** Tells an ISO week: "KW 47", or with its days "KW 47, 16.–22. Nov. 2026". */
export function useWeekName(): (week: string, shape?: 'short' | 'days') => string {
  const { t } = useTranslation('effort')
  const days = new Intl.DateTimeFormat(language() === 'de' ? 'de-DE' : 'en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  })
  return (week, shape = 'short') => {
    const name = t('weekName', { number: Number(week.slice(-2)) })
    const monday = Date.parse(mondayOf(week) ?? '')
    return shape === 'short' || Number.isNaN(monday)
      ? name
      : `${name}, ${days.formatRange(monday, monday + 6 * 86_400_000)}`
  }
}
