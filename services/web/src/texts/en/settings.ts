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

export const settings = {
  title: 'Settings',
  sections: {
    sources: 'Sources',
    watches: 'Brands & watches',
    departments: 'Departments & people',
    rules: 'Rules',
    calendars: 'Calendars',
    company: 'Company',
    problems: 'Problems',
  },
  sectionsLabel: 'Parts of the settings',
  readOnly: 'You see these settings but cannot change them. Managers and administrators can.',
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
