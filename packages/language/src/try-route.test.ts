import { InputError } from '@echolot/matching'
import { expect, test } from 'vitest'
import { tryRoute } from './try-route.ts'

test('a complaint goes to service, with reasons', async () => {
  const line = { title: null, text: 'Wo bleibt mein Paket?', channel: 'comment', language: null }
  expect(await tryRoute(line)).toEqual({
    department: 'service',
    because: [
      { kind: 'rule', text: 'The rule "Orders, deliveries, returns" takes this.' },
      { kind: 'term', text: 'The text says "Paket".' },
    ],
  })
})

test('an article goes to the press office whatever it says', async () => {
  expect(await tryRoute({ title: 'Musterwerk', text: '', channel: 'news', language: 'de' })).toMatchObject({
    department: 'pr',
  })
})

test('what no rule takes is undecided, and says so', async () => {
  const answer = await tryRoute({
    title: null,
    text: 'Schönes Gebäude',
    channel: 'mastodon',
    language: 'de',
    source: 'x',
  })
  expect(answer.department).toBe('undecided')
  expect(answer.because).toHaveLength(1)
})

test.each([
  ['a', 'The line must be a JSON object, not a string.'],
  [{ text: 5 }, 'text must be a string or null, not a number.'],
  [{ text: 'a', channel: {} }, 'channel must be a string or null, not an object.'],
  [{ channel: 'news' }, 'title and text are both missing. Give at least one of them.'],
])('%j is refused: %s', async (input, message) => {
  await expect(tryRoute(input)).rejects.toThrow(InputError)
  await expect(tryRoute(input)).rejects.toThrow(message)
})
