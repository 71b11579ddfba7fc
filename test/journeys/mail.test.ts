import { expect, test } from 'vitest'
import { runEcholot, type TestEcholot } from '../support/echolot.ts'
import { freshDatabase } from '../support/fresh-database.ts'
import { type MailServer, serveMail } from '../support/mail-server.ts'
import { administrator, setUp } from '../support/set-up.ts'
import { until } from '../support/until.ts'

const password = 'noch ein langes Passwort'
const serverAt = ({ port }: MailServer) => ({
  host: '127.0.0.1',
  port,
  security: 'none' as const,
  user: 'echolot',
  password: 'geheim',
  from: 'Echolot <echolot@muster.example>',
})

async function withMail(run: TestEcholot, mail: MailServer) {
  const anna = run.client()
  await setUp(anna)
  await anna.mail.update(serverAt(mail))
  return anna
}

const invite = { email: 'ben@muster.example', name: 'Ben', role: 'community' as const, departmentIds: [] }
const linkIn = (text: string) => /(\S+)\/join#(\S+)/.exec(text)

test('an invitation goes by mail, in the language of the company, and its link lets in', async () => {
  await using mail = await serveMail()
  await using run = await runEcholot()
  const anna = await withMail(run, mail)
  const { id } = await anna.people.create(invite)
  expect(await anna.personAccess.get({ id })).toMatchObject({ mailPossible: true, lastMail: null })
  await anna.personAccess.mailLink({ id })
  // Nobody waits for a sweep: it leaves at once.
  await until('the mail is there', () => mail.letters.length === 1)
  const [letter] = mail.letters
  expect(letter).toMatchObject({ to: invite.email, subject: 'Einladung zu Echolot bei Muster GmbH' })
  expect(letter?.text).toContain('Guten Tag Ben,')
  const [, origin, token = ''] = linkIn(letter?.text ?? '') ?? []
  expect(origin).toBe(run.origin)
  const ben = run.client()
  await ben.accessLinks.accept({ token, name: 'Ben', password, language: 'en' })
  expect(await ben.session.me()).toMatchObject({ id })
  await until('it is known to be sent', async () => (await anna.mail.get()).messages[0]?.state === 'sent')
  expect((await anna.personAccess.get({ id })).lastMail).toMatchObject({
    kind: 'invitation',
    state: 'sent',
    attempts: 1,
    answer: expect.stringMatching(/^250/),
  })
})

test('who forgot the password gets a link in their own language, and nobody learns who has an account', async () => {
  await using mail = await serveMail()
  await using run = await runEcholot()
  const anna = run.client()
  await setUp(anna)
  expect(await anna.session.status()).toMatchObject({ mailsResets: false })
  await anna.mail.update(serverAt(mail))
  expect(await anna.session.status()).toMatchObject({ mailsResets: true })
  await anna.people.create({ ...invite, password })
  const ben = run.client()
  await ben.session.signIn({ email: invite.email, password })
  await ben.session.setLanguage({ language: 'en' })

  const stranger = run.client()
  expect(await stranger.accessLinks.request({ email: 'nobody@muster.example' })).toEqual({ ok: true })
  for (let n = 0; n < 5; n++) expect(await stranger.accessLinks.request({ email: invite.email })).toEqual({ ok: true })
  await run.echolot.settle()
  // Not a mailbox full: three an hour.
  expect(mail.letters.map(({ to }) => to)).toEqual([invite.email, invite.email, invite.email])
  expect(mail.letters[0]).toMatchObject({ subject: 'New password for Echolot' })
  const tokens = mail.letters.map(({ text }) => linkIn(text)?.[2] ?? '')
  const choice = { name: 'Ben', password: 'ein ganz neues Passwort', language: 'en' as const }
  await expect(stranger.accessLinks.accept({ token: tokens[0] ?? '', ...choice })).rejects.toMatchObject({
    data: { reason: 'link_over' },
  })
  await stranger.accessLinks.accept({ token: tokens[2] ?? '', ...choice })
  await expect(ben.session.me()).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
})

test('the test shows what the server really says, and the password goes to no other server', async () => {
  await using mail = await serveMail()
  await using run = await runEcholot()
  const anna = run.client()
  await setUp(anna)
  const server = serverAt(mail)
  expect(await anna.mail.test({ ...server, password: 'falsch' })).toMatchObject({
    outcome: 'later',
    answer: expect.stringContaining('Wrong name or password'),
  })
  expect(await anna.mail.test(server)).toMatchObject({ outcome: 'sent', to: administrator.email })
  expect(mail.letters).toMatchObject([{ subject: 'Probe von Echolot' }])
  await anna.mail.update(server)
  expect((await anna.mail.get()).server).toEqual({
    host: '127.0.0.1',
    port: mail.port,
    security: 'none',
    user: 'echolot',
    from: 'Echolot <echolot@muster.example>',
    hasPassword: true,
    answers: null,
    proofsBy: null,
    fromEnvironment: false,
  })
  const { password: _, ...known } = server
  expect(await anna.mail.test(known)).toMatchObject({ outcome: 'sent' })
  for (const other of [{ host: 'localhost' }, { port: mail.port + 1 }, { user: 'somebody' }])
    await expect(anna.mail.test({ ...known, ...other })).rejects.toMatchObject({
      data: { reason: 'mail_password_wanted', field: 'password' },
    })
  await expect(anna.mail.update({ ...server, from: 'Echolot' })).rejects.toMatchObject({ data: { field: 'from' } })
})

test('a mail server of the environment stands in place of the pages’, which leave it alone until it is gone from there', async () => {
  await using mail = await serveMail()
  await using database = await freshDatabase()
  const server = { ...serverAt(mail), answers: 'antworten@muster.example', proofsBy: null }
  {
    await using run = await runEcholot({ databaseUrl: database.url, mail: server })
    const anna = run.client()
    await setUp(anna)
    const { server: shown } = await anna.mail.get()
    expect(shown).toMatchObject({ port: mail.port, hasPassword: true, answers: server.answers, fromEnvironment: true })
    expect(JSON.stringify(shown)).not.toContain('geheim')
    const { id } = await anna.people.create(invite)
    await anna.personAccess.mailLink({ id })
    await until('the mail is there', () => mail.letters.length === 1)
    const refused = { code: 'CONFLICT', data: { reason: 'mail_from_environment' } }
    await expect(anna.mail.update(serverAt(mail))).rejects.toMatchObject(refused)
    await expect(anna.mail.remove()).rejects.toMatchObject(refused)
  }
  await using run = await runEcholot({ databaseUrl: database.url })
  const anna = run.client()
  await anna.session.signIn(administrator)
  expect((await anna.mail.get()).server).toMatchObject({ port: mail.port, fromEnvironment: false })
  await anna.mail.remove()
  expect((await anna.mail.get()).server).toBeNull()
})

test('a mail that is not taken is tried again, once the server takes it, and one that is refused is not', async () => {
  await using mail = await serveMail()
  await using run = await runEcholot()
  const anna = await withMail(run, mail)
  const { id } = await anna.people.create(invite)
  mail.refusals.push({ code: 451, says: 'Try again later' })
  await anna.personAccess.mailLink({ id })
  const last = async () => (await anna.personAccess.get({ id })).lastMail
  await until('it waits', async () => (await last())?.answer?.includes('Try again later') ?? false)
  expect(await last()).toMatchObject({ state: 'waiting', attempts: 1, nextAt: expect.any(String) })
  // Set anew, the server is asked at once.
  await anna.mail.update(serverAt(mail))
  await until('it is sent', async () => (await last())?.state === 'sent')
  expect(await last()).toMatchObject({ attempts: 2 })
  expect(mail.letters).toHaveLength(1)

  mail.refusals.push({ code: 550, says: 'No such box' })
  await anna.personAccess.mailLink({ id })
  await until('it is refused', async () => (await last())?.state === 'refused')
  await anna.mail.update(serverAt(mail))
  await run.echolot.settle()
  expect(await last()).toMatchObject({ state: 'refused', attempts: 1, answer: expect.stringContaining('No such box') })
  expect(mail.letters).toHaveLength(1)
})
