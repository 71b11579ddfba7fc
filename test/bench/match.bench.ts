import { compileWatch, matchTokens, tokenizeItem } from '@echolot/matching'
import { median, report, smoke } from './measure.ts'

// How many items a second one core matches against 50 watches, beside folding the text and searching 50 substrings in it.

const items = Array.from({ length: smoke ? 20 : 2_000 }, (_, n) => ({
  title: `Beitrag ${n}`,
  text: `Die Lieferung von Müller-Lüdenscheidt kam am ${n}. Tag; die Kaffeemühle M${n % 90} läuft. `.repeat(12),
  url: null,
  author: null,
  handle: null,
  channel: 'web',
  language: 'de',
}))
const names = Array.from({ length: 50 }, (_, n) => `Marke${n} OR "Kaffeemühle M${n}"`)
const watches = names.map((query) => {
  const compiled = compileWatch(query)
  if (!compiled.ok) throw new Error(`The benchmark's own watch is wrong: ${query}`)
  return compiled.watch
})
const fold = (text: string) => text.normalize('NFC').toLowerCase().replaceAll('ü', 'ue')

let hits = 0
const ours = await median(5, () => {
  hits = 0
  for (const item of items) {
    const tokens = tokenizeItem(item)
    for (const watch of watches) if (matchTokens(watch, tokens) !== null) hits += 1
  }
})
const naive = await median(5, () => {
  for (const { text } of items) {
    const folded = fold(text)
    for (let n = 0; n < 50; n++) folded.includes(`marke${n}`) || folded.includes(`kaffeemuehle m${n}`)
  }
})
if (hits === 0) throw new Error('Nothing matched; the benchmark measures nothing.')
report(
  'match',
  ours,
  { name: 'substring search', ms: naive },
  `${Math.round((items.length / ours) * 1000)} items a second against 50 watches`,
)
