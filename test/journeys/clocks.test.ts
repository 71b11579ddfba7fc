import { announceMarks } from '@echolot/actions'
import { expect, test } from 'vitest'
import { expectClocksAsTold } from '../support/expect-clocks.ts'
import { listening } from '../support/listening.ts'
import type { Post } from '../support/serve.ts'

const post = (id: string, text: string): Post => ({
  id,
  title: `Beitrag ${id}`,
  text,
  author: `Autor ${id}`,
  at: new Date(Date.now() - 3_600_000).toISOString(),
})

type Told = { ticketId: number; kind: string; number: number; state: string; reason: string | null }

test('whatever people do, the clocks that are kept are those that the histories tell', async () => {
  const posts = ['a', 'b', 'c', 'd', 'e'].map((id) => post(id, `Am Ortsrand liegt Muster, ${id}.`))
  await using heard = await listening(posts)
  const { api, run } = heard
  const ids = (await heard.waiting()).map(({ id }) => id).sort((a, b) => a - b)
  const [a = 0, b = 0, c = 0, d = 0, e = 0] = ids
  for (const id of [a, b, c, d]) await api.tickets.handOver({ id, departmentId: 'service' })
  await api.tickets.claim({ id: a })
  await api.tickets.prioritise({ id: a, priority: 'high' })
  await api.tickets.label({ id: a, labels: ['Messe'] })
  await api.tickets.respond({ id: a, kind: 'outside', reason: 'am Telefon' })
  await api.tickets.close({ id: a, outcome: 'solved' })
  await api.tickets.reopen({ id: a })
  await api.tickets.dismiss({ id: b, reason: 'spam' })
  await api.tickets.merge({ id: c, otherTicketId: d })
  await api.tickets.undoStory({ id: c })
  await api.tickets.handOver({ id: c, departmentId: 'sales', note: 'bitte' })
  await api.tickets.handOver({ id: c, departmentId: 'service' })
  const kept = await heard.rows<Told>(
    `select ticket_id::int as "ticketId", kind, number, state, coalesce(stop_reason, void_reason) as reason from clock order by ticket_id, kind, number`,
  )
  const of = (id: number) =>
    kept
      .filter(({ ticketId }) => ticketId === id)
      .map((one) => `${one.kind} ${one.number} ${one.state} ${one.reason ?? ''}`.trim())
  expect(of(a)).toEqual([
    'acknowledgement 1 stopped touched',
    'acknowledgement 2 running',
    'detection 1 stopped detected',
    'first_response 1 stopped answered',
    'first_response 2 running',
    'resolution 1 stopped closed',
    'resolution 2 running',
    'triage 1 stopped routed',
  ])
  expect(of(b)).toContain('first_response 1 void spam')
  expect(of(c)).toContain('acknowledgement 3 running')
  expect(of(d)).toContain('first_response 1 running')
  expect(of(e)).toEqual([
    'detection 1 stopped detected',
    'first_response 1 running',
    'resolution 1 running',
    'triage 1 running',
  ])
  await heard.expectSound()
  await announceMarks({ ...(await run.echolot.base.context()), now: new Date(Date.now() + 30 * 86_400_000) })
  await expectClocksAsTold(run)
})

test('half, most and all of the promised time gone are told once each, with their true times, also by who slept over them', async () => {
  await using heard = await listening([post('a', 'Muster, wann kommt die Antwort?')])
  const { api, run } = heard
  const [row] = await heard.waiting()
  if (row === undefined) throw new Error('no ticket')
  const ctx = await run.echolot.base.context()
  const days = (n: number) => ({ ...ctx, now: new Date(Date.now() + n * 86_400_000) })
  const told = await Promise.all([announceMarks(days(30)), announceMarks(days(30))])
  expect(told.reduce((sum, n) => sum + n, 0)).toBe(3)
  expect(await announceMarks(days(60))).toBe(0)
  const { history } = await api.tickets.get({ id: row.id })
  const warned = history.filter(({ kind }) => kind === 'warned').map(({ mark }) => mark)
  expect(warned.map((mark) => mark?.percent)).toEqual([50, 80, 100])
  expect(warned[2]?.at).toBe(row.dueAt)
  expect((warned[0]?.at ?? '') < (warned[1]?.at ?? '')).toBe(true)
})
