import { withoutIgnorable } from './characters.ts'
import { fieldNames, otherFieldNames } from './fields.ts'
import { cut as asShown, asWritten, fix, inQuotes, labels, leaveOutJoined, wordsBetween } from './fixes.ts'
import { nearestNames } from './nearest-name.ts'
import { farthest, isPlainWord, type Nearness } from './operators.ts'
import type { Fix, Place, Problem, ProblemCode, WrittenTerm } from './query.ts'
import { opensQuote } from './word-ends.ts'
import { findsTooMuch, holdsWord, isAddress, lettersIn, shortestPrefix, shortStars, trailing } from './word-shape.ts'

// What can be wrong with one word of a watch, a function each: where, why, and what would be right.

/** A mistake in one word. */
export type Wrong = Omit<Problem, 'severity'>

function wrong(code: ProblemCode, { start, end }: Place, message: string, fixes: readonly Fix[]): Wrong {
  return { code, start, end, message, fixes }
}

/** Words are shown shorter than what stands between two of them. */
const cut = (text: string) => asShown(text, 60)

/** `=C++`. */
export function rawWithoutQuotes(watch: string, place: Place): Wrong {
  const body = watch.slice(place.start + 1, place.end)
  const fixes = holdsWord(body) ? [fix(place.start, place.end, `=${inQuotes(body)}`, labels.raw)] : []
  const message = 'Characters as typed stand in quotes directly behind the sign, as in ="C++".'
  return wrong('unexpected_character', place, message, fixes)
}

/** `{Muster`. */
export function openBrace(watch: string, place: Place): Wrong {
  const { start, end } = place
  return wrong('bracket_not_closed', place, 'This brace is not closed, as in {Muster}.', [
    fix(end, end, '}', asWritten(`${cut(watch.slice(start, end))}}`)),
  ])
}

/** `{}` and `{a OR b}`; null where the braces hold words. */
export function wrongBraces(watch: string, place: Place, body: string): Wrong | null {
  if (!holdsWord(body)) return wrong('no_word', place, 'These braces hold no word.', [leaveOutJoined(watch, place)])
  if (!/(^|\s)(AND|OR|NOT|UND|ODER|NICHT)(\s|$)/.test(body)) return null
  const message = 'Braces hold words that are met as typed, as in {Muster}. For groups there are brackets: ( ).'
  return wrong('unexpected_character', place, message, [fix(place.start, place.end, `(${body})`, asWritten('( )'))])
}

/** A quote that opens and never closes, from the place of its term. */
export function openQuote(watch: string, start: number, opening: number): Wrong {
  const { length } = watch
  const sign = watch.charAt(opening)
  const close = sign === '„' ? '“' : sign === '«' ? '»' : sign === '»' ? '«' : sign
  return wrong(
    'quote_not_closed',
    { start, end: length },
    `The quote ${sign} is not closed. Put ${close} after the phrase.`,
    [
      fix(length, length, close, labels.close),
      ...(hasQuote(watch, opening + 1) ? [] : [fix(start, opening + 1, '', labels.unquote)]),
    ],
  )
}

function hasQuote(watch: string, from: number): boolean {
  for (let at = from; at < watch.length; at++) if (opensQuote(watch.charAt(at))) return true
  return false
}

/** What stands in quotes but cannot be looked for; null where it can. */
export function wrongQuoted(watch: string, place: Place, body: string, look: 'phrase' | 'raw'): Wrong | null {
  // Raw characters may be any: ="🙂".
  if (look === 'raw' ? withoutIgnorable(body) === '' : !holdsWord(body)) {
    const message = 'These quotes hold no word. Write a word or a phrase between them.'
    return wrong('no_word', place, message, [leaveOutJoined(watch, place)])
  }
  const stars = look === 'phrase' ? shortStars(body) : []
  const [first] = stars
  if (first === undefined) return null
  const bare = body
    .split(/(\s+)/)
    .map((part) => (stars.includes(part) ? part.replaceAll('*', '') : part))
    .join('')
    .trim()
  const fixes = holdsWord(bare) ? [fix(place.start, place.end, inQuotes(bare), labels.leaveOut)] : []
  const message = `${cut(first)} would find too much. Write at least ${shortestPrefix} letters before *.`
  return wrong('prefix_too_short', place, message, fixes)
}

export function longTerm(place: Place, words: number, most: number): Wrong {
  return wrong('term_too_long', place, `This term has ${words} words. At most ${most} are possible.`, [])
}

/** `@min=zwei`. */
export function wrongCount(place: Place): Wrong {
  const { start, end } = place
  return wrong('bad_value', place, 'How often a word must occur is a number from 1 on, as in Muster@min=2.', [
    fix(start, end, '@min=2', asWritten('@min=2')),
    fix(start, end, '', labels.leaveOut),
  ])
}

/** What others write behind a term: its weight (`^4`), and behind a phrase how far its words may be apart (`~5`); null for neither. */
export function writtenBehind(watch: string, place: Place, { look, body }: WrittenTerm): Wrong | null {
  const { start, end } = place
  const weight = /^\^[\d.]{0,9}/.exec(watch.slice(end, end + 12))?.[0]
  if (weight !== undefined) {
    const message = `${weight} weighs a word elsewhere. Here a word is found or not; leave the weight out.`
    const behind = { start: end, end: end + weight.length }
    return wrong('unknown_operator', behind, message, [fix(behind.start, behind.end, '', labels.leaveOut)])
  }
  const slop = /^~(\d{0,4})/.exec(watch.slice(end, end + 6))
  if (slop === null || look !== 'phrase') return null
  const after = end + slop[0].length
  const n = Math.min(Number(slop[1] || 5), farthest)
  const parts = body.split(/\s+/).filter(holdsWord)
  const near = `NEAR/${n}(${parts.map((part) => (isPlainWord(part) ? part : inQuotes(part))).join(', ')})`
  const fixes = parts.length > 1 ? [fix(start, after, near, wordsBetween(n, false))] : []
  const message = `${slop[0]} behind a phrase is no operator here. Words near each other are written NEAR/${n}(one, two).`
  return wrong('unknown_operator', { start, end: after }, message, fixes)
}

/** `lang=de`: what stands for a field's colon elsewhere; null where no field does. */
export function equatedField(watch: string, at: number): Wrong | null {
  const equated = /^(\p{L}{2,20})=(?=[\p{L}\p{N}"“„])/u.exec(watch.slice(at, at + 22))
  if (equated === null) return null
  const [sign, name = ''] = equated
  const known = otherFieldNames.get(name.toLowerCase()) ?? name.toLowerCase()
  if (!fieldNames.includes(known)) return null
  const place = { start: at, end: at + sign.length }
  const message = `A field is followed by a colon: ${known}:.`
  return wrong('unknown_field', place, message, [fix(place.start, place.end, `${known}:`, asWritten(`${known}:`))])
}

/** A text field with nothing directly behind it; where a space is all that stands between, it has a correction. */
export function emptyField(watch: string, place: Place): Wrong {
  const { start, end } = place
  const head = watch.slice(start, end)
  const gap = / *(?=\S)/y.exec(watch.slice(end, end + 20))?.[0] ?? ''
  const isJoined = gap !== '' && !/[,)]/.test(watch.charAt(end + gap.length))
  const message = `What is searched stands directly behind ${head}, as in ${head}Muster or ${head}(Muster OR Produkt).`
  return wrong('missing_value', place, message, isJoined ? [fix(end, end + gap.length, '', labels.joined)] : [])
}

/**
 * `titel:Muster`: a field that does not exist.
 * @param head up to behind the colon, `end` that of the whole word.
 * @returns null for a word with a colon in it, such as Kund:innen.
 */
export function unknownField(watch: string, head: Place, end: number): Wrong | null {
  const typed = watch.slice(head.start, head.end - 1)
  const rest = watch.slice(head.end, end)
  // Kund:innen is a word, and so is Kund:innendienst.
  if (/^in(nen(\p{L}{3,})?)?(?![\p{L}\p{N}])/iu.test(rest)) return null
  const name = typed.toLowerCase()
  const other = otherFieldNames.get(name)
  const meant = other === undefined ? nearestNames(name, fieldNames) : [other]
  const open = /^[("“„«»]/.test(watch.charAt(head.end))
  if (rest === '' && !open && meant.length === 0) return null
  const fixes = meant.map((one) => fix(head.start, head.end, `${one}:`, asWritten(`${one}:`)))
  if (rest !== '' && holdsWord(rest))
    fixes.push(fix(head.start, end, inQuotes(watch.slice(head.start, end)), labels.quoted))
  const known =
    meant.length > 0
      ? `Probably ${meant.map((one) => `${one}:`).join(' or ')} is meant.`
      : `The fields are ${fieldNames.join(', ')}.`
  const message = `There is no field ${typed}:. ${known} To look for the characters, put them in quotes.`
  return wrong('unknown_field', open ? head : { start: head.start, end }, message, fixes)
}

/** What is not written as NEAR is here; null where it is. */
export function wrongNearness({ words, ordered, odd }: Nearness, typed: string, place: Place): Wrong | null {
  const { start, end } = place
  const name = ordered ? 'ONEAR' : 'NEAR'
  const offered = (n: number) => fix(start, end, `${name}/${n}`, wordsBetween(n, ordered))
  switch (odd) {
    case 'no_number': {
      const message = `${typed} needs a number: how many words may stand between, as in ${name}/5.`
      return wrong('near_without_number', place, message, [offered(5), offered(10), offered(0)])
    }
    case 'too_far':
      return wrong('bad_value', place, `At most ${farthest} words may stand between.`, [offered(farthest), offered(10)])
    case 'small': {
      const capitals = typed.toUpperCase()
      const message = `Operators are written in capital letters: ${capitals}.`
      return wrong('operator_not_capital', place, message, [fix(start, end, capitals, labels.capitals)])
    }
    case 'foreign':
      return wrong('unknown_operator', place, `${typed} is no operator here. Write ${name}/${words}.`, [offered(words)])
    default:
      return null
  }
}

/** A word without a letter or number, and one that begins as a comparison does; null for any other. */
export function wrongBeginning(watch: string, place: Place): Wrong | null {
  const typed = watch.slice(place.start, place.end)
  const clean = withoutIgnorable(typed)
  if (!holdsWord(typed)) {
    const message = `${cut(clean)} holds no letter and no number, so it can never be found. Write a word.`
    return wrong('no_word', place, message, [leaveOutJoined(watch, place)])
  }
  if (!/^[<>≤≥[\]}]/.test(clean)) return null
  const message = `${clean.charAt(0)} stands only behind a field, as in rating:<3 or followers:[100 TO 500].`
  return wrong('unexpected_character', place, message, [fix(place.start, place.end, inQuotes(typed), labels.quoted)])
}

/** `$noise.jobs.`: the place is that of what stands too much behind the list's name. */
export function behindList(watch: string, place: Place, name: string): Wrong {
  const message = `${watch.slice(place.start, place.end)} after $${name} means nothing here. Leave it out.`
  return wrong('unexpected_character', place, message, [fix(place.start, place.end, '', labels.leaveOut)])
}

/** `$Sap`: neither a list nor a ticker symbol. */
export function wrongDollar(typed: string, place: Place): Wrong {
  const { start, end } = place
  const name = typed.slice(1)
  const fixes: Fix[] = []
  if (/^[\p{L}][\p{L}\p{N}._-]*$/u.test(name)) {
    fixes.push(fix(start, end, `$${name.toUpperCase()}`, { de: 'Das Börsenkürzel', en: 'The ticker symbol' }))
    fixes.push(fix(start, end, `$${name.toLowerCase()}`, { de: 'Die eigene Liste', en: 'The list of this name' }))
  }
  if (holdsWord(typed)) fixes.push(fix(start, end, inQuotes(typed), labels.quoted))
  const message = `${cut(typed)} is neither a list ($brand, in small letters) nor a ticker symbol ($SAP, in capitals).`
  return wrong('unexpected_character', place, message, fixes)
}

/** What stands behind ~ and is not one word, or a short one; null where it can be looked for. */
export function wrongCompound(body: string, place: Place): Wrong | null {
  const { start, end } = place
  if (!/^[\p{L}\p{N}\p{M}\p{Default_Ignorable_Code_Point}]+$/u.test(body)) {
    const bare = body.replace(/[^\p{L}\p{N}\p{M}]/gu, '')
    const message = '~ stands before one whole word, as in ~muster: it is then found inside compounds.'
    return wrong('unexpected_character', place, message, [
      ...(lettersIn(bare) >= shortestPrefix ? [fix(start, end, `~${bare}`, labels.inside)] : []),
      ...(holdsWord(body) ? [fix(start, end, inQuotes(body), labels.phrase)] : []),
    ])
  }
  if (lettersIn(body) >= shortestPrefix) return null
  const message = `~${body} would find too much. Write at least ${shortestPrefix} letters behind ~.`
  return wrong('prefix_too_short', place, message, [fix(start, end, body, asWritten(body))])
}

/** What means nothing in or behind a word, and wildcards that find too much; null for a word that can be looked for. */
export function wrongWord(watch: string, { start, end }: Place): Wrong | null {
  const body = watch.slice(start, end)
  const clean = withoutIgnorable(body)
  const quoted = fix(start, end, inQuotes(body), labels.quoted)
  const odd = /[{}[\]<>^]/.exec(body)
  if (odd !== null) {
    const message = `${odd[0]} means nothing inside a word. Leave it out, or put the whole in quotes.`
    const place = start + odd.index
    return wrong('unexpected_character', { start: place, end: place + 1 }, message, [quoted])
  }
  const sign = /^.*[\p{L}\p{N}](~[\d.]{0,4})$/su.exec(clean)?.[1]
  if (sign !== undefined && /~\d*$/.test(body)) {
    const place = { start: end - sign.length, end }
    const message = `${sign} finds slips of the pen elsewhere. Here ? stands for one unknown letter, as in M?ster.`
    return wrong('unknown_operator', place, message, [fix(place.start, end, '', labels.leaveOut)])
  }
  const junk = trailing(body)
  if (junk > 0) {
    const behind = withoutIgnorable(body.slice(-junk))
    const message = `${behind} after ${cut(clean.slice(0, -behind.length))} means nothing here. Leave it out, or put the whole in quotes.`
    const place = { start: end - junk, end }
    return wrong('unexpected_character', place, message, [fix(place.start, end, '', labels.leaveOut), quoted])
  }
  if ((clean.includes('?') && !clean.includes('*') && isAddress(clean)) || !findsTooMuch(clean)) return null
  const message = clean.includes('*')
    ? `${cut(clean)} would find too much. Write at least ${shortestPrefix} letters beside *.`
    : `${cut(clean)} would find too much. Write at least two letters beside ?.`
  const bare = clean.replace(/[*?]/g, '')
  return wrong('prefix_too_short', { start, end }, message, [fix(start, end, bare, asWritten(bare))])
}
