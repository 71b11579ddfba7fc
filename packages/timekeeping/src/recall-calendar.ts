import { type Calendar, compileCalendar } from './calendar.ts'

/** What a calendar may look like, for refusals. */
export const exampleCalendar = '{"zone":"Europe/Berlin","weekly":{"mon":["09:00-17:00"]}}'

const calendars = new Map<string, Calendar>()

/**
 * A calendar compiled as by `compileCalendar`, or the one that was before from the same JSON: whoever asks many questions
 * asks most of them of few calendars, and their years are then laid out already. Some are kept, so memory stays bounded.
 */
export function recallCalendar(input: unknown, root = ''): Calendar {
  const key = JSON.stringify(input) ?? ''
  let calendar = calendars.get(key)
  if (calendar === undefined) {
    calendar = compileCalendar(input, root)
    if (calendars.size >= 64) calendars.clear()
    calendars.set(key, calendar)
  }
  return calendar
}
