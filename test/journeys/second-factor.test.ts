import { Secret, TOTP } from 'otpauth'
import { expect, test } from 'vitest'
import type { Client } from '../support/client.ts'
import { runEcholot } from '../support/echolot.ts'
import { administrator, setUp } from '../support/set-up.ts'

const { password } = administrator
/** What the app shows, some half minutes from now: of the present one and the next, both fit also when a half minute ends meanwhile. */
const codeOf = (secret: string, steps = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 })

/** Puts a second factor in force by the present code. */
async function withFactor(client: Client) {
  const { secret, uri } = await client.ownSecondFactor.begin({ password })
  expect(new URL(uri).searchParams.get('secret')).toBe(secret)
  const { recoveryCodes } = await client.ownSecondFactor.confirm({ code: codeOf(secret) })
  return { secret, recoveryCodes }
}

test('with a second factor the password alone opens nothing, and each code opens once', async () => {
  await using run = await runEcholot()
  const anna = run.client()
  await setUp(anna)
  const elsewhere = run.client()
  await elsewhere.session.signIn(administrator)
  const signIn = (code?: string) =>
    run
      .client()
      .session.signIn({ ...administrator, ...(code === undefined ? {} : { code }) })
      .then(
        () => 'in',
        ({ data }: { data?: { reason?: string } }) => data?.reason,
      )

  await expect(anna.ownSecondFactor.begin({ password: 'nicht meines' })).rejects.toMatchObject({
    data: { reason: 'password_wrong', field: 'password' },
  })
  const begun = await anna.ownSecondFactor.begin({ password })
  await expect(anna.ownSecondFactor.confirm({ code: '000000' })).rejects.toMatchObject({
    data: { reason: 'code_wrong' },
  })
  // Begun and not yet in force it asks nothing of anybody.
  expect(await signIn()).toBe('in')
  expect(await anna.ownSecondFactor.get()).toEqual({ state: 'off' })
  const first = codeOf(begun.secret)
  const { recoveryCodes } = await anna.ownSecondFactor.confirm({ code: first })
  expect(recoveryCodes).toHaveLength(10)
  expect(await anna.ownSecondFactor.get()).toMatchObject({ state: 'on', recoveryCodesLeft: 10 })
  // What was signed in without it is out.
  await expect(elsewhere.session.me()).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
  await expect(anna.ownSecondFactor.begin({ password })).rejects.toMatchObject({ data: { reason: 'factor_in_force' } })

  expect(await signIn()).toBe('code_wanted')
  expect(await signIn('123')).toBe('code_wrong')
  // The one that confirmed it is used.
  expect(await signIn(first)).toBe('code_wrong')
  const code = codeOf(begun.secret, 1)
  const both = await Promise.all([signIn(code), signIn(code)])
  expect(both.toSorted()).toEqual(['code_wrong', 'in'])
  expect(await signIn(codeOf(begun.secret, 4))).toBe('code_wrong')

  const [paper = ''] = recoveryCodes
  expect(await signIn(paper.toLowerCase().replace('-', ' '))).toBe('in')
  expect(await signIn(paper)).toBe('code_wrong')
  expect(await anna.ownSecondFactor.get()).toMatchObject({ recoveryCodesLeft: 9 })
  const renewed = await anna.ownSecondFactor.renewCodes({ password })
  expect(await signIn(recoveryCodes[1])).toBe('code_wrong')
  expect(await signIn(renewed.recoveryCodes[0])).toBe('in')

  await anna.ownSecondFactor.remove({ password })
  expect(await signIn()).toBe('in')
})

test('codes cannot be guessed: after ten in a quarter of an hour the account rests', async () => {
  await using run = await runEcholot()
  const anna = run.client()
  await setUp(anna)
  await withFactor(anna)
  const answers: unknown[] = []
  for (let n = 0; n < 12; n++)
    await run
      .client()
      .session.signIn({ ...administrator, code: String(100_000 + n) })
      .catch(({ code }: { code: string }) => answers.push(code))
  expect(answers).toEqual([...Array.from({ length: 10 }, () => 'UNAUTHORIZED'), ...Array(2).fill('TOO_MANY_REQUESTS')])
  // Nor can the password of a session that stands open.
  const tried: unknown[] = []
  for (let n = 0; n < 11; n++)
    await anna.ownSecondFactor
      .remove({ password: `geraten ${n}` })
      .catch(({ code }: { code: string }) => tried.push(code))
  expect(tried).toEqual([...Array.from({ length: 10 }, () => 'BAD_REQUEST'), 'TOO_MANY_REQUESTS'])
})

test('a link for a new password does not pass by the second factor, and an administrator takes a lost one away', async () => {
  await using run = await runEcholot()
  const anna = run.client()
  await setUp(anna)
  const { id, email } = await anna.people.create({
    email: 'ben@muster.example',
    name: 'Ben',
    role: 'community',
    password,
    departmentIds: [],
  })
  const ben = run.client()
  await ben.session.signIn({ email, password })
  await withFactor(ben)
  expect(await anna.personAccess.get({ id })).toMatchObject({ secondFactor: true })
  const { token } = await anna.personAccess.createLink({ id })
  const next = 'ein ganz neues Passwort'
  const browser = run.client()
  expect(await browser.accessLinks.accept({ token, name: 'Ben', password: next, language: 'de' })).toEqual({ me: null })
  await expect(browser.session.me()).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
  await expect(browser.session.signIn({ email, password: next })).rejects.toMatchObject({
    data: { reason: 'code_wanted' },
  })
  await anna.personAccess.resetSecondFactor({ id })
  expect(await browser.session.signIn({ email, password: next })).toMatchObject({ id })
  const me = await anna.session.me()
  await expect(anna.personAccess.resetSecondFactor({ id: me.id })).rejects.toMatchObject({
    data: { reason: 'own_password' },
  })
})

test('where administrators need a second factor, one without can set it up and nothing else', async () => {
  await using run = await runEcholot()
  const anna = run.client()
  await setUp(anna)
  await anna.accessPolicy.update({ administratorsNeedSecondFactor: true })
  expect(await anna.session.me()).toMatchObject({ missesSecondFactor: true })
  const needed = { code: 'FORBIDDEN', data: { reason: 'factor_needed' } }
  await expect(anna.tickets.list({})).rejects.toMatchObject(needed)
  await expect(anna.accessPolicy.update({ administratorsNeedSecondFactor: false })).rejects.toMatchObject(needed)
  await withFactor(anna)
  expect(await anna.session.me()).toMatchObject({ missesSecondFactor: false })
  expect(await anna.accessPolicy.get()).toEqual({ administratorsNeedSecondFactor: true })
})
