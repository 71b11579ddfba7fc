import type { BecausePart } from '@echolot/domain'
import { compileWatch, matchTokens, tokenizeItem, writeSimple } from '@echolot/matching'

/**
 * Says a rule's pattern (`Retoure*`) in the words that it found ("Retouren"). Only the pattern is kept with a ticket, for
 * the words are the author's and must be erasable; so they are looked up whenever the ticket is read, as long as they stand.
 */
export function inWordsFound(
  because: readonly BecausePart[],
  { title, text }: { title: string | null; text: string | null },
): BecausePart[] {
  const tokens = tokenizeItem({ title, text, url: null, author: null, handle: null, channel: null, language: null })
  return because.map((part) => {
    if (part.kind !== 'term' || part.value === undefined) return part
    const compiled = compileWatch(writeSimple({ brand: [part.value], must: [], may: [], mustNot: [] }))
    const span = compiled.ok ? matchTokens(compiled.watch, tokens)?.[0] : undefined
    if (span === undefined) return part
    const found = ((span.field === 'title' ? title : text) ?? '').slice(span.start, span.end)
    return found === '' ? part : { ...part, value: found, text: `The ${span.field} says "${found}".` }
  })
}
