import { expect, test } from 'vitest'
import { isClosingThanks } from './closing-thanks.ts'

test.each([
  'Danke!',
  'Vielen Dank für die schnelle Antwort!',
  'Thanks Anna!',
  'Dankeschön, hat geklappt 👍',
  'Super, danke. Hat geholfen. Schönen Tag noch!',
  'Herzlichen Dank und viele Grüße',
  '@muster Danke für die Info, passt.',
  'Merci und schönes Wochenende :)',
  'Perfekt, vielen lieben Dank euch.',
  'Alles gut, danke. LG',
  'Thanks!',
  'Thank you so much, that helped.',
  'Thanks for the quick reply, all good now. Have a nice day!',
  'Great, thanks a lot 🙏',
  'Thank you Anna, it works now.',
])('%s wants nothing more', (text) => {
  expect(isClosingThanks(text)).toBe(true)
})

test.each([
  'Danke, aber wann kommt das Paket?',
  'Danke für nichts.',
  'Danke, leider geht es immer noch nicht.',
  'Vielen Dank. Und die Rechnung?',
  'Danke! Ich warte trotzdem seit drei Wochen.',
  'Danke, dann bis 15 Uhr.',
  'Na danke …',
  'Danke Betrüger!',
  '"Danke" für die schnelle Antwort',
  'Danke 🙄',
  'Ok.',
  'Schönen Tag noch!',
  'Das hat geholfen.',
  'Danke Problem besteht weiter',
  'Danke, meine Nummer ist 0151 234567.',
  'Danke, siehe https://example.com',
  'Danke, geht nicht.',
  'Thanks, but it still does not work.',
  'Thanks for nothing.',
  'Thanks, could you also send me the invoice?',
  'Thank you, who do I call now?',
  'Thanks... I guess',
  'No thanks',
  'Thanks, when',
  '',
  '👍',
])('%s may want an answer', (text) => {
  expect(isClosingThanks(text)).toBe(false)
})

test('whoever writes much more than thanks is read by a person', () => {
  expect(isClosingThanks('Danke '.repeat(40))).toBe(false)
})
