import { expect, test } from 'vitest'
import { clientOf } from '../support/client.ts'
import { post, withTickets } from '../support/with-tickets.ts'

const password = 'ein anderes langes Passwort'

test('a round is what waits by due time, and tells by their numbers what comes after it', async () => {
  const posts = Array.from({ length: 53 }, (_, index) =>
    post(`p${index}`, `Beitrag ${index}`, `Muster, Fall ${index}?`),
  )
  await using held = await withTickets(posts)
  const { api } = held
  const round = await api.today.round()
  const { rows } = await api.tickets.list({ view: 'for_me', limit: 200 })
  expect(round.rows.map(({ id }) => id)).toEqual(rows.slice(0, 50).map(({ id }) => id))
  expect(round.others).toEqual(rows.slice(50).map(({ id }) => id))
  // Nobody has decided anything yet: nothing is estimated.
  expect(round.minutesEach).toBeNull()
})

test('how long a ticket takes is told once enough people and tickets stand behind it, and never of fewer', async () => {
  const posts = Array.from({ length: 24 }, (_, index) =>
    post(`p${index}`, `Beitrag ${index}`, `Muster, Fall ${index}?`),
  )
  await using held = await withTickets(posts)
  const { api, run } = held
  const { people: minimum } = await api.workMinimum.get()
  const clients = [api]
  while (clients.length < minimum) {
    const email = `p${clients.length}@muster.example`
    await api.people.create({ email, name: `Person ${clients.length}`, role: 'community', departmentIds: [], password })
    const client = clientOf(run.origin)
    await client.session.signIn({ email, password })
    clients.push(client)
  }
  const { rows } = await api.tickets.list({ view: 'waiting' })
  const decide = async (of: typeof rows, by: typeof clients) => {
    for (const [index, { id }] of of.entries()) {
      const client = by[index % by.length] ?? api
      await client.tickets.claim({ id })
      await client.tickets.dismiss({ id, reason: 'no_response_needed' })
    }
  }
  await decide(rows.slice(0, 20), clients.slice(1))
  expect((await api.today.round()).minutesEach).toBeNull()
  await decide(rows.slice(20, 22), clients.slice(0, 1))
  // They decided as fast as a program can.
  expect((await api.today.round()).minutesEach).toBeLessThan(1)
})

test('what waits says why it came; what is not for a department goes back with the reason, and the wrong rule is remembered', async () => {
  await using held = await withTickets([post('a', 'Muster hilft', 'Meine Lieferung von Muster kam kaputt an.')])
  const { api } = held
  const [opened] = (await api.today.waiting()).rows
  if (opened === undefined) throw new Error('Nothing waits.')
  expect(opened).toMatchObject({ given: null, departmentId: 'service' })
  expect(opened.because.map(({ kind }) => kind)).toContain('rule')
  expect((await api.tickets.decline({ id: opened.id, reason: 'Das ist kein Service.' })).departmentId).toBe('undecided')
  expect(await api.corrections.list()).toMatchObject([
    { kind: 'department', decided: 'service', correct: 'undecided', count: 1 },
  ])
  await expect(api.tickets.decline({ id: opened.id, reason: 'Noch einmal.' })).rejects.toMatchObject({
    data: { reason: 'in_tray' },
  })

  await api.tickets.handOver({ id: opened.id, departmentId: 'pr', note: 'Bitte ansehen.' })
  expect((await api.today.waiting()).rows[0]?.given).toMatchObject({
    ...{ kind: 'handed_over', from: 'undecided', by: 'Anna Admin', note: 'Bitte ansehen.' },
  })
  await api.tickets.handOver({ id: opened.id, departmentId: 'sales' })
  // Back to who handed it over, who had no rule for that.
  expect((await api.tickets.decline({ id: opened.id, reason: 'Kein Angebot.' })).departmentId).toBe('pr')
  expect((await api.corrections.list()).map(({ count }) => count)).toEqual([1])
})

test('a visit tells its own person what changed since the last one, with lists of just that many', async () => {
  await using held = await withTickets(
    ['a', 'b', 'c'].map((id) => post(id, `Beitrag ${id}`, `Wer hilft mir mit Muster, Fall ${id}?`)),
  )
  const { api, run } = held
  const { pool } = run.echolot.base.db
  expect(await api.today.visit()).toMatchObject({ since: null, changes: [] })
  // Looking again at once is the same visit.
  expect(await api.today.visit()).toMatchObject({ since: null })
  await pool.query(`update visit set seen_at = seen_at - interval '2 days'`)
  const [one, two] = (await api.tickets.list({ view: 'waiting' })).rows.map(({ id }) => id)
  await api.tickets.respond({ id: one ?? 0, kind: 'outside', reason: 'Am Telefon.' })
  await api.tickets.dismiss({ id: two ?? 0, reason: 'spam' })
  await pool.query(`update ticket set due_at = now() - interval '1 hour' where state = 'open'`)
  const told = await api.today.visit()
  expect(Date.now() - Date.parse(told.since ?? '')).toBeGreaterThan(86_400_000)
  expect(told.changes.map(({ kind, count }) => [kind, count])).toEqual([
    ['arrived', 3],
    ['answered', 1],
    ['dismissed', 1],
    ['late', 1],
  ])
  for (const { view, filter, count } of told.changes)
    expect((await api.tickets.list({ view, filter })).rows).toHaveLength(count)
  // It is theirs alone, and goes with them.
  const email = 'ben@muster.example'
  const { id } = await api.people.create({ email, name: 'Ben', role: 'manager', departmentIds: [], password })
  const ben = clientOf(run.origin)
  await ben.session.signIn({ email, password })
  expect(await ben.today.visit()).toMatchObject({ since: null })
  await api.people.update({ id, name: 'Ben', role: 'manager', departmentIds: [], disabled: true })
  expect((await pool.query('select person_id from visit')).rows).toEqual([{ person_id: (await api.session.me()).id }])
})
