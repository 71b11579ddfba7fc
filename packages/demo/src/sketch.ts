import type { Language } from '@echolot/domain'
import type { Chance } from './chance.ts'
import { type PublicKey, places, publicKeys } from './sources.ts'
import type { Theme } from './world-shape.ts'

/** What is known of a stranger's item before a word of it is written. */
export type Sketch = {
  /** Milliseconds, a whole second. */
  publishedAt: number
  sourceKey: PublicKey
  /** Null where it does not concern the company. */
  theme: Theme | null
  language: Language
}

const shares: Partial<Record<PublicKey, number>> = {}
for (const key of publicKeys) shares[key] = places[key].share

/** @param isDown whether a place cannot be posted to at this instant. */
export function sketchItem(publishedAt: number, isDown: (key: PublicKey) => boolean, dice: Chance): Sketch {
  const wanted = dice.weighted(shares)
  const sourceKey = isDown(wanted) ? 'mastodon' : wanted
  const { about, german, themes } = places[sourceKey]
  return {
    publishedAt,
    sourceKey,
    theme: dice.happens(about) ? dice.weighted(themes) : null,
    language: dice.happens(german) ? 'de' : 'en',
  }
}
