import type { settings as english } from '../en/settings.ts'
import type { Same } from '../i18n.ts'
import { calendars } from './settings/calendars.ts'
import { canned } from './settings/canned.ts'
import { company } from './settings/company.ts'
import { corrections } from './settings/corrections.ts'
import { deadLetters } from './settings/dead-letters.ts'
import { departments, people } from './settings/departments.ts'
import { forms } from './settings/forms.ts'
import { hook } from './settings/hook.ts'
import { macros } from './settings/macros.ts'
import { promises } from './settings/promises.ts'
import { push } from './settings/push.ts'
import { record } from './settings/record.ts'
import { replyAccess } from './settings/reply-access.ts'
import { rules } from './settings/rules.ts'
import { groups, sections } from './settings/sections.ts'
import { sourceLists } from './settings/source-lists.ts'
import { preview, sources } from './settings/sources.ts'
import { terms } from './settings/terms.ts'
import { watch } from './settings/watch.ts'
import { queryLanguage, watches } from './settings/watches.ts'
import { whatIf } from './settings/what-if.ts'
import { workMinimum } from './settings/work-minimum.ts'

export const settings: Same<typeof english> = {
  title: 'Einrichtung',
  sections,
  groups,
  sectionsLabel: 'Teile der Einrichtung',
  readOnly: 'Diese Einrichtung ist hier nur zu sehen. Leitung und Administratoren können sie ändern.',
  forms,
  preview,
  sourceLists,
  sources,
  replyAccess,
  push,
  hook,
  terms,
  watches,
  watch,
  macros,
  queryLanguage,
  departments,
  people,
  record,
  rules,
  calendars,
  promises,
  canned,
  corrections,
  whatIf,
  company,
  deadLetters,
  workMinimum,
}
