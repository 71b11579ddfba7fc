import { calendarProblems } from './settings/calendar-problems.ts'
import { forms as ofSettings } from './settings/forms.ts'

/** What any form says, in the settings or not, by the keys of the settings. */
export const forms = { forms: ofSettings, calendars: { problems: calendarProblems } }
