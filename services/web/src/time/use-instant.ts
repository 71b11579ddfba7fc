import { useTranslation } from 'react-i18next'
import { useZone } from '../api/session.ts'
import { language } from '../texts/i18n.ts'
import { formatInstant, type InstantShape } from './format-instant.ts'

/** Tells instants in the company's zone and the reader's language. */
export function useInstant(): (at: string | number, shape?: InstantShape) => string {
  useTranslation()
  const zone = useZone()
  return (at, shape = 'full') => formatInstant(at, zone, language(), shape)
}
