import { classOf, ignorable, letter, withoutIgnorable } from './characters.ts'
import type { Span } from './evaluate.ts'
import { findCompounds } from './find-compounds.ts'
import { findRaw } from './find-raw.ts'
import { eachForm, wordsSpelled } from './form-table.ts'
import { beginsSentences } from './frequent-words.ts'
import { globFits } from './glob.ts'
import { isMarked, marksOf } from './marks.ts'
import { mayStand } from './needs.ts'
import { pairsOf } from './pairs.ts'
import { placesOf } from './places.ts'
import { beginsSentence } from './sentences.ts'
import { signAt } from './signs.ts'
import type { Phrase, Sought, Spelling } from './sought.ts'
import { gaps, type Tokens, wordAt, wordNumbered } from './tokens.ts'
import { hashOf } from './vocabulary.ts'

/** Where a term stands: the tokens, and the span as it is told. */
export type Stretch = { readonly first: number; readonly last: number; readonly span: Span }

const none: readonly Stretch[] = []

type Place = { readonly first: number; readonly last: number }

export function stretchOf(
  { typed }: Pick<Sought, 'typed'>,
  { field }: Tokens,
  { first, last }: Place,
  start: number,
  end: number,
  form: string,
): Stretch {
  return { first, last, span: { field, start, end, term: typed, form } }
}

/**
 * Where a term stands in a text, from left to right, without overlaps. Linear in the places where its first word
 * stands: the states of a phrase advance token by token together, nothing is tried twice.
 */
export function findTerm(term: Sought, tokens: Tokens): readonly Stretch[] {
  // Most terms of most watches end here: the text does not hold their words.
  if (tokens.text === '' || !mayStand(term.needs, marksOf(tokens))) return none
  const known = tokens.made.found?.get(term)
  if (known !== undefined) return known
  const found = lookFor(term, tokens)
  tokens.made.found ??= new Map()
  tokens.made.found.set(term, found)
  return found
}

function lookFor(term: Sought, tokens: Tokens): readonly Stretch[] {
  switch (term.kind) {
    case 'raw':
      return findRaw(term, tokens)
    case 'compound':
      return findCompounds(term, tokens)
    default:
      return findPhrase(term, tokens)
  }
}

/**
 * For each of a part's spellings the words of the text that are so spelled. Two written apart are found by their hash,
 * which may be another's by chance: whoever goes on compares the words.
 */
type Met = { readonly words: ReadonlyMap<number, string>; readonly spelling: Spelling; readonly pairs: boolean }

function findPhrase(phrase: Phrase & Sought, tokens: Tokens): readonly Stretch[] {
  const bare = isBare(phrase) ? findBare(phrase, tokens) : null
  if (bare !== null) return bare
  const [begin] = phrase.parts
  if (begin === undefined) return none
  const firsts = begin.joined.map((spelling) => meet(spelling, tokens))
  if (firsts.every(({ words, pairs }) => words.size === 0 && !pairs)) return none
  const met = phrase.parts.map((part, n) => (n === 0 ? firsts : part.joined.map((one) => meet(one, tokens))))
  const found: Stretch[] = []
  const endOfTerm = ending(phrase, met, tokens)
  let free = 0
  for (const first of beginnings(firsts, tokens)) {
    if (first < free) continue
    const reached = endOfTerm(first)
    if (reached === null) continue
    const start = startOf(phrase, tokens, first)
    const end = endOf(phrase, tokens, reached.last)
    if (start === null || end === null) continue
    found.push(stretchOf(phrase, tokens, { first, last: reached.last }, start, end, reached.form))
    free = reached.last + 1
  }
  return phrase.capitalised ? withProof(found, tokens) : found
}

/** A single word of which nothing but its letters is asked, as most terms are. */
function isBare({ parts, lead, trail, domain, capitalised }: Phrase): boolean {
  const [{ joined } = { joined: [] }] = parts
  const [spelling] = joined
  if (parts.length !== 1 || joined.length !== 1 || spelling === undefined) return false
  return lead === '' && trail === '' && !domain && !capitalised && spelling.fits === null && spelling.globs.length === 0
}

/** Of so few, looking through them is quicker than a Map. */
const mostSpellings = 8

/** Where it is met by a few words of one token; null where it may be met by others and has to be looked for in the general way. */
function findBare(phrase: Phrase & Sought, tokens: Tokens): readonly Stretch[] | null {
  const spelling = phrase.parts[0]?.joined[0]
  if (spelling === undefined || (spelling.hashes.length > 0 && mayHavePair(spelling.hashes, tokens))) return null
  const numbers: number[] = []
  const forms: string[] = []
  let isMore = false
  eachMet(spelling, tokens, (word, form) => {
    if (word >= tokens.own.length || numbers.length >= mostSpellings) isMore = true
    if (isMore) return
    // Of several forms of a word the last is told.
    const known = numbers.indexOf(word)
    forms[known < 0 ? numbers.push(word) - 1 : known] = form
  })
  if (isMore) return null
  const { starts, ends, wordAt } = tokens
  const places = placesOf(tokens, numbers)
  return places.map((first) => {
    const form = forms[numbers.indexOf(wordAt[first] ?? -1)] ?? ''
    return stretchOf(phrase, tokens, { first, last: first }, starts[first] ?? 0, ends[first] ?? 0, form)
  })
}

const noWords: ReadonlyMap<number, string> = new Map()

/** The words of a text that are spelled so, but for its globs. */
function eachMet(
  { forms, genitives, named }: Spelling,
  tokens: Tokens,
  met: (word: number, form: string) => void,
): void {
  for (const form of forms) for (const word of wordsSpelled(tokens, form)) met(word, form)
  for (const form of genitives) {
    // Muster's is met by Muster alone.
    for (const word of wordsSpelled(tokens, form)) {
      const { made, spelling } = wordNumbered(tokens, word) ?? { made: 'joined', spelling: '' }
      if ((made === 'plain' || made === 'camel') && (named || /\p{Lu}/u.test(spelling))) met(word, form)
    }
  }
}

function meet(spelling: Spelling, tokens: Tokens): Met {
  const { globs, hashes } = spelling
  let found: Map<number, string> | null = null
  eachMet(spelling, tokens, (word, form) => {
    found ??= new Map()
    found.set(word, form)
  })
  if (globs.length > 0) {
    const fitting = new Map<number, string>()
    eachForm(tokens, (form, word) => {
      if (globs.some((glob) => globFits(glob, form)) && wordNumbered(tokens, word)?.made !== 'tag')
        fitting.set(word, form)
    })
    found = new Map([...(found ?? noWords), ...fitting])
  }
  return { words: found ?? noWords, spelling, pairs: hashes.length > 0 && mayHavePair(hashes, tokens) }
}

/** Whether one of the hashes is that of two words side by side; by far most are not, and a few bits tell. */
function mayHavePair(hashes: readonly number[], tokens: Tokens): boolean {
  const marks = marksOf(tokens)
  return hashes.some((hash) => isMarked(marks, hash) && pairsOf(tokens).includes(hash))
}

function beginnings(firsts: readonly Met[], tokens: Tokens): readonly number[] {
  const lists: (readonly number[])[] = []
  for (const { words, pairs, spelling } of firsts) {
    if (words.size > 0) lists.push(placesOf(tokens, words.keys()))
    if (!pairs) continue
    const hashed = pairsOf(tokens)
    const here: number[] = []
    for (let token = 0; token < hashed.length; token++)
      if (spelling.hashes.includes(hashed[token] ?? 0)) here.push(token)
    lists.push(here)
  }
  const [only] = lists
  if (only !== undefined && lists.length === 1) return only
  const all: number[] = []
  for (const list of lists) for (const place of list) all.push(place)
  return all.sort((a, b) => a - b)
}

type Reached = { readonly last: number; readonly form: string }

/** Tells for a token with which other the term is complete that begins there, or null; of several the last. */
function ending(
  { parts }: Phrase,
  met: readonly (readonly Met[])[],
  tokens: Tokens,
): (first: number) => Reached | null {
  let first = 0
  let best: Reached | null = null
  const later = new Map<number, Map<number, string>>()

  return (begin) => {
    first = begin
    best = null
    begun(0, first, '')
    for (let token = first + 1; later.size > 0 && token < tokens.starts.length; token++) {
      const states = later.get(token)
      if (states === undefined) continue
      later.delete(token)
      for (const [part, said] of states) {
        const { glueBefore, and } = parts[part] ?? { glueBefore: 'any', and: null }
        if (and !== null && isWithoutWord(and, tokens, token)) begun(part + 1, token, said)
        if (glued(glueBefore, tokens, token)) begun(part, token, said)
      }
    }
    later.clear()
    return best
  }

  function begun(part: number, token: number, said: string): void {
    const spellings = met[part] ?? []
    for (let n = 0; n < spellings.length; n++) {
      const one = spellings[n]
      if (one !== undefined && (one.words.size > 0 || one.pairs)) step(one, token, part + n + 1, said)
    }
  }

  function step({ words, spelling, pairs }: Met, token: number, part: number, said: string): void {
    const own = tokens.wordAt[token] ?? -1
    const form = words.get(own)
    if (form !== undefined && fits(spelling, own, token)) reach(token + 1, part, joinForms(said, form))
    const firstWord = spelling.globs.length > 0 && form !== undefined
    for (const word of tokens.longerAt.get(token) ?? []) {
      const longer = words.get(word)
      const placed = wordNumbered(tokens, word)
      if (longer === undefined || placed === undefined || !fits(spelling, word, token)) continue
      // Muster* is in Muster-Produkt the first word of two, and all of MusterProdukt.
      if (firstWord && placed.made !== 'camel') continue
      reach(token + placed.length, part, joinForms(said, longer))
    }
    if (pairs) {
      const pair = pairAt(spelling, tokens, token)
      if (pair !== null) reach(token + 2, part, joinForms(said, pair))
    }
  }

  function reach(token: number, part: number, form: string): void {
    if (part === parts.length) {
      if (best === null || token - 1 > best.last) best = { last: token - 1, form }
      return
    }
    const there = later.get(token)
    if (there === undefined) later.set(token, new Map([[part, form]]))
    else if (!there.has(part)) there.set(part, form)
  }

  function fits({ fits }: Spelling, word: number, token: number): boolean {
    if (fits === null) return true
    return fits(wordNumbered(tokens, word)?.spelling ?? '', token === first && beginsSentence(tokens, token))
  }
}

function joinForms(said: string, form: string): string {
  return said === '' ? form : `${said} ${form}`
}

/** Muster Produkt for Musterprodukt; but gut geschrieben is not gutgeschrieben. */
function pairAt({ forms, hashes, named }: Spelling, tokens: Tokens, token: number): string | null {
  const hash = pairsOf(tokens)[token] ?? 0
  if (hash === 0 || !hashes.includes(hash)) return null
  const a = wordAt(tokens, token)
  const b = wordAt(tokens, token + 1)
  if (!a || !b) return null
  const whole = a.spellings[1] + b.spellings[1]
  if (hashOf(whole) !== hash || !forms.includes(whole)) return null
  const names = named || !(isSmall(a.spelling.charAt(0)) || isSmall(b.spelling.charAt(0)))
  return names || !(beginsSentences(a.spellings[1]) || beginsSentences(b.spellings[1])) ? whole : null
}

/** Muster & Co for "Muster und Co"; for "Muster & Co" also Muster Co. */
function isWithoutWord(and: 'sign' | 'word', { text, starts, ends }: Tokens, token: number): boolean {
  if (and === 'sign') return true
  return /^\s*[&+]\s*$/.test(text.slice(ends[token - 1], starts[token] ?? 0).slice(0, 16))
}

function glued(glue: Phrase['parts'][number]['glueBefore'], { text, starts, ends }: Tokens, token: number): boolean {
  if (glue === 'any') return true
  const from = ends[token - 1] ?? 0
  const to = starts[token] ?? 0
  // Long gaps need no reading: nothing that was typed is as long.
  if (to - from > glue.exactly.length + 16) return false
  const between = withoutIgnorable(text.slice(from, to)).normalize('NFKC')
  return (glue.maybeSpaced ? between.replace(/\s+/g, '') : between) === glue.exactly
}

function startOf({ lead, domain }: Phrase, tokens: Tokens, token: number): number | null {
  const { text, starts, ends, gaps: before } = tokens
  const start = starts[token] ?? 0
  if (domain) {
    const glued =
      before[token] === gaps.camel || (/[-_]/.test(text.charAt(start - 1)) && start === (ends[token - 1] ?? -2) + 1)
    return glued ? null : start
  }
  if (lead === '') return start
  if (lead === '.') {
    let at = start - 1
    while (at >= 0 && classOf(text.charCodeAt(at)) === ignorable) at--
    return at >= 0 && text.charAt(at).normalize('NFKC') === lead ? at : null
  }
  const at = signAt(text, start)
  if (at < 0) return start === 0 ? start : null
  return text.charAt(at).normalize('NFKC') === lead && !(token > 0 && at === ends[token - 1]) ? at : null
}

function endOf({ trail, domain }: Phrase, { text, ends }: Tokens, token: number): number | null {
  const end = ends[token] ?? 0
  if (domain) {
    const next = text.charCodeAt(end + 1)
    const goesOn = text[end] === '.' && !Number.isNaN(next) && classOf(next) === letter && isSmall(text.charAt(end + 1))
    return goesOn || text[end] === '_' ? null : end
  }
  if (trail === '') return end
  return text.startsWith(trail, end) ? end + trail.length : null
}

function isSmall(character: string): boolean {
  return character !== character.toUpperCase()
}

/**
 * {Lahm} at the beginning of a sentence may be lahm. It counts where the word is none that sentences begin with and that
 * is not written small elsewhere in the text, or where it stands with a capital inside a sentence as well.
 */
function withProof(found: readonly Stretch[], tokens: Tokens): readonly Stretch[] {
  const doubtful = found.filter(({ first, span }) => beginsSentence(tokens, first) && mayBeSmall(span.form, tokens))
  return doubtful.length < found.length ? found : none
}

function mayBeSmall(form: string, tokens: Tokens): boolean {
  if (beginsSentences(form)) return true
  return wordsSpelled(tokens, form).some((word) => isSmall(wordNumbered(tokens, word)?.spelling.charAt(0) ?? ''))
}
