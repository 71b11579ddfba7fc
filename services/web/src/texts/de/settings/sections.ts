import type { sections as english, groups as englishGroups } from '../../en/settings/sections.ts'
import type { Same } from '../../i18n.ts'

export const sections: Same<typeof english> = {
  sources: 'Quellen',
  watches: 'Marken & Beobachtungen',
  departments: 'Abteilungen & Personen',
  rules: 'Regeln',
  calendars: 'Kalender',
  promises: 'Zusagen',
  corrections: 'Berichtigungen',
  canned: 'Textbausteine',
  company: 'Firma',
  work: 'Arbeitszahlen',
  access: 'Zugänge',
  mail: 'E-Mail',
  problems: 'Probleme',
  record: 'Protokoll',
}

export const groups: Same<typeof englishGroups> = {
  listening: 'Zuhören',
  routing: 'Zuteilen',
  responding: 'Antworten',
  organisation: 'Organisation',
  operation: 'Betrieb',
}
