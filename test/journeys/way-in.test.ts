import { expect, test } from 'vitest'
import { runEcholot, type TestEcholot } from '../support/echolot.ts'
import { administrator, setUp } from '../support/set-up.ts'

const password = 'noch ein langes Passwort'

/** Somebody who was invited and has come in. */
async function invited(run: TestEcholot, name: string, role: 'administrator' | 'community' = 'community') {
  const anna = run.client()
  await anna.session.signIn(administrator)
  const { id, email } = await anna.people.create({ email: `${name}@muster.example`, name, role, departmentIds: [] })
  const { token } = await anna.personAccess.createLink({ id })
  const client = run.client()
  await client.accessLinks.accept({ token, name, password, language: 'de' })
  return { id, email, client, anna }
}

test('who is invited sets name, password and language by a link that works once', async () => {
  await using run = await runEcholot()
  const anna = run.client()
  await setUp(anna)
  const ben = await anna.people.create({
    email: 'ben@muster.example',
    name: 'Ben',
    role: 'community',
    departmentIds: ['service'],
  })
  expect(ben).toMatchObject({ invited: true })
  const first = await anna.personAccess.createLink({ id: ben.id })
  const link = await anna.personAccess.createLink({ id: ben.id })
  expect(link).toMatchObject({ kind: 'invitation', origin: null })
  expect(await anna.personAccess.get({ id: ben.id })).toMatchObject({ linkHoldsUntil: link.expiresAt })

  const browser = run.client()
  const over = { code: 'NOT_FOUND', data: { reason: 'link_over' } }
  await expect(browser.accessLinks.read({ token: first.token })).rejects.toMatchObject(over)
  expect(await browser.accessLinks.read({ token: link.token })).toMatchObject({
    kind: 'invitation',
    name: 'Ben',
    email: 'ben@muster.example',
  })
  const choice = { token: link.token, name: 'Benjamin Beispiel', language: 'en' as const }
  await expect(browser.accessLinks.accept({ ...choice, password: ' '.repeat(12) })).rejects.toMatchObject({
    data: { reason: 'password_short' },
  })
  expect(await browser.accessLinks.accept({ ...choice, password })).toMatchObject({
    me: { name: 'Benjamin Beispiel', language: 'en', departmentIds: ['service'] },
  })
  expect(await browser.session.me()).toMatchObject({ id: ben.id })
  await expect(run.client().accessLinks.accept({ ...choice, password })).rejects.toMatchObject(over)
  expect(await run.client().session.signIn({ email: ben.email, password })).toMatchObject({ id: ben.id })
  expect((await anna.people.list()).find(({ id }) => id === ben.id)).toMatchObject({ invited: false })
})

test('a link for a new password leaves the present one until it is used, then ends all sessions', async () => {
  await using run = await runEcholot()
  await setUp(run.client())
  const { id, email, client, anna } = await invited(run, 'ben')
  const { kind, token } = await anna.personAccess.createLink({ id })
  expect(kind).toBe('reset')
  expect(await client.session.me()).toMatchObject({ id })
  const next = 'ein ganz neues Passwort'
  await run.client().accessLinks.accept({ token, name: 'ben', password: next, language: 'de' })
  await expect(client.session.me()).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
  await expect(run.client().session.signIn({ email, password })).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
  expect(await run.client().session.signIn({ email, password: next })).toMatchObject({ id })
  // Nobody takes over an administrator's session for good by a link to themselves, and who left gets none.
  const me = await anna.session.me()
  await expect(anna.personAccess.createLink({ id: me.id })).rejects.toMatchObject({ data: { reason: 'own_password' } })
  const lying = await anna.personAccess.createLink({ id })
  await anna.people.update({ id, name: 'ben', role: 'community', departmentIds: [], disabled: true })
  await expect(anna.personAccess.createLink({ id })).rejects.toMatchObject({ data: { reason: 'person_disabled' } })
  await expect(run.client().accessLinks.read({ token: lying.token })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('an invited administrator is not yet one who could administer', async () => {
  await using run = await runEcholot()
  const anna = run.client()
  await setUp(anna)
  await anna.people.create({ email: 'eva@muster.example', name: 'Eva', role: 'administrator', departmentIds: [] })
  const me = await anna.session.me()
  await expect(
    anna.people.update({ id: me.id, name: me.name, role: 'community', departmentIds: [], disabled: false }),
  ).rejects.toMatchObject({ data: { reason: 'last_administrator' } })
})

test('everybody sees their own sessions by device and ends them, an administrator all of somebody else', async () => {
  await using run = await runEcholot()
  await setUp(run.client())
  const { id, email, client, anna } = await invited(run, 'ben')
  const signIn = (userAgent: string) =>
    fetch(`${run.origin}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'user-agent': userAgent },
      body: JSON.stringify({ email, password }),
    })
  await signIn('Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0')
  await run.client().session.signIn({ email, password })
  const sessions = await client.ownSessions.list()
  expect(sessions).toHaveLength(3)
  expect(sessions.filter(({ current }) => current)).toHaveLength(1)
  const windows = sessions.find(({ system }) => system === 'Windows')
  expect(windows).toMatchObject({ browser: 'Firefox', current: false, lastUsedOn: expect.stringMatching(/^\d{4}-/) })
  // Nobody ends somebody else's.
  await expect(anna.ownSessions.end({ id: windows?.id ?? 0 })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await client.ownSessions.end({ id: windows?.id ?? 0 })
  expect(await client.ownSessions.list()).toHaveLength(2)
  await client.ownSessions.endOthers()
  expect(await client.ownSessions.list()).toMatchObject([{ current: true }])

  const other = run.client()
  await other.session.signIn({ email, password })
  await client.session.changePassword({ current: password, next: 'und wieder ein neues' })
  await expect(other.session.me()).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
  expect(await client.session.me()).toMatchObject({ id })
  await anna.personAccess.endSessions({ id })
  await expect(client.session.me()).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
})
