import { expect, test } from 'vitest'
import { ask } from '../support/ask.ts'
import { clientOf } from '../support/client.ts'
import { runEcholot } from '../support/echolot.ts'
import { joining } from '../support/join.ts'
import { until } from '../support/until.ts'
import { post, withTickets } from '../support/with-tickets.ts'

test('who looks at a ticket and who writes is told to colleagues who see it, whichever process they ask, and kept nowhere', async () => {
  await using held = await withTickets([post('1', 'Post', 'Muster: Mein Paket kam kaputt an.')])
  const { api: anna, run } = held
  const join = joining(run.origin, anna)
  const { id = 0, departmentId } = (await anna.tickets.list({})).rows[0] ?? {}
  if (departmentId !== 'service') await anna.tickets.handOver({ id, departmentId: 'service' })
  // Alone one is in nobody's way, and nothing is told.
  await anna.presence.tell({ id, doing: 'viewing' })
  const bernd = await join('Bernd', 'community', ['service'])
  const ingo = await join('Ingo', 'community', ['it'])
  const auditor = await join('Otto', 'auditor', [])
  await using other = await runEcholot({ databaseUrl: run.echolot.base.db.url, roles: ['api'] })
  const elsewhere = clientOf(other.origin)
  await elsewhere.session.signIn({ email: 'bernd@muster.example', password: 'ein anderes langes Passwort' })
  expect(await elsewhere.presence.list()).toEqual([])

  const stops = new AbortController()
  const told: { event: string; ids: number[] }[] = []
  const stream = await elsewhere.live.stream(undefined, { signal: stops.signal })
  void (async () => {
    for await (const news of stream) told.push(news)
  })().catch(() => {})
  await until('the stream stands', () => told.some(({ event }) => event === 'hello'))
  await anna.presence.tell({ id, doing: 'viewing' })
  await until('the other process knows', async () => (await elsewhere.presence.list()).length === 1)
  expect(await elsewhere.presence.list()).toEqual([
    { ticketId: id, person: expect.objectContaining({ name: 'Anna Admin' }), doing: 'viewing' },
  ])
  await until('an open page hears of it', () =>
    told.some(({ event, ids }) => event === 'presence.changed' && ids.includes(id)),
  )
  // Nobody is told of themselves, nor of what is out of their sight.
  expect(await anna.presence.list()).toEqual([])
  expect(await ingo.client.presence.list()).toEqual([])
  await expect(ingo.client.presence.tell({ id, doing: 'viewing' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(auditor.client.presence.tell({ id, doing: 'viewing' })).rejects.toMatchObject({ code: 'FORBIDDEN' })

  await bernd.client.presence.tell({ id, doing: 'writing' })
  await until('the first one hears who writes', async () =>
    (await anna.presence.list()).some(({ doing, person }) => doing === 'writing' && person.name === 'Bernd'),
  )
  const before = told.filter(({ event }) => event === 'presence.changed').length
  // Who says the same again stays, and no page asks because of it.
  await anna.presence.tell({ id, doing: 'viewing' })
  await anna.presence.tell({ id, doing: 'gone' })
  await until('who left is gone', async () => (await elsewhere.presence.list()).length === 0)
  await until(
    'an open page hears of that',
    () => told.filter(({ event }) => event === 'presence.changed').length > before,
  )
  expect(told.map(({ event }) => event)).not.toContain('presence.renewed')
  stops.abort()

  const { url } = run.echolot.base.db
  const kept = await ask(url, "select count(*)::int as n from ticket_event where kind not in ('opened', 'handed_over')")
  expect(kept).toEqual([{ n: 0 }])
  expect(JSON.stringify(await anna.record.list({}))).not.toContain('presence')
  expect(JSON.stringify([...run.logged, ...other.logged])).not.toContain('viewing')
})
