import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { connectors } from '@echolot/connectors'
import { createOutbound } from '@echolot/outbound'
import { beforeEach, expect, test } from 'vitest'
import { ask } from '../support/ask.ts'
import { type Client, clientOf } from '../support/client.ts'
import { runEcholot, type TestEcholot } from '../support/echolot.ts'
import { freshDatabase } from '../support/fresh-database.ts'
import { serveMail } from '../support/mail-server.ts'
import { type ServedEcholot, serveEcholot } from '../support/program.ts'
import { administrator, setUp } from '../support/set-up.ts'
import { until } from '../support/until.ts'
import { type Dovecot, password, startDovecot, user } from './mailbox/start-dovecot.ts'

let dovecot: Dovecot
beforeEach(async () => {
  dovecot = await startDovecot()
  return () => dovecot[Symbol.asyncDispose]()
})

const fixture = (name: string) =>
  readFileSync(new URL(`../../packages/connectors/fixtures/mailbox/${name}.eml`, import.meta.url))
/** Minutes ago, to the second, as mails write it. */
const ago = (minutes: number) => new Date(Math.floor(Date.now() / 1000) * 1000 - minutes * 60_000)
const dated = (raw: Buffer, at: Date) =>
  Buffer.from(
    raw
      .toString('latin1')
      .replace(/^(Received: .*;) .*$/m, `$1 ${at.toUTCString()}`)
      .replace(/^Date: .*$/m, `Date: ${at.toUTCString()}`),
    'latin1',
  )
const letter = ({ from = 'Erika <erika@web.example>', id = '1@web.example', at = ago(30), head = '', text = '' }) =>
  `From: ${from}
To: ${user}
Date: ${at.toUTCString()}
Subject: Lieferung
Message-ID: <${id}>
${head}
${text}
`

/** Adds the mailbox as somebody would: first the address, then the sign-in. */
async function addMailbox(anna: Client, settings: Record<string, unknown> = {}): Promise<number> {
  const source = await anna.sources.create({
    ...{ name: 'Postfach', connector: 'mailbox', purpose: 'own_channel', intervalSeconds: 60 },
    url: `imap://127.0.0.1:${dovecot.port}`,
    settings: { proofsBy: 'mx.muster.example', sentFolder: 'Sent', ...settings },
  })
  await anna.sources.giveReplyAccess({ id: source.id, access: { user, password } })
  return source.id
}

async function ticketsOf(anna: Client) {
  const { rows } = await anna.tickets.list({ view: 'all' })
  return Promise.all(rows.map(({ id }) => anna.tickets.get({ id })))
}

async function pollAll(run: TestEcholot, anna: Client, id: number): Promise<void> {
  await anna.sources.pollNow({ id })
  await run.echolot.settle()
}

test('a notification becomes what it tells of, a letter a private message, an unknown mail a ticket in the tray that says why; our answer stops the clock at its own time', async () => {
  await dovecot.deliver(dated(fixture('kununu-de'), ago(50)), ago(50))
  await dovecot.deliver(dated(fixture('linkedin-message-de'), ago(49)), ago(49))
  await dovecot.deliver(dated(fixture('kununu-redesigned'), ago(48)), ago(48))
  await dovecot.deliver(dated(fixture('linkedin-forged'), ago(47)), ago(47))
  const asked = ago(40)
  await dovecot.deliver(letter({ at: asked, text: 'Wo bleibt mein Paket? Ich warte auf die Lieferung.' }), asked)
  await dovecot.deliver(letter({ id: '2@web.example', head: 'Auto-Submitted: auto-replied\n', text: 'Bin weg.' }))

  await using run = await runEcholot()
  const anna = run.client()
  await setUp(anna)
  const source = await addMailbox(anna)
  await pollAll(run, anna, source)

  const tickets = await ticketsOf(anna)
  const of = (title: string) => tickets.find((ticket) => ticket.title === title || ticket.item?.text?.text === title)
  expect(tickets).toHaveLength(5)
  expect(of('Gute Kollegen, schlechte Planung\n\nDie Schichten werden zu spät bekannt gegeben.')).toMatchObject({
    ...{ channel: 'kununu', visibility: 'public', ground: 'addressed', state: 'open', departmentId: 'hr' },
    item: { url: 'https://www.kununu.com/de/muster-gmbh/kommentare/5f0c9d3e-1111-2222-3333-444455556666' },
  })
  expect(of('Guten Tag, ist die Stelle in der Buchhaltung noch frei?')).toMatchObject({
    ...{ channel: 'linkedin', visibility: 'private', authorName: 'Carla Beispiel', state: 'open' },
    item: { url: 'https://www.linkedin.com/messaging/thread/2-abc/' },
  })
  expect(of('Da tut sich was bei Muster GmbH!')).toMatchObject({
    ...{ channel: 'email', visibility: 'private', departmentId: 'undecided' },
    because: expect.arrayContaining([
      expect.objectContaining({
        kind: 'tray',
        name: { de: 'Die Regel für kununu hat diese Mail nicht erkannt.', en: expect.stringContaining('kununu') },
      }),
    ]),
  })
  expect(of('Carla Beispiel hat Ihnen eine Nachricht gesendet')).toMatchObject({
    ...{ channel: 'email', departmentId: 'undecided' },
    because: [{ kind: 'tray', text: expect.stringContaining('no proof') }],
  })
  const question = of('Wo bleibt mein Paket? Ich warte auf die Lieferung.')
  expect(question).toMatchObject({
    ...{ channel: 'email', visibility: 'private', title: 'Lieferung', authorName: 'Erika', departmentId: 'service' },
    item: { publishedAt: asked.toISOString() },
  })
  // Nothing there was marked as read.
  expect((await dovecot.names()).filter((name) => /,[A-Z]*S/.test(name))).toEqual([])

  // Mails count in whole seconds: an answer in the second of the opening would seem to be older than it.
  await until('a second has passed', () => ago(0) > new Date(question?.openedAt ?? 0))
  const answered = ago(0)
  const head = 'In-Reply-To: <1@web.example>\n'
  const from = `Service <${user}>`
  const reply = letter({ from, id: '3@muster.example', at: answered, head, text: 'Es kommt morgen.' })
  await dovecot.deliver(reply, answered, 'Sent')
  await pollAll(run, anna, source)
  const now = await anna.tickets.get({ id: question?.id ?? 0 })
  const stoppedAt = answered.toISOString()
  expect(now).toMatchObject({
    state: 'answered',
    clocks: expect.arrayContaining([
      expect.objectContaining({ kind: 'first_response', stopReason: 'answered', stoppedAt }),
    ]),
  })
  expect(now.history.findLast(({ kind }) => kind === 'responded')?.response).toMatchObject({
    ...{ kind: 'seen', at: stoppedAt },
  })
  expect(await ticketsOf(anna)).toHaveLength(5)

  // Numbered anew, all of it is read again, and nothing is there twice.
  await dovecot.renumber()
  await dovecot.deliver(letter({ id: '4@web.example', text: 'Noch eine Frage zur Rechnung.' }))
  await pollAll(run, anna, source)
  expect(await ticketsOf(anna)).toHaveLength(6)
  expect(JSON.stringify(run.logged)).not.toMatch(/Paket|geheim/)
})

test('a wrong password is said clearly and told to nobody, and before anybody signs in the mailbox says that they should', async () => {
  await using run = await runEcholot()
  const anna = run.client()
  await setUp(anna)
  const url = `imap://127.0.0.1:${dovecot.port}`
  const { id } = await anna.sources.create({
    ...{ name: 'Postfach', connector: 'mailbox', purpose: 'own_channel', intervalSeconds: 60, url, settings: {} },
  })
  await run.echolot.settle()
  expect(await anna.sources.list()).toMatchObject([{ problemCode: 'not_signed_in', lastOutcome: 'needs_consent' }])
  const refused = anna.sources.giveReplyAccess({ id, access: { user, password: 'ganz-falsch' } })
  await expect(refused).rejects.toMatchObject({
    message: expect.stringMatching(/127\.0\.0\.1 does not take this user name or this password/),
  })
  await expect(refused).rejects.not.toMatchObject({ message: expect.stringContaining('ganz-falsch') })
  expect(JSON.stringify(run.logged)).not.toContain('ganz-falsch')
  await anna.sources.update({
    ...{ id, name: 'Postfach', connector: 'mailbox', purpose: 'own_channel', intervalSeconds: 60 },
    settings: { folder: 'Gibt es nicht' },
  })
  await expect(anna.sources.giveReplyAccess({ id, access: { user, password } })).rejects.toMatchObject({
    message: expect.stringContaining('no folder of this name'),
  })
})

test('an answer to a mail of ours that lies in the mailbox is a proposal at its ticket, and no ticket of its own', async () => {
  const shipping = 'versand@muster.example'
  await using mail = await serveMail()
  await using run = await runEcholot()
  const anna = run.client()
  await setUp(anna)
  await anna.mail.update({
    ...{ host: '127.0.0.1', port: mail.port, security: 'none', user: 'echolot', password: 'geheim' },
    ...{ from: 'Echolot <echolot@muster.example>', answers: 'antworten@muster.example' },
  })
  await anna.departments.setMailAddress({ id: 'service', mailAddress: shipping })
  await dovecot.deliver(letter({ text: 'Wo bleibt mein Paket? Ich warte auf die Lieferung.' }))
  const source = await addMailbox(anna)
  await pollAll(run, anna, source)
  const [ticket] = await ticketsOf(anna)
  await run.echolot.base.db.pool.query("update message set next_at = now() - interval '1 second'")
  await run.echolot.settle()
  const told = mail.letters.find(({ to }) => to === shipping)
  const address = told?.header('Reply-To') ?? ''
  expect(address).toMatch(/^antworten\+/)

  const answer = (from: string, id: string) =>
    letter({ from, id, text: 'Bitte neu versenden.' }).replace(`To: ${user}`, `To: ${address}`)
  await dovecot.deliver(answer(shipping, '7@muster.example'))
  await dovecot.deliver(answer('fremd@evil.example', '8@evil.example'))
  await pollAll(run, anna, source)
  expect(await anna.responding.proposals({ id: ticket?.id ?? 0 })).toMatchObject([
    { text: 'Bitte neu versenden.', departmentId: 'service', state: 'open' },
  ])
  // What only looks like one is kept, with the reason.
  const others = (await ticketsOf(anna)).filter(({ id }) => id !== ticket?.id)
  expect(others).toMatchObject([
    { departmentId: 'undecided', because: [{ kind: 'tray', text: expect.stringContaining('does not count') }] },
  ])
})

test('under TLS from the first byte or by STARTTLS it reads the same, and a certificate of somebody else is refused', async () => {
  await using guarded = await startDovecot({ tls: true })
  await guarded.deliver(letter({ text: 'Guten Tag.' }))
  const ca = readFileSync(new URL('../../packages/outbound/fixtures/ca.pem', import.meta.url), 'utf8')
  const poll = async (url: string, authorities: string[]) => {
    const outbound = createOutbound({ allowNetworks: ['127.0.0.1'], userAgent: 'Echolot/test', authorities })
    try {
      return await connectors.mailbox?.poll?.({
        ...{ source: { url, settings: {}, access: { user, password } }, outbound, now: new Date(), cursor: null },
      })
    } finally {
      await outbound.close()
    }
  }
  for (const url of [`imaps://127.0.0.1:${guarded.tlsPort}`, `imap://127.0.0.1:${guarded.port}`])
    expect(await poll(url, [ca])).toMatchObject({ outcome: 'items', items: [{ text: 'Guten Tag.' }] })
  expect(await poll(`imaps://127.0.0.1:${guarded.tlsPort}`, [])).toMatchObject({ code: 'tls_untrusted' })
  // Where encryption is offered it is taken, and nothing is said without it.
  expect(await poll(`imap://127.0.0.1:${guarded.port}`, [])).toMatchObject({ code: 'tls_untrusted' })
})

/** Stands before the mailbox; `killOnMails` ends the program when mails are on their way to it, before it has them all. */
async function proxyOf(port: number) {
  const state = { killOnMails: null as (() => Promise<unknown>) | null }
  const sockets = new Set<Socket>()
  const server = createServer((client) => {
    const upstream = connect(port, '127.0.0.1')
    for (const socket of [client, upstream]) sockets.add(socket.on('error', () => {}))
    client.pipe(upstream)
    upstream.on('data', (bytes) => {
      const kill = bytes.includes('FETCH (UID') ? state.killOnMails : null
      if (kill === null) return void client.write(bytes)
      state.killOnMails = null
      client.write(bytes.subarray(0, -10))
      void kill().then(() => client.destroy())
    })
    upstream.on('close', () => client.destroy())
    client.on('close', () => upstream.destroy())
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return Object.assign(state, {
    port: (server.address() as AddressInfo).port,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  })
}

test('a program that is killed while mails are on their way loses none and has none twice', async () => {
  await using proxy = await proxyOf(dovecot.port)
  await using database = await freshDatabase()
  const settings = {
    ...{ DATABASE_URL: database.url, ECHOLOT_SECRET: 'a secret for tests only', ECHOLOT_ALLOW_NETWORKS: '127.0.0.1' },
  }
  for (const n of [1, 2, 3])
    await dovecot.deliver(letter({ id: `${n}@web.example`, text: `Frage Nummer ${n} an Muster.` }))
  const first: ServedEcholot = await serveEcholot(settings)
  try {
    const anna = clientOf(first.origin)
    await setUp(anna)
    const { id } = await anna.sources.create({
      ...{ name: 'Postfach', connector: 'mailbox', purpose: 'own_channel', intervalSeconds: 60, settings: {} },
      url: `imap://127.0.0.1:${proxy.port}`,
    })
    proxy.killOnMails = () => first.end('SIGKILL')
    // It is asked as soon as somebody has signed in there, and may die before it answers this very request.
    await anna.sources.giveReplyAccess({ id, access: { user, password } }).catch(() => {})
    await until('the program was killed', () => !first.running())
  } finally {
    await first[Symbol.asyncDispose]()
  }
  // The poll that died counts as lost at once: nobody waits for that in a test.
  await ask(database.url, 'update source set asked_until = null returning id')
  await using second = await serveEcholot(settings)
  const anna = clientOf(second.origin)
  await anna.session.signIn({ email: administrator.email, password: administrator.password })
  const [source] = await anna.sources.list()
  const words = async () => (await ticketsOf(anna)).map(({ item }) => item?.text?.text).toSorted()
  await anna.sources.pollNow({ id: source?.id ?? 0 })
  await until('all mails have tickets', async () => (await words()).length >= 3, 90_000)
  expect(await words()).toEqual([1, 2, 3].map((n) => `Frage Nummer ${n} an Muster.`))
})
