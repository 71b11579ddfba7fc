import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readApart } from '../apart/read-apart.ts'
import type { FoundItem } from '../connector.ts'
import { type Sorting, sortMail } from './sort-mail.ts'

const folder = new URL('../../fixtures/mailbox/', import.meta.url)
const fixture = (name: string) => readFileSync(new URL(`${name}.eml`, folder))
const arrivedAt = new Date('2026-11-16T08:12:40Z')
const usual: Sorting = { own: ['@muster.example'], proofsBy: 'mx.muster.example', unknown: 'tray' }

const sort = (raw: string | Uint8Array, { sent = false, ...sorting }: Partial<Sorting> & { sent?: boolean } = {}) =>
  sortMail(
    {
      raw: typeof raw === 'string' ? Buffer.from(raw.replace(/\r?\n/g, '\r\n')) : raw,
      arrivedAt,
      sent,
    },
    { ...usual, ...sorting },
  )

async function items(...asked: Parameters<typeof sort>): Promise<FoundItem[]> {
  const sorted = await sort(...asked)
  if (sorted.kind !== 'items') throw new Error(`It is ${JSON.stringify(sorted)}.`)
  return sorted.found
}

async function only(...asked: Parameters<typeof sort>): Promise<FoundItem> {
  const [item, ...more] = await items(...asked)
  if (item === undefined || more.length > 0) throw new Error('It is not one item.')
  return item
}

const at = new Date('2026-11-16T08:12:31Z')
const [open, secret] = ['public', 'private'] as const

/** Of each mail: the channel, who sees it, its author, its words (or its headline, where it brings none), and where it stands. */
const told: Record<string, [string, typeof open | typeof secret, string | null, string, string]> = {
  'google-business-de': [
    'google_business',
    open,
    'Erika Mustermann',
    'Drei Wochen gewartet, und dann kam die falsche Mühle.\n\nAm Telefon war niemand zu erreichen.',
    'https://www.google.com/local/reviews?placeid=ChIJ123',
  ],
  'google-business-en': [
    'google_business',
    open,
    'John Doe',
    'Great service, fast delivery.',
    'https://c.gle/AEJ26quLongOpaqueToken',
  ],
  'google-business-stars-only': [
    'google_business',
    open,
    null,
    'Neue Rezension für Muster GmbH',
    'https://business.google.com/n/123/reviews?hl=de',
  ],
  'facebook-comment-de': [
    'facebook',
    open,
    'Jörg Müller',
    'Und wann liefert ihr nach Föhr?',
    'https://www.facebook.com/permalink.php?story_fbid=111&id=222&comment_id=333',
  ],
  'facebook-mention-en': [
    'facebook',
    open,
    'Jane Roe',
    'Has anybody had luck with Muster GmbH? My order is lost.',
    'https://www.facebook.com/groups/9/permalink/77/?comment_id=5',
  ],
  'facebook-message-de': [
    'facebook',
    secret,
    'Ute Beispiel',
    'Hallo zusammen, mein Paket fehlt seit Montag. Könnt ihr bitte nachsehen?',
    'https://business.facebook.com/latest/inbox/all?asset_id=222',
  ],
  'instagram-mention-de': [
    'instagram',
    open,
    'erika.kocht',
    '@muster.gmbh kann man die Mühle zerlegen?',
    'https://www.instagram.com/p/Cx12-aB/c/1789/',
  ],
  'instagram-comment-en': [
    'instagram',
    open,
    'baristajoe',
    'love it ☕ but where do you ship?',
    'https://instagram.com/p/Cx99/',
  ],
  'instagram-message-de': [
    'instagram',
    secret,
    'hanna_h',
    'Neue Nachricht von @hanna_h',
    'https://www.instagram.com/direct/t/340282366/',
  ],
  'linkedin-mention-de': [
    'linkedin',
    open,
    'Dr. Anna Beispiel',
    'Wer Muster GmbH kennt, weiß: Die Ausbildung dort ist vorbildlich.',
    'https://www.linkedin.com/feed/update/urn:li:activity:7131234567890',
  ],
  'linkedin-comment-en': [
    'linkedin',
    open,
    'Bob Builder',
    'When will the new grinder be out?',
    'https://www.linkedin.com/feed/update/urn:li:activity:71?commentUrn=urn%3Ali%3Acomment%3A5',
  ],
  'linkedin-message-de': [
    'linkedin',
    secret,
    'Carla Beispiel',
    'Guten Tag, ist die Stelle in der Buchhaltung noch frei?',
    'https://www.linkedin.com/messaging/thread/2-abc/',
  ],
  'xing-comment-de': [
    'xing',
    open,
    'Peter Probe',
    'Glückwunsch zum Ausbau! Stellen Sie auch Quereinsteiger ein?',
    'https://www.xing.com/discover/detail-activities/9876.abc',
  ],
  'xing-comment-en': [
    'xing',
    open,
    'Max Power',
    'Is there a vegan option?',
    'https://www.xing.com/pages/muster/news/55',
  ],
  'xing-message-de': [
    'xing',
    secret,
    'Petra Probe',
    'Wir würden gern mit Ihnen über eine Zusammenarbeit sprechen.',
    'https://www.xing.com/chats/123-45',
  ],
  'kununu-de': [
    'kununu',
    open,
    null,
    'Gute Kollegen, schlechte Planung\n\nDie Schichten werden zu spät bekannt gegeben.',
    'https://www.kununu.com/de/muster-gmbh/kommentare/5f0c9d3e-1111-2222-3333-444455556666',
  ],
  'kununu-en': ['kununu', open, null, 'Nice place to start.', 'https://www.kununu.com/en/muster-gmbh/reviews/77'],
  'kununu-tracked': [
    'kununu',
    open,
    null,
    'Sie haben eine neue Bewerbungsbewertung erhalten',
    'https://click.news.kununu.com/?qs=0123456789abcdef',
  ],
  'glassdoor-en': [
    'glassdoor',
    open,
    null,
    '"Good team, slow decisions"\n\nPros\n\nNice people.\n\nCons\n\nEverything takes months.',
    'https://www.glassdoor.com/Reviews/Employee-Review-Muster-RVW81234567.htm',
  ],
  'glassdoor-de': [
    'glassdoor',
    open,
    null,
    'Zu viele Überstunden und keine Rückmeldung von oben.',
    'https://www.glassdoor.de/Bewertungen/Muster-Bewertungen-E123.htm',
  ],
  'glassdoor-interview': [
    'glassdoor',
    open,
    null,
    'They asked about coffee for an hour.',
    'https://www.glassdoor.com/Interview/Muster-Interview-RVW77.htm',
  ],
}

test.each(Object.entries(told))('%s is what it tells of', async (name, [channel, visibility, author, words, url]) => {
  const item = await only(fixture(name))
  expect([item.channel, item.visibility, item.author?.name ?? null, item.text ?? item.title, item.url]).toEqual([
    channel,
    visibility,
    author,
    words,
    url,
  ])
  expect(item).toMatchObject({ publishedAt: at, own: false, addressed: true, parentExternalId: null })
  expect(item.tray ?? null).toBeNull()
})

test('reviews bring their stars, as whole ones', async () => {
  const stars = async (name: string) => (await only(fixture(name))).facts?.rating
  expect(await stars('google-business-de')).toBe(2)
  expect(await stars('google-business-en')).toBe(5)
  expect(await stars('google-business-stars-only')).toBe(1)
  expect(await stars('kununu-de')).toBe(3)
  expect(await stars('glassdoor-en')).toBe(3)
  expect((await only(fixture('glassdoor-de'))).facts).toMatchObject({ type: 'review', rating: 2 })
})

test('each finding of a list is an item of its own, known by where it leads, and the watches judge it', async () => {
  const [first, second, ...more] = await items(fixture('google-alerts-de'))
  expect(more).toEqual([])
  expect(first).toMatchObject({
    ...{ channel: 'google_alerts', title: 'Muster Kaffeemühle im Test', addressed: false, visibility: 'public' },
    url: 'https://blog.example/2026/11/muehle',
    text: expect.stringContaining('mahlt leise, klemmt aber nach'),
    publishedAt: at,
  })
  expect(second).toMatchObject({
    title: 'Werk von Muster wird größer',
    url: 'https://zeitung.example/wirtschaft/muster-werk',
  })
  const plain = await items(fixture('google-alerts-plain'))
  expect(plain.map(({ title, text, url }) => [title, text, url])).toEqual([
    ['Muster grinder reviewed', 'The Press\nIt is quiet ...', 'https://press.example/grinder'],
    ['Plant grows', 'Daily\nForty jobs.', 'https://daily.example/plant'],
  ])
  const english = await only(fixture('google-alerts-en'))
  expect(english.externalId).toBe(plain[0]?.externalId)
})

test('every mail that was written for the rules is held against them', () => {
  const others = ['kununu-redesigned', 'linkedin-forged', 'unknown-program', 'facebook-like']
  const written = readdirSync(folder).flatMap((name) => (name.endsWith('.eml') ? name.slice(0, -4) : []))
  const lists = written.filter((name) => name.startsWith('google-alerts'))
  expect(written.toSorted()).toEqual([...Object.keys(told), ...lists, ...others].toSorted())
})

test('what a known sender writes in a shape that is not known lies whole in the tray, with the reason', async () => {
  expect(await only(fixture('kununu-redesigned'))).toMatchObject({
    ...{ channel: 'email', visibility: 'private', title: 'Da tut sich was bei Muster GmbH!' },
    text: expect.stringMatching(/^Jemand hat etwas zu sagen\./),
    tray: { de: 'Die Regel für kununu hat diese Mail nicht erkannt.', en: expect.stringContaining('kununu') },
  })
  expect(await only(fixture('unknown-program'))).toMatchObject({ tray: { en: expect.stringContaining('no rule') } })
  expect(await sort(fixture('unknown-program'), { unknown: 'nothing' })).toEqual({ kind: 'nothing', why: 'unknown' })
  expect(await only(fixture('unknown-program'), { unknown: 'watches' })).toMatchObject({ addressed: false })
  expect(await sort(fixture('facebook-like'))).toEqual({ kind: 'nothing', why: 'idle' })
})

test('nobody is taken for a network without the own mail server’s proof', async () => {
  const forged = await only(fixture('linkedin-forged'))
  expect(forged).toMatchObject({ channel: 'email', url: null, tray: { en: expect.stringContaining('LinkedIn') } })
  for (const name of Object.keys(told))
    for (const proofsBy of [null, 'mx.anders.example'])
      expect(await only(fixture(name), { proofsBy })).toMatchObject({ channel: 'email', tray: expect.anything() })
  // A head that the mail brought along, below the own server's.
  const raw = fixture('linkedin-forged').toString('latin1')
  const brought = raw.replace(/^(From:)/m, 'Authentication-Results: mx.muster.example; dmarc=pass\r\n$1')
  expect(await only(Buffer.from(brought, 'latin1'))).toMatchObject({ channel: 'email' })
})

const letter = (head: string, text = 'Wo bleibt mein Paket?') => `From: Erika Muster <erika@web.example>
To: service@muster.example
Date: Mon, 16 Nov 2026 09:00:00 +0100
Subject: =?utf-8?q?Lieferung_nach_F=C3=B6hr?=
Message-ID: <1@web.example>
${head}
${text}
`

test('a letter is a private message to us, without what it quotes and how it is signed', async () => {
  const item = await only(
    letter(
      'In-Reply-To: <0@muster.example>\n',
      'Und wann?\n\nViele Grüße\nErika\n\nAm 15.11.26 um 10:15 schrieb Service:\n> Bald.',
    ),
  )
  expect(item).toMatchObject({
    ...{ channel: 'email', visibility: 'private', addressed: true, own: false, url: null },
    ...{ externalId: '<1@web.example>', parentExternalId: '<0@muster.example>' },
    ...{ title: 'Lieferung nach Föhr', text: 'Und wann?', publishedAt: new Date('2026-11-16T08:00:00Z') },
    author: { name: 'Erika Muster', handle: 'erika@web.example', externalId: 'erika@web.example' },
  })
})

test('what we write stops clocks where it is proved to be ours, and our programs stop none', async () => {
  const answer = (head: string) => letter(head, 'Morgen.').replace('erika@web.example', 'service@muster.example')
  const proof = 'Authentication-Results: mx.muster.example; dkim=pass header.d=muster.example\n'
  const reply = 'In-Reply-To: <0@web.example>\n'
  expect(await only(answer(proof + reply))).toMatchObject({
    ...{ own: true, addressed: false, parentExternalId: '<0@web.example>', text: 'Morgen.' },
  })
  const unproved = await only(answer(reply))
  expect(unproved).toMatchObject({ own: false, tray: { en: expect.stringContaining('proves') } })
  expect(await only(answer(reply), { sent: true })).toMatchObject({ own: true })
  expect(await sort(answer(`${proof}${reply}Auto-Submitted: auto-replied\n`))).toEqual({
    kind: 'nothing',
    why: 'automatic',
  })
  expect(await sort(answer(`${reply}Auto-Submitted: auto-replied\n`), { sent: true })).toEqual({
    kind: 'nothing',
    why: 'automatic',
  })
})

test.each([
  ['a notice of absence', 'Auto-Submitted: auto-replied\n'],
  ['one of Exchange', 'Auto-Submitted: auto-generated\nIn-Reply-To: <0@muster.example>\n'],
  ['a bounce', 'Return-Path: <>\n'],
  ['a report', 'Content-Type: multipart/report; boundary=x\n'],
])('%s opens nothing', async (_what, head) => {
  expect(await sort(letter(head))).toEqual({ kind: 'nothing', why: 'automatic' })
})

test('an answer to a mail of Echolot’s own is handed on, with what it is where it is none', async () => {
  const mark = `antworten+h-gsx-${'abcdefghijklm'.repeat(2)}@muster.example`
  const sorted = await sort(letter('').replace('service@muster.example', mark))
  expect(sorted).toMatchObject({ kind: 'answer', otherwise: { tray: { de: expect.stringContaining('beantworten') } } })
})

test.each([
  ['within what servers need', 'Thu, 12 Nov 2026 09:00:00 +0100', '2026-11-12T08:00:00.000Z'],
  ['years ago', 'Thu, 12 Nov 2020 09:00:00 +0100', '2026-11-16T08:12:35.000Z'],
  ['tomorrow', 'Tue, 17 Nov 2026 09:00:00 +0100', '2026-11-16T08:12:35.000Z'],
  ['at no time', 'gestern', '2026-11-16T08:12:35.000Z'],
])(
  'a mail that says it was written %s is believed as far as the server that took it agrees',
  async (_when, date, is) => {
    const raw = letter('Received: from a by mx; Mon, 16 Nov 2026 08:12:35 +0000 (UTC)\n').replace(
      /^Date: .*$/m,
      `Date: ${date}`,
    )
    expect((await only(raw)).publishedAt?.toISOString()).toBe(is)
    // A server's clock that runs ahead of the mailbox's counts as little.
    const ahead = letter('Received: from a by mx; Mon, 16 Nov 2027 08:12:35 +0000\n').replace(/^Date: .*\n/m, '')
    expect((await only(ahead)).publishedAt).toEqual(arrivedAt)
  },
)

test('whatever a mail holds, it is an answer, and none holds up the others', async () => {
  const boundary = (n: number) => `Content-Type: multipart/mixed; boundary="b${n}"\n\n--b${n}\n`
  const deep = Array.from({ length: 400 }, (_, n) => boundary(n)).join('')
  const hostile: [string, string | Buffer][] = [
    ['ten megabytes', letter('', 'x'.repeat(10_500_000))],
    ['many parts', letter(deep)],
    ['broken', Buffer.from([0, 255, 13, 10, 58, 58, 13, 10, 13, 10, 200])],
    ['empty', ''],
    ['two senders', letter('From: Anders <x@evil.example>\n')],
    [
      'a script',
      letter('Content-Type: text/html\n', '<script>alert(1)</script><p onclick="x()">Hallo <b>Muster</b></p>'),
    ],
    ['brackets', letter('Content-Type: text/html\n', '<'.repeat(300_000))],
    ['links without end', letter('Content-Type: text/html\n', '<a href="https://a.example/">x'.repeat(50_000))],
  ]
  for (const [what, raw] of hostile) {
    const bytes = Buffer.from(raw)
    const sorted = await readApart('mail', { raw: bytes, arrivedAt, sent: false }, usual)
    expect([what, sorted.kind]).toEqual([what, 'items'])
    if (sorted.kind !== 'items') continue
    expect(sorted.found.length).toBe(1)
    const [item] = sorted.found
    expect(`${item?.text}`).not.toContain('alert(1)')
    expect(item).toMatchObject({ html: null, visibility: 'private', externalId: expect.stringMatching(/./) })
  }
})
