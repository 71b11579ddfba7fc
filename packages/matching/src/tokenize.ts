import { capital, caseOf, classOf, ignorable, letter, mark, small } from './characters.ts'
import type { Stretch } from './find-term.ts'
import { distinct, joined, type Spellings, spellingsOf } from './fold.ts'
import { genderedForms } from './gender.ts'
import type { TextField } from './query.ts'
import type { Sought } from './sought.ts'
import { hashJoined, hashOf, type Word, wordOf } from './vocabulary.ts'

/** An item as a watch sees it. What is unknown is null or absent. */
export type MatchableItem = {
  readonly title?: string | null
  readonly lead?: string | null
  readonly text?: string | null
  readonly author?: string | null
  readonly handle?: string | null
  readonly bio?: string | null
  /** What the item answers. */
  readonly parent?: string | null
  readonly links?: readonly string[] | null
  readonly url?: string | null
  /** The host, where it is not that of the address. */
  readonly site?: string | null
  readonly source?: string | null
  readonly channel?: string | null
  readonly language?: string | null
  readonly country?: string | null
  readonly rating?: number | null
  readonly followers?: number | null
  readonly reach?: number | null
  readonly type?: string | null
  readonly tags?: readonly string[] | null
}

/**
 * Where a brand is a mention. Not the author, the handle and the address: a stranger who is called Muster, or a page
 * that lies on our own site, says nothing about us.
 */
export const searchedFields: readonly TextField[] = ['title', 'lead', 'text']

/** What stands before a token. */
export const gaps = { other: 0, space: 1, hyphen: 2, camel: 3, apostrophe: 4, dot: 5, gender: 6 } as const
type Gap = (typeof gaps)[keyof typeof gaps]

/** What made one word of several tokens. */
export type Made = 'plain' | 'camel' | 'joined' | 'abbreviation' | 'gender' | 'tag'

/** A distinct spelling in a text and the places where it begins, as token numbers in ascending order. */
export type PlacedWord = {
  readonly spelling: string
  readonly forms: readonly string[]
  /** Of the forms, for whoever looks each of them up among very many. */
  readonly hashes: readonly number[]
  readonly made: Made
  /** Over how many tokens it goes: Muster-Produkt is two, and one word of two. */
  readonly length: number
  readonly places: number[]
  readonly word: Word | null
}

/** The words of one text, found once and then asked by any number of watches. Offsets are UTF-16 units of `text`. */
export type Tokens = {
  readonly text: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  readonly gaps: readonly Gap[]
  /** For each token the number of its own word in `words`. */
  readonly wordAt: readonly number[]
  readonly words: readonly PlacedWord[]
  /** For a token the words of more than one that begin with it. */
  readonly longerAt: ReadonlyMap<number, readonly number[]>
  /** The words, by number, that can be spelled so; tags and handles with their sign. */
  readonly wordsByForm: ReadonlyMap<string, readonly number[]>
  /** Terms that were found already, for several parts of a watch and several watches ask for the same. */
  readonly found: Map<Sought, readonly Stretch[]>
}

/** An item ready to be asked. Fields that few watches look at are read when the first one does. */
export type ItemTokens = {
  readonly item: MatchableItem
  readonly read: Map<TextField, Tokens>
  /** Which words stand in title, lead and text, as bits of their hashes; made when first asked for. */
  bits: Uint32Array | null
}

export function tokenizeItem(item: MatchableItem): ItemTokens {
  return { item, read: new Map(), bits: null }
}

export function tokensOf({ item, read }: ItemTokens, field: TextField): Tokens {
  const known = read.get(field)
  if (known !== undefined) return known
  const text = field === 'link' ? (item.links ?? []).join('\n') : (item[field] ?? '')
  const tokens = text === '' ? nothing : tokenize(text, field === 'handle')
  read.set(field, tokens)
  return tokens
}

const mostJoined = 4
const mostHumps = 8
const longestAbbreviation = 6
let texts = 0

/**
 * One pass, linear in the length of the text, whatever is in it. A token is a stretch of letters and numbers, or a hump of
 * a CamelCase one; words of several tokens (Muster-Produkt, G.m.b.H., Kund:innen, #muster_de) stand beside them.
 * @param named the whole text is a handle, with or without its @.
 */
export function tokenize(text: string, named = false): Tokens {
  const starts: number[] = []
  const ends: number[] = []
  const before: Gap[] = []
  const wordAt: number[] = []
  const words: PlacedWord[] = []
  const longerAt = new Map<number, number[]>()
  const wordsByForm = new Map<string, number[]>()
  const longer = new Map<string, number>()
  const reading = ++texts

  const spelledSo = (word: number, forms: readonly string[]) => {
    for (const form of forms) {
      const same = wordsByForm.get(form)
      if (same === undefined) wordsByForm.set(form, [word])
      else same.push(word)
    }
  }
  const push = (start: number, end: number, gap: Gap) => {
    const word = wordOf(text.slice(start, end))
    let number = word.seenIn === reading ? word.seenAs : -1
    if (number < 0) {
      number = words.length
      word.seenIn = reading
      word.seenAs = number
      const { spelling, forms, hashes } = word
      words.push({ spelling, forms, hashes, made: 'plain', length: 1, places: [], word })
      spelledSo(number, word.forms)
    }
    words[number]?.places.push(starts.length)
    starts.push(start)
    ends.push(end)
    before.push(gap)
    wordAt.push(number)
    if (gap >= gaps.hyphen) addLonger(starts.length - 1)
    else if (gap === gaps.other && isInitial(starts.length - 1)) addAbbreviation(starts.length - 1)
  }
  const add = (first: number, last: number, made: Made, spelling: string, forms: () => readonly string[]) => {
    const key = `${made} ${last - first} ${spelling}`
    let number = longer.get(key)
    if (number === undefined) {
      number = words.length
      longer.set(key, number)
      const found = forms()
      const hashes = found.map(hashOf)
      words.push({ spelling, forms: found, hashes, made, length: last - first + 1, places: [], word: null })
      spelledSo(number, found)
    }
    words[number]?.places.push(first)
    const here = longerAt.get(first)
    if (here === undefined) longerAt.set(first, [number])
    else here.push(number)
  }
  const wordOfToken = (token: number) => words[wordAt[token] ?? -1]?.word ?? null
  const isInitial = (token: number) => (ends[token] ?? 0) - (starts[token] ?? 0) === 1

  /** What the token makes together with those before it. */
  const addLonger = (token: number) => {
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
  const addGendered = (token: number) => {
    const stem = wordOfToken(token - 1)
    const ending = wordOfToken(token)
    if (stem === null || ending === null) return
    const forms = genderedForms(stem.spellings, ending.spelling, before[token] === gaps.camel)
    if (forms !== null) add(token - 1, token, 'gender', stem.spelling + ending.spelling, () => forms)
  }
  /** What initials with dots are together, from the first of them; a row of many is no abbreviation. */
  const addAbbreviation = (token: number) => {
    let first = token
    while (first > 0 && isInitial(first - 1) && /^\.\s?$/.test(text.slice(ends[first - 1], starts[first]))) {
      if (token - --first >= longestAbbreviation) return
    }
    if (first === token) return
    let spelling = ''
    for (let at = first; at <= token; at++) spelling += text.slice(starts[at], ends[at])
    add(first, token, 'abbreviation', spelling, () => distinct(spellingsOf(spelling)))
  }

  const signs: number[] = named && text !== '' && !text.trimStart().startsWith('@') ? [0] : []
  for (let at = 0; at < text.length; ) {
    const unit = text.charCodeAt(at)
    const codePoint = unit >= 0xd800 && unit <= 0xdbff ? (text.codePointAt(at) ?? 0) : unit
    const width = codePoint > 0xffff ? 2 : 1
    if (classOf(codePoint) !== letter) {
      at += width
      continue
    }
    const start = at
    let end = at + width
    let smalls = caseOf(unit) === small ? 1 : 0
    let capitals = smalls === 0 && caseOf(unit) === capital ? 1 : 0
    let humps = false
    for (at = end; at < text.length; ) {
      const next = text.charCodeAt(at)
      const point = next >= 0xd800 && next <= 0xdbff ? (text.codePointAt(at) ?? 0) : next
      const kind = classOf(point)
      if (kind !== letter && kind !== mark && kind !== ignorable) break
      at += point > 0xffff ? 2 : 1
      // A soft hyphen inside belongs to the stretch of text, one at the end does not.
      if (kind !== ignorable) end = at
      const shape = caseOf(next)
      if (shape === capital) {
        capitals++
        if (smalls > 0) humps = true
      } else if (shape === small) {
        smalls++
        if (capitals > 1) humps = true
      }
    }
    const gap = starts.length === 0 ? gaps.other : gapBetween(text, ends.at(-1) ?? 0, start)
    if (isSigned(text, start, ends.at(-1) ?? -1)) signs.push(starts.length)
    if (!humps) push(start, end, gap)
    else {
      let from = start
      for (const cut of humpsOf(text, start, end)) {
        push(from, cut, from === start ? gap : gaps.camel)
        from = cut
      }
      push(from, end, from === start ? gap : gaps.camel)
    }
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
  return { text, starts, ends, gaps: before, wordAt, words, longerAt, wordsByForm, found: new Map() }
}

const nothing = tokenize('')

function gapBetween(text: string, from: number, to: number): Gap {
  if (to - from === 1) return gapOf(text.charCodeAt(from))
  // Havel-, and the rest of the word on the next line.
  if (
    to - from < 16 &&
    gapOf(text.charCodeAt(from)) === gaps.hyphen &&
    /^[^\S\n]*\n[^\S\n]*$/.test(text.slice(from + 1, to))
  )
    return gaps.hyphen
  let only: Gap | null = null
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at)
    if (classOf(unit) === ignorable) continue
    const here = gapOf(unit)
    if (here === gaps.other) return gaps.other
    // Kunden/-innen
    if (only === gaps.gender && here === gaps.hyphen && to - at === 1) return gaps.gender
    if (only !== null && (only !== gaps.space || here !== gaps.space)) return gaps.other
    only = here
  }
  return only ?? gaps.other
}

function gapOf(unit: number): Gap {
  if (unit === 0x20) return gaps.space
  if (unit === 0x2d) return gaps.hyphen
  if (unit === 0x2e) return gaps.dot
  const character = String.fromCharCode(unit)
  if (':*_·/('.includes(character)) return gaps.gender
  if ("'’‘`´\u02b9\u02bb\u02bc\u02c8＇".includes(character)) return gaps.apostrophe
  if (/[\p{Pd}\u2212]/u.test(character)) return gaps.hyphen
  return /\s/.test(character) ? gaps.space : gaps.other
}

/** Where the humps of MusterProdukt or MUSTERProdukt end, the last excepted: two letters at least on either side. */
function humpsOf(text: string, start: number, end: number): readonly number[] {
  const cuts: number[] = []
  let last = 0
  let lastAt = start
  for (let at = start; at < end; at++) {
    const shape = caseOf(text.charCodeAt(at))
    if (shape === 0) continue
    if (shape === capital && last === small) cuts.push(at)
    // SAPKunde, but not SAPs: what follows a row of capitals is a word of its own from three letters on.
    else if (shape === small && last === capital && lastAt > start && isCapitalBefore(text, lastAt, start)) {
      if (lettersFrom(text, lastAt, end) >= 3) cuts.push(lastAt)
    }
    last = shape
    lastAt = at
  }
  const kept: number[] = []
  let from = start
  cuts.forEach((cut, n) => {
    const to = cuts[n + 1] ?? end
    if (isSingle(text, from, cut) || isSingle(text, cut, to)) return
    if (to - cut < 5 && /^\p{Lu}s$/u.test(text.slice(cut, to).normalize('NFC'))) return
    kept.push(cut)
    from = cut
  })
  return kept.length < mostHumps ? kept : []
}

/** Whether there is one letter at most; marks on it are none. */
function isSingle(text: string, from: number, to: number): boolean {
  let letters = 0
  for (let at = from; at < to && letters < 2; at++) if (classOf(text.charCodeAt(at)) === letter) letters++
  return letters < 2
}

function isCapitalBefore(text: string, at: number, start: number): boolean {
  for (let before = at - 1; before >= start; before--) {
    const shape = caseOf(text.charCodeAt(before))
    if (shape !== 0) return shape === capital
  }
  return false
}

function lettersFrom(text: string, from: number, end: number): number {
  let letters = 0
  for (let at = from; at < end && letters < 3; at++) {
    const shape = caseOf(text.charCodeAt(at))
    if (shape === capital && letters > 0) break
    if (shape !== 0) letters++
  }
  return letters
}

/** The # @ or $ directly before a token, or ''. */
export function signBefore(text: string, start: number): string {
  const at = signAt(text, start)
  return at < 0 ? '' : text.charAt(at).normalize('NFKC')
}

/** Where the sign before a token stands, or -1. */
export function signAt(text: string, start: number): number {
  let at = start - 1
  while (at >= 0 && classOf(text.charCodeAt(at)) === ignorable) at--
  return at >= 0 && '#@$＃＠＄﹟﹫﹩'.includes(text.charAt(at)) ? at : -1
}

/** The @ of info@muster.de is not that of a handle. */
function isSigned(text: string, start: number, endBefore: number): boolean {
  if (start === 0 || text.charCodeAt(start - 1) === 0x20) return false
  const at = signAt(text, start)
  return at >= 0 && at !== endBefore
}

/** Where a tag or handle may end: #muster_produkt, @muster_de, @muster.bsky.social, @muster@mastodon.social, $SAP.DE. */
function tagEnds(text: string, start: number, sign: string): readonly number[] {
  const end = sign === '@' ? endOfHandle(text, start) : endOfName(text, start)
  if (sign === '$') {
    const share = /^[.-][\p{Lu}\p{N}]{1,6}(?![\p{L}\p{N}])/u.exec(text.slice(end, end + 8))?.[0] ?? ''
    return share === '' ? [end] : [end, end + share.length]
  }
  if (sign !== '@') return [end]
  let whole = end
  let dotted = false
  while (/[.@]/.test(text.charAt(whole)) && /[\p{Ll}\p{N}]/u.test(text.charAt(whole + 1))) {
    if (whole === end) dotted = text.charAt(whole) === '.'
    whole = endOfName(text, whole + 1)
  }
  return whole === end ? [end] : dotted ? [whole] : [end, whole]
}

/** A hyphen belongs to a handle that is a domain, @muster-shop.example; @muster-Kunden are those of @muster. */
function endOfHandle(text: string, start: number): number {
  let end = endOfName(text, start)
  const first = end
  while (text[end] === '-' && /[\p{Ll}\p{N}]/u.test(text.charAt(end + 1))) end = endOfName(text, end + 1)
  return text[end] === '.' && /[\p{Ll}\p{N}]/u.test(text.charAt(end + 1)) ? end : first
}

function endOfName(text: string, start: number): number {
  let end = start
  for (let at = start; at < text.length; ) {
    const codePoint = text.codePointAt(at) ?? 0
    const kind = classOf(codePoint)
    if (kind !== letter && kind !== mark && kind !== ignorable && codePoint !== 0x5f) break
    at += codePoint > 0xffff ? 2 : 1
    if (kind === letter || kind === mark) end = at
  }
  return end
}

const pairsKnown = new WeakMap<Tokens, Int32Array>()
const pairBits = new WeakMap<Int32Array, Uint32Array>()
const pairMask = 4095

/** Whether one of the hashes may be that of two words side by side; by far most are not, and a few bits tell. */
export function mayHavePair(hashes: readonly number[], tokens: Tokens): boolean {
  const pairs = pairsOf(tokens)
  let bits = pairBits.get(pairs)
  if (bits === undefined) {
    bits = new Uint32Array((pairMask + 1) >>> 5)
    for (const pair of pairs) bits[(pair & pairMask) >>> 5] = (bits[(pair & pairMask) >>> 5] ?? 0) | (1 << (pair & 31))
    pairBits.set(pairs, bits)
  }
  for (const hash of hashes) {
    if (((bits[(hash & pairMask) >>> 5] ?? 0) & (1 << (hash & 31))) !== 0 && pairs.includes(hash)) return true
  }
  return false
}

/** For each token the hash of it and the next as one word, or 0 where others would not write them closed. */
export function pairsOf(tokens: Tokens): Int32Array {
  const known = pairsKnown.get(tokens)
  if (known !== undefined) return known
  const { gaps: before, wordAt, words } = tokens
  const pairs = new Int32Array(wordAt.length)
  let last: Word | null = null
  for (let token = 0; token < wordAt.length; token++) {
    const word = words[wordAt[token] ?? 0]?.word ?? null
    if (before[token] === gaps.space && last?.joins && word?.joins) pairs[token - 1] = hashJoined(last, word)
    last = word
  }
  pairsKnown.set(tokens, pairs)
  return pairs
}
