import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { afterEach, expect, test } from 'vitest'
import type { Client } from '../support/client.ts'
import { runEcholot, type TestEcholot } from '../support/echolot.ts'
import { freshDatabase } from '../support/fresh-database.ts'
import { administrator, setUp } from '../support/set-up.ts'
import { tcpProxy } from '../support/tcp-proxy.ts'
import { until } from '../support/until.ts'

const password = 'noch ein langes Passwort'
const held: AbortController[] = []
afterEach(() => {
  for (const page of held.splice(0)) page.abort()
})

/** Somebody who works here, signed in. */
async function colleague(run: TestEcholot, anna: Client, name: string) {
  const { id, email } = await anna.people.create({
    email: `${name}@muster.example`,
    name,
    role: 'community',
    password,
    departmentIds: [],
  })
  const client = run.client()
  await client.session.signIn({ email, password })
  return { id, client }
}

/** An open page: what it hears, and whether its stream has ended. */
async function openPage(client: Client) {
  const page = new AbortController()
  held.push(page)
  const heard: string[] = []
  let ended = false
  const stream = await client.live.stream(undefined, { signal: page.signal })
  void (async () => {
    try {
      for await (const { event } of stream) heard.push(event)
    } catch {
      // Closed by this test.
    }
    ended = true
  })()
  await until('the page listens', () => heard.includes('hello'))
  return { heard, ended: () => ended }
}

test('an open page of who was disabled, signed out or given a new password hears nothing more', async () => {
  await using run = await runEcholot()
  const anna = run.client()
  await setUp(anna)
  const [ben, cem, dora] = [
    await colleague(run, anna, 'ben'),
    await colleague(run, anna, 'cem'),
    await colleague(run, anna, 'dora'),
  ]
  const pages = await Promise.all([ben, cem, dora].map(({ client }) => openPage(client)))
  const staying = await openPage(anna)
  await anna.people.update({ id: ben.id, name: 'ben', role: 'community', departmentIds: [], disabled: true })
  await cem.client.session.signOut()
  const { token } = await anna.personAccess.createLink({ id: dora.id })
  await run.client().accessLinks.accept({ token, name: 'dora', password: 'ein ganz neues Passwort', language: 'de' })

  await until('their pages have ended', () => pages.every(({ ended }) => ended()), 10_000)
  const before = pages.map(({ heard }) => heard.length)
  const known = staying.heard.length
  await anna.brands.create({ name: 'Muster Zwei', kind: 'product' })
  await until('who is signed in hears of it', () => staying.heard.length > known)
  expect(staying.ended()).toBe(false)
  expect(pages.map(({ heard }) => heard.length)).toEqual(before)
})

test('an office that signs in correctly all day is never told to wait, one that guesses is', async () => {
  await using run = await runEcholot()
  await setUp(run.client())
  const signIn = (email: string, typed: string) =>
    run
      .client()
      .session.signIn({ email, password: typed })
      .then(
        () => 'in',
        ({ code }: { code: string }) => code,
      )
  const right: string[] = []
  for (let n = 0; n < 55; n++) right.push(await signIn(administrator.email, administrator.password))
  expect(new Set(right)).toEqual(new Set(['in']))

  // A right one in between clears away no wrong one of other accounts.
  const wrong: string[] = []
  for (let n = 0; n < 52; n++) {
    wrong.push(await signIn(`nobody${n}@muster.example`, 'wrong'))
    if (n % 10 === 0 && n < 50) expect(await signIn(administrator.email, administrator.password)).toBe('in')
  }
  expect(wrong.slice(0, 50)).toEqual(Array.from({ length: 50 }, () => 'UNAUTHORIZED'))
  expect(wrong.slice(50)).toEqual(['TOO_MANY_REQUESTS', 'TOO_MANY_REQUESTS'])
})

test('behind a proxy in another network each visitor counts alone, where that network is named', async () => {
  const guesses = async (trustedProxies: string[]) => {
    await using run = await runEcholot({ publicUrl: 'https://echolot.example', trustedProxies })
    const answers: number[] = []
    for (let n = 0; n < 52; n++) {
      const asked = request(`${run.origin}/api/session`, {
        method: 'POST',
        headers: {
          host: 'echolot.example',
          origin: 'https://echolot.example',
          'content-type': 'application/json',
          // As a proxy behind Docker's gateway hands it on to one beside Echolot.
          'x-forwarded-for': `203.0.113.${n}, 172.18.0.1`,
        },
      }).end(JSON.stringify({ email: `nobody${n}@muster.example`, password: 'wrong' }))
      const [answer] = (await once(asked, 'response')) as [IncomingMessage]
      answer.resume()
      answers.push(answer.statusCode ?? 0)
      // Who is sent away is told for how long, as others can read it too.
      expect(answer.headers['retry-after']).toBe(answer.statusCode === 429 ? '900' : undefined)
    }
    return answers
  }
  expect(new Set(await guesses(['172.16.0.0/12']))).toEqual(new Set([401]))
  expect((await guesses([])).slice(-2)).toEqual([429, 429])
})

test('spaces are no password, and an address is the same wherever somebody is added', async () => {
  await using run = await runEcholot()
  const anna = run.client()
  await expect(anna.firstRun.createAdministrator({ ...administrator, password: ' '.repeat(12) })).rejects.toMatchObject(
    {
      data: { reason: 'password_short' },
    },
  )
  await expect(
    anna.firstRun.createAdministrator({ ...administrator, email: 'jürgen@müller.example' }),
  ).rejects.toMatchObject({ data: { reason: 'email_wrong' } })
  await setUp(anna)
  const add = (email: string) =>
    anna.people.create({ email, name: 'Jürgen', role: 'community', password, departmentIds: [] })
  await expect(add('jürgen@müller.example')).rejects.toMatchObject({ data: { reason: 'email_wrong', field: 'email' } })
  expect(await add('juergen@müller.example')).toMatchObject({ email: 'juergen@müller.example' })
})

test('while the database is away every answer says so, and what is asked afterwards is answered', async () => {
  await using database = await freshDatabase()
  const url = new URL(database.url)
  await using proxy = await tcpProxy(Number(url.port))
  url.port = String(proxy.port)
  await using run = await runEcholot({ databaseUrl: url.href })
  const anna = run.client()
  await setUp(anna)
  proxy.take({ kind: 'cut' })
  for (const headers of [{}, { cookie: anna.cookie ?? '' }]) {
    const answer = await fetch(`${run.origin}/api/status`, { headers })
    expect([answer.status, await answer.json()]).toMatchObject([
      503,
      {
        code: 'SERVICE_UNAVAILABLE',
        message: 'The database does not answer at the moment. Try again shortly.',
        data: { reason: 'database_away' },
      },
    ])
  }
  proxy.take({ kind: 'open' })
  await until('it answers again', async () => (await fetch(`${run.origin}/api/status`)).status === 200)
})

test('the demo alone hears its own Echolot, and nothing there but its own world', async () => {
  await using run = await runEcholot({ allowNetworks: [] })
  const visitor = run.client()
  await visitor.firstRun.startDemo({ language: 'de' })
  const [source] = (await visitor.sources.list()).filter(({ state }) => state === 'active')
  if (source === undefined) throw new Error('The demo has no source.')
  expect(source.url).toContain(`${run.origin}/demo/world/`)
  expect(await visitor.sources.testSaved({ id: source.id })).toMatchObject({ outcome: 'ok' })
  const metrics = `${run.origin}/metrics`
  expect(await visitor.sources.test({ connector: 'feed', url: metrics, settings: { ownUsers: [] } })).toMatchObject({
    outcome: 'failed',
    problemCode: 'refused_address',
  })
})

test('no source is Echolot itself, whatever the operator lets sources reach', async () => {
  await using run = await runEcholot({ allowNetworks: ['127.0.0.1'], statusPort: 0 })
  const anna = run.client()
  await setUp(anna)
  const status = run.logged.find(({ message }) => message === 'status served')?.fields
  for (const origin of [run.origin, `http://127.0.0.1:${status?.port}`]) {
    const tried = await anna.sources.test({ connector: 'feed', url: `${origin}/metrics`, settings: { ownUsers: [] } })
    expect(tried).toMatchObject({ outcome: 'failed', problemCode: 'refused_address' })
    expect(tried.problem).toContain('Echolot itself')
  }
})
