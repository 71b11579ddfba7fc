import { expect, test } from 'vitest'
import { belongs } from './belongs.ts'
import { ticketRowOf } from './ticket-row-of.ts'

const now = Date.parse('2026-11-20T10:00:00Z')
const me = { id: 7, departmentIds: ['service'] }
const claimed = ticketRowOf({ state: 'assigned', assignee: { id: me.id, name: 'Nora' } })

test('a claimed ticket leaves the unclaimed and joins mine', () => {
  expect(belongs(claimed, { view: 'unclaimed' }, me, now)).toBe(false)
  expect(belongs(claimed, { view: 'mine' }, me, now)).toBe(true)
  expect(belongs(claimed, {}, me, now)).toBe(true)
})

test('for me is what I hold, and what nobody holds in my departments', () => {
  const view = 'for_me'
  const held = ticketRowOf({ state: 'assigned', assignee: { id: 8, name: 'Ben' } })
  expect(belongs(ticketRowOf({ ...claimed, departmentId: 'hr' }), { view }, me, now)).toBe(true)
  expect(belongs(ticketRowOf({}), { view }, me, now)).toBe(true)
  expect(belongs(ticketRowOf({ departmentId: 'hr' }), { view }, me, now)).toBe(false)
  expect(belongs(held, { view }, me, now)).toBe(false)
})

test('whoever belongs to no department looks after all of them', () => {
  const everywhere = { id: 7, departmentIds: [] }
  expect(belongs(ticketRowOf({ departmentId: 'hr' }), { view: 'for_me' }, everywhere, now)).toBe(true)
})

test('a ticket that was handed over leaves the tray and a list of its old department', () => {
  expect(belongs(ticketRowOf({ departmentId: 'undecided' }), { view: 'tray' }, me, now)).toBe(true)
  expect(belongs(ticketRowOf({}), { view: 'tray' }, me, now)).toBe(false)
  expect(belongs(ticketRowOf({}), { department: 'sales' }, me, now)).toBe(false)
})

test('a snoozed ticket is hidden until then and shows again by itself', () => {
  const snoozed = ticketRowOf({ snoozedUntil: '2026-11-20T11:00:00.000Z' })
  expect(belongs(snoozed, {}, me, now)).toBe(false)
  expect(belongs(snoozed, { view: 'snoozed' }, me, now)).toBe(true)
  // Nobody has answered it all the same.
  expect(belongs(snoozed, { view: 'unanswered' }, me, now)).toBe(true)
  expect(belongs(snoozed, {}, me, Date.parse('2026-11-20T11:00:01Z'))).toBe(true)
})

test('an answered ticket is done and no longer late', () => {
  const answered = ticketRowOf({ state: 'answered', dueAt: '2026-11-20T09:00:00.000Z' })
  expect(belongs(answered, { view: 'done' }, me, now)).toBe(true)
  expect(belongs(answered, { view: 'late' }, me, now)).toBe(false)
  expect(belongs(answered, { view: 'unanswered' }, me, now)).toBe(false)
})
