import { classOf, ignorable, withoutIgnorable } from './characters.ts'
import type { Spelling, Term } from './term.ts'
import type { Tokens } from './tokenize.ts'

type Stretch = { readonly start: number; readonly end: number }

/**
 * Where a term stands in a text, from left to right, without overlaps. Linear in the places where its first word
 * stands: the states of a phrase advance token by token together, nothing is tried twice.
 */
export function findTerm(term: Term, tokens: Tokens): Iterable<Stretch> {
  // Most terms of most watches end here: the text does not hold even their first word.
  return term.parts[0]?.joined.some((spelling) => isSpelled(spelling, tokens)) ? stretches(term, tokens) : []
}

function isSpelled({ forms, prefix }: Spelling, { wordsByForm }: Tokens): boolean {
  if (!prefix) return forms.some((form) => wordsByForm.has(form))
  for (const spelled of wordsByForm.keys()) if (forms.some((form) => spelled.startsWith(form))) return true
  return false
}

function* stretches(term: Term, tokens: Tokens): Generator<Stretch> {
  const sets = term.parts.map((part) => part.joined.map((spelling) => wordsSpelled(spelling, tokens)))
  let free = 0
  for (const first of placesOf(sets[0] ?? [], tokens)) {
    if (first < free) continue
    const last = lastToken(term, sets, tokens, first)
    if (last === null) continue
    const start = startWithLead(term.lead, tokens, first)
    const end = endWithTrail(term, tokens, last)
    if (start === null || end === null) continue
    yield { start, end }
    free = last + 1
  }
}

function wordsSpelled({ forms, prefix }: Spelling, { words, wordsByForm }: Tokens): ReadonlySet<number> {
  const found = new Set<number>()
  if (prefix) {
    words.forEach((word, n) => {
      if (word.forms.some((spelled) => forms.some((form) => spelled.startsWith(form)))) found.add(n)
    })
  } else {
    for (const form of forms) for (const word of wordsByForm.get(form) ?? []) found.add(word)
  }
  return found
}

function placesOf(sets: readonly ReadonlySet<number>[], { words }: Tokens): readonly number[] {
  const numbers = [...new Set(sets.flatMap((set) => [...set]))]
  const [only] = numbers
  if (numbers.length === 1 && only !== undefined) return words[only]?.places ?? []
  return numbers.flatMap((word) => words[word]?.places ?? []).sort((a, b) => a - b)
}

/** The token with which the term, begun at `first`, is complete, or null. */
function lastToken(
  { parts }: Term,
  sets: readonly (readonly ReadonlySet<number>[])[],
  tokens: Tokens,
  first: number,
): number | null {
  let reached = new Set([0])
  for (let token = first; reached.size > 0 && token < tokens.starts.length; token++) {
    const word = tokens.wordAt[token] ?? -1
    const next = new Set<number>()
    for (const part of reached) {
      if (token > first && !glued(parts[part]?.glueBefore ?? 'any', tokens, token)) continue
      sets[part]?.forEach((set, n) => {
        if (set.has(word)) next.add(part + n + 1)
      })
    }
    if (next.has(parts.length)) return token
    reached = next
  }
  return null
}

function glued(glue: Term['parts'][number]['glueBefore'], { text, starts, ends }: Tokens, token: number): boolean {
  if (glue === 'any') return true
  const from = ends[token - 1] ?? 0
  const to = starts[token] ?? 0
  // Long gaps need no reading: nothing that was typed is as long.
  if (to - from > glue.exactly.length + 16) return false
  const between = withoutIgnorable(text.slice(from, to)).normalize('NFKC')
  return (glue.maybeSpaced ? between.replace(/\s+/g, '') : between) === glue.exactly
}

function startWithLead(lead: string, { text, starts, ends }: Tokens, token: number): number | null {
  const start = starts[token] ?? 0
  if (lead === '') return start
  let at = start - 1
  while (at >= 0 && classOf(text.charCodeAt(at)) === ignorable) at--
  if (at < 0 || text.charAt(at).normalize('NFKC') !== lead) return null
  // The @ of info@muster.de is not that of a handle.
  if (lead !== '.' && token > 0 && at === ends[token - 1]) return null
  return at
}

function endWithTrail({ lead, trail }: Term, { text, ends }: Tokens, token: number): number | null {
  const end = ends[token] ?? 0
  // #Muster_Produkt and @muster_de are another tag and another account.
  if ((lead === '#' || lead === '@') && text[end] === '_') return null
  if (trail === '') return end
  return text.startsWith(trail, end) ? end + trail.length : null
}
