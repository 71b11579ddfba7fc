import { useTranslation } from 'react-i18next'
import { language } from '../../texts/i18n.ts'

/** The name of a day of the week, of which Monday is 1. */
export function useWeekdayName(): (weekday: number, shape: 'short' | 'long') => string {
  useTranslation()
  const locale = language() === 'de' ? 'de-DE' : 'en-GB'
  // The first of January 2024 was a Monday.
  return (weekday, shape) =>
    new Intl.DateTimeFormat(locale, { weekday: shape, timeZone: 'UTC' }).format(Date.UTC(2024, 0, weekday))
}

export const hourName = (hour: number) => `${String(hour).padStart(2, '0')}:00`
