import {
  type DismissReason,
  decide,
  pauseReasons,
  priorities,
  Refusal,
  type TicketCommand,
  type TicketFacts,
  undecided,
  undoOf,
  withoutUndone,
} from '@echolot/domain'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ClockHistory } from './clock.ts'
import { clocksOf } from './clocks-of.ts'

/** Dismisses what should not be, and takes it back some minutes later. */
const byMistake = 'by mistake'

const began = Date.parse('2026-03-02T08:00:00Z')
const minutes = (min: number, max: number) => fc.integer({ min, max }).map((n) => n * 60_000)

/** What people and Echolot may want of a ticket, some of it refused; each with the time since the one before. */
const wish = fc.record({
  after: fc.oneof(minutes(0, 5), minutes(0, 90)),
  want: fc.oneof<fc.Arbitrary<((now: Date) => TicketCommand) | typeof byMistake>[]>(
    fc.constant(byMistake),
    fc.constantFrom<(now: Date) => TicketCommand>(
      () => ({ name: 'claim', personId: 1 }),
      () => ({ name: 'release' }),
      () => ({ name: 'wake' }),
      () => ({ name: 'note', noteId: 1 }),
      () => ({ name: 'close' }),
      () => ({ name: 'reopen' }),
      () => ({ name: 'part' }),
      () => ({ name: 'resume' }),
      () => ({ name: 'dismiss', reason: 'duplicate', because: 'merged' }),
      () => ({ name: 'dismiss', reason: 'spam' }),
      () => ({ name: 'dismiss', reason: 'no_response_needed' }),
      (now) => ({ name: 'reopen', because: 'follow_up', since: now }),
    ),
    fc.record({ reason: fc.constantFrom(...pauseReasons), ms: minutes(1, 200) }).map(({ reason, ms }) => (now) => ({
      name: 'pause',
      reason,
      until: new Date(now.getTime() + ms),
    })),
    fc.constantFrom(...priorities).map((priority) => () => ({ name: 'prioritise', priority })),
    fc.constantFrom('service', 'sales', undecided).map((departmentId) => () => ({ name: 'hand_over', departmentId })),
    // Seen long after it was given, or even before the question was found.
    minutes(0, 300).map((ago) => (now) => ({
      name: 'respond',
      responseId: 1,
      kind: 'seen',
      at: new Date(now.getTime() - ago),
    })),
  ),
})

const histories = fc
  .record({
    department: fc.constantFrom('service', undecided),
    wishes: fc.array(wish, { maxLength: 25 }),
  })
  .map(({ department, wishes }): ClockHistory => {
    let ticket: TicketFacts = {
      id: 1,
      state: 'open',
      departmentId: department,
      assigneeId: null,
      episode: 1,
      episodeStartedAt: new Date(began),
      snoozedUntil: null,
      pausedAt: null,
      pauseReason: null,
      pausedUntil: null,
      priority: 'normal',
      pinned: null,
      outcome: null,
    }
    const events: ClockHistory['events'][number][] = [
      { at: new Date(began), happening: { kind: 'opened', departmentId: department } },
    ]
    let now = began
    let merged = false
    for (const { after, want } of wishes) {
      now += after
      const reasons = ['spam', 'no_response_needed'] as const
      const wanted = want === byMistake ? [dismissal(reasons[(now / 60_000) % 2] ?? 'spam')] : [want(new Date(now))]
      for (const command of wanted) {
        // Only what was merged can be parted.
        if (command.name === 'part' && !merged) continue
        try {
          const { happening, next } = decide(ticket, command, new Date(now))
          ticket = next
          if (happening.kind === 'dismissed') merged = happening.because === 'merged'
          if (happening.kind === 'parted' || happening.kind === 'reopened') merged = false
          events.push({ at: new Date(now), happening })
          if (want !== byMistake || happening.kind !== 'dismissed') continue
          now += 7 * 60_000
          wanted.push({ name: 'note', noteId: 1 }, ...takenBack(events, new Date(now)))
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal)
        }
      }
    }
    return {
      arrival: {
        routedAt: new Date(began).toISOString(),
        publishedAt: new Date(began - 3_600_000).toISOString(),
        publishedTo: 'second',
        channel: 'blog',
        sourceId: 1,
        watchIds: [],
        accountId: null,
        goal: null,
      },
      erasedAt: null,
      events,
    }
  })

function dismissal(reason: DismissReason): TicketCommand {
  return { name: 'dismiss', reason }
}

function takenBack(events: ClockHistory['events'], now: Date): readonly TicketCommand[] {
  const told = events.map((event, index) => ({ ...event, seq: index + 1, personId: 1 }))
  const commands = undoOf(told, told.length, 1, now)
  if (typeof commands === 'string') throw new Error(`What was done last cannot be taken back: ${commands}.`)
  return commands
}

test('a wait whose dismissal was taken back is measured as if it had never been dismissed', () => {
  let undone = 0
  fc.assert(
    fc.property(histories, (history) => {
      undone += history.events.filter(({ happening }) => happening.kind === 'undone').length
      const events = withoutUndone(history.events)
      expect(events.some(({ happening }) => happening.kind === 'undone')).toBe(false)
      expect(clocksOf(history)).toEqual(clocksOf({ ...history, events }))
    }),
  )
  expect(undone).toBeGreaterThan(10)
})

test('whatever happens later, what was stopped stays as it was measured, unless its end is taken back', () => {
  fc.assert(
    fc.property(histories, (history) => {
      let before = clocksOf({ ...history, events: history.events.slice(0, 1) })
      for (let length = 2; length <= history.events.length; length++) {
        const now = clocksOf({ ...history, events: history.events.slice(0, length) })
        const isUndone = history.events[length - 1]?.happening.kind === 'undone'
        for (const [index, clock] of before.entries())
          if (clock.state === 'stopped' && !(isUndone && clock.stopReason === 'dismissed'))
            expect(now[index]).toEqual(clock)
          else expect(now[index]).toMatchObject({ kind: clock.kind, number: clock.number, startedAt: clock.startedAt })
        before = now
      }
    }),
  )
})

test('no clock runs backwards, pauses lie inside of it and apart, and each has a name of its own', () => {
  fc.assert(
    fc.property(histories, (history) => {
      const clocks = clocksOf(history)
      expect(new Set(clocks.map(({ kind, number }) => `${kind} ${number}`)).size).toBe(clocks.length)
      for (const { state, startedAt, stoppedAt, stopReason, voidReason, atStop, pauses } of clocks) {
        const ended = state === 'stopped' || state === 'void'
        expect([stoppedAt !== null, atStop !== null]).toEqual([ended, ended])
        expect([stopReason !== null, voidReason !== null]).toEqual([state === 'stopped', state === 'void'])
        expect(pauses.filter(({ to }) => to === null)).toHaveLength(state === 'paused' ? 1 : 0)
        let until = startedAt
        for (const { from, to } of pauses) {
          expect(from >= until && (to === null || to > from)).toBe(true)
          until = to ?? from
        }
        if (stoppedAt !== null) expect(until <= stoppedAt).toBe(true)
      }
    }),
  )
})

test('as long as a ticket waits one clock waits for its answer, and none once it has it', () => {
  fc.assert(
    fc.property(histories, (history) => {
      const waits = clocksOf(history).filter(
        ({ kind, state }) => kind.endsWith('_response') && (state === 'running' || state === 'paused'),
      )
      const ends = history.events.filter(({ happening: { kind } }) =>
        ['opened', 'reopened', 'parted', 'undone', 'responded', 'dismissed'].includes(kind),
      )
      const last = ends.at(-1)?.happening.kind
      expect(waits).toHaveLength(last === 'responded' || last === 'dismissed' ? 0 : 1)
    }),
  )
})
