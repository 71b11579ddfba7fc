import { execFile } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { promisify } from 'node:util'
import { emit } from '@echolot/db'
import { expect, test } from 'vitest'
import { ask } from '../support/ask.ts'
import type { Client } from '../support/client.ts'
import { runEcholot, type TestEcholot } from '../support/echolot.ts'
import { freshDatabase } from '../support/fresh-database.ts'
import { setUp } from '../support/set-up.ts'
import { until } from '../support/until.ts'

const run = promisify(execFile)

/** A shop whose own system tells of what its customers write, with the secret that it was given. */
async function shop(api: Client, settings: Record<string, unknown> = {}) {
  const { id } = await api.sources.create({
    ...{ name: 'Shop', connector: 'webhook', url: 'https://shop.example', purpose: 'own_channel', settings },
  })
  return { id, ...(await api.sources.renewHookSecret({ id })) }
}

const question = (id: string, besides: Record<string, unknown> = {}) => ({
  ...{ id, text: `Wo bleibt mein Paket ${id}?`, url: `https://shop.example/fragen/${id}` },
  ...{ author: 'Erika Beispiel', publishedAt: new Date(Date.now() - 3_600_000).toISOString() },
  ...besides,
})

type Shop = { address: string; secret: string }

/** Posts as Standard Webhooks want it. */
function post(
  { address, secret }: Shop,
  message: unknown,
  { name = `msg_${Math.random()}`, at = Date.now(), headers = {} as Record<string, string> } = {},
) {
  const body = typeof message === 'string' ? message : JSON.stringify(message)
  const seconds = String(Math.floor(at / 1000))
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
  const signature = createHmac('sha256', key).update(`${name}.${seconds}.${body}`).digest('base64')
  return fetch(address, {
    method: 'POST',
    headers: {
      ...{ 'content-type': 'application/json', 'webhook-id': name },
      ...{ 'webhook-timestamp': seconds, 'webhook-signature': `v1,${signature}` },
      ...headers,
    },
    body,
  })
}

const titles = async (api: Client) =>
  (await api.tickets.list({ view: 'waiting' })).rows.map(({ excerpt }) => excerpt?.text)

const hookOf = async (api: Client, id: number) => {
  const hook = await api.sources.hook({ id })
  if (hook === null) throw new Error('The source has no address.')
  return hook
}

const timesOf = async (api: Client, id: number) =>
  Object.fromEntries((await hookOf(api, id)).refusals.map(({ reason, times }) => [reason, times]))

const sourceOf = async (api: Client, id: number) => {
  const source = (await api.sources.list()).find((one) => one.id === id)
  if (source === undefined) throw new Error(`There is no source ${id}.`)
  return source
}

async function office(overrides: Parameters<typeof runEcholot>[0] = {}) {
  const echolot = await runEcholot(overrides)
  const api = echolot.client()
  await setUp(api)
  return { echolot, api, [Symbol.asyncDispose]: () => echolot[Symbol.asyncDispose]() }
}

test('what is posted with the line that is shown is a ticket in its department, and our answer stops its clock', async () => {
  await using house = await office()
  const { api, echolot } = house
  await api.rules.create({
    ...{
      departmentId: 'it',
      name: 'Shop',
      query: null,
      channel: 'webhook',
      language: null,
      sourceId: null,
      priority: null,
    },
  })
  const source = await api.sources.create({
    ...{ name: 'Shop', connector: 'webhook', url: 'https://shop.example', purpose: 'own_channel' },
  })
  // Before it has a secret nobody can tell it anything, and it is never asked.
  expect(await api.sources.hook({ id: source.id })).toBeNull()
  expect(source).toMatchObject({ health: 'new', asked: false, nextPollAt: null, hook: null })
  await expect(api.sources.pollNow({ id: source.id })).rejects.toThrow(/no source/)
  await expect(api.sources.testSaved({ id: source.id })).rejects.toThrow(/tells by itself/)

  const made = await api.sources.renewHookSecret({ id: source.id })
  expect(made.address).toMatch(new RegExp(`^${echolot.origin}/hooks/[0-9a-f]{32}$`))
  expect(made.secret).toMatch(/^whsec_/)
  const { stdout } = await run('bash', ['-c', `${made.example} -s -w ' %{http_code}'`])
  expect(stdout).toBe('{"delivery":"accepted"} 202')
  await echolot.echolot.settle()
  const [ticket] = (await api.tickets.list({ view: 'waiting' })).rows
  const told = await api.tickets.get({ id: ticket?.id ?? 0 })
  expect(told).toMatchObject({
    departmentId: 'it',
    item: { text: { text: 'Is anybody there? This is a try of the webhook.' } },
  })
  // The same line once more.
  expect((await run('bash', ['-c', `${made.example} -s`])).stdout).toBe('{"delivery":"known"}')

  const at = new Date(Date.now() - 60_000).toISOString()
  const answer = { id: 'antwort', text: 'Ja, wir sind da.', parentId: 'echolot-test-1', own: true, publishedAt: at }
  expect((await post(made, answer)).status).toBe(202)
  await echolot.echolot.settle()
  const { state, history } = await api.tickets.get({ id: told.id })
  expect([state, history.at(-1)]).toMatchObject(['answered', { kind: 'responded', response: { kind: 'seen' } }])
  // At the instant of the source.
  expect(await ask(echolot.echolot.base.db.url, 'select at from response')).toEqual([{ at: new Date(at) }])
  expect(await hookOf(api, source.id)).toMatchObject({
    refusals: [],
    deliveries: [
      { outcome: 'read', found: 1, stored: 1 },
      { outcome: 'read', found: 1, stored: 1 },
    ],
  })
  expect(await sourceOf(api, source.id)).toMatchObject({
    health: 'heard',
    nextPollAt: null,
    itemsTotal: 2,
    problem: null,
  })
  // What the secret is, is told to nobody again, and stands in no log.
  const known = JSON.stringify([await api.sources.list(), await hookOf(api, source.id), echolot.logged])
  expect(known).not.toContain(made.secret)
  expect(JSON.stringify(echolot.logged)).not.toContain(new URL(made.address).pathname)
})

test('what comes twice, is repeated by somebody else, forged or misshapen is refused, and the source says how often and why', async () => {
  await using house = await office()
  const { api, echolot } = house
  const made = await shop(api)
  const sent = [question('a'), { name: 'msg_a' }] as const
  expect((await post(made, ...sent)).status).toBe(202)
  expect((await post(made, ...sent)).status).toBe(200)
  // An id once used is used, whatever is said under it.
  expect((await post(made, question('b'), { name: 'msg_a' })).status).toBe(200)
  // Somebody who saw it on its way, later; and somebody who changed it.
  expect((await post(made, question('c'), { at: Date.now() - 400_000 })).status).toBe(401)
  const forged = await post({ ...made, secret: `whsec_${Buffer.alloc(24).toString('base64')}` }, question('d'))
  expect([forged.status, await forged.text()]).toEqual([401, '{"error":"unauthorized"}'])
  expect((await fetch(made.address, { method: 'POST', body: '{}' })).status).toBe(401)
  const bearer = (token: string, besides: RequestInit = {}) =>
    fetch(made.address, {
      method: 'POST',
      body: '{}',
      ...besides,
      headers: { authorization: `Bearer ${token}`, ...besides.headers },
    })
  expect((await bearer('guessed')).status).toBe(401)
  expect((await bearer(made.secret, { headers: { 'content-type': 'text/plain' } })).status).toBe(415)
  expect((await post(made, `"${'x'.repeat(1_000_000)}"`)).status).toBe(413)
  const misfit = await post(made, { id: 'e', text: 'x', publishedAt: 'gestern' })
  expect([misfit.status, await misfit.json()]).toEqual([
    422,
    { error: 'unfit', field: 'publishedAt', message: expect.stringContaining('2026-11-21T22:00:00Z') },
  ])
  for (const address of [`${echolot.origin}/hooks/${'0'.repeat(32)}`, `${echolot.origin}/hooks/shop`])
    expect((await post({ ...made, address }, question('f'))).status).toBe(404)
  expect((await fetch(made.address)).status).toBe(404)
  await echolot.echolot.settle()
  expect(await titles(api)).toEqual([expect.stringContaining('Paket a')])
  expect(await timesOf(api, made.id)).toEqual({
    stale: 1,
    forged: 2,
    unsigned: 1,
    not_taken: 1,
    too_large: 1,
    unfit: 1,
  })
  expect((await hookOf(api, made.id)).deliveries.map(({ outcome }) => outcome)).toEqual(['unfit', 'read'])
  expect(await sourceOf(api, made.id)).toMatchObject({ health: 'silent', problemCode: 'unfit', hook: { refused: 7 } })
  // One that can be read, and it is heard again.
  await post(made, question('g'))
  await echolot.echolot.settle()
  expect(await sourceOf(api, made.id)).toMatchObject({ health: 'heard', problem: null, failures: 0 })
})

test('an edit is another version, and what is taken away there waits for no answer', async () => {
  await using house = await office()
  const { api, echolot } = house
  const made = await shop(api)
  await post(made, [question('a'), question('b')])
  await echolot.echolot.settle()
  expect(await titles(api)).toHaveLength(2)
  await post(made, [question('a', { text: 'Wo bleibt mein Paket? Seit Montag!' }), { id: 'b', deleted: true }])
  await echolot.echolot.settle()
  expect(await titles(api)).toEqual([expect.stringContaining('Seit Montag')])
})

test('what was answered with 202 becomes a ticket, once, whatever dies or is lost between', async () => {
  await using database = await freshDatabase()
  const databaseUrl = database.url
  const made = await (async () => {
    // Nobody reads here; and the message of it is lost with the process.
    await using house = await office({ databaseUrl, roles: ['api'] })
    const shopped = await shop(house.api)
    await ask(
      databaseUrl,
      `create rule lose as on insert to outbox where new.event = 'pushes.received' do instead nothing`,
    )
    const answers = await Promise.all([
      ...Array.from({ length: 5 }, (_, n) => post(shopped, question(`a${n}`), { name: `msg_${n}` })),
      ...Array.from({ length: 5 }, (_, n) => post(shopped, question(`a${n}`), { name: `msg_${n}` })),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array(5).fill(200), ...Array(5).fill(202)])
    return shopped
  })()
  await ask(databaseUrl, 'drop rule lose on outbox')
  await ask(databaseUrl, `update push set received_at = received_at - interval '1 minute'`)
  // The first that reads fails in the middle of storing, as if its database had gone.
  await ask(databaseUrl, 'create table failed_once (at timestamptz); create sequence tries')
  await ask(
    databaseUrl,
    `create function fail_first() returns trigger language plpgsql as $$ begin
       if nextval('tries') <= 2 then raise exception 'gone' using errcode = '40001'; end if; return new; end $$;
     create trigger fail_first before update of outcome on delivery for each row execute function fail_first()`,
  )
  await using again = await runEcholot({ databaseUrl })
  const api = again.client()
  await api.session.signIn({ email: 'anna@muster.example', password: 'ein langes Passwort' })
  await until('all are tickets', async () => (await titles(api)).length === 5)
  await again.echolot.settle()
  // Said once more, as a queue does where it does not know whether it was heard.
  await again.echolot.base.db.inTransaction((tx) =>
    emit(tx, new Date(), 'pushes.received', { pushIds: [1, 2, 3, 4, 5] }),
  )
  await again.echolot.settle()
  expect(await ask(databaseUrl, 'select count(*)::int as items from item')).toEqual([{ items: 5 }])
  expect(await ask(databaseUrl, 'select count(*)::int as left from push')).toEqual([{ left: 0 }])
  expect((await hookOf(api, made.id)).deliveries).toMatchObject(
    Array.from({ length: 5 }, () => ({ outcome: 'read', found: 1, stored: 1 })),
  )
})

test('a new secret holds at once, and the one before for a day if it is wanted', async () => {
  await using house = await office()
  const { api, echolot } = house
  const first = await shop(api)
  const second = await api.sources.renewHookSecret({ id: first.id })
  expect(second.address).toBe(first.address)
  expect(Date.parse(second.formerUntil ?? '') - Date.now()).toBeGreaterThan(23 * 3_600_000)
  expect((await post(first, question('a'))).status).toBe(202)
  expect((await post(second, question('b'))).status).toBe(202)
  await ask(echolot.echolot.base.db.url, `update hook set former_until = clock_timestamp()`)
  expect((await post(first, question('c'))).status).toBe(401)
  // Given out by the channel, and in place of one that somebody may know.
  const secret = 'given-out-by-the-channel'
  const third = await api.sources.renewHookSecret({ id: first.id, secret, formerHolds: false })
  expect(third).toMatchObject({ secret, formerUntil: null })
  expect((await post(second, question('d'))).status).toBe(401)
  const headers = { authorization: `Bearer ${secret}`, 'content-type': 'application/json' }
  const answer = await fetch(first.address, { method: 'POST', headers, body: JSON.stringify(question('e')) })
  expect(answer.status).toBe(202)
  await expect(api.sources.renewHookSecret({ id: first.id, secret: 'short' })).rejects.toThrow()
})

test('what did not fit is kept, and becomes a ticket as of when it came once its fields are mapped', async () => {
  await using house = await office()
  const { api, echolot } = house
  const made = await shop(api)
  const message = { kommentar: { nr: 12, inhalt: 'Wo bleibt mein Paket?', von: 'Erika' } }
  const refused = await post(made, message, { name: 'msg_12' })
  expect(await refused.json()).toMatchObject({ field: 'externalId' })
  const settings = { items: '/kommentar', externalId: '/nr', text: '/inhalt', authorName: '/von' }
  const wanted = { id: made.id, name: 'Shop', connector: 'webhook', purpose: 'own_channel' as const }
  await api.sources.update({ ...wanted, settings })
  await echolot.echolot.settle()
  expect(await titles(api)).toEqual([expect.stringContaining('Wo bleibt mein Paket?')])
  // Its sender tries again under the same id, and then it is known.
  expect((await post(made, message, { name: 'msg_12' })).status).toBe(202)
  expect((await post(made, message, { name: 'msg_12' })).status).toBe(200)
  await echolot.echolot.settle()
  expect(await titles(api)).toHaveLength(1)
  const problem = api.sources.update({ ...wanted, settings: { ...settings, text: 'inhalt' } })
  await expect(problem).rejects.toThrow(/JSON pointers/)
})

test('while a source is paused its senders are asked to come again, and once it is removed there is nothing', async () => {
  await using house: { api: Client; echolot: TestEcholot } & AsyncDisposable = await office()
  const { api, echolot } = house
  const made = await shop(api)
  await api.sources.setState({ id: made.id, state: 'paused' })
  const paused = await post(made, question('a'), { name: 'msg_a' })
  expect([paused.status, paused.headers.get('retry-after')]).toEqual([503, '600'])
  await api.sources.setState({ id: made.id, state: 'active' })
  expect((await post(made, question('a'), { name: 'msg_a' })).status).toBe(202)
  await echolot.echolot.settle()
  expect(await titles(api)).toHaveLength(1)
  await api.sources.remove({ id: made.id })
  expect((await post(made, question('b'))).status).toBe(404)
})
