export { addBusiness, businessMs } from './business-time.ts'
export { type Calendar, compileCalendar } from './calendar.ts'
export { type CalendarSettings, calendarSchema } from './calendar-schema.ts'
export { ClockRefusal, type ClockRefusalCode } from './clock-refusal.ts'
export { dueAt } from './due-at.ts'
export { type Elapsed, elapsed } from './elapsed.ts'
export {
  answeredWithin,
  type IncidenceStep,
  incidence,
  type MedianResponse,
  medianFirstResponse,
  type Observation,
  type Shares,
} from './incidence.ts'
export { nextHolidays } from './next-holidays.ts'
export type { Pause } from './pause.ts'
export { staleAt } from './stale-at.ts'
export { type ClockAnswer, tryClock } from './try-clock.ts'
