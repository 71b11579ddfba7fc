import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canDo, decide, follow, type TicketCommand, type TicketFacts, type TicketHappening } from './ticket.ts'
import { type Told, undoOf } from './undo-of.ts'

const now = new Date('2026-11-20T10:00:00Z')
const later = new Date('2026-11-21T10:00:00Z')
const me = 7
const opened: Told = [{ seq: 1, at: now, personId: null, happening: { kind: 'opened', departmentId: 'service' } }]
const fresh: TicketFacts = {
  ...{ id: 1, state: 'open', departmentId: 'service', assigneeId: null, episode: 1, episodeStartedAt: now },
  ...{ snoozedUntil: null, pausedAt: null, pauseReason: null, pausedUntil: null },
  ...{ priority: 'normal', outcome: null, pinned: null },
} as const

const commands: readonly TicketCommand[] = [
  { name: 'claim', personId: me },
  { name: 'assign', personId: 8 },
  { name: 'release' },
  { name: 'hand_over', departmentId: 'hr' },
  { name: 'hand_over', departmentId: 'service' },
  { name: 'snooze', until: later },
  { name: 'wake' },
  { name: 'prioritise', priority: 'high' },
  { name: 'prioritise', priority: 'low' },
  { name: 'pin', reason: 'legal' },
  { name: 'unpin' },
  { name: 'note', noteId: 1 },
  { name: 'pause', reason: 'author', until: later },
  { name: 'resume' },
  { name: 'dismiss', reason: 'spam' },
  { name: 'reopen' },
]
/** These have an opposite of their own, and what was reopened has begun another wait. */
const never: readonly TicketHappening['kind'][] = ['opened', 'paused', 'resumed', 'reopened']

test('whatever was done last, taking it back leaves the ticket as it was before', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...commands), { minLength: 1, maxLength: 12 }), (tried) => {
      let ticket = fresh
      let before = fresh
      const told = [...opened]
      for (const command of tried) {
        if (!canDo(ticket.state, command.name)) continue
        if (command.name === 'hand_over' && command.departmentId === ticket.departmentId) continue
        if (command.name === 'claim' && ticket.assigneeId !== null) continue
        if (command.name === 'pause' && ticket.pausedAt !== null) continue
        if (command.name === 'resume' && ticket.pausedAt === null) continue
        const { happening } = decide(ticket, command, now)
        told.push({ seq: told.length + 1, at: now, personId: me, happening })
        if (happening.kind !== 'noted') before = ticket
        ticket = follow(ticket, happening, now)
      }
      const last = told.findLast(({ happening }) => happening.kind !== 'noted')
      const undo = undoOf(told, last?.seq ?? 0, me, now)
      if (typeof undo === 'string') {
        expect(never).toContain(last?.happening.kind)
        return
      }
      for (const command of undo) ticket = decide(ticket, command, now).next
      expect({ ...ticket, id: 1 }).toEqual({ ...before, id: 1 })
    }),
  )
})

test('what somebody else did, what was done since, and what people outside saw are not taken back', () => {
  const claimed: Told = [...opened, { seq: 2, at: now, personId: me, happening: { kind: 'claimed', personId: me } }]
  expect(undoOf(claimed, 2, 8, now)).toBe('not_yours')
  expect(undoOf(claimed, 9, me, now)).toBe('moved_on')
  const snoozed = { kind: 'snoozed', until: later.toISOString() } as const
  expect(undoOf([...claimed, { seq: 3, at: now, personId: 8, happening: snoozed }], 2, me, now)).toBe('moved_on')
  const answer = {
    kind: 'responded',
    responseId: 1,
    how: 'recorded',
    respondedAt: now.toISOString(),
    first: true,
  } as const
  expect(undoOf([...claimed, { seq: 3, at: now, personId: me, happening: answer }], 3, me, now)).toBe('never')
})

test('a dismissal is taken back for ten minutes, by whoever dismissed, and only where nothing came of it', () => {
  const held = { seq: 2, at: now, personId: me, happening: { kind: 'claimed', personId: me } } as const
  const dismissed = { seq: 3, at: now, personId: me, happening: { kind: 'dismissed', reason: 'spam' } } as const
  const told: Told = [...opened, held, dismissed]
  const after = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
  const [undo] = undoOf(told, 3, me, after(10))
  expect(undo).toMatchObject({ name: 'undo', seq: 3, before: { state: 'assigned', assigneeId: me } })
  expect(undoOf(told, 3, me, after(10.01))).toBe('too_late')
  expect(undoOf(told, 3, 8, after(1))).toBe('not_yours')
  const labelled: Told[number] = { seq: 4, at: now, personId: 8, happening: { kind: 'labelled', labelIds: [1] } }
  expect(undoOf([...told, labelled], 3, me, after(1))).toBe('moved_on')
  const merged = { ...dismissed, happening: { ...dismissed.happening, because: 'merged' } } as const
  expect(undoOf([...opened, held, merged], 3, me, after(1))).toBe('never')
})
