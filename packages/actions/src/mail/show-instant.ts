import type { Language } from '@echolot/domain'

/** An instant as a reader writes it, in the company's zone. */
export function showInstant(at: Date, language: Language, zone: string): string {
  return new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: zone,
  }).format(at)
}
