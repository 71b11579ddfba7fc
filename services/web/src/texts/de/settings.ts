import type { settings as english } from '../en/settings.ts'
import type { Same } from '../i18n.ts'
import { calendars } from './settings/calendars.ts'
import { company } from './settings/company.ts'
import { deadLetters } from './settings/dead-letters.ts'
import { departments, people } from './settings/departments.ts'
import { forms } from './settings/forms.ts'
import { push } from './settings/push.ts'
import { rules } from './settings/rules.ts'
import { sourceLists } from './settings/source-lists.ts'
import { preview, sources } from './settings/sources.ts'
import { queryLanguage, watches } from './settings/watches.ts'

export const settings: Same<typeof english> = {
  title: 'Einrichtung',
  sections: {
    sources: 'Quellen',
    watches: 'Marken & Beobachtungen',
    departments: 'Abteilungen & Personen',
    rules: 'Regeln',
    calendars: 'Kalender',
    company: 'Firma',
    problems: 'Probleme',
  },
  sectionsLabel: 'Teile der Einrichtung',
  readOnly: 'Diese Einrichtung ist hier nur zu sehen. Leitung und Administratoren können sie ändern.',
  forms,
  preview,
  sourceLists,
  sources,
  push,
  watches,
  queryLanguage,
  departments,
  people,
  rules,
  calendars,
  company,
  deadLetters,
}
