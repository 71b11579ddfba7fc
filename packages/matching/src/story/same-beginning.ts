import type { Identity } from './identity-of.ts'
import { containment, shinglesOf } from './shingles.ts'
import { wordsOf } from './words.ts'

/** How much two texts share from their beginnings on. */
type Beginning = { said: readonly string[]; sentences: number }

/** Of the pairs of a sentence that an editor left alone, of one that he went over, and of all of them together. */
const same = 0.75
const edited = 0.5
const together = 0.8
/** A byline, a caption or a subtitle may stand before. */
const furthest = 3

/**
 * What one text tells from its beginning on, sentence by sentence, that stands in the other from its beginning on as well: what
 * is left of an article that was cut and given another end. Null where they begin differently.
 */
export function sameBeginning(one: Told, other: Told): Beginning | null {
  const first = shinglesOf(other.sentences.slice(0, furthest).flatMap(wordsOf))
  let found: Beginning | null = null
  let pairs = 0
  let there = 0
  const told: string[] = []
  for (const [at, sentence] of one.sentences.entries()) {
    const said = wordsOf(sentence)
    const shingles = shinglesOf(said)
    const part = containment(shingles, at === 0 ? first : other.shingles)
    if (said.length < 2 || part < (at === 0 ? same : edited)) break
    pairs += shingles.size
    there += part * shingles.size
    told.push(...said)
    if (part < same || there < pairs * together) continue
    found = { said: [...told], sentences: at + 1 }
  }
  return found
}

type Told = Pick<Identity, 'sentences' | 'shingles'>
