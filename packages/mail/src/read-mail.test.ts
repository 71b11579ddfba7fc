import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answerIn, mailBytesAtMost, readMail, senderProof } from './index.ts'

const bytes = (text: string) => new TextEncoder().encode(text.replace(/\r?\n/g, '\r\n'))
const head = (more = '') => `From: Versand Muster <Versand@muster.example>
To: antworten+h-gsx-abc@muster.example
Subject: AW: Ticket 17
Message-ID: <1@muster.example>
MIME-Version: 1.0
${more}`

async function read(raw: string | Uint8Array) {
  const mail = await readMail(typeof raw === 'string' ? bytes(raw) : raw)
  if ('unreadable' in mail) throw new Error(mail.unreadable)
  return mail
}

const html = (body: string) =>
  `${head('Content-Type: text/html; charset=utf-8\n')}\n<html><head><style>p{color:red}</style></head><body>${body}</body></html>`

test('a plain answer is read with its sender, its recipients and its number', async () => {
  const mail = await read(
    `${head('Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\nDelivered-To: antworten+x@muster.example\n')}\nWir =C3=BCbernehmen das.=\n Ja.\n`,
  )
  expect(mail).toMatchObject({
    ...{ from: 'versand@muster.example', messageId: '<1@muster.example>', automatic: null, files: [] },
    to: ['antworten+h-gsx-abc@muster.example', 'antworten+x@muster.example'],
  })
  expect(mail.text.trim()).toBe('Wir übernehmen das. Ja.')
})

test.each([
  ['ISO-8859-1, as it is', 'iso-8859-1', '8bit', Buffer.from('Grüße', 'latin1')],
  ['Windows-1252 in base64', 'windows-1252', 'base64', Buffer.from(Buffer.from('Grüße', 'latin1').toString('base64'))],
  ['UTF-8 in quoted-printable', 'utf-8', 'quoted-printable', Buffer.from('Gr=C3=BC=C3=9Fe')],
  ['UTF-16', 'utf-16le', 'base64', Buffer.from(Buffer.from('Grüße', 'utf16le').toString('base64'))],
])('letters arrive as they were written: %s', async (_, charset, encoding, body) => {
  const before = bytes(
    `${head(`Content-Type: text/plain; charset=${charset}\nContent-Transfer-Encoding: ${encoding}\n`)}\n`,
  )
  expect((await read(Buffer.concat([before, body]))).text.trim()).toBe('Grüße')
})

/** What stands in mails that have no plain part, as their programs write it. */
const written: Record<string, string> = {
  Outlook:
    '<div class="WordSection1"><p class="MsoNormal">Das Paket<o:p></o:p></p><p class="MsoNormal">kommt &amp; bleibt.</p></div><div id="divRplyFwdMsg"><b>Von:</b> Echolot<br><b>Gesendet:</b> heute</div><div>Guten Tag, ein Ticket</div>',
  'Outlook on the web':
    '<div>Das Paket<br><br>kommt &amp; bleibt.</div><div id="appendonsend"></div><hr><div id="x_divRplyFwdMsg">Von: Echolot</div><p>Guten Tag, ein Ticket</p>',
  Gmail:
    '<div dir="ltr"><div>Das Paket</div><div><br></div><div>kommt &amp; bleibt.</div></div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">Am Mo. schrieb Echolot:<br></div><blockquote class="gmail_quote"><p>Guten Tag, ein Ticket</p></blockquote></div>',
  'Apple Mail':
    '<body>Das Paket<div><br></div><div>kommt &amp; bleibt.</div><div><br><blockquote type="cite"><div>Am 02.03.2026 um 10:15 schrieb Echolot &lt;e@muster.example&gt;:</div><br><div>Guten Tag, ein Ticket</div></blockquote></div>',
  Thunderbird:
    '<p>Das Paket</p><p>kommt &amp; bleibt.</p><div class="moz-cite-prefix">Am 02.03.26 um 10:15 schrieb Echolot:<br></div><blockquote type="cite" cite="mid:1">Guten Tag, ein Ticket</blockquote>',
  Yahoo:
    '<div><div>Das Paket</div><div><br></div><div>kommt &amp; bleibt.</div></div><div id="ydp1yahoo_quoted_2" class="yahoo_quoted"><div>Am Montag schrieb Echolot:</div><div>Guten Tag, ein Ticket</div></div>',
}
test.each(Object.entries(written))('an answer without a plain part is read from its markup: %s', async (_, body) => {
  const answer = answerIn((await read(html(body))).text)
  expect(answer.replace(/\n+/g, ' ')).toBe('Das Paket kommt & bleibt.')
})

test('of several parts the plain one is the answer, and files are named and not read', async () => {
  const mail = await read(`${head('Content-Type: multipart/mixed; boundary=a\n')}
--a
Content-Type: multipart/alternative; boundary=b

--b
Content-Type: text/plain; charset=utf-8

Ja, gern.
--b
Content-Type: text/html

<p>Ja, <b>gern</b>.</p>
--b--
--a
Content-Type: image/png; name="schaden.png"
Content-Disposition: attachment; filename="=?utf-8?Q?Scha=CC=88den=0D=0ABcc:_x.png?="
Content-Transfer-Encoding: base64

iVBORw0KGgo=
--a--
`)
  expect(answerIn(mail.text)).toBe('Ja, gern.')
  expect(mail.files).toHaveLength(1)
  expect(mail.files[0]).not.toMatch(/[\r\n]/)
})

test('nothing of a page runs, hides or loads: only what a reader sees is read', async () => {
  const mail = await read(
    html(
      '<script>alert(1)</script><img src=x onerror=alert(1)><!-- <p>weg</p> --><style>a{}</style><a href="javascript:alert(1)">Ja</a> 5 &lt; 6 <b title="a > b">gern</b>',
    ),
  )
  expect(mail.text).toBe('Ja 5 < 6 gern')
})

const automatic: Record<string, string> = {
  'Exchange, out of office': 'Auto-Submitted: auto-generated\nX-Auto-Response-Suppress: All\n',
  'an answer by RFC 3834': 'Auto-Submitted: auto-replied (vacation)\n',
  'a bounce': 'Return-Path: <>\n',
  'a report': 'Content-Type: multipart/report; report-type=delivery-status; boundary=x\n',
  'a list': 'List-Id: <alle.muster.example>\n',
  bulk: 'Precedence: bulk\n',
  'one of old': 'X-Autoreply: yes\n',
  'a failure': 'X-Failed-Recipients: a@b.example\n',
}
test.each(Object.entries(automatic))('what no person wrote is known as such: %s', async (_, more) => {
  expect((await read(`${head(more)}\nIch bin bis Montag nicht da.`)).automatic).not.toBeNull()
})

test.each([
  'Automatische Antwort: Ticket 17',
  'Abwesenheitsnotiz',
  'Out of Office: Ticket 17',
  'Unzustellbar: Ticket 17',
])('a notice that says so only in its subject is known too: %s', async (subject) => {
  expect((await read(`From: a@b.example\nSubject: ${subject}\n\nWeg.`)).automatic).toBe('auto-reply')
})

test('a person who says that nothing was automatic is a person', async () => {
  expect((await read(`${head('Auto-Submitted: no\n')}\nJa.`)).automatic).toBeNull()
})

test.each([
  ['nobody', 'To: a@b.example\n\nJa.'],
  ['two', 'From: a@b.example\nFrom: c@d.example\n\nJa.'],
  ['no address', 'From: Echolot\n\nJa.'],
])('a mail from %s is refused', async (_, raw) => {
  expect(await readMail(bytes(raw))).toMatchObject({ unreadable: expect.any(String) })
})

test('one that is too large is refused with its limit', async () => {
  expect(await readMail(new Uint8Array(20_000_000))).toEqual({ unreadable: expect.stringContaining('10 MB') })
  expect(mailBytesAtMost).toBe(10_000_000)
})

test('whatever arrives is an outcome, never an error, and soon', async () => {
  const bits = fc.constantFrom(
    'From: a@b.example\r\n',
    'From:',
    'Content-Type: multipart/mixed; boundary=a\r\n',
    '--a\r\n',
    '--a--',
    '\r\n\r\n',
    '\0',
    '=?utf-8?B?',
    '?=',
    'Content-Transfer-Encoding: base64\r\n',
    '<div',
    '<blockquote>',
    '>',
    '"',
    '\ud800',
    '=C3',
    'x'.repeat(50),
  )
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.array(bits, { maxLength: 40 }).map((parts) => Buffer.from(parts.join(''))),
        fc.uint8Array({ maxLength: 300 }),
      ),
      async (raw) => {
        const mail = await readMail(raw)
        if (!('unreadable' in mail)) expect(mail.text).not.toContain('\0')
      },
    ),
    { numRuns: 300 },
  )
  for (const body of [
    '<div>',
    '<blockquote>',
    '<',
    '<a "',
    '</style',
    '<style>',
    '&amp',
    '<!--',
    '<p class=class=',
    '<b title="',
  ])
    for (const size of [500_000]) {
      const began = performance.now()
      await readMail(bytes(html(body.repeat(size / body.length))))
      expect(performance.now() - began).toBeLessThan(5_000)
    }
  const deep = Array.from({ length: 200 }, (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\n\n--b${n}`).join(
    '\n',
  )
  expect(await readMail(bytes(`From: a@b.example\n${deep}\n\nJa.`))).toBeDefined()
})

const proofs = (value: string, by: string | null = 'mx.muster.example') =>
  senderProof([value], { from: 'versand@muster.example', by })
test.each([
  ['mx.muster.example; dmarc=pass header.from=muster.example', 'proved'],
  ['mx.muster.example; dkim=pass (1024-bit key) header.d=muster.example; spf=none', 'proved'],
  ['mx.muster.example; spf=pass smtp.mailfrom=versand@post.muster.example', 'proved'],
  ['mx.muster.example; dkim=pass header.d=evil.example', 'unknown'],
  ['mx.muster.example; dkim=pass header.d=notmuster.example', 'unknown'],
  ['mx.muster.example; dkim=fail (dmarc=pass; header.d=muster.example)', 'unknown'],
  ['mx.muster.example; dmarc=fail; dkim=pass header.d=muster.example', 'refuted'],
  ['mx.muster.example; none', 'unknown'],
  ['mx.evil.example; dmarc=pass header.from=muster.example', 'unknown'],
] as const)('what the own server says of a sender counts: %s', (value, proof) => {
  expect(proofs(value)).toBe(proof)
})

test('without a server that is trusted only a refutation counts', () => {
  expect(proofs('mx.any.example; dmarc=pass', null)).toBe('unknown')
  expect(proofs('mx.any.example; dmarc=fail', null)).toBe('refuted')
})
