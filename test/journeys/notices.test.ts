import { announceMarks, planDigests, sendMessages } from '@echolot/actions'
import { expect, test } from 'vitest'
import { type Client, clientOf } from '../support/client.ts'
import { type Letter, serveMail } from '../support/mail-server.ts'
import { administrator } from '../support/set-up.ts'
import { until } from '../support/until.ts'
import { post, withTickets } from '../support/with-tickets.ts'

const password = 'ein anderes langes Passwort'
const posts = [
  post('a', 'Paket kaputt', 'Mein Paket von Muster kam kaputt an.\r\nBcc: alle@muster.example\n.\nWer hilft?'),
  post('b', 'Rechnung', 'Die Rechnung von Muster stimmt nicht.'),
]

/** A company with mail, and a community member of its service. */
async function withMail() {
  await using stack = new AsyncDisposableStack()
  const mail = stack.use(await serveMail())
  const office = stack.use(await withTickets(posts))
  const { run, api: anna } = office
  await anna.mail.update({
    ...{ host: '127.0.0.1', port: mail.port, security: 'none', user: 'echolot', password: 'geheim' },
    from: 'Echolot <echolot@muster.example>',
  })
  const join = async (name: string, departmentIds: string[]) => {
    const email = `${name.toLowerCase()}@muster.example`
    const { id } = await anna.people.create({ email, name, role: 'community', password, departmentIds })
    const client = clientOf(run.origin)
    await client.session.signIn({ email, password })
    return { id, email, client }
  }
  const { db } = run.echolot.base
  /** Sends what waits, as if its moment had come. */
  const deliver = async (): Promise<Letter[]> => {
    const before = mail.letters.length
    await db.pool.query("update message set next_at = now() - interval '1 second' where state = 'waiting'")
    await run.echolot.settle()
    await until('nothing is on its way', async () => {
      const { rows } = await db.pool.query("select id from message where state in ('waiting', 'sending')")
      return rows.length === 0
    })
    return mail.letters.slice(before)
  }
  const { rows } = await anna.tickets.list({})
  for (const { id, departmentId } of rows)
    if (departmentId !== 'service') await anna.tickets.handOver({ id, departmentId: 'service' })
  const ids = rows.map(({ id }) => id).sort((a, b) => a - b)
  const held = stack.move()
  return { mail, run, anna, join, deliver, db, ids, [Symbol.asyncDispose]: () => held.disposeAsync() }
}

const wishes = { assigned: true, mentioned: true, late: true, digestHour: null }
const statesOf = async (anna: Client) => (await anna.mail.get()).messages.map(({ kind, state }) => `${kind} ${state}`)

test('who is given a ticket is told by mail, with a link and a marked quote, and never of what they did themselves', async () => {
  await using office = await withMail()
  const { anna, join, deliver, ids, run } = office
  const ben = await join('Ben', ['service'])
  const [first = 0, second = 0] = ids
  await anna.tickets.assign({ id: first, personId: ben.id })
  const [letter, ...more] = await deliver()
  expect(more).toEqual([])
  expect(letter).toMatchObject({ to: ben.email, subject: `Ticket ${first} für Sie` })
  expect(letter?.text).toContain('Guten Tag Ben,')
  expect(letter?.text).toContain(`${run.origin}/queue?view=all&ticket=${first}`)
  expect(letter?.text).toContain(`${run.origin}/access#mails`)
  // What a stranger wrote is one quote, whatever lines they broke it into, and no author is named.
  const quoted = (letter?.text ?? '').split(/\r?\n/).filter((line) => line.startsWith('> '))
  expect(quoted.map((line) => line.slice(2)).join(' ')).toContain('Bcc: alle@muster.example')
  expect(letter?.text).not.toMatch(/^Bcc/m)
  expect(letter?.text).not.toContain('Erika')
  expect(letter?.header('Auto-Submitted')).toBe('auto-generated')
  expect(letter?.header('List-Unsubscribe')).toBe(`<${run.origin}/access#mails>`)
  expect(letter?.header('References')).toBe(`<echolot-ticket-${first}@muster.example>`)
  // What one takes oneself is no news.
  await ben.client.tickets.claim({ id: second })
  await anna.tickets.release({ id: first }).catch(() => {})
  expect(await deliver()).toEqual([])
})

test('many at once are one mail, in the language of the reader, and none of what is out of sight or settled by then', async () => {
  await using office = await withMail()
  const { anna, join, deliver, ids } = office
  const ben = await join('Ben', ['service'])
  await ben.client.session.setLanguage({ language: 'en' })
  for (const id of ids) await anna.tickets.assign({ id, personId: ben.id })
  const [letter, ...more] = await deliver()
  expect(more).toEqual([])
  expect(letter?.subject).toBe('2 tickets for you')
  for (const id of ids) expect(letter?.text).toContain(`ticket=${id}`)

  const clara = await join('Clara', ['service'])
  const [first = 0, second = 0] = ids
  for (const id of ids)
    await anna.tickets.note({ id, text: 'Clara?', mentions: { personIds: [clara.id], departmentIds: [] } })
  await anna.tickets.handOver({ id: second, departmentId: 'hr' })
  const told = await deliver()
  expect(told).toMatchObject([{ to: clara.email, subject: `Sie wurden erwähnt: Ticket ${first}` }])
  expect(told[0]?.text).not.toContain('Rechnung')
  // Nobody who has left is written to.
  await anna.tickets.note({ id: first, text: 'Noch einmal', mentions: { personIds: [clara.id], departmentIds: [] } })
  await anna.people.update({
    id: clara.id,
    name: 'Clara',
    role: 'community',
    departmentIds: ['service'],
    disabled: true,
  })
  expect(await deliver()).toEqual([])
  expect(await statesOf(anna)).toContain('mentioned dropped')
})

test('late is told once for a wait: to who has it, else to the department; each chooses whether', async () => {
  await using office = await withMail()
  const { anna, join, deliver, ids, run } = office
  const [ben, clara] = [await join('Ben', ['service']), await join('Clara', ['service'])]
  await clara.client.ownMails.update({ ...wishes, late: false })
  const [first = 0, second = 0] = ids
  await anna.departments.setMailAddress({ id: 'service', mailAddress: 'Service@Muster.example' })
  await ben.client.tickets.claim({ id: first })
  const { dueAt } = await anna.tickets.get({ id: second })
  const after = new Date(new Date(dueAt).getTime() + 60_000)
  const ctx = { ...(await run.echolot.base.context()), now: after }
  await Promise.all([announceMarks(ctx), announceMarks(ctx)])
  const told = await deliver()
  expect(told.map(({ to, subject }) => `${to} ${subject}`).sort()).toEqual([
    `${ben.email} Verspätet: 2 Tickets`,
    `service@muster.example Verspätet: Ticket ${second}`,
  ])
  // Made urgent and normal again, the same wait is late again, and told no second time.
  await announceMarks({ ...ctx, now: new Date(after.getTime() + 60_000) })
  expect(await deliver()).toEqual([])
})

test('what somebody holds who is away is told late to who stands in for them', async () => {
  await using office = await withMail()
  const { anna, join, deliver, ids, run } = office
  const [ben, clara] = [await join('Ben', ['service']), await join('Clara', ['service'])]
  const [first = 0, second = 0] = ids
  await ben.client.tickets.claim({ id: first })
  const day = (from: number) => new Date(Date.now() + from * 86_400_000).toISOString().slice(0, 10)
  await ben.client.absences.plan({ from: day(-1), until: day(7), deputyId: clara.id })
  const { dueAt } = await anna.tickets.get({ id: second })
  await announceMarks({ ...(await run.echolot.base.context()), now: new Date(new Date(dueAt).getTime() + 60_000) })
  const told = await deliver()
  expect(told.map(({ to, subject }) => `${to} ${subject}`)).toEqual([`${clara.email} Verspätet: 2 Tickets`])
  expect(told[0]?.text).toContain(`ticket=${first}`)
})

test('what nobody is here to answer for is told late to the department, of those who are here', async () => {
  await using office = await withMail()
  const { anna, join, deliver, ids, run } = office
  const [ben, clara, dora] = [
    await join('Ben', ['service']),
    await join('Clara', ['service']),
    await join('Dora', ['hr']),
  ]
  const [first = 0, second = 0] = ids
  await anna.departments.setMailAddress({ id: 'service', mailAddress: 'service@muster.example' })
  await ben.client.tickets.claim({ id: first })
  await clara.client.tickets.claim({ id: second })
  const day = (from: number) => new Date(Date.now() + from * 86_400_000).toISOString().slice(0, 10)
  const away = { from: day(-1), until: day(7) }
  // Who stands in for Ben sees nothing of the service, and nobody stands in for Clara.
  await ben.client.absences.plan({ ...away, deputyId: dora.id })
  await clara.client.absences.plan({ ...away, deputyId: null })
  const { dueAt } = await anna.tickets.get({ id: second })
  const emil = await join('Emil', ['service'])
  await announceMarks({ ...(await run.echolot.base.context()), now: new Date(new Date(dueAt).getTime() + 60_000) })
  const told = (await deliver()).map(({ to, subject }) => `${to} ${subject}`).filter((one) => one.includes('Verspätet'))
  expect(told.sort()).toEqual([
    `${emil.email} Verspätet: 2 Tickets`,
    // A department answers by mail, and an answer is about one ticket.
    ...ids.map((id) => `service@muster.example Verspätet: Ticket ${id}`),
  ])
})

test('whoever may not propose is not asked to answer by mail', async () => {
  await using office = await withMail()
  const { anna, deliver, ids, run } = office
  const { server } = await anna.mail.get()
  if (server === null) throw new Error('There is no mail server.')
  const { hasPassword: _h, fromEnvironment: _f, ...same } = server
  await anna.mail.update({ ...same, answers: 'antworten@muster.example' })
  const join = async (name: string, role: 'auditor' | 'manager') => {
    const email = `${name}@muster.example`
    const { id } = await anna.people.create({ email, name, role, password, departmentIds: [] })
    await clientOf(run.origin).session.signIn({ email, password })
    return id
  }
  const personIds = [await join('rita', 'auditor'), await join('max', 'manager')]
  await anna.tickets.note({ id: ids[0] ?? 0, text: 'Bitte ansehen.', mentions: { personIds, departmentIds: [] } })
  const letters = await deliver()
  const asked = letters.map(({ to, text, header }) => [to, header('Reply-To') !== '', text.includes('von selbst')])
  expect(asked.sort()).toEqual([
    ['max@muster.example', true, true],
    ['rita@muster.example', false, false],
  ])
})

test('a digest comes at the chosen hour of working days, once, never empty, and on that day only where nobody ran', async () => {
  await using office = await withMail()
  const { anna, join, run, db, mail } = office
  const ben = await join('Ben', ['service'])
  const sleeper = await join('Holger', ['hr'])
  await ben.client.ownMails.update({ ...wishes, digestHour: 8 })
  await sleeper.client.ownMails.update({ ...wishes, digestHour: 8 })
  const base = await run.echolot.base.context()
  // Far ahead, where the running scheduler does not look.
  const seen = async (from: string, to: string) => {
    await db.pool.query('update mail_setting set digests_until = $1', [from])
    const ctx = { ...base, now: new Date(to) }
    const planned = await planDigests(ctx)
    await sendMessages(ctx)
    return planned
  }
  const before = () => mail.letters.length
  const start = before()
  // Monday the 7th of June 2027, 8:00 in Berlin. Anna's usual hour is the same.
  expect(await seen('2027-06-07T05:45:00Z', '2027-06-07T05:59:59Z')).toBe(0)
  expect(await seen('2027-06-07T05:59:59Z', '2027-06-07T06:00:00Z')).toBe(3)
  expect(await seen('2027-06-07T05:59:59Z', '2027-06-07T06:15:00Z')).toBe(0)
  const told = mail.letters.slice(start)
  expect(told.map(({ to }) => to).sort()).toEqual([administrator.email, ben.email])
  const digest = told.find(({ to }) => to === ben.email)
  expect(digest?.subject).toBe('Was bei Muster GmbH auf Sie wartet, 7. Juni 2027')
  expect(digest?.text).toMatch(/Verspätet: 2\r?\n\s+Wartet auf Sie: 2/)
  expect(digest?.text).not.toContain('Paket')
  expect(await statesOf(anna)).toContain('digest dropped')
  // Asleep from Thursday to Monday afternoon: Monday's comes late, the others do not.
  expect(await seen('2027-06-10T12:00:00Z', '2027-06-14T13:00:00Z')).toBe(3)
  // A weekend, and Christmas.
  expect(await seen('2027-06-12T05:00:00Z', '2027-06-12T07:00:00Z')).toBe(0)
  expect(await seen('2028-12-25T05:00:00Z', '2028-12-25T08:00:00Z')).toBe(0)
})

test('a department that never signs in is told of a private message too, and of none of its words', async () => {
  await using office = await withMail()
  const { anna, deliver } = office
  await anna.departments.setMailAddress({ id: 'service', mailAddress: 'service@muster.example' })
  const text = 'Vertraulich: Meine Lieferung von Muster kam kaputt an.'
  const { ticketId } = await anna.privateMessages.record({ channel: 'Instagram', author: 'Petra Geheim', text })
  const [letter, ...more] = await deliver()
  expect(more).toEqual([])
  expect(letter).toMatchObject({ to: 'service@muster.example', subject: `Ticket ${ticketId} für Service` })
  expect(letter?.text).toContain('Der Text steht nur in Echolot.')
  expect(letter?.text).not.toMatch(/vertraulich|Geheim/i)
})

test('of a note that is taken back nobody is told any more: its words, whom it named and the mail about it go', async () => {
  await using office = await withMail()
  const { anna, join, deliver, ids, db } = office
  const ben = await join('Ben', ['service'])
  const cem = await join('Cem', ['service'])
  const [id = 0] = ids
  const mentions = { personIds: [ben.id], departmentIds: ['service'] }
  const noted = await anna.tickets.note({ id, text: 'Ben, kennst du Frau Hasenfuß?', mentions })
  const seq = noted.history.at(-1)?.seq ?? 0
  const named = async () => [
    (await ben.client.tickets.counts()).views.mentioned,
    (await anna.tickets.list({ search: 'Hasenfuß' })).rows.length,
  ]
  expect(await named()).toEqual([1, 1])
  await expect(cem.client.tickets.undo({ id, seq })).rejects.toMatchObject({ data: { reason: 'undo_not_yours' } })
  // Whatever happened since.
  await anna.tickets.label({ id, labels: ['Lob'] })
  const taken = await anna.tickets.undo({ id, seq })
  expect(taken.history.find((event) => event.seq === seq)).toMatchObject({ kind: 'noted', note: null, mentions: [] })
  expect(taken.history.find((event) => event.seq === seq)?.noteTakenBackAt).not.toBeNull()
  expect(await named()).toEqual([0, 0])
  expect((await anna.tickets.list({ filter: 'note:yes' })).rows).toEqual([])
  expect(await deliver()).toEqual([])
  expect(await statesOf(anna)).toContain('mentioned dropped')
  expect((await db.pool.query(`select text from note`)).rows).toEqual([{ text: '' }])
  // A second time is dull.
  expect((await anna.tickets.undo({ id, seq })).history).toEqual(taken.history)
})
