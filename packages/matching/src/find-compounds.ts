import { capital, caseOf } from './characters.ts'
import { isHead, isModifier, isWordOfItsOwn } from './constituents.ts'
import { type Stretch, stretchOf } from './find-term.ts'
import type { Sought } from './sought.ts'
import { gaps, type TextWord, type Tokens, wordAt, wordNumbered } from './tokens.ts'

type Compound = Extract<Sought, { kind: 'compound' }>

const longestCompound = 100
const shortestNeighbour = 3

/**
 * The words of which the name is a constituent: at a seam that is written (Muster-Kunde, MusterKunde, SAPkunde), or where
 * all the rest is words that make compounds, with or without a linking element (Musterkunde, Mustersversand). The name
 * alone and its genitive are none.
 */
export function findCompounds(term: Compound, tokens: Tokens): readonly Stretch[] {
  const { stems, capitals } = term
  const takes: boolean[] = []
  const found: Stretch[] = []
  for (let token = 0; token < tokens.wordAt.length; token++) {
    const number = tokens.wordAt[token] ?? 0
    const placed = wordAt(tokens, token)
    if (placed === undefined) continue
    takes[number] ??= stems.some((stem) => isCompound(placed, stem, capitals))
    const run = takes[number]
      ? { first: token, last: token }
      : (humpsAt(tokens, token, stems, capitals) ?? runAround(tokens, token, placed, stems, capitals))
    if (run === null) continue
    const { first, last } = run
    const start = tokens.starts[first] ?? 0
    const end = tokens.ends[last] ?? 0
    found.push(stretchOf(term, tokens, { first, last }, start, end, placed.forms[0] ?? ''))
    token = last
  }
  return found
}

/** A word with capitals inside that is a compound as a whole: SAPkunde. */
function humpsAt(
  tokens: Tokens,
  token: number,
  stems: readonly string[],
  capitals: boolean,
): { first: number; last: number } | null {
  for (const number of tokens.longerAt.get(token)?.toReversed() ?? []) {
    const word = wordNumbered(tokens, number)
    if (word?.made !== 'camel' || !stems.some((stem) => isCompound(word, stem, capitals))) continue
    return { first: token, last: token + word.length - 1 }
  }
  return null
}

/** The stretch of hyphens and humps around a token that is the name itself, if it has a neighbour worth the name. */
function runAround(
  { starts, ends, gaps: before }: Tokens,
  token: number,
  { forms, spelling }: TextWord,
  stems: readonly string[],
  capitals: boolean,
): { first: number; last: number } | null {
  const isName = forms.some((form) => stems.includes(form) || (form.endsWith('s') && stems.includes(form.slice(0, -1))))
  if (!isName || (capitals && !isCapital(spelling.replace(/s$/, '')))) return null
  const isSeam = (at: number) => before[at] === gaps.hyphen || before[at] === gaps.camel
  const isLong = (at: number) => (ends[at] ?? 0) - (starts[at] ?? 0) >= shortestNeighbour
  let first = token
  while (first > 0 && token - first < longestRun && isSeam(first)) first--
  let last = token
  while (last + 1 < starts.length && last - token < longestRun && isSeam(last + 1)) last++
  for (let at = first; at <= last; at++) if (at !== token && isLong(at)) return { first, last }
  return null
}

const longestRun = 5

/** Whether one word of a text is a compound with the name. */
export function isCompound(
  { forms, spelling }: Pick<TextWord, 'forms' | 'spelling'>,
  stem: string,
  capitals: boolean,
): boolean {
  if (spelling.length > longestCompound || spelling.length < stem.length + shortestNeighbour) return false
  if (!forms.some((form) => form.includes(stem)) || forms.some(isWordOfItsOwn)) return false
  return forms.some((form) => {
    for (let at = form.indexOf(stem); at >= 0; at = form.indexOf(stem, at + 1)) {
      const name = spelling.slice(at, at + stem.length)
      if (capitals && !isCapital(name)) continue
      const before = form.slice(0, at)
      const after = form.slice(at + stem.length)
      const isEnd = after === '' || (before !== '' && /^(?:e?s|e?n|e)$/.test(after))
      if ((before === '' || isModifier(folded(before))) && (isEnd || isHead(folded(after)))) return true
      if (before === '' && isCapitalSeam(spelling, stem.length)) return true
    }
    return false
  })
}

/** SAPkunde: where a row of capitals ends, a word ends. */
function isCapitalSeam(spelling: string, at: number): boolean {
  return (
    at >= 2 &&
    isCapital(spelling.slice(0, at)) &&
    spelling.length - at >= shortestNeighbour &&
    !isCapital(spelling.slice(at))
  )
}

function isCapital(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (caseOf(text.charCodeAt(at)) !== capital) return false
  return true
}

function folded(part: string): string {
  return part.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue').replaceAll('ß', 'ss')
}
