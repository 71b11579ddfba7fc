import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answerIn } from './index.ts'

const said = 'Bitte schreiben Sie, dass wir das Paket am Montag neu versenden.\n\nDas Porto übernehmen wir.'
const quote = '> Guten Tag,\n>\n> für Versand ist ein Ticket angekommen.\n>\n> > Mein Paket ist kaputt.'
const bare = 'Guten Tag,\n\nfür Versand ist ein Ticket angekommen.\n\nMein Paket ist kaputt.'

/** Each is a whole mail as its program writes it; what is left is what somebody said. */
const mails: Record<string, string> = {
  'nothing but an answer': said,
  'Thunderbird, German, on top': `${said}\n\nAm 02.03.26 um 10:15 schrieb Echolot:\n${quote}`,
  'Thunderbird, German, below the quote': `Am 02.03.26 um 10:15 schrieb Echolot:\n${quote}\n\n${said}`,
  'Thunderbird, English': `${said}\n\nOn 3/2/26 10:15, Echolot wrote:\n${quote}`,
  'Gmail, German': `${said}\n\nAm Mo., 2. März 2026 um 10:15 Uhr schrieb Echolot <echolot@muster.example>:\n\n${quote}`,
  'Gmail, German, broken over two lines': `${said}\n\nAm Mo., 2. März 2026 um 10:15 Uhr schrieb Echolot <\necholot@muster.example>:\n\n${quote}`,
  'Gmail, English': `${said}\n\nOn Mon, Mar 2, 2026 at 10:15 AM Echolot <echolot@muster.example> wrote:\n\n${quote}`,
  'Gmail, English, broken over three lines': `${said}\n\nOn Mon, Mar 2, 2026 at 10:15 AM\nEcholot with a very long name <echolot@muster.example>\nwrote:\n\n${quote}`,
  'Gmail as it once was': `${said}\n\n2026-03-02 10:15 GMT+01:00 Echolot <echolot@muster.example>:\n\n${quote}`,
  'Apple Mail, German': `${said}\n\n> Am 02.03.2026 um 10:15 schrieb Echolot <echolot@muster.example>:\n> \n${quote}`,
  'Apple Mail, German, not marked': `${said}\n\nAm 02.03.2026 um 10:15 schrieb Echolot <echolot@muster.example>:\n\n${bare}`,
  'Apple Mail, English': `${said}\n\n> On 2. Mar 2026, at 10:15, Echolot <echolot@muster.example> wrote:\n> \n${quote}`,
  'iPhone, German': `${said}\n\nVon meinem iPhone gesendet\n\n> Am 02.03.2026 um 10:15 schrieb Echolot <echolot@muster.example>:\n> \n> ﻿${quote}`,
  'iPhone, English': `${said}\n\nSent from my iPhone\n\nOn 2 Mar 2026, at 10:15, Echolot <echolot@muster.example> wrote:\n\n${quote}`,
  'Outlook, German': `${said}\n\nVon: Echolot <echolot@muster.example>\nGesendet: Montag, 2. März 2026 10:15\nAn: Versand <versand@muster.example>\nBetreff: Ticket 17 für Versand\n\n${bare}`,
  'Outlook, German, with a ruler': `${said}\n\n________________________________\nVon: Echolot <echolot@muster.example>\nGesendet: Montag, 2. März 2026 10:15\nAn: Versand <versand@muster.example>\nBetreff: Ticket 17 für Versand\n\n${bare}`,
  'Outlook, bold, as text': `${said}\n\n*Von:* Echolot <echolot@muster.example>\n*Gesendet:* Montag, 2. März 2026 10:15\n*An:* Versand <versand@muster.example>\n*Betreff:* Ticket 17 für Versand\n\n${bare}`,
  'Outlook, English': `${said}\n\nFrom: Echolot <echolot@muster.example>\nSent: Monday, March 2, 2026 10:15 AM\nTo: Shipping <versand@muster.example>\nSubject: Ticket 17\n\n${bare}`,
  'Outlook as it once was, German': `${said}\n\n-----Ursprüngliche Nachricht-----\nVon: Echolot [mailto:echolot@muster.example]\nGesendet: Montag, 2. März 2026 10:15\nAn: Versand\nBetreff: Ticket 17\n\n${bare}`,
  'Outlook as it once was, English': `${said}\n\n-----Original Message-----\nFrom: Echolot\nSent: Monday, March 2, 2026\nTo: Shipping\nSubject: Ticket 17\n\n${bare}`,
  'Outlook for Android':
    `${said}\n\nOutlook für Android herunterladen\n`.replace(
      'Outlook für Android herunterladen',
      'Holen Sie sich Outlook für Android<https://aka.ms/AAb9ysg>',
    ) +
    `________________________________\nFrom: Echolot <echolot@muster.example>\nSent: Monday, March 2, 2026 10:15:00 AM\nTo: Shipping\nSubject: Ticket 17\n\n${bare}`,
  'GMX and WEB.DE': `${said}\n\nGesendet: Montag, 02. März 2026 um 10:15 Uhr\nVon: Echolot <echolot@muster.example>\nAn: versand@muster.example\nBetreff: Ticket 17\n\n${bare}`,
  'T-Online': `${said}\n\n-----Original-Nachricht-----\nBetreff: Ticket 17\nDatum: 2026-03-02\nVon: Echolot\nAn: Versand\n\n${bare}`,
  'Lotus Notes': `${said}\n\nVon:    Echolot <echolot@muster.example>\nAn:     versand@muster.example\nDatum:  02.03.2026 10:15\nBetreff:        Ticket 17\n\n\n\n${bare}`,
  KMail: `${said}\n\nAm Montag, 2. März 2026, 10:15:00 CET schrieb Echolot:\n${quote}`,
  Evolution: `${said}\n\nAm Montag, dem 02.03.2026 um 10:15 +0100 schrieb Echolot:\n${quote}`,
  'mutt, with a signature': `${said}\n\nOn Mon, Mar 02, 2026 at 10:15:00AM +0100, Echolot wrote:\n${quote}\n\n-- \nBen Beispiel\nVersand`,
  'a signature above the quote': `${said}\n\n-- \nBen Beispiel | Versand | Muster GmbH\nTel. +49 40 123456\n\nAm 02.03.26 um 10:15 schrieb Echolot:\n${quote}`,
  'a signature without a mark': `${said}\n\nMit freundlichen Grüßen\n\nBen Beispiel\nLeiter Versand\n\nMuster GmbH\nBeispielweg 1\n20095 Hamburg\nTel. +49 40 123456\nwww.muster.example\n\nVon: Echolot <echolot@muster.example>\nGesendet: Montag, 2. März 2026 10:15\nAn: Versand\nBetreff: Ticket 17\n\n${bare}`,
  'a name under a greeting': `${said}\n\nViele Grüße\nBen\n\nAm 02.03.26 um 10:15 schrieb Echolot:\n${quote}`,
  Samsung: `${said}\n\nGesendet von meinem Galaxy\n\n-------- Ursprüngliche Nachricht --------\nVon: Echolot <echolot@muster.example>\nDatum: 02.03.26 10:15 (GMT+01:00)\nAn: versand@muster.example\nBetreff: Ticket 17\n\n${bare}`,
  Proton: `${said}\n\nAm Montag, 2. März 2026 um 10:15 schrieb Echolot <echolot@muster.example>:\n\n${quote}`,
  'with the line ends of Windows': `${said}\n\nAm 02.03.26 um 10:15 schrieb Echolot:\n${quote}`.replaceAll(
    '\n',
    '\r\n',
  ),
}

test.each(Object.entries(mails))('the answer is what is left: %s', (_, mail) => {
  expect(answerIn(mail)).toBe(said)
})

test('answers between quoted lines are kept, in their order', () => {
  expect(answerIn(`Am 02.03.26 um 10:15 schrieb Echolot:\n> Ist das Paket da?\n\nJa.\n\n> Wer zahlt?\nWir.\n`)).toBe(
    'Ja.\n\nWir.',
  )
})

test('what only looks like a quote or a signature stays', () => {
  const texts = [
    'Von: hier bis Hamburg dauert es zwei Tage.',
    'Am Montag um 10 Uhr schreibe ich Ihnen:\nDas Paket ist weg.',
    'Preise:\n--- neu ---\n5 Euro',
    'Mit freundlichen Grüßen beginnt jede Antwort von uns.\nBitte lassen Sie das so, denn die Kundin hat sich genau darüber beschwert. Danke!',
    'Er schrieb am Telefon:\nnichts Neues',
    '5 > 3, und das bleibt so',
  ]
  for (const text of texts) expect(answerIn(text)).toBe(text)
})

const word = fc.constantFrom(
  ...'Bitte wir senden das Paket neu am Montag Porto zahlen gern Ersatz heute 3 17 Uhr ja nein'.split(' '),
)
const sentence = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => `${words.join(' ')}.`)
const paragraphs = fc.array(sentence, { minLength: 1, maxLength: 8 }).map((lines) => lines.join('\n'))
const below = fc.constantFrom(
  `Am 02.03.26 um 10:15 schrieb Echolot:\n${quote}`,
  `On Mon, Mar 2, 2026 at 10:15 AM Echolot <e@muster.example> wrote:\n\n${bare}`,
  `-----Ursprüngliche Nachricht-----\n${bare}`,
  `Von: Echolot\nGesendet: heute\nAn: Versand\nBetreff: Ticket\n\n${bare}`,
  quote,
  `-- \nBen\n\n${quote}`,
)

test('nothing that stands above a quote is ever lost, and nothing of the quote is kept', () => {
  fc.assert(
    fc.property(paragraphs, below, fc.boolean(), (text, rest, windows) => {
      const mail = `${text}\n\n${rest}`
      expect(answerIn(windows ? mail.replaceAll('\n', '\r\n') : mail)).toBe(text)
    }),
  )
})

test('whatever a mail says, its answer is of its own lines, in their order, and found quickly', () => {
  const bits = fc.constantFrom(
    '>',
    ' ',
    '\n',
    'Am ',
    'schrieb ',
    ':',
    '--',
    '_____',
    'Von: ',
    'An: ',
    'Betreff: ',
    'x',
    '\u00a0',
    '2026',
    '<a@b>',
  )
  fc.assert(
    fc.property(fc.array(bits, { maxLength: 80 }), (parts) => {
      const mail = parts.join('')
      const lines = mail.split('\n').map((line) => line.trim())
      let at = -1
      for (const line of answerIn(mail)
        .split('\n')
        .filter((one) => one.trim() !== '')) {
        at = lines.indexOf(line.trim(), at + 1)
        expect(at).toBeGreaterThanOrEqual(0)
      }
    }),
  )
  for (const one of ['-', ' ', '_\n', 'Von:\n', 'Am 1 ', 'Am 1 schrieb x:\n', '> \n', '\u00a0', 'Von: a\nAn: b\n']) {
    const began = performance.now()
    answerIn(`${one.repeat(Math.ceil(200_000 / one.length))}x`)
    expect(performance.now() - began).toBeLessThan(2_000)
  }
})
