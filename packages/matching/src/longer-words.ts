import { isOneLetter } from './characters.ts'
import { distinct, joined, type Spellings, spellingsOf } from './fold.ts'
import { genderedForms } from './gender.ts'
import { mostHumps } from './humps.ts'
import { signBefore, tagEnds } from './signs.ts'
import { type Gap, gaps, type LongerWord, type Made } from './tokens.ts'
import { hashOf, type Word } from './vocabulary.ts'

/** A text cut into tokens, before those of its words are sought that are made of several. */
export type Cuts = {
  readonly text: string
  readonly starts: number[]
  readonly ends: number[]
  readonly gaps: Gap[]
  readonly wordAt: number[]
  readonly own: Word[]
  /** Tokens that may make a word together with those before them. */
  readonly joints: number[]
  /** Tokens before which a # @ or $ stands. */
  readonly signs: number[]
}

type LongerWords = { readonly longer: readonly LongerWord[]; readonly longerAt: ReadonlyMap<number, readonly number[]> }

const none: LongerWords = { longer: [], longerAt: new Map() }
const mostJoined = 4
const longestAbbreviation = 6

/** The words of several tokens; `longerAt` tells for a token the numbers of those that begin with it. */
export function longerWords(cuts: Cuts, named: boolean): LongerWords {
  const { text, starts, ends, gaps: before, wordAt, own, joints, signs } = cuts
  if (joints.length === 0 && signs.length === 0) return none
  const longer: LongerWord[] = []
  const longerAt = new Map<number, number[]>()
  const numbers = new Map<string, number>()

  for (const token of joints) {
    if (before[token] === gaps.other) addAbbreviation(token)
    else addLonger(token)
  }
  for (const token of signs) {
    if (token >= starts.length) continue
    const start = starts[token] ?? 0
    const sign = named && token === 0 ? '@' : signBefore(text, start)
    for (const end of tagEnds(text, start, sign)) {
      let last = token
      while (last + 1 < starts.length && (ends[last + 1] ?? 0) <= end) last++
      const spelling = text.slice(start, end)
      add(token, last, 'tag', `${sign}${spelling}`, () => distinct(spellingsOf(spelling)).map((form) => sign + form))
    }
  }
  return longer.length === 0 ? none : { longer, longerAt }

  function add(first: number, last: number, made: Made, spelling: string, forms: () => readonly string[]): void {
    const key = `${made} ${last - first} ${spelling}`
    let number = numbers.get(key)
    if (number === undefined) {
      number = longer.length
      numbers.set(key, number)
      const found = forms()
      longer.push({ spelling, forms: found, hashes: found.map(hashOf), made, length: last - first + 1, places: [] })
    }
    longer[number]?.places.push(first)
    const here = longerAt.get(first)
    if (here === undefined) longerAt.set(first, [own.length + number])
    else here.push(own.length + number)
  }

  function wordOfToken(token: number): Word | null {
    return own[wordAt[token] ?? -1] ?? null
  }

  function isInitial(token: number): boolean {
    return isOneLetter(text, starts[token] ?? 0, ends[token] ?? 0)
  }

  /** What the token makes together with those before it. */
  function addLonger(token: number): void {
    const gap = before[token]
    if (gap === gaps.dot) addAbbreviation(token)
    if (gap === gaps.gender || gap === gaps.camel || gap === gaps.hyphen) addGendered(token)
    if (gap !== gaps.hyphen && gap !== gaps.camel && gap !== gaps.apostrophe) return
    let spelling = wordOfToken(token)?.spelling ?? ''
    let spellings: Spellings = wordOfToken(token)?.spellings ?? ['', '', '']
    let made: Made = 'camel'
    for (let first = token - 1; first >= 0; first--) {
      const glue = before[first + 1]
      if (glue === gaps.hyphen || glue === gaps.apostrophe) made = 'joined'
      else if (glue !== gaps.camel) break
      if (token - first >= (made === 'camel' ? mostHumps : mostJoined)) break
      const word = wordOfToken(first)
      if (word === null) break
      spelling = word.spelling + spelling
      spellings = joined(word.spellings, spellings)
      const whole = spellings
      add(first, token, made, spelling, () => distinct(whole))
    }
  }

  function addGendered(token: number): void {
    const stem = wordOfToken(token - 1)
    const ending = wordOfToken(token)
    if (stem === null || ending === null) return
    const forms = genderedForms(stem.spellings, ending.spelling, before[token] === gaps.camel)
    if (forms !== null) add(token - 1, token, 'gender', stem.spelling + ending.spelling, () => forms)
  }

  /** What initials with dots are together, from the first of them; a row of many is no abbreviation. */
  function addAbbreviation(token: number): void {
    let first = token
    while (first > 0 && isInitial(first - 1) && /^\.\s?$/.test(text.slice(ends[first - 1], starts[first]))) {
      if (token - --first >= longestAbbreviation) return
    }
    if (first === token) return
    let spelling = ''
    for (let at = first; at <= token; at++) spelling += text.slice(starts[at], ends[at])
    add(first, token, 'abbreviation', spelling, () => distinct(spellingsOf(spelling)))
  }
}
