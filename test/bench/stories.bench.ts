import { climb, identityOf } from '@echolot/matching/story'
import { median, smoke } from './measure.ts'
import { pairs } from './stories/pairs.ts'

// How many of the pairs that are copies are found, how many found are copies, and what reading and comparing costs.

const judged = pairs.map((pair) => ({ ...pair, found: climb(identityOf(pair.one), identityOf(pair.other)).length > 0 }))

for (const [name, of] of [
  ['German', 'de'],
  ['English', 'en'],
  ['both', null],
] as const) {
  const these = judged.filter(({ language }) => of === null || language === of)
  const right = these.filter(({ found, isCopy }) => found && isCopy).length
  const copies = these.filter(({ isCopy }) => isCopy).length
  const found = these.filter((pair) => pair.found).length
  console.log(
    `stories: ${name}: ${these.length} pairs, precision ${(right / found).toFixed(3)} (${found - right} wrongly one), recall ${(right / copies).toFixed(3)} (${copies - right} of ${copies} missed)`,
  )
}
for (const kind of new Set(judged.map((pair) => pair.kind))) {
  const these = judged.filter((pair) => pair.kind === kind)
  const wrong = these.filter(({ found, isCopy }) => found !== isCopy).length
  console.log(`stories: ${kind}: ${these.length - wrong} of ${these.length} right`)
}

const entries = pairs.flatMap(({ one, other }) => [one, other])
const ms = await median(smoke ? 1 : 5, () => {
  for (const entry of entries) identityOf(entry)
})
const known = identityOf(entries[0] ?? pairs[0]?.one ?? never())
const compared = entries.map(identityOf)
const compareMs = await median(smoke ? 1 : 5, () => {
  for (const other of compared) climb(known, other)
})
console.log(
  `stories: ${Math.round((entries.length / ms) * 1000)} items read a second, ${Math.round((compared.length / compareMs) * 1000)} compared`,
)

function never(): never {
  throw new Error('There is no pair; the benchmark measures nothing.')
}
