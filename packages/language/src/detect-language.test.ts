import fc from 'fast-check'
import { expect, test } from 'vitest'
import { heldOutMentions } from '../test/held-out-mentions.ts'
import { tunedMentions } from '../test/tuned-mentions.ts'
import { detectLanguage } from './detect-language.ts'

test('short posts are told apart as German and English', async () => {
  const lines = `${tunedMentions}${heldOutMentions}`.split('\n').map((line) => line.split('|'))
  const posts = lines.flatMap(([, , language, text]) =>
    language && text && text.length > 25 ? [{ language, text }] : [],
  )
  const missed: string[] = []
  for (const { language, text } of posts) if ((await detectLanguage(text)) !== language) missed.push(text)
  expect(missed.length / posts.length).toBeLessThan(0.03)
})

test.each([
  ['Paket weg', 'de'],
  ['still waiting', 'en'],
  ['Muster super', 'de'],
  ['@musterwerk https://muster.de/en/help Wo bleibt mein Paket? #customerservice', 'de'],
  ['Bonjour, ma commande n’est pas arrivée', 'fr'],
  ['Pakket nog steeds niet ontvangen', 'nl'],
  ['siparişim nerede', 'tr'],
  ['Где мой заказ?', 'ru'],
  ['', null],
  ['😀 12345 !!', null],
  ['https://muster.de @muster #muster', null],
  ['ok', null],
  ['Thanks Musterwerk', null],
  ['Musterwerk ok', null],
  ['Musterwerk Vier', null],
  ['Merci beaucoup', 'fr'],
])('%j is %s', async (text, language) => {
  expect(await detectLanguage(text)).toBe(language)
})

test('any text has a language or null', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async (text) => {
      const language = await detectLanguage(text)
      expect(language === null || /^[a-z]{2}$/.test(language)).toBe(true)
    }),
  )
})
