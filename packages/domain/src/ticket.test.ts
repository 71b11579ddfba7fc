import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Refusal } from './refusal.ts'
import {
  canDo,
  decide,
  follow,
  type TicketCommand,
  type TicketFacts,
  type TicketMoves,
  ticketCommandNames,
  ticketMoves,
  ticketStates,
  waitingStates,
  warnedAt,
} from './ticket.ts'
import { pauseReasons, priorities } from './words.ts'

const now = new Date('2026-03-02T09:00:00Z')
const open: TicketFacts = {
  id: 7,
  state: 'open',
  departmentId: 'service',
  assigneeId: null,
  episode: 1,
  episodeStartedAt: new Date('2026-03-02T08:00:00Z'),
  snoozedUntil: null,
  pausedAt: null,
  pauseReason: null,
  pausedUntil: null,
  priority: 'normal',
  outcome: null,
  pinned: null,
}

const command: fc.Arbitrary<TicketCommand> = fc.oneof(
  fc.record({ name: fc.constant('claim' as const), personId: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ name: fc.constant('assign' as const), personId: fc.integer({ min: 1, max: 3 }) }),
  fc.constantFrom<TicketCommand>({ name: 'release' }, { name: 'wake' }, { name: 'close' }, { name: 'reopen' }),
  fc.record({ name: fc.constant('hand_over' as const), departmentId: fc.constantFrom('service', 'sales', 'hr') }),
  fc.record({
    name: fc.constant('snooze' as const),
    until: fc.integer({ min: -2, max: 5 }).map((h) => new Date(now.getTime() + h * 3_600_000)),
  }),
  fc.record({ name: fc.constant('note' as const), noteId: fc.integer({ min: 1 }) }),
  fc.record({
    name: fc.constant('respond' as const),
    responseId: fc.integer({ min: 1 }),
    kind: fc.constantFrom('seen' as const, 'recorded' as const, 'outside' as const),
    at: fc.constant(now),
  }),
  fc.record({
    name: fc.constant('dismiss' as const),
    reason: fc.constantFrom(
      'no_response_needed' as const,
      'spam' as const,
      'not_about_us' as const,
      'duplicate' as const,
    ),
  }),
  fc.record({
    name: fc.constant('pause' as const),
    reason: fc.constantFrom(...pauseReasons),
    until: fc.integer({ min: -2, max: 5 }).map((h) => new Date(now.getTime() + h * 3_600_000)),
  }),
  fc.constant<TicketCommand>({ name: 'resume' }),
  fc.record({
    name: fc.constant('follow_up' as const),
    itemId: fc.integer({ min: 1 }),
    at: fc.constant(now),
    needsResponse: fc.boolean(),
  }),
  fc.record({ name: fc.constant('warn' as const), percent: fc.constantFrom(...warnedAt), at: fc.constant(now) }),
  fc.record({
    name: fc.constant('close' as const),
    outcome: fc.constantFrom('solved' as const, 'lead' as const),
  }),
  fc.record({ name: fc.constant('prioritise' as const), priority: fc.constantFrom(...priorities) }),
  fc.record({ name: fc.constant('label' as const), labelIds: fc.array(fc.integer({ min: 1, max: 9 })) }),
  fc.record({ name: fc.constant('edit' as const), version: fc.integer({ min: 2, max: 9 }), concerns: fc.boolean() }),
)

test('whatever people do, the history alone tells how the ticket stands', () => {
  fc.assert(
    fc.property(fc.array(command, { maxLength: 40 }), (commands) => {
      let ticket = open
      let replayed = open
      for (const [step, wanted] of commands.entries()) {
        const at = new Date(now.getTime() + step * 60_000)
        try {
          const { happening, next } = decide(ticket, wanted, at)
          ticket = next
          replayed = follow(replayed, JSON.parse(JSON.stringify(happening)), at)
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal)
        }
      }
      expect(replayed).toEqual(ticket)
      expect(ticketStates).toContain(ticket.state)
      expect(ticket.state === 'assigned' ? ticket.assigneeId : 1).not.toBeNull()
    }),
  )
})

test('a refusal names what would be possible, and what the table allows is never refused for the state', () => {
  for (const state of ticketStates)
    for (const name of ticketCommandNames) {
      const allowed = canDo(state, name)
      const moves: TicketMoves = ticketMoves[name]
      expect(allowed).toBe(moves[state] !== undefined)
    }
  expect(() => decide({ ...open, state: 'closed' }, { name: 'dismiss', reason: 'spam' }, now)).toThrow(
    /closed.*possible are note, reopen/,
  )
})

describe('of two people', () => {
  test('the second to claim is told who was first', () => {
    const { next } = decide(open, { name: 'claim', personId: 1 }, now)
    expect(() => decide(next, { name: 'claim', personId: 2 }, now)).toThrow(
      expect.objectContaining({ code: 'conflict', data: { reason: 'held', heldBy: 1 } }),
    )
  })
})

test('reopening begins a new wait and keeps nothing of the old one but its number', () => {
  const { next: answered } = decide(open, { name: 'respond', responseId: 1, kind: 'outside', at: now }, now)
  const later = new Date('2026-03-05T10:00:00Z')
  expect(decide(answered, { name: 'reopen' }, later).next).toMatchObject({
    state: 'open',
    episode: 2,
    episodeStartedAt: later,
    assigneeId: null,
  })
})

test('what came of a ticket is said on closing, and forgotten when somebody waits again; its priority stays', () => {
  const { next: urgent } = decide(open, { name: 'prioritise', priority: 'urgent' }, now)
  const { next: answered } = decide(urgent, { name: 'respond', responseId: 1, kind: 'outside', at: now }, now)
  const { happening, next: closed } = decide(answered, { name: 'close', outcome: 'lead' }, now)
  expect(happening).toEqual({ kind: 'closed', outcome: 'lead' })
  expect(closed).toMatchObject({ priority: 'urgent', outcome: 'lead' })
  expect(decide(closed, { name: 'reopen' }, now).next).toMatchObject({ priority: 'urgent', outcome: null })
  expect(() => decide(closed, { name: 'prioritise', priority: 'low' }, now)).toThrow(/closed/)
})

test('a response in the future, a snooze into the past and a hand-over to where it lies are refused', () => {
  const future = new Date(now.getTime() + 1)
  expect(() => decide(open, { name: 'respond', responseId: 1, kind: 'recorded', at: future }, now)).toThrow(/future/)
  expect(() => decide(open, { name: 'snooze', until: now }, now)).toThrow(/after now/)
  expect(() => decide(open, { name: 'hand_over', departmentId: 'service' }, now)).toThrow(/already lies with service/)
})

test('a wait is paused once at a time, and goes on when it is said, answered, handed over or begun anew', () => {
  const tomorrow = new Date('2026-03-03T09:00:00Z')
  const paused = decide(open, { name: 'pause', reason: 'author', until: tomorrow }, now).next
  expect(paused).toMatchObject({ state: 'open', pausedAt: now, pauseReason: 'author', pausedUntil: tomorrow })
  expect(() => decide(paused, { name: 'pause', reason: 'third_party', until: tomorrow }, now)).toThrow(/paused already/)
  expect(() => decide(open, { name: 'resume' }, now)).toThrow(/not paused/)
  expect(() => decide(open, { name: 'pause', reason: 'author', until: now }, now)).toThrow(/after now/)
  const goesOn: TicketCommand[] = [
    { name: 'resume' },
    { name: 'hand_over', departmentId: 'sales' },
    { name: 'respond', responseId: 1, kind: 'outside', at: now },
    { name: 'dismiss', reason: 'spam' },
  ]
  for (const command of goesOn) expect(decide(paused, command, now).next.pausedAt).toBeNull()
  for (const command of [
    { name: 'note', noteId: 1 },
    { name: 'claim', personId: 1 },
  ] as const)
    expect(decide(paused, command, now).next.pausedAt).toEqual(now)
})

test('only open and assigned tickets keep somebody waiting', () => {
  expect(waitingStates).toEqual(['open', 'assigned'])
})
