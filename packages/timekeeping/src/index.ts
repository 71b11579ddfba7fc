export { aroundTheClock } from './around-the-clock.ts'
export { endOfBusinessDays } from './business-days.ts'
export { addBusiness, businessMs, businessMsBetween, isOpenAt, isOpenAtMs } from './business-time.ts'
export { type Calendar, compileCalendar, type OpenHours } from './calendar.ts'
export { type CalendarSettings, calendarSchema } from './calendar-schema.ts'
export { type CalendarStretch, type CalendarTimeline, compileTimeline } from './calendar-timeline.ts'
export { ClockRefusal, type ClockRefusalCode } from './clock-refusal.ts'
export type { Clock, ClockHistory, ClockPause, Frozen } from './clocks/clock.ts'
export { clocksOf } from './clocks/clocks-of.ts'
export { clockDueAt, readClock } from './clocks/read-clock.ts'
export { trustPublication } from './clocks/trust-publication.ts'
export { dueAt } from './due-at.ts'
export { type Elapsed, elapsed } from './elapsed.ts'
export { layOutHolidays } from './lay-out-holidays.ts'
export { nextHolidays } from './next-holidays.ts'
export type { Pause } from './pause.ts'
export { recallCalendar } from './recall-calendar.ts'
export { differences, type PastWait, type Replayed, replay, type Terms } from './replay.ts'
export { type EndedByTarget, timelineAt, timelineAtTarget } from './statistics/at-target.ts'
export { compareShares } from './statistics/compare.ts'
export { type CurvePoint, chartTimes, curveAt } from './statistics/curve.ts'
export type { Estimate } from './statistics/interval.ts'
export {
  addBuckets,
  bucketOf,
  emptyHistogram,
  type Histogram,
  timelineOfBuckets,
  writeBuckets,
} from './statistics/log-buckets.ts'
export { percentileOf } from './statistics/percentile.ts'
export { type Figure, type ShownSummary, withholdFew } from './statistics/small-numbers.ts'
export {
  carriedOver,
  type Held,
  heldBy,
  type Staffing,
  staffingFor,
  type Target,
  type Workload,
} from './statistics/staffing.ts'
export { type Quantile, type Summary, summarise } from './statistics/summary.ts'
export {
  type Counts,
  type GatheredWaits,
  gather,
  noneGathered,
  type Observation,
  type Timeline,
  timelineOf,
  timelineOfAll,
} from './statistics/timeline.ts'
export { type ClockAnswer, tryClock } from './try-clock.ts'
export { type ReportAnswer, tryReport } from './try-report.ts'
