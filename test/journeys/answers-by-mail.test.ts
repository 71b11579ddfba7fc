import { takeAnswer } from '@echolot/actions'
import { expect, test } from 'vitest'
import { clientOf } from '../support/client.ts'
import { type Letter, serveMail } from '../support/mail-server.ts'
import { runProgram } from '../support/program.ts'
import { post, withTickets } from '../support/with-tickets.ts'

const secret = 'a secret for tests only'
const shipping = 'versand@muster.example'

/** A company whose service is told by mail and answers by mail; with the mail that told it of its one ticket. */
async function withAnswers() {
  await using stack = new AsyncDisposableStack()
  const mail = stack.use(await serveMail())
  const office = stack.use(await withTickets([post('a', 'Paket kaputt', 'Mein Paket von Muster kam kaputt an.')]))
  const { run, api: anna } = office
  await anna.mail.update({
    ...{ host: '127.0.0.1', port: mail.port, security: 'none', user: 'echolot', password: 'geheim' },
    ...{ from: 'Echolot <echolot@muster.example>', answers: 'antworten@muster.example' },
  })
  await anna.departments.setMailAddress({ id: 'service', mailAddress: shipping })
  const [row] = (await anna.tickets.list({})).rows
  const id = row?.id ?? 0
  await anna.tickets.handOver({ id, departmentId: row?.departmentId === 'service' ? 'hr' : 'service' })
  if (row?.departmentId === 'service') await anna.tickets.handOver({ id, departmentId: 'service' })
  const { db } = run.echolot.base
  await db.pool.query("update message set next_at = now() - interval '1 second'")
  await run.echolot.settle()
  const told = mail.letters.find(({ to }) => to === shipping)
  if (told === undefined) throw new Error('The department was told nothing.')
  const take = async (raw: string) =>
    takeAnswer(await run.echolot.base.context(), { raw: Buffer.from(raw.replace(/\r?\n/g, '\r\n')) })
  const held = stack.move()
  return { ...{ run, anna, id, told, take, db }, [Symbol.asyncDispose]: () => held.disposeAsync() }
}

/** What a mail program sends when somebody answers a mail. */
const answer = (
  told: Letter,
  text: string,
  more: { from?: string; number?: string; head?: string; to?: string } = {},
) =>
  `From: Versand <${more.from ?? shipping}>
To: ${more.to ?? told.header('Reply-To')}
Subject: AW: ${told.subject}
Message-ID: <${more.number ?? '1'}@muster.example>
In-Reply-To: ${told.messageId}
Content-Type: text/plain; charset=utf-8
${more.head ?? ''}
${text}

Am 02.03.26 um 10:15 schrieb Echolot:
${told.text.replace(/^/gm, '> ')}`

test('a department that never signs in is told and answers by mail: its words are proposed at the ticket, and nothing goes out', async () => {
  await using office = await withAnswers()
  const { anna, id, told, take, run } = office
  expect(told.subject).toBe(`Ticket ${id} für Service`)
  expect(told.text).toContain('> Paket kaputt')
  expect(told.text).toContain('Veröffentlicht wird er nicht von selbst.')
  expect(told.header('Reply-To')).toMatch(/^antworten\+[a-z0-9-]{30,50}@muster\.example$/)

  const said = 'Bitte antworten Sie, dass wir neu versenden.'
  expect(await take(answer(told, said))).toEqual({ outcome: 'stored', ticketId: id })
  // The same mail again, as servers deliver it when they are not sure.
  expect(await take(answer(told, said))).toEqual({ outcome: 'known', ticketId: id })
  const [proposal, ...more] = await anna.responding.proposals({ id })
  expect(more).toEqual([])
  expect(proposal).toMatchObject({ text: said, departmentId: 'service', person: null, state: 'open', leftOut: [] })
  expect((await anna.tickets.list({ view: 'proposed' })).rows).toMatchObject([{ id, proposals: 1, state: 'open' }])
  expect((await anna.tickets.counts()).views.proposed).toBe(1)

  // Taken over it stands behind what was in the draft, and is nobody's response yet.
  await anna.responding.saveDraft({ id, text: 'Guten Tag,', base: 0 })
  await anna.responding.decideOnProposal({ id, proposalId: proposal?.id ?? 0, state: 'taken' })
  expect((await anna.responding.read({ id })).draft?.text).toBe(`Guten Tag,\n\n${said}`)
  expect((await anna.responding.proposals({ id }))[0]).toMatchObject({
    state: 'taken',
    settled: { person: { name: 'Anna Admin' } },
  })
  expect((await anna.tickets.counts()).views.proposed).toBe(0)
  expect(await anna.tickets.get({ id })).toMatchObject({ state: 'open', outgoing: null })
  await expect(anna.responding.decideOnProposal({ id, proposalId: 999, state: 'taken' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
  expect(JSON.stringify(run.logged)).not.toContain('neu versenden')
})

test('an answer counts only from whom it was given to, while they see the ticket, and where a person wrote it', async () => {
  await using office = await withAnswers()
  const { anna, id, told, take, db, run } = office
  const refused = { outcome: 'refused', why: expect.any(String) }
  expect(await take(answer(told, 'Ja.', { from: 'fremd@evil.example' }))).toMatchObject({
    why: expect.stringContaining('not one that Echolot gave to this sender'),
  })
  const [name = '', domain = ''] = told.header('Reply-To').split('@')
  const forged = `${name.slice(0, -1)}${name.endsWith('a') ? 'b' : 'a'}@${domain}`
  expect(await take(answer(told, 'Ja.', { to: forged }))).toMatchObject(refused)
  // Another ticket in its place.
  expect(await take(answer(told, 'Ja.', { to: told.header('Reply-To').replace(/\+[^-]+-/, '+zz-') }))).toMatchObject(
    refused,
  )
  expect(await take(answer(told, 'Ja.', { to: 'antworten@muster.example' }))).toMatchObject(refused)
  expect(await take(answer(told, ''))).toMatchObject({ why: expect.stringContaining('says nothing') })
  expect(await take(answer(told, 'x'.repeat(11_000)))).toMatchObject({ why: expect.stringContaining('10000') })
  expect(await take(answer(told, 'Bin im Urlaub.', { head: 'Auto-Submitted: auto-replied\n' }))).toEqual({
    outcome: 'ignored',
    why: 'auto-submitted',
  })
  expect(
    await take(answer(told, 'Ja.', { head: 'Authentication-Results: mx.muster.example; dmarc=fail\n' })),
  ).toMatchObject(refused)
  expect(await take('\0\0 --- \n')).toMatchObject(refused)
  // Letters that servers write large are still the same address.
  expect(await take(answer(told, 'Ja.', { to: told.header('Reply-To').toUpperCase(), number: 'large' }))).toMatchObject(
    { outcome: 'stored' },
  )

  // Where a proof is asked for, none is no proof.
  const { server } = await anna.mail.get()
  if (server === null) throw new Error('No server.')
  const { hasPassword: _h, fromEnvironment: _f, ...same } = server
  await anna.mail.update({ ...same, proofsBy: 'mx.muster.example' })
  expect(await take(answer(told, 'Noch eins.', { number: '2' }))).toMatchObject({
    why: expect.stringContaining('no proof'),
  })
  const head = 'Authentication-Results: mx.muster.example; dkim=pass header.d=muster.example\n'
  expect(await take(answer(told, 'Noch eins.', { number: '2', head }))).toMatchObject({ outcome: 'stored' })
  await anna.mail.update({ ...same, proofsBy: null })

  const later = { ...(await run.echolot.base.context()), now: new Date(Date.now() + 70 * 86_400_000) }
  const raw = Buffer.from(answer(told, 'Spät.', { number: '3' }))
  expect(await takeAnswer(later, { raw })).toMatchObject({ why: expect.stringContaining('60 days') })
  await anna.tickets.handOver({ id, departmentId: 'hr' })
  expect(await take(answer(told, 'Noch da?', { number: '4' }))).toMatchObject({
    why: expect.stringContaining('not see the ticket'),
  })
  expect((await anna.responding.proposals({ id })).map(({ text }) => text)).toEqual(['Ja.', 'Noch eins.'])

  // Who has a hand in it elsewhere sees none of it, and an erasure takes it away.
  const password = 'ein anderes langes Passwort'
  await anna.people.create({
    email: 'ben@muster.example',
    name: 'Ben',
    role: 'community',
    password,
    departmentIds: ['it'],
  })
  const ben = clientOf(run.origin)
  await ben.session.signIn({ email: 'ben@muster.example', password })
  await expect(ben.responding.proposals({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(ben.responding.decideOnProposal({ id, proposalId: 1, state: 'set_aside' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
  const author = (await anna.tickets.get({ id })).item?.author
  await anna.authors.erase({ id: author?.id ?? 0 })
  expect((await db.pool.query('select id from proposed_response')).rows).toEqual([])
})

test('a mail server pipes mails in and is told by the exit code what to do with each', async () => {
  await using office = await withAnswers()
  const { anna, id, told, db } = office
  const pipe = (raw: string, DATABASE_URL = db.url) =>
    runProgram(['mail-in'], { DATABASE_URL, ECHOLOT_SECRET: secret }, raw)
  const raw = answer(told, 'Aus dem Postfach.')
  expect(await pipe(raw)).toEqual({ code: 0, stdout: '', stderr: expect.not.stringContaining('Postfach') })
  expect((await anna.responding.proposals({ id }))[0]?.text).toBe('Aus dem Postfach.')
  expect(await pipe(answer(told, 'Ja.', { from: 'fremd@evil.example' }))).toMatchObject({
    code: 65,
    stderr: expect.stringMatching(/^[^\n]+gave to this sender[^\n]*\n$/),
  })
  expect(await pipe(`${raw}${'x'.repeat(20_000_000)}`)).toMatchObject({
    code: 65,
    stderr: expect.stringContaining('10 MB'),
  })
  // Nothing is lost where the database is away.
  expect(await pipe(raw, 'postgres://nobody@127.0.0.1:1/none')).toMatchObject({ code: 75 })
})
