import { useTranslation } from 'react-i18next'
import { language } from '../../texts/i18n.ts'
import { formatInstant } from '../../time/format-instant.ts'

/** Tells a calendar day such as `2026-11-21`; it is the same day in every zone. */
export function useDayName(): (day: string) => string {
  useTranslation()
  return (day) => formatInstant(`${day}T00:00:00Z`, 'UTC', language(), 'day')
}
