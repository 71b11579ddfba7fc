import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addBusiness, businessMs } from './business-time.ts'
import { type Calendar, compileCalendar } from './calendar.ts'
import type { CalendarSettings } from './calendar-schema.ts'
import { compileTimeline } from './calendar-timeline.ts'
import { dateOf, dayOf, weekdayOf, weekdays } from './date.ts'
import { dueAt } from './due-at.ts'
import { elapsed } from './elapsed.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const stretchDays = 6

/** Six days around a clock change in each zone, whole UTC days. Lord Howe shifts by half an hour, Santiago at midnight. */
const stretches = [
  { zone: 'Europe/Berlin', start: '2026-03-26' },
  { zone: 'Europe/Berlin', start: '2026-10-22' },
  { zone: 'Europe/Berlin', start: '2026-12-29' },
  { zone: 'America/New_York', start: '2026-10-29' },
  { zone: 'America/New_York', start: '2026-03-05' },
  { zone: 'Australia/Lord_Howe', start: '2026-04-02' },
  { zone: 'Australia/Lord_Howe', start: '2026-10-01' },
  { zone: 'America/Santiago', start: '2026-09-03' },
  { zone: 'America/Santiago', start: '2026-04-02' },
  { zone: 'Asia/Kathmandu', start: '2026-06-01' },
].map(({ zone, start }) => ({ zone, start: Date.parse(`${start}T00:00:00Z`) }))

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** Windows of one day between 06:00 and 24:00, disjoint by construction, and perhaps a night that ends by 06:00. */
const dayWindows = fc
  .record({
    marks: fc.uniqueArray(fc.integer({ min: 24, max: 88 }), { maxLength: 4 }),
    night: fc.option(fc.record({ start: fc.integer({ min: 89, max: 95 }), end: fc.integer({ min: 0, max: 24 }) })),
  })
  .map(({ marks, night }) => {
    const sorted = marks.sort((a, b) => a - b).map((quarter) => clock(quarter * 15))
    const windows: string[] = []
    for (let index = 0; index + 1 < sorted.length; index += 2) windows.push(`${sorted[index]}-${sorted[index + 1]}`)
    if (night !== null) windows.push(`${clock(night.start * 15)}-${clock(night.end * 15)}`)
    return windows
  })

/** Windows in the small hours, where clocks change; no nights, so that they stay disjoint. */
const earlyWindows = fc.uniqueArray(fc.integer({ min: 0, max: 24 }), { maxLength: 4 }).map((marks) => {
  const sorted = marks.sort((a, b) => a - b).map((quarter) => clock(quarter * 15))
  const windows: string[] = []
  for (let index = 0; index + 1 < sorted.length; index += 2) windows.push(`${sorted[index]}-${sorted[index + 1]}`)
  return windows
})

const settings = fc.record({
  week: fc.oneof(dayWindows, earlyWindows).chain((sample) =>
    // Nights and small hours do not mix: their overlap would be refused.
    fc.array(sample.some((window) => window < '06') ? earlyWindows : dayWindows, { minLength: 7, maxLength: 7 }),
  ),
  special: fc.option(fc.integer({ min: 1, max: 5 })),
  monday: fc.constantFrom('09:00-17:00', '00:00-24:00', '22:00-06:00'),
})

type Version = { readonly from: Date; readonly calendar: Calendar }

/** One calendar, or up to three that follow each other, changing at any minute of the stretch. */
const question = fc
  .record({
    stretch: fc.constantFrom(...stretches),
    first: settings,
    changes: fc.array(fc.record({ minute: fc.integer({ min: 0, max: stretchDays * 1440 }), to: settings }), {
      maxLength: 2,
    }),
  })
  .map(({ stretch, first, changes }) => {
    const compiled = ({ week, special, monday }: typeof first) => {
      const weekly = Object.fromEntries(weekdays.map((weekday, index) => [weekday, week[index] ?? []]))
      if (Object.values(weekly).every((windows) => windows.length === 0)) weekly.mon = [monday]
      const days = special === null ? {} : { [dateOf(stretch.start / day + special)]: [] }
      return compileCalendar({ zone: stretch.zone, weekly, days })
    }
    const versions: Version[] = [
      { from: new Date(0), calendar: compiled(first) },
      ...changes
        .toSorted((a, b) => a.minute - b.minute)
        .map((change) => ({ from: new Date(stretch.start + change.minute * minute), calendar: compiled(change.to) })),
    ]
    return { start: stretch.start, versions, calendar: timelineOf(versions) }
  })

/** A calendar that never changed is asked itself, so that both ways are held to the same. */
function timelineOf(versions: readonly Version[]) {
  const [only, ...others] = versions
  return only !== undefined && others.length === 0 ? only.calendar : compileTimeline(versions)
}

const offset = fc.integer({ min: 0, max: stretchDays * day })
const instants = (start: number, ...offsets: number[]) => offsets.map((ms) => new Date(start + ms))

type Wall = {
  readonly times: readonly string[]
  readonly firstAt: ReadonlyMap<string, number>
  readonly lastAt: ReadonlyMap<string, number>
  readonly gapMinutes: number
}

/** The wall clock at every minute of a stretch and two days on either side, as "2026-03-29 02:30". */
const walls = new Map<string, Wall>()
function wallOf(zone: string, start: number): Wall {
  const key = `${zone} ${start}`
  const known = walls.get(key)
  if (known !== undefined) return known
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
  const times: string[] = []
  for (let quarter = start - 2 * day; times.length < (stretchDays + 4) * 1440; quarter += 15 * minute) {
    // No clock changes within a quarter of an hour.
    const time = wallMinutes(format.format(quarter))
    for (let passed = 0; passed < 15; passed++) times.push(dateTime(time + passed))
  }
  const steps = times.slice(1).map((time, index) => wallMinutes(time) - wallMinutes(times[index] ?? time))
  const wall = {
    times,
    firstAt: new Map(times.map((time, index) => [time, index] as const).toReversed()),
    lastAt: new Map(times.map((time, index) => [time, index] as const)),
    gapMinutes: Math.max(...steps) - 1,
  }
  walls.set(key, wall)
  return wall
}

/** Minute by minute: which ones are open in the calendar that holds then. */
function openMinutes(versions: readonly Version[], start: number): readonly boolean[] {
  const each = versions.map(({ calendar }) => openMinutesOf(calendar.settings, start))
  return Array.from({ length: stretchDays * 1440 }, (_, index) => {
    const holds = versions.findLastIndex(({ from }) => from.getTime() <= start + index * minute)
    return each[holds]?.[index] ?? false
  })
}

/** Reads boundaries off the wall and windows off the text. */
function openMinutesOf({ zone, weekly, days }: CalendarSettings, start: number): readonly boolean[] {
  const { times, firstAt, lastAt, gapMinutes } = wallOf(zone, start)
  // A boundary that the wall never shows is the next one it does show.
  const indexOf = (minutes: number, table: ReadonlyMap<string, number>) => {
    for (let later = 0; later <= gapMinutes; later++) {
      const index = table.get(dateTime(minutes + later))
      if (index !== undefined) return index
    }
    return Number.NaN
  }

  const open = times.map(() => false)
  for (let date = start / day - 1; date <= start / day + stretchDays; date++) {
    const own = days[dateOf(date)] ?? weekly[weekdayOf(date)]
    const windows = Array.isArray(own) ? own : own.windows
    for (const window of windows) {
      const [from = '', to = ''] = window.split('-')
      const opens = date * 1440 + minutesOf(from)
      const closes = date * 1440 + minutesOf(to) + (minutesOf(to) < minutesOf(from) ? 1440 : 0)
      const [first, end] = [indexOf(opens, firstAt), indexOf(closes, lastAt)]
      for (let index = first; index < end; index++) open[index] = true
    }
  }
  return open.slice(2 * 1440, (2 + stretchDays) * 1440)
}

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
const wallMinutes = (time: string) => dayOf(time.slice(0, 10)) * 1440 + minutesOf(time.slice(11))
const dateTime = (minutes: number) => `${dateOf(Math.floor(minutes / 1440))} ${clock(minutes % 1440)}`

test('property: the fast version agrees with looking at the clock every minute', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(question, offset, offset, ({ start, versions, calendar }, a, b) => {
      const open = openMinutes(versions, start)
      const [from, to] = [Math.floor(Math.min(a, b) / minute), Math.floor(Math.max(a, b) / minute)]
      const counted = open.slice(from, to).filter(Boolean).length
      expect(businessMs(calendar, new Date(start + from * minute), new Date(start + to * minute)) / minute).toBe(
        counted,
      )
    }),
    { numRuns: 300 },
  )
})

test('property: times add up', () => {
  fc.assert(
    fc.property(question, offset, offset, offset, ({ start, calendar }, ...offsets) => {
      const [a, b, c] = instants(start, ...offsets) as [Date, Date, Date]
      expect(businessMs(calendar, a, b) + businessMs(calendar, b, c)).toBe(businessMs(calendar, a, c))
    }),
  )
})

test('property: business time grows with the clock, and never faster', () => {
  fc.assert(
    fc.property(question, offset, offset, ({ start, calendar }, one, other) => {
      const [a, b] = instants(start, Math.min(one, other), Math.max(one, other)) as [Date, Date]
      const ms = businessMs(calendar, a, b)
      expect(ms).toBeGreaterThanOrEqual(0)
      expect(ms).toBeLessThanOrEqual(b.getTime() - a.getTime())
    }),
  )
})

test('property: what is added has then passed, not a millisecond earlier', () => {
  fc.assert(
    fc.property(question, offset, fc.integer({ min: 1, max: 60 * hour }), ({ start, calendar }, ms, target) => {
      const from = new Date(start + ms)
      const due = addBusiness(calendar, from, target)
      expect(businessMs(calendar, from, due)).toBe(target)
      expect(businessMs(calendar, from, new Date(due.getTime() - 1))).toBe(target - 1)
    }),
  )
})

test('property: adding twice is adding the sum', () => {
  const target = fc.integer({ min: 0, max: 60 * hour })
  fc.assert(
    fc.property(question, offset, target, target, ({ start, calendar }, ms, x, y) => {
      const from = new Date(start + ms)
      expect(addBusiness(calendar, addBusiness(calendar, from, x), y)).toEqual(addBusiness(calendar, from, x + y))
    }),
  )
})

test('property: cutting windows in two changes nothing', () => {
  fc.assert(
    fc.property(
      question,
      offset,
      offset,
      fc.integer({ min: 1, max: 14 }),
      ({ start, versions, calendar }, a, b, cut) => {
        const same = timelineOf(
          versions.map(({ from, calendar: { settings: whole } }) => {
            const weekly = Object.fromEntries(
              weekdays.map((weekday) => [weekday, whole.weekly[weekday].flatMap((window) => cutWindow(window, cut))]),
            )
            return { from, calendar: compileCalendar({ ...whole, weekly }) }
          }),
        )
        const [from, to] = instants(start, a, b) as [Date, Date]
        expect(businessMs(same, from, to)).toBe(businessMs(calendar, from, to))
      },
    ),
  )
})

function cutWindow(window: string, minutes: number): string[] {
  const [from = '', to = ''] = window.split('-')
  const middle = clock(minutesOf(from) + minutes)
  // A cut inside an hour that spring skips would move forward with it, past an end that stays; 24:00 is no start.
  const skipped = middle < '01:00' || (middle >= '02:00' && middle < '03:00')
  return skipped || middle >= '24:00' ? [window] : [`${from}-${middle}`, `${middle}-${to}`]
}

const pauses = fc.array(fc.tuple(offset, offset), { maxLength: 6 })

test('property: pauses are subtracted once, and a clock is due when its target has run', () => {
  fc.assert(
    fc.property(
      question,
      offset,
      fc.integer({ min: 1, max: 30 * hour }),
      pauses,
      ({ start, calendar }, ms, target, pairs) => {
        const from = new Date(start + ms)
        const now = new Date(start + (stretchDays + 1) * day)
        const breaks = pairs.map(([a, b]) => ({
          from: new Date(start + Math.min(a, b)),
          to: new Date(start + Math.max(a, b)),
        }))
        const due = dueAt({ calendar, from, targetMs: target, pauses: breaks, now })
        if (due === null) throw new Error('nothing pauses after the stretch')
        expect(elapsed({ calendar, from, to: due, pauses: breaks }).businessMs).toBe(target)
        const justBefore = new Date(due.getTime() - 1)
        expect(elapsed({ calendar, from, to: justBefore, pauses: breaks }).businessMs).toBe(target - 1)
      },
    ),
  )
})

test('property: elapsed time outside pauses is counted minute by minute', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(question, pauses, ({ start, versions, calendar }, pairs) => {
      const open = openMinutes(versions, start)
      const inMinutes = pairs.map(([a, b]) => [
        Math.floor(Math.min(a, b) / minute),
        Math.floor(Math.max(a, b) / minute),
      ])
      const paused = open.map(() => false)
      for (const [a = 0, b = 0] of inMinutes) paused.fill(true, a, b)
      const breaks = inMinutes.map(([a = 0, b = 0]) => ({
        from: new Date(start + a * minute),
        to: new Date(start + b * minute),
      }))
      const { calendarMs, businessMs: business } = elapsed({
        calendar,
        from: new Date(start),
        to: new Date(start + stretchDays * day),
        pauses: breaks,
      })
      expect(calendarMs / minute).toBe(paused.filter((still) => !still).length)
      expect(business / minute).toBe(open.filter((isOpen, index) => isOpen && !paused[index]).length)
    }),
  )
})
