import { aroundTheClock, compileCalendar } from '@echolot/timekeeping'
import { expect, test } from 'vitest'
import type { CountedWait } from '../recount/count-figures.ts'
import { type ReportWaits, recountReport } from '../recount/recount-report.ts'
import { revisionsOf } from './revisions.ts'

const at = (written: string) => new Date(`2026-06-${written}:00Z`)
const weekday = ['09:00-17:00']
const working = (windows: string[]) =>
  compileCalendar({
    zone: 'UTC',
    weekly: { mon: windows, tue: windows, wed: windows, thu: windows, fri: windows, sat: [], sun: [] },
    holidays: null,
    days: {},
    yearly: {},
  })

const wait = (ticketId: number, said: Partial<CountedWait> = {}): CountedWait => ({
  ticketId,
  episode: 1,
  departmentId: 'service',
  heldBy: 'service',
  channel: 'news',
  startedAt: at('02T10:00'),
  publishedAt: null,
  dueAt: at('02T12:00'),
  targetMinutes: 120,
  counted: 'working',
  outcome: 'answered',
  voidReason: null,
  answeredBefore: false,
  endedAt: at('02T11:00'),
  pauses: null,
  ...said,
})
const open = { outcome: 'open', endedAt: null } as const
const others = [wait(1), wait(2, { ...open, dueAt: at('02T09:00') })]

function side(waits: readonly CountedWait[], hours = weekday) {
  const made: ReportWaits = {
    period: { from: '2026-06-01', to: '2026-06-30' },
    zone: 'UTC',
    asOf: at('03T09:00'),
    since: 'found',
    calendars: new Map([
      ['service', { calendar: working(hours) }],
      ['it', { calendar: aroundTheClock }],
    ]),
    waits,
    earlier: { before: [], yearBefore: [] },
  }
  return { made, report: recountReport(made) }
}

/** Why each figure of the cohort is told otherwise of these waits than of those. */
function reasons(was: CountedWait | null, now: CountedWait | null) {
  const all = (one: CountedWait | null) => side([...others, ...(one === null ? [] : [one])])
  const revised = revisionsOf(all(was), all(now), new Set())
  return Object.fromEntries(
    revised
      .filter(({ path }) => path.startsWith('figures.cohort.') || path.startsWith('times.calendar.waits'))
      .map(({ path, because }) => [path.replace('figures.cohort.', ''), because]),
  )
}
const one = (reason: string) => [{ reason, waits: 1 }]

test('a wait that was heard of later, and one that is gone, are the reason of each figure that counts them', () => {
  expect(reasons(null, wait(3))).toMatchObject({ arrived: one('heard_later'), answered: one('heard_later') })
  expect(reasons(wait(3), null)).toMatchObject({ arrived: one('gone'), within_promise: one('gone') })
  expect(reasons(wait(3), null)).not.toHaveProperty('open')
})

test('an end that was heard of later, or that counts for nothing since, is the reason', () => {
  expect(reasons(wait(3, open), wait(3))).toMatchObject({ answered: one('end'), open: one('end') })
  expect(reasons(wait(3, open), wait(3))).not.toHaveProperty('arrived')
  const spam = wait(3, { outcome: 'void', voidReason: 'spam' })
  expect(reasons(wait(3), spam)).toMatchObject({ arrived: one('void'), void: one('void') })
})

test('another due time is the reason of what is late, and of nothing else', () => {
  const told = reasons(wait(3), wait(3, { dueAt: at('02T10:30'), targetMinutes: 30 }))
  expect(told).toEqual({ late: one('due'), within_promise: one('due') })
})

test('another department is the reason where a figure comes out otherwise by its hours', () => {
  const night = { startedAt: at('02T03:00') }
  const told = reasons(wait(3, night), wait(3, { ...night, departmentId: 'it', heldBy: 'it' }))
  expect(told).toEqual({ outside_hours: one('department') })
  const moved = revisionsOf(side([...others, wait(3)]), side([...others, wait(3, { departmentId: 'it' })]), new Set())
  const because = new Map(moved.map((place) => [place.path, place.because]))
  expect(because.get('byDepartment.service.figures.cohort.arrived')).toEqual(one('department'))
  expect(because.get('byDepartment.it')).toEqual(one('department'))
})

test('a pause is the reason of times that it shortens', () => {
  const pauses = [
    {
      from: '2026-06-02T10:10:00Z',
      to: '2026-06-02T10:50:00Z',
      until: '2026-06-02T10:50:00Z',
      reason: 'author' as const,
    },
  ]
  const waits = (paused: CountedWait['pauses']) => [1, 2, 3, 4, 5].map((id) => wait(id, { pauses: paused }))
  const revised = revisionsOf(side(waits(null)), side(waits(pauses)), new Set())
  expect(revised.find(({ path }) => path === 'times.calendar.median')?.because).toEqual([{ reason: 'pause', waits: 5 }])
  expect(revised.filter(({ path }) => path.startsWith('figures.'))).toEqual([])
})

test('a calendar that says something else of those days, and a figure that counts something else, are named besides', () => {
  const waits = [1, 2, 3, 4, 5].map((id) => wait(id, { startedAt: at('02T08:00') }))
  const revised = revisionsOf(side(waits), side(waits, ['07:00-17:00']), new Set(['cohort.outside_hours']))
  expect(revised.find(({ path }) => path === 'figures.cohort.outside_hours')?.because).toEqual([
    { reason: 'calendar', waits: 0 },
    { reason: 'definition', waits: 0 },
  ])
  // What is the same is not revised, whatever changed around it.
  expect(revised.map(({ path }) => path)).not.toContain('figures.cohort.arrived')
  expect(revisionsOf(side(waits), side(waits), new Set(['cohort.outside_hours']))).toEqual([])
})
