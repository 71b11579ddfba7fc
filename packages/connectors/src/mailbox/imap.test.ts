import { OutboundError } from '@echolot/outbound'
import { expect, test } from 'vitest'
import { connectors } from '../registry.ts'
import { mailboxName } from './imap.ts'

const now = new Date('2026-11-21T22:00:00Z')
const mail = 'From: Erika <erika@web.example>\r\nMessage-ID: <1@web.example>\r\nSubject: x\r\n\r\nGuten Tag.\r\n'
const access = { user: 'service@muster.example', password: 'geheim' }

/** A server that says what is written down for a command, and what is usual for the others. Its words come in pieces of any size. */
function serving(said: Record<string, string>, { inside = false, piece = 7 } = {}) {
  const usual: Record<string, string> = {
    greeting: '* OK ready\r\n',
    CAPABILITY: '* CAPABILITY IMAP4rev1\r\n$ OK\r\n',
    LOGIN: '$ OK in\r\n',
    EXAMINE: '* 1 EXISTS\r\n* OK [UIDVALIDITY 3] valid\r\n* OK [UIDNEXT 2] next\r\n$ OK [READ-ONLY] done\r\n',
    SEARCH: '* SEARCH 1\r\n$ OK\r\n',
    FETCH: `* 1 FETCH (UID 1 RFC822.SIZE 90 INTERNALDATE "21-Nov-2026 21:00:00 +0000" BODY[]<0> {${mail.length}}\r\n${mail})\r\n$ OK\r\n`,
    LOGOUT: '* BYE\r\n$ OK\r\n',
  }
  const heard: string[] = []
  const state = { secured: 0 }
  const outbound = {
    fetch: () => Promise.reject(new OutboundError('reset', 'mail.example broke off the connection.')),
    connect: async () => {
      let coming = said.greeting ?? usual.greeting ?? ''
      return {
        inside,
        async read() {
          const part = coming.slice(0, piece)
          coming = coming.slice(piece)
          return part === '' ? null : Buffer.from(part, 'latin1')
        },
        async write(bytes: string | Uint8Array) {
          const line = bytes.toString()
          heard.push(line)
          const [tag = '', verb = '', what = ''] = line.trim().split(' ')
          const name = verb === 'UID' ? what : verb
          coming += (said[name] ?? usual[name] ?? '$ BAD what?\r\n').replaceAll('$', tag)
        },
        async secure() {
          state.secured += 1
        },
        close() {},
      }
    },
  }
  const poll = (url = 'imaps://mail.example', settings: Record<string, unknown> = {}, cursor: unknown = null) => {
    const asked = connectors.mailbox?.poll
    if (!asked) throw new Error('There is no mailbox.')
    return asked({ source: { url, settings, access }, outbound, now, cursor })
  }
  return { poll, heard, state }
}

test('whatever pieces an answer comes in, and however a server writes a short mail, it is read', async () => {
  for (const piece of [1, 5, 64, 10_000])
    expect(await serving({}, { piece }).poll()).toMatchObject({ outcome: 'items', items: [{ text: 'Guten Tag.' }] })
  const fetched = (body: string) =>
    `* 1 FETCH (FLAGS (\\Recent) INTERNALDATE " 1-Nov-2026 21:00:00 +0100" BODY[]<0> ${body} UID 1)\r\n* 5 EXISTS\r\n$ OK\r\n`
  expect(await serving({ FETCH: fetched('"From: a@b.example"') }).poll()).toMatchObject({
    items: [{ author: { handle: 'a@b.example' }, publishedAt: new Date('2026-11-01T20:00:00Z') }],
  })
  // Taken away while it was asked for.
  expect(await serving({ FETCH: '$ OK\r\n' }).poll()).toMatchObject({ outcome: 'unchanged' })
})

test('nothing that it says can change a mailbox, and a mail is given whole only as far as was asked', async () => {
  const { poll, heard } = serving({})
  await poll()
  expect(
    heard.map((line) => line.replace(/^\S+ |\r\n$/g, '')).filter((line) => !/^(?:CAPABILITY|LOGIN|LOGOUT)/.test(line)),
  ).toEqual([
    'EXAMINE "INBOX"',
    expect.stringMatching(/^UID SEARCH SINCE \d+-Nov-2026$/),
    'UID FETCH 1 (UID RFC822.SIZE INTERNALDATE BODY.PEEK[]<0.1000000>)',
  ])
  const flood = `* 1 FETCH (UID 1 BODY[]<0> {99000000}\r\n${'x'.repeat(1000)}`
  expect(await serving({ FETCH: flood }).poll()).toMatchObject({ outcome: 'failed', code: 'no_imap' })
})

test('of a range that ends in a star the last mail is not taken for a new one', async () => {
  const { poll } = serving({})
  const first = await poll()
  expect(first.outcome).toBe('items')
  expect(await poll('imaps://mail.example', {}, first.cursor)).toMatchObject({ outcome: 'unchanged' })
})

test('a password is said under TLS, or on a way that leads nowhere public', async () => {
  const can = { CAPABILITY: '* CAPABILITY IMAP4rev1 STARTTLS\r\n$ OK\r\n', STARTTLS: '$ OK begin\r\n' }
  const upgraded = serving(can)
  expect((await upgraded.poll('imap://mail.example')).outcome).toBe('items')
  expect(upgraded.state.secured).toBe(1)
  expect(upgraded.heard.findIndex((line) => line.includes('STARTTLS'))).toBeLessThan(
    upgraded.heard.findIndex((line) => line.includes('geheim')),
  )
  const bare = serving({})
  expect(await bare.poll('imap://mail.example')).toMatchObject({ outcome: 'failed', code: 'no_tls' })
  expect(bare.heard.join('')).not.toContain('geheim')
  expect((await serving({}, { inside: true }).poll('imap://mail.example')).outcome).toBe('items')
  const slipped = serving({ ...can, STARTTLS: '$ OK begin\r\n* CAPABILITY AUTH=EVIL\r\n' }, { piece: 1_000 })
  expect(await slipped.poll('imap://mail.example')).toMatchObject({ outcome: 'failed', code: 'no_imap' })
  expect(slipped.state.secured).toBe(0)
})

test.each([
  [
    'a wrong password',
    { LOGIN: '$ NO [AUTHENTICATIONFAILED] Invalid credentials for geheim\r\n' },
    'needs_consent',
    'sign_in_refused',
  ],
  ['a wrong folder', { EXAMINE: '$ NO [NONEXISTENT] Unknown Mailbox\r\n' }, 'failed', 'no_such_folder'],
  ['a web server', { greeting: 'HTTP/1.1 400 Bad Request\r\n' }, 'failed', 'no_imap'],
  ['an end in the middle', { SEARCH: '' }, 'failed', 'reset'],
  ['no leave to read', { FETCH: '$ NO [NOPERM] no\r\n' }, 'blocked', 'mailbox_refused'],
])('%s is said as what it is, without the server’s words', async (_what, said, outcome, code) => {
  const result = await serving(said).poll()
  expect(result).toMatchObject({ outcome, code, message: expect.stringContaining('mail.example') })
  expect(JSON.stringify(result)).not.toMatch(/geheim|Invalid|Unknown/)
})

test.each([
  ['at the door', { greeting: '* BYE Too many connections\r\n' }],
  ['at the sign-in', { LOGIN: '$ NO [UNAVAILABLE] Try later\r\n' }],
  ['while it reads', { FETCH: '$ NO [THROTTLED] slow down\r\n' }],
])('a server that wants to be left alone %s gets a quarter of an hour', async (_where, said) => {
  expect(await serving(said).poll()).toEqual({
    outcome: 'throttled',
    retryAfter: new Date('2026-11-21T22:15:00Z'),
  })
})

test('an address that is none of a mailbox, and a folder with letters beyond ASCII', async () => {
  expect(await serving({}).poll('https://mail.example')).toMatchObject({
    outcome: 'failed',
    code: 'no_mailbox_address',
  })
  expect(mailboxName('Gesendete Objekte & Entwürfe')).toBe('Gesendete Objekte &- Entw&APw-rfe')
  expect(mailboxName('日本語')).toBe('&ZeVnLIqe-')
})
