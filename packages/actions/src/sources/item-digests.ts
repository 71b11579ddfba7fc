import type { ItemDraft } from '@echolot/db'
import type { Ctx } from '../context.ts'
import { placeOf, placeOfId } from './place-of.ts'
import { visibleText } from './visible-text.ts'

/** The keyed digests by which an item is known again. Eight bytes find a link or an id; what they find is then looked at. */
export function digestsOf(
  seal: Ctx['seal'],
  { externalId, url, title, text }: Pick<ItemDraft, 'externalId' | 'url' | 'title' | 'text'>,
): Pick<ItemDraft, 'textDigest' | 'linkDigest' | 'idDigest'> {
  const place = placeOf(url)
  return {
    textDigest: seal.digest(visibleText({ title, text }), 'item text'),
    linkDigest: place === null ? null : seal.digest(place, 'item link').subarray(0, 8),
    idDigest: seal.digest(placeOfId(externalId), 'item id').subarray(0, 8),
  }
}
