import { expect, test } from 'vitest'
import { runEcholot, type TestEcholot } from '../support/echolot.ts'
import { administrator, setUp } from '../support/set-up.ts'

const password = 'noch ein langes Passwort'

/** Asks the API as a program does: a token, and nothing else that a browser would bring. */
async function ask(run: TestEcholot, token: string, path: string, method = 'GET', body?: unknown) {
  const response = await fetch(`${run.origin}/api${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  return { status: response.status, answer: (await response.json()) as Record<string, unknown> }
}

const reads = { name: 'Auswertung', scopes: ['read_reports' as const], readsOnly: true, expiresAt: null }

test('a token asks for its owner what it was given, and nothing about how its owner comes in', async () => {
  await using run = await runEcholot()
  const anna = run.client()
  await setUp(anna)
  const { id, token } = await anna.ownTokens.create(reads)
  expect(token).toMatch(/^echolot_/)
  expect(await ask(run, token, '/report/filters')).toMatchObject({ status: 200 })
  expect(await ask(run, token, '/session')).toMatchObject({ status: 200, answer: { name: administrator.name } })
  // Not given, though Anna holds it; and what no token is ever given.
  expect(await ask(run, token, '/tickets')).toMatchObject({ status: 403 })
  expect(await ask(run, token, '/session/tokens')).toMatchObject({ status: 403 })
  expect(await ask(run, token, '/session/all')).toMatchObject({ status: 403 })

  const works = await anna.ownTokens.create({ ...reads, name: 'Skript', scopes: ['manage_people'], readsOnly: false })
  const person = { email: 'ben@muster.example', name: 'Ben', role: 'community', departmentIds: [] }
  // No Origin, no cookie: the token alone.
  expect(await ask(run, works.token, '/people', 'POST', person)).toMatchObject({ status: 200 })
  expect(await ask(run, works.token, '/session/tokens', 'POST', reads)).toMatchObject({ status: 403 })
  // A key makes no key that may more than itself.
  expect(await ask(run, works.token, '/service-tokens', 'POST', reads)).toMatchObject({
    status: 403,
    answer: { data: { reason: 'scope_not_held' } },
  })
  const readsOnly = await anna.ownTokens.create({ ...reads, scopes: ['manage_people'] })
  expect(await ask(run, readsOnly.token, '/people')).toMatchObject({ status: 200 })
  expect(await ask(run, readsOnly.token, '/people', 'POST', { ...person, email: 'cem@muster.example' })).toMatchObject({
    status: 403,
  })

  expect((await anna.ownTokens.list()).find((known) => known.id === id)).toMatchObject({
    name: 'Auswertung',
    state: 'active',
    withoutEffect: [],
    lastUsedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
  })
  await anna.ownTokens.remove({ id })
  expect(await ask(run, token, '/session')).toMatchObject({ status: 401 })
  expect(await ask(run, `echolot_${'x'.repeat(43)}`, '/session')).toMatchObject({ status: 401 })
})

test('a token never does more than its owner may now, and ends in time', async () => {
  await using run = await runEcholot()
  const anna = run.client()
  await setUp(anna)
  const add = (name: string) =>
    anna.people.create({ email: `${name}@muster.example`, name, role: 'administrator', password, departmentIds: [] })
  const { id, email } = await add('eva')
  const eva = run.client()
  await eva.session.signIn({ email, password })
  const own = await eva.ownTokens.create({ ...reads, scopes: ['manage_people', 'read_reports'] })
  const service = await eva.serviceTokens.create({ ...reads, name: 'Kennzahlen', scopes: ['read_work'] })
  expect(await ask(run, own.token, '/service-tokens')).toMatchObject({ status: 200 })

  const change = (values: { role: 'administrator' | 'community'; disabled: boolean }) =>
    anna.people.update({ id, name: 'eva', departmentIds: [], ...values })
  await change({ role: 'community', disabled: false })
  expect(await ask(run, own.token, '/service-tokens')).toMatchObject({ status: 403 })
  expect(await ask(run, own.token, '/report/filters')).toMatchObject({ status: 200 })
  expect(await eva.ownTokens.list()).toMatchObject([{ withoutEffect: ['manage_people'] }])
  await expect(eva.ownTokens.create({ ...reads, scopes: ['manage_people'] })).rejects.toMatchObject({
    data: { reason: 'scope_not_held' },
  })

  await change({ role: 'administrator', disabled: true })
  expect(await ask(run, own.token, '/report/filters')).toMatchObject({ status: 401 })
  expect(await ask(run, service.token, '/session')).toMatchObject({ status: 401 })
  // What a service needs goes on when somebody else takes it over.
  expect(await anna.serviceTokens.list()).toMatchObject([{ id: service.id, state: 'owner_disabled' }])
  await anna.serviceTokens.takeOver({ id: service.id })
  expect(await ask(run, service.token, '/session')).toMatchObject({ status: 200, answer: { name: administrator.name } })

  await expect(anna.ownTokens.create({ ...reads, expiresAt: '2020-01-01T00:00:00Z' })).rejects.toMatchObject({
    data: { reason: 'expiry_in_past' },
  })
  const expiresAt = new Date(Date.now() + 4_000).toISOString()
  const brief = await anna.ownTokens.create({ ...reads, expiresAt })
  expect(await ask(run, brief.token, '/session')).toMatchObject({ status: 200 })
  await expect.poll(() => ask(run, brief.token, '/session').then(({ status }) => status), { timeout: 20_000 }).toBe(401)
})

test('a page elsewhere gains nothing by a token in its hand, and a cookie nothing by one beside it', async () => {
  await using run = await runEcholot()
  const anna = run.client()
  await setUp(anna)
  const request = (headers: Record<string, string>) =>
    fetch(`${run.origin}/api/session`, { method: 'DELETE', headers: { cookie: anna.cookie ?? '', ...headers } })
  // Not ours, so the cookie counts, and with it where the request came from.
  expect((await request({ origin: 'https://evil.example', authorization: 'Bearer of-a-proxy' })).status).toBe(403)
  const unknown = `Bearer echolot_${'x'.repeat(43)}`
  expect((await request({ origin: 'https://evil.example', authorization: unknown })).status).toBe(401)
  expect(await anna.session.me()).toMatchObject({ name: administrator.name })
})
