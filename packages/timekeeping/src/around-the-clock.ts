import { compileCalendar, type OpenHours } from './calendar.ts'

const allDay = ['00:00-24:00']

/** Hours that never close: what is promised in calendar time is counted in these. */
export const aroundTheClock: OpenHours = compileCalendar({
  zone: 'UTC',
  weekly: { mon: allDay, tue: allDay, wed: allDay, thu: allDay, fri: allDay, sat: allDay, sun: allDay },
})
