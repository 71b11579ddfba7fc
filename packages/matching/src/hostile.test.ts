import { expect, test } from 'vitest'
import { compileWatch } from './compile-watch.ts'
import { judge } from './judge.ts'
import { type MatchableItem, tokenizeItem } from './tokenize.ts'
import { watchSet } from './watch-set.ts'

// Texts and watches that were made to take long. A linear engine needs a second at most where nothing else runs; one that
// tries what it tried before does not come back before the runner's own limit.
function judged(typed: string, item: MatchableItem) {
  const compiled = compileWatch(typed)
  if (!compiled.ok) throw new Error(compiled.problems[0]?.message)
  return judge(compiled.watch, tokenizeItem(item))
}

const same = 'wort '.repeat(100_000)

test.each([
  'wort NEAR/100 wort',
  '((wort NEAR/5 wort) NEAR/5 wort) NEAR/5 wort',
  '(wort OR "wort wort") NEAR/9 ("wort wort wort" OR wort*)',
  'wort SENTENCE wort',
  '(wort PARAGRAPH wort) AND NOT (wort NEAR/3 anders)',
  '"wort wort wort wort wort wort wort wort wort wort anders"',
  'wort@min=99',
])('%s on one word a hundred thousand times', (watch) => {
  expect(judged(watch, { text: same })?.kind ?? 'nothing').toBe(watch.includes('anders"') ? 'nothing' : 'hit')
})

test.each(['NEAR/50(wort, wort, wort, wort, wort, wort)', `ONEAR/50(${'wort, '.repeat(11)}wort)`])(
  '%s on one word twenty thousand times',
  (watch) => {
    expect(judged(watch, { text: same.slice(0, same.length / 5) })?.spans.length).toBe(20_000)
  },
)

test.each([
  ['humps', 'aaBb'.repeat(250_000)],
  ['hyphens', 'ab-'.repeat(300_000)],
  ['dots', 'a.'.repeat(400_000)],
  ['tags', '#a_b '.repeat(150_000)],
  ['one endless tag', `#${'a_'.repeat(400_000)}`],
  ['one endless handle', `@${'a.'.repeat(400_000)}b`],
  ['gendered forms', 'Kund:innen '.repeat(80_000)],
  ['one word', 'a'.repeat(1_000_000)],
  ['accents', `a${'\u0308'.repeat(500_000)}`],
  ['soft hyphens', 'a\u00ad'.repeat(500_000)],
  ['stops', '. '.repeat(500_000)],
  ['signs', '@#$'.repeat(300_000)],
  ['different words', Array.from({ length: 100_000 }, (_, n) => `w${n.toString(36)}x`).join(' ')],
])('a megabyte of %s', (_, text) => {
  for (const watch of [
    '~aaa OR *aab* OR aaa?b* OR ="a.b" OR {Ab}',
    '#a_b OR @a.b OR "a b" OR Kundinnen',
    'a SENTENCE b',
  ]) {
    expect(judged(watch, { title: text.slice(0, 1000), text })?.kind).not.toBe('hidden')
  }
})

test('words with many stars are compared without trying every way', () => {
  expect(judged('abc*a*a*a*a*a*a*a*a*a*b', { text: `abc${'a'.repeat(150)} `.repeat(2_000) })).toBeNull()
})

test('a watch of more than a thousand words is asked in no time, and many of them are put and dropped', () => {
  const words = Array.from({ length: 1_500 }, (_, n) => `wort${n}`).join(' OR ')
  const compiled = compileWatch(words)
  if (!compiled.ok) throw new Error(compiled.problems[0]?.message)
  const set = watchSet<number>()
  for (let id = 0; id < 50; id++) set.put(id, compiled.watch)
  for (let id = 0; id < 49; id++) set.drop(id)
  expect(set.judge(tokenizeItem({ text: 'ein wort77 hier' })).map(({ id }) => id)).toEqual([49])
})
