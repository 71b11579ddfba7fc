import { expect, test } from 'vitest'
import { runEcholot } from '../support/echolot.ts'
import { setUp } from '../support/set-up.ts'

test('without a session only health, static files, sign-in and first run answer', async () => {
  await using run = await runEcholot()
  for (const path of ['/healthz', '/readyz', '/', '/queue', '/metrics']) {
    const response = await fetch(`${run.origin}${path}`, { headers: { accept: 'text/html' } })
    expect([path, response.status]).toEqual([path, path === '/readyz' ? response.status : 200])
  }
  expect((await fetch(`${run.origin}/demo/world/0000/index`)).status).toBe(404)
  expect((await fetch(`${run.origin}/api/nothing`)).status).toBe(404)
})

test('metrics are for this machine, or for who has the token', async () => {
  await using run = await runEcholot({ metricsToken: 'a-long-metrics-token' })
  const behindProxy = { 'x-forwarded-for': '203.0.113.9' }
  expect((await fetch(`${run.origin}/metrics`, { headers: behindProxy })).status).toBe(401)
  const told = await fetch(`${run.origin}/metrics`, {
    headers: { ...behindProxy, authorization: 'Bearer a-long-metrics-token' },
  })
  expect(await told.text()).toContain('echolot_outbox_waiting')
})

test('changes from a foreign page, and requests under a foreign name, are refused', async () => {
  await using run = await runEcholot()
  const signIn = (headers: Record<string, string>) =>
    fetch(`${run.origin}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ email: 'a@b.example', password: 'x' }),
    }).then(({ status }) => status)
  expect(await signIn({ origin: 'https://evil.example' })).toBe(403)
  expect(await signIn({ origin: 'null' })).toBe(403)
  expect(await signIn({ 'sec-fetch-site': 'cross-site' })).toBe(403)
  expect(await signIn({ origin: run.origin })).toBe(401)
  expect(await signIn({ origin: run.origin, 'content-type': 'text/plain' })).toBe(415)
})

test('after ten wrong passwords the account rests, whoever asks', async () => {
  await using run = await runEcholot()
  await setUp(run.client())
  const codes: string[] = []
  for (let attempt = 0; attempt < 12; attempt++)
    await run
      .client()
      .session.signIn({ email: 'anna@muster.example', password: 'wrong' })
      .catch((error: { code: string }) => codes.push(error.code))
  expect(codes.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 'UNAUTHORIZED'))
  expect(codes.slice(10)).toEqual(['TOO_MANY_REQUESTS', 'TOO_MANY_REQUESTS'])
})

test('on an address that others reach the first run asks for the code of the terminal', async () => {
  await using run = await runEcholot({ host: '0.0.0.0' })
  const client = run.client()
  expect((await client.session.status()).needsCode).toBe(true)
  const person = { name: 'Eve', email: 'eve@evil.example', password: 'ein langes Passwort' }
  await expect(client.firstRun.createAdministrator(person)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(client.firstRun.startDemo({ language: 'de', code: 'AAAA-AAAA' })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  })
})

test('a part that does not collect refuses to begin a demo that would stay silent', async () => {
  await using run = await runEcholot({ roles: ['api'] })
  const client = run.client()
  await expect(client.firstRun.startDemo({ language: 'de' })).rejects.toMatchObject({
    code: 'CONFLICT',
    message: expect.stringMatching(/roles api and collector in one process/),
    data: { reason: 'demo_needs_collector' },
  })
  expect(await client.session.status()).toMatchObject({ phase: 'first_run', organisation: null })
})
