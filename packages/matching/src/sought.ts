import { withoutIgnorable } from './characters.ts'
import { cutWords } from './cut-words.ts'
import { casedFormsOf, distinct, formsOf, joined as joinedSpellings, type Spellings, spellingsOf } from './fold.ts'
import { isFunctionWord } from './frequent-words.ts'
import { genderedForms } from './gender.ts'
import { type Glob, globsOf } from './glob.ts'
import { type Anchor, anchorOf } from './keys.ts'
import { type Needs, needsOf } from './needs.ts'
import type { WrittenTerm } from './query.ts'
import { signBefore } from './signs.ts'
import { gaps } from './tokens.ts'
import { hashOf } from './vocabulary.ts'

/** What must stand between two words of a term: anything that is no word, or exactly this. */
export type Glue = 'any' | { readonly exactly: string; readonly maybeSpaced: boolean }

/** How one word of a text may look to be met. */
export type Spelling = {
  readonly forms: readonly string[]
  /** The same with the s of a genitive: Musters. */
  readonly genitives: readonly string[]
  /** Typed with a capital (Muster, eBay), so that its genitive is met in small letters too; reichts is no genitive of reicht. */
  readonly named: boolean
  readonly globs: readonly Glob[]
  /** Of the forms that may also be written as two words, the hashes. */
  readonly hashes: readonly number[]
  /** Whether its capitals are right; null where any will do. */
  readonly fits: ((spelling: string, beginsSentence: boolean) => boolean) | null
}

/** One word of a term. */
export type Part = {
  readonly glueBefore: Glue
  /** `joined[n - 1]`: how this word and the n - 1 after it may be spelled as a single word. */
  readonly joined: readonly Spelling[]
  /** An & or "und" between two names: written out, as a sign, or where the watch has the sign, left out. */
  readonly and: 'sign' | 'word' | null
}

export type Phrase = {
  readonly kind: 'phrase'
  readonly parts: readonly Part[]
  /** Must stand directly before the first word: the dot of .NET. */
  readonly lead: string
  /** Must stand directly after the last word: ++ of C++. */
  readonly trail: string
  /** muster.de is neither mein-muster.de nor muster.de.vu. */
  readonly domain: boolean
  /** {Lahm}: at the beginning of a sentence its capital proves nothing. */
  readonly capitalised: boolean
}

/** A term as it is looked for. */
export type Sought = { readonly typed: string; readonly needs: Needs; readonly anchor: Anchor } & (
  | Phrase
  | { readonly kind: 'raw'; readonly text: string; readonly cased: boolean }
  | { readonly kind: 'compound'; readonly stems: readonly string[]; readonly capitals: boolean }
)

const longestJoin = 6
const fewestToCapitalise = 5
const fewestToPair = 7
const longestPart = 60
// Letters that nobody writes, in place of the two wildcards while a watch is cut into words.
const star = '\ua66e'
const any = '\u16ee'
const afterWildcard = new RegExp(`[${star}${any}].*$`, 'su')

/** A term before it is known what must be there of it. */
export type Unread<Term> = Term extends unknown ? Omit<Term, 'typed' | 'needs' | 'anchor'> : never

export function soughtOf(written: WrittenTerm): Sought {
  const term = termOf(written)
  return { typed: written.typed, needs: needsOf(term), anchor: anchorOf(term), ...term }
}

function termOf(term: WrittenTerm): Unread<Sought> {
  const { look, body } = term
  switch (look) {
    case 'raw':
      return { kind: 'raw', text: withoutIgnorable(body).normalize('NFC'), cased: isCapitals(body) }
    case 'compound':
      return { kind: 'compound', stems: formsOf(withoutSeams(body)), capitals: isCapitals(body) }
    case 'tag':
      return signed('#', body)
    case 'handle':
      return signed('@', body)
    case 'cash':
      return signed('$', body)
    default:
      return phraseOf(term)
  }
}

function withoutSeams(body: string): string {
  return withoutIgnorable(body).replace(/[\s\p{Pd}]+/gu, '')
}

function signed(sign: '#' | '@' | '$', body: string): Phrase {
  const forms = formsOf(body.replace(/^[#@$]/, '')).map((form) => sign + form)
  const fits = sign === '$' ? (spelling: string) => spelling === spelling.toUpperCase() : null
  const spelling = { forms, genitives: none, named: true, globs: none, hashes: none, fits }
  const parts = [{ glueBefore: 'any', joined: [spelling], and: null } as const]
  return { kind: 'phrase', parts, lead: sign, trail: '', domain: false, capitalised: false }
}

/** One word of the watch before it is joined with its neighbours. */
type Cut = {
  readonly spelled: string
  readonly spellings: Spellings
  readonly forms: readonly string[] | null
  readonly glueBefore: Glue
  readonly capitals: boolean
  readonly wild: boolean
  readonly and: Part['and']
}

function phraseOf({ look, body }: WrittenTerm): Phrase {
  const domain = look === 'word' && isDomain(body)
  const marked = look === 'exact' ? body : domain ? body.toLowerCase() : withWildcards(body, look === 'phrase')
  const { starts, ends } = cutWords(marked)
  const cuts = cutsOf(marked, domain)
  const cased = look === 'exact'
  const parts = cuts.map((cut, n): Part => {
    const run: Cut[] = []
    const joined: Spelling[] = []
    for (let m = n; m < cuts.length && m < n + longestJoin; m++) {
      const next = cuts[m]
      if (next === undefined || (m > n && (next.glueBefore !== 'any' || next.and !== null || cuts[m - 1]?.wild))) break
      run.push(next)
      joined.push(spellingOf(run, { last: m === cuts.length - 1 && !domain, cased }))
      if (next.and !== null) break
    }
    return { glueBefore: cut.glueBefore, joined, and: cut.and }
  })
  const first = starts[0] ?? 0
  return {
    kind: 'phrase',
    parts,
    lead: signBefore(marked, first) || (/^\.$/.test(marked.slice(0, first)) ? '.' : ''),
    trail: /^(\+{1,2}|#)/.exec(marked.slice(ends.at(-1) ?? 0))?.[0] ?? '',
    domain,
    capitalised: cased && cuts.length === 1 && /^\p{Lu}\P{Lu}*$/u.test(cuts[0]?.spelled ?? ''),
  }
}

/** The words of what was typed. Dotted abbreviations (G.m.b.H.) and gendered forms (Kund:innen) are one each. */
function cutsOf(marked: string, domain: boolean): readonly Cut[] {
  const { starts, ends, gaps: before } = cutWords(marked)
  const cuts: Cut[] = []
  for (let n = 0; n < starts.length; n++) {
    const start = starts[n] ?? 0
    const spelled = marked.slice(start, ends[n])
    const between = n === 0 ? '' : marked.slice(ends[n - 1], start)
    const glueBefore = n === 0 ? 'any' : before[n] === gaps.camel ? 'any' : glueOf(between, spelled, domain)
    const capitals = !domain && isCapitals(chunkAround(marked, start))
    if (n > 0 && /^\s+[&+]\s+$/.test(between)) {
      cuts.push({ ...cutOf('und', 'any', false), and: 'sign' })
    }
    let last = n
    while (last + 1 < starts.length && isInitial(last) && isInitial(last + 1) && isDotted(last + 1)) last++
    if (last > n) {
      let whole = ''
      for (let m = n; m <= last; m++) whole += marked.slice(starts[m], ends[m])
      cuts.push(cutOf(whole, glueBefore, capitals))
      n = last
      continue
    }
    const ending = n + 1 < starts.length ? marked.slice(starts[n + 1], ends[n + 1]) : ''
    const gap = before[n + 1]
    if (gap === gaps.gender || gap === gaps.camel) {
      const forms = genderedForms(spellingsOf(spelled), ending, gap === gaps.camel)
      if (forms !== null && !domain) {
        cuts.push({ ...cutOf(spelled + ending, glueBefore, false), forms })
        n++
        continue
      }
    }
    const and = n > 0 && n < starts.length - 1 && /^(und|and)$/i.test(spelled) ? 'word' : null
    cuts.push({ ...cutOf(spelled, glueBefore, capitals), and })
  }
  return cuts

  function isInitial(n: number): boolean {
    return (ends[n] ?? 0) - (starts[n] ?? 0) === 1
  }
  function isDotted(n: number): boolean {
    return /^\.\s?$/.test(marked.slice(ends[n - 1], starts[n]))
  }
}

function cutOf(spelled: string, glueBefore: Glue, capitals: boolean): Cut {
  const wild = spelled.includes(star) || spelled.includes(any)
  return { spelled, spellings: spellingsOf(spelled), forms: null, glueBefore, capitals, wild, and: null }
}

function spellingOf(run: readonly Cut[], { last, cased }: { last: boolean; cased: boolean }): Spelling {
  const [first] = run
  const spelled = run.map((cut) => cut.spelled).join('')
  const capitals = run.some((cut) => cut.capitals)
  const fits = cased ? fitsCased(spelled) : capitals ? fitsCapitals(run) : null
  if (run.some(({ wild }) => wild)) {
    const globs = globsOf(spelled.replaceAll(star, '*').replaceAll(any, '?'))
    return { ...nothing, globs, fits }
  }
  if (run.length === 1 && first?.and !== null) return { ...nothing, forms: ['und', 'and', 'u'] }
  const whole = run.map(({ spellings }) => spellings).reduce((a, b) => joinedSpellings(a, b))
  const forms = (run.length === 1 ? first?.forms : null) ?? distinct(whole)
  const ending = last && takesGenitive(spelled, whole, capitals) ? forms.map((form) => `${form}s`) : none
  const pairs =
    run.length === 1 && fits === null && spelled.length <= longestPart
      ? forms.filter(({ length }) => length >= fewestToPair)
      : []
  const named = /\p{Lu}/u.test(spelled) || !/^\p{Ll}/u.test(spelled)
  return { forms, genitives: ending, named, globs: none, hashes: pairs.length === 0 ? none : pairs.map(hashOf), fits }
}

const none: readonly never[] = []
const nothing: Spelling = { forms: none, genitives: none, named: true, globs: none, hashes: none, fits: null }

/** Names end in s in the genitive, and in nothing else: brands are never stemmed. */
function takesGenitive(spelled: string, [whole, expanded]: Spellings, capitals: boolean): boolean {
  if (!/\p{L}$/u.test(spelled) || /[sßxz]$/u.test(whole)) return false
  return [...whole].length >= (capitals ? 2 : 3) && !isFunctionWord(expanded)
}

function fitsCased(typed: string): Spelling['fits'] {
  const forms = new Set(casedFormsOf(typed).flatMap((form) => [form, `${form}s`]))
  const small = /^\p{Ll}/u.test(typed)
  return (spelling, beginsSentence) =>
    casedFormsOf(spelling).some((form) => {
      if (forms.has(form)) return true
      return small && beginsSentence && forms.has(form.charAt(0).toLowerCase() + form.slice(1))
    })
}

/** Each short word in capitals stands in capitals there too; a genitive s may be small. */
function fitsCapitals(run: readonly Cut[]): Spelling['fits'] {
  const ranges: { from: number; to: number }[] = []
  let at = 0
  for (const { spelled, capitals } of run) {
    const { length } = withoutIgnorable(spelled).normalize('NFC').replace(afterWildcard, '')
    if (capitals) ranges.push({ from: at, to: at + length })
    at += length
  }
  const whole = ranges.length === run.length && !run.some(({ wild }) => wild)
  return (spelling) => {
    const clean = withoutIgnorable(spelling).normalize('NFC')
    if (whole) return isUpper(clean.length > 1 && clean.length !== at ? clean.replace(/s$/, '') : clean)
    return ranges.every(({ from, to }) => isUpper(clean.slice(from, to)))
  }
}

function isUpper(text: string): boolean {
  return text === text.toUpperCase()
}

/** Up to five letters, all of them capitals; digits and signs do not count. */
function isCapitals(chunk: string): boolean {
  const letters = chunk.replaceAll(star, '').replaceAll(any, '').match(/\p{L}/gu) ?? []
  return letters.length > 0 && letters.length <= fewestToCapitalise && letters.every((one) => /\p{Lu}/u.test(one))
}

function chunkAround(text: string, at: number): string {
  let start = at
  while (start > 0 && !/\s/.test(text.charAt(start - 1))) start--
  return /^\S*/.exec(text.slice(start, start + 64))?.[0] ?? ''
}

function isDomain(body: string): boolean {
  return /^[\p{L}\p{N}_-]+(\.[\p{L}\p{N}_-]+)*\.\p{L}{2,}$/u.test(withoutIgnorable(body))
}

/**
 * A space, a hyphen and an apostrophe between two words equal each other and nothing at all: Muster-Produkt is
 * "Muster Produkt" and Musterprodukt. Other punctuation without a space was typed on purpose: muster.de is not
 * "Muster. De", and AT&T is not "at t".
 */
function glueOf(between: string, next: string, domain: boolean): Glue {
  const sign = withoutIgnorable(between).normalize('NFKC')
  if (domain) return { exactly: sign, maybeSpaced: false }
  if (/\s/.test(sign) || /^[\p{Pd}\u2212'’‘`´\u02b9\u02bb\u02bc\u02c8]*$/u.test(sign)) return 'any'
  if (/^[:*_·/]-?$/.test(sign) && /^in(nen)?$/i.test(next)) return 'any'
  return { exactly: sign, maybeSpaced: !/[.@_:]/.test(sign) }
}

/** Stars and question marks that stand for letters, as letters. In a phrase only the star after a word of three. */
function withWildcards(body: string, phrase: boolean): string {
  if (!/[*?]/.test(body)) return body
  if (!phrase) return body.replace(/\*(?!in(nen(\p{L}{3,})?)?$)/giu, star).replaceAll('?', any)
  return body.replace(/(\S+)\*(?=\s|$)/gu, (typed, word: string) => {
    return (word.match(/[\p{L}\p{N}]/gu) ?? []).length >= fewestBeforeStar ? `${word}${star}` : typed
  })
}

const fewestBeforeStar = 3
