import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aroundTheClock } from './around-the-clock.ts'
import { compileCalendar } from './calendar.ts'
import { compileTimeline } from './calendar-timeline.ts'
import { dueAt } from './due-at.ts'
import { differences, type PastWait, replay } from './replay.ts'

const hour = 3_600_000
const at = (time: string) => new Date(`2026-03-${time.replace(' ', 'T')}:00Z`)
const daily = (window: string) =>
  compileCalendar({
    zone: 'UTC',
    weekly: { mon: [window], tue: [window], wed: [window], thu: [window], fri: [window] },
  })
const office = daily('09:00-17:00')
const longer = daily('08:00-20:00')
const wait = (from: string, to: string | null, pauses: PastWait['pauses'] = []) => {
  return { startedAt: at(from), endedAt: to === null ? null : at(to), pauses }
}

/** Two working hours in the office were promised. 2 March 2026 is a Monday. */
const promised = ({ startedAt, pauses }: PastWait) =>
  dueAt({ calendar: office, from: startedAt, targetMs: 2 * hour, pauses, now: at('31 00:00') })
const under = (
  terms: { calendar: typeof aroundTheClock; hours: number },
  waits: readonly PastWait[],
  asOf = at('06 12:00'),
) =>
  replay(waits, { before: promised, after: () => ({ calendar: terms.calendar, targetMs: terms.hours * hour }), asOf })

describe('waits under other terms', () => {
  test('with the terms that held nothing changes', () => {
    const waits = [wait('02 16:00', '03 10:00'), wait('02 16:00', '03 10:01'), wait('06 09:00', null)]
    const same = under({ calendar: office, hours: 2 }, waits)
    expect(same.map(({ before, after }) => [before, after])).toEqual(same.map(({ before }) => [before, before]))
    expect(same.map(({ after }) => after.late)).toEqual([false, true, true])
    expect(differences(same)).toEqual({
      waits: 3,
      lateBefore: 2,
      lateAfter: 2,
      nowLate: [],
      noLongerLate: [],
      moved: [],
    })
  })

  test('longer hours make late what was answered next morning', () => {
    const [one] = under({ calendar: longer, hours: 2 }, [wait('02 16:00', '03 09:30')])
    expect(one).toMatchObject({
      before: { dueAt: at('03 10:00'), late: false },
      after: { dueAt: at('02 18:00'), late: true },
    })
  })

  test('more time makes punctual what was late, and one millisecond decides', () => {
    const exact = wait('02 09:00', '02 12:00')
    const late = { ...exact, endedAt: new Date(at('02 12:00').getTime() + 1) }
    const told = differences(under({ calendar: office, hours: 3 }, [exact, late]))
    expect(told).toMatchObject({ lateBefore: 2, lateAfter: 1 })
    expect(told.noLongerLate.map((one) => one.wait)).toEqual([exact])
  })

  test('in calendar time nights count', () => {
    const [one] = under({ calendar: aroundTheClock, hours: 2 }, [wait('02 16:00', '02 19:00')])
    expect(one?.after).toEqual({ dueAt: at('02 18:00'), late: true })
  })

  test('what still waits is judged as of now, and its due time is told where it moves', () => {
    const told = differences(
      under({ calendar: office, hours: 3 }, [wait('06 09:00', null), wait('06 11:00', '06 11:05')]),
    )
    expect(told).toMatchObject({ lateBefore: 1, lateAfter: 0, nowLate: [] })
    expect(told.moved.map(({ before, after }) => [before.dueAt, after.dueAt])).toEqual([
      [at('06 11:00'), at('06 12:00')],
    ])
  })

  test('a pause counts as it did', () => {
    const paused = wait('02 09:00', '02 14:00', [
      { from: at('02 10:00'), to: at('02 13:00'), until: at('02 14:00'), reason: 'author' },
    ])
    expect(under({ calendar: office, hours: 2 }, [paused])[0]?.after).toEqual({ dueAt: at('02 14:00'), late: false })
  })

  test('a pause that lasts is taken to last as long as it may', () => {
    const paused = wait('06 09:00', null, [{ from: at('06 10:00'), to: null, until: at('06 14:00'), reason: 'author' }])
    expect(under({ calendar: office, hours: 2 }, [paused])[0]?.after).toEqual({ dueAt: at('06 15:00'), late: false })
  })

  test('where nothing is promised nothing is late', () => {
    const waits = [wait('02 09:00', '05 14:00'), wait('02 09:00', null)]
    const told = differences(replay(waits, { before: promised, after: () => null, asOf: at('06 12:00') }))
    expect(told).toMatchObject({ lateBefore: 2, lateAfter: 0 })
    expect(told.noLongerLate).toHaveLength(2)
  })

  test('a calendar that changes from now on moves only what is due afterwards', () => {
    const changing = compileTimeline([
      { from: new Date(0), calendar: office },
      { from: at('06 12:00'), calendar: daily('13:00-15:00') },
    ])
    const told = differences(under({ calendar: changing, hours: 2 }, [wait('06 09:30', null), wait('06 11:30', null)]))
    expect(told.moved.map(({ before, after }) => [before.dueAt, after.dueAt])).toEqual([
      [at('06 13:30'), at('06 14:30')],
    ])
  })
})

test('property: replayed under longer terms nothing becomes late, under shorter ones nothing becomes punctual', () => {
  const waits = fc.array(
    fc.record({
      start: fc.integer({ min: 0, max: 14 * 24 * 60 }),
      length: fc.option(fc.integer({ min: 0, max: 7 * 24 * 60 })),
    }),
    { maxLength: 20 },
  )
  fc.assert(
    fc.property(waits, fc.integer({ min: 1, max: 600 }), fc.integer({ min: 0, max: 600 }), (drawn, target, more) => {
      const asOf = at('31 00:00')
      const past = drawn.map(({ start, length }) => {
        const startedAt = new Date(at('02 00:00').getTime() + start * 60_000)
        return {
          startedAt,
          endedAt: length === null ? null : new Date(startedAt.getTime() + length * 60_000),
          pauses: [],
        }
      })
      const due = (minutes: number) => ({ calendar: office, targetMs: minutes * 60_000 })
      const before = ({ startedAt }: PastWait) => dueAt({ ...due(target), from: startedAt, pauses: [], now: asOf })
      const told = differences(replay(past, { before, after: () => due(target + more), asOf }))
      expect(told.nowLate).toEqual([])
      expect(told.lateBefore - told.noLongerLate.length).toBe(told.lateAfter)
    }),
  )
})
