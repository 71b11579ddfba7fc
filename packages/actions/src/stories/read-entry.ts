import type { StoryEntry, StoryKeys } from '@echolot/db'
import type { OutletTier } from '@echolot/domain'
import { type Identity, identityOf, keysOf, outletTier } from '@echolot/matching/story'
import type { Ctx } from '../context.ts'
import { sourceSettings } from '../sources/source-settings.ts'

/** An item as the ladder compares it, how far its outlet reaches, and by what it is found. */
export type ReadEntry = {
  entry: Pick<StoryEntry, 'itemId' | 'version' | 'mentionId' | 'at' | 'foundAt'>
  identity: Identity
  tier: OutletTier | null
  keys: StoryKeys
  looksForText: boolean
}

export function readEntry(seal: Pick<Ctx['seal'], 'digest'>, entry: StoryEntry): ReadEntry {
  const identity = identityOf(entry)
  const { itemId, version, mentionId, at, foundAt } = entry
  const { native, address, title, bands, looksForText } = keysOf(identity, entry.bands !== null)
  const digest = (text: string | null, purpose: string) =>
    text === null ? null : seal.digest(text, purpose).subarray(0, 12)
  // Articles look for articles, and reposts for posts: neither wades through the other.
  const mixed = identity.isPublication ? mixOf(seal) : ~mixOf(seal)
  return {
    entry: { itemId, version, mentionId, at, foundAt },
    identity,
    tier: outletTier({
      host: identity.host,
      channel: entry.channel,
      isPublication: identity.isPublication,
      said: sourceSettings.parse(entry.sourceSettings).tier,
    }),
    looksForText,
    keys: {
      native: digest(native, 'story id'),
      address: digest(address, 'story address'),
      title: digest(title, 'story title'),
      bands: entry.bands ?? bands.map((band) => band ^ mixed),
    },
  }
}

const mixes = new WeakMap<Pick<Ctx['seal'], 'digest'>, number>()

/** Bands are this installation's own: nobody else can tell from them which text they are of. */
function mixOf(seal: Pick<Ctx['seal'], 'digest'>): number {
  const known = mixes.get(seal)
  if (known !== undefined) return known
  const mix = seal.digest('bands', 'story text').readInt32BE(0)
  mixes.set(seal, mix)
  return mix
}
