import { remindBulkRuns } from '@echolot/actions'
import { checkInvariants } from '@echolot/db'
import pg from 'pg'
import { expect, test } from 'vitest'
import { ask } from '../support/ask.ts'
import { clientOf } from '../support/client.ts'
import { until } from '../support/until.ts'
import { post, withTickets } from '../support/with-tickets.ts'

const posts = Array.from({ length: 12 }, (_, n) =>
  post(String(n), `Fall ${n}`, n < 8 ? `Muster klemmt ${n}.` : `Muster ist toll ${n}.`),
)

test('all that a list shows is changed in the background, each with its own history, and what was refused says why', async () => {
  await using office = await withTickets(posts)
  const { api, run } = office
  const filter = 'text:klemmt'
  expect(await api.bulkRuns.count({ filter })).toEqual({ count: 8, most: 50_000 })
  const [first] = (await api.tickets.list({ filter })).rows
  const answered = first?.id ?? 0
  await api.tickets.respond({ id: answered, kind: 'outside', reason: 'Telefonat' })

  const label = await api.bulkRuns.start({
    change: { do: 'label', labels: ['Rückruf'] },
    choice: { selection: { view: 'all', filter } },
  })
  await run.echolot.settle()
  expect(await api.bulkRuns.get({ id: label.id })).toMatchObject({ state: 'done', total: 8, done: 8, refused: 0 })
  expect((await api.tickets.list({ view: 'all', filter: 'label:rückruf' })).rows).toHaveLength(8)

  const dismiss = await api.bulkRuns.start({
    change: { do: 'dismiss', reason: 'spam' },
    choice: { selection: { view: 'all', filter } },
  })
  await run.echolot.settle()
  const told = await api.bulkRuns.get({ id: dismiss.id })
  expect(told).toMatchObject({
    deed: 'dismiss',
    state: 'done',
    total: 8,
    done: 7,
    refused: 1,
    askedBy: { name: 'Anna Admin' },
  })
  expect(told.refusedTickets).toEqual([
    expect.objectContaining({
      ticketId: answered,
      code: 'conflict',
      data: expect.objectContaining({ reason: 'state' }),
    }),
  ])
  const done = (await api.tickets.list({ view: 'done', filter })).rows.filter(({ id }) => id !== answered)
  const { history, clocks } = await api.tickets.get({ id: done[0]?.id ?? 0 })
  expect(history.map(({ kind }) => kind)).toEqual(['opened', 'labelled', 'dismissed'])
  expect(history.at(-1)?.person?.name).toBe('Anna Admin')
  expect(clocks.filter(({ kind }) => kind === 'first_response')).toMatchObject([{ state: 'void' }])
  await expect(
    api.bulkRuns.start({ change: { do: 'claim' }, choice: { selection: { filter } } }),
  ).rejects.toMatchObject({ data: { reason: 'bulk_none' } })
  const results = await checkInvariants(run.echolot.base.db.url)
  expect(results.filter(({ total }) => total !== 0)).toEqual([])
})

test('a run that is stopped changes no more, and one whose process died goes on where it was', async () => {
  await using office = await withTickets(posts)
  const { api, run } = office
  const { url } = run.echolot.base.db
  const ids = (await api.tickets.list({})).rows.map(({ id }) => id).toSorted((a, b) => a - b)

  // Somebody holds the fifth ticket, so that the run waits there.
  const holder = new pg.Client({ connectionString: url })
  await holder.connect()
  await holder.query('begin')
  await holder.query('select from ticket where id = $1 for no key update', [ids[4]])
  const claim = await api.bulkRuns.start({ change: { do: 'claim' }, choice: { ids } })
  const claimed = async () => (await api.tickets.list({ view: 'mine' })).rows.length
  await until('four are claimed', async () => (await claimed()) === 4)
  await api.bulkRuns.cancel({ id: claim.id })
  await holder.query('rollback')
  await holder.end()
  await run.echolot.settle()
  // The one that it was at may be done; none behind it.
  const { state, done, total } = await api.bulkRuns.get({ id: claim.id })
  expect({ state, total }).toEqual({ state: 'cancelled', total: 12 })
  expect(done).toBeLessThanOrEqual(5)
  expect(await claimed()).toBe(done)

  // As a killed process leaves a run: under way, with nothing in the queue.
  await ask(
    url,
    `update bulk_run set state = 'running', ended_at = null, touched_at = now() - interval '1 minute' where id = ${claim.id}`,
  )
  expect(await remindBulkRuns(await run.echolot.base.context())).toBe(1)
  await run.echolot.settle()
  expect(await api.bulkRuns.get({ id: claim.id })).toMatchObject({ state: 'done', done: 12, refused: 0 })
  for (const id of ids) {
    const { history } = await api.tickets.get({ id })
    expect(history.filter(({ kind }) => kind === 'claimed')).toHaveLength(1)
  }
})

test('nobody changes what lies out of their sight, and a run is told to nobody but whoever asked for it', async () => {
  await using office = await withTickets(posts.slice(0, 3))
  const { api, run } = office
  const password = 'ein anderes langes Passwort'
  await api.people.create({
    email: 'ben@muster.example',
    name: 'Ben',
    role: 'community',
    password,
    departmentIds: ['hr'],
  })
  const ben = clientOf(run.origin)
  await ben.session.signIn({ email: 'ben@muster.example', password })
  const rows = (await api.tickets.list({})).rows
  expect(rows).toHaveLength(3)
  const ids = rows.map(({ id }) => id)
  for (const { id, departmentId } of rows)
    if (departmentId !== 'service') await api.tickets.handOver({ id, departmentId: 'service' })
  expect(await ben.bulkRuns.count({ view: 'all' })).toMatchObject({ count: 0 })
  await expect(
    ben.bulkRuns.start({ change: { do: 'claim' }, choice: { selection: { view: 'all' } } }),
  ).rejects.toMatchObject({ data: { reason: 'bulk_none' } })
  const { id } = await ben.bulkRuns.start({ change: { do: 'claim' }, choice: { ids } })
  await run.echolot.settle()
  const told = await ben.bulkRuns.get({ id })
  expect(told).toMatchObject({ state: 'done', done: 0, refused: 3 })
  expect(told.refusedTickets.map(({ code }) => code)).toEqual(['not_found', 'not_found', 'not_found'])
  expect((await api.tickets.list({ view: 'unclaimed' })).rows).toHaveLength(3)
  await expect(api.bulkRuns.get({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(api.bulkRuns.cancel({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})
