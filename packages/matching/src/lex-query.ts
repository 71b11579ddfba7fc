import { withoutIgnorable } from './characters.ts'
import { factFields, textFields } from './fields.ts'
import { foreignSigns, operators, readNearness, units } from './operators.ts'
import type { FactField, Place, Problem, Test, TextField, WrittenTerm } from './query.ts'
import { readFact } from './read-fact.ts'
import { closingQuote, endOfWord, endsWord, isSpace, opensQuote } from './word-ends.ts'
import { isAddress, minAt, wordsIn } from './word-shape.ts'
import {
  behindList,
  emptyField,
  equatedField,
  longTerm,
  openBrace,
  openQuote,
  rawWithoutQuotes,
  unknownField,
  type Wrong,
  writtenBehind,
  wrongBeginning,
  wrongBraces,
  wrongCompound,
  wrongCount,
  wrongDollar,
  wrongNearness,
  wrongQuoted,
  wrongWord,
} from './wrong-words.ts'

/** `broken` stands where a term was meant; its problem is told already. */
export type Lexeme = Place &
  (
    | { readonly kind: 'and' | 'or' | 'not' | 'open' | 'close' | 'comma' | 'broken' }
    | { readonly kind: 'near'; readonly words: number; readonly ordered: boolean }
    | { readonly kind: 'together'; readonly unit: 'sentence' | 'paragraph' }
    | { readonly kind: 'term'; readonly term: WrittenTerm; readonly atLeast: number }
    /** What follows directly is searched in this field only. */
    | { readonly kind: 'field'; readonly field: TextField }
    | { readonly kind: 'fact'; readonly field: FactField; readonly test: Test }
    | { readonly kind: 'macro'; readonly name: string }
    /** What other systems write for an operator; the parser knows what stands beside it and tells the problem. */
    | { readonly kind: 'foreign'; readonly as: 'and' | 'or' | 'not' }
  )

const longestTerm = 64

/** Splits a watch into its smallest parts. Never throws; linear. */
export function lexQuery(watch: string): { lexemes: readonly Lexeme[]; problems: readonly Problem[] } {
  const lexemes: Lexeme[] = []
  const problems: Problem[] = []
  let at = 0
  while (at < watch.length) at = next()
  return { lexemes, problems }

  function tell(wrong: Wrong) {
    problems.push({ severity: 'error', ...wrong })
  }

  function broken(wrong: Wrong, goOn = wrong.end): number {
    tell(wrong)
    lexemes.push({ kind: 'broken', start: at, end: goOn })
    return goOn
  }

  /** Reads what begins here and says where reading goes on. */
  function next(): number {
    const sign = watch.charAt(at)
    if (isSpace(sign)) return at + 1
    if (sign === '(' || sign === ')' || sign === ',') {
      lexemes.push({ kind: sign === '(' ? 'open' : sign === ')' ? 'close' : 'comma', start: at, end: at + 1 })
      return at + 1
    }
    if (opensQuote(sign)) return quoted(at, 'phrase')
    if (sign === '=') return raw()
    if (sign === '{') return exact()
    if (/[-–+!]/.test(sign) && at + 1 < watch.length && !/[\s,)]/.test(watch.charAt(at + 1)))
      return foreign(sign, at + 1)
    if (sign === '|' || sign === ';' || watch.startsWith('&&', at)) {
      const two = sign !== ';' && watch.startsWith(sign, at + 1)
      return foreign(two ? sign + sign : sign, at + (two ? 2 : 1))
    }
    return field() ?? word(endOfWord(watch, at))
  }

  function foreign(sign: string, end: number): number {
    lexemes.push({ kind: 'foreign', as: foreignSigns.get(sign) ?? 'and', start: at, end })
    return end
  }

  function raw(): number {
    const quote = watch.charAt(at + 1)
    if (opensQuote(quote)) return quoted(at + 1, 'raw')
    const alone = quote === '' || isSpace(quote) || /[(),]/.test(quote)
    return broken(rawWithoutQuotes(watch, { start: at, end: alone ? at + 1 : endOfWord(watch, at + 1) }))
  }

  function exact(): number {
    const close = watch.indexOf('}', at)
    const other = watch.indexOf('{', at + 1)
    if (close === -1 || (other !== -1 && other < close)) {
      let end = at + 1
      while (end < watch.length && !/[\s(){},]/.test(watch.charAt(end)) && !endsWord(watch.charAt(end))) end++
      return broken(openBrace(watch, { start: at, end }))
    }
    const place = { start: at, end: close + 1 }
    const body = watch.slice(at + 1, close).trim()
    const wrong = wrongBraces(watch, place, body)
    return wrong === null ? term(place, { typed: body, look: 'exact', body }) : broken(wrong)
  }

  /** From the place of its quote; the term begins here. */
  function quoted(opening: number, look: 'phrase' | 'raw'): number {
    const closing = closingQuote(watch, opening)
    if (closing === null) return broken(openQuote(watch, at, opening))
    const place = { start: at, end: closing + 1 }
    const body = watch.slice(opening + 1, closing).trim()
    const wrong = wrongQuoted(watch, place, body, look)
    return wrong === null ? term(place, { typed: body, look, body }) : broken(wrong)
  }

  /** A term with what may follow it directly: how often it must occur, and what other systems write there. */
  function term(place: Place, written: WrittenTerm): number {
    const { start, end } = place
    const words = wordsIn(written.body)
    if (words > longestTerm) return broken(longTerm(place, words, longestTerm))
    const count = /^@min=([^\s(),]*)/i.exec(watch.slice(end, end + 20))
    if (count !== null) {
      const after = end + count[0].length
      const atLeast = /^\d+$/.test(count[1] ?? '') ? Number(count[1]) : 0
      if (atLeast < 1 || atLeast > 1_000) return broken(wrongCount({ start: end, end: after }))
      lexemes.push({ kind: 'term', term: written, atLeast, start, end: after })
      return after
    }
    const behind = writtenBehind(watch, place, written)
    if (behind !== null) return broken(behind)
    lexemes.push({ kind: 'term', term: written, atLeast: 1, start, end })
    return end
  }

  /** `title:` and the like at the beginning of a word; null where there is none. */
  function field(): number | null {
    const equated = equatedField(watch, at)
    if (equated !== null) return broken(equated, Math.max(endOfWord(watch, at), equated.end))
    const [head, typed] = /^(\p{L}{2,20}):/u.exec(watch.slice(at, at + 21)) ?? []
    if (head === undefined || typed === undefined || watch.startsWith('//', at + head.length)) return null
    if (/^O?NEAR$|^NAHE$/.test(typed)) return null
    const name = typed.toLowerCase()
    const place = { start: at, end: at + head.length }
    const text = textFields.get(name)
    if (text !== undefined) return textField(text, place)
    if (factFields.has(name)) return fact(name as FactField, place.end)
    const end = endOfWord(watch, at)
    const unknown = unknownField(watch, place, end)
    if (unknown === null) return null
    // A phrase or a group behind it is read as if the field were there.
    if (!/[("“„«»]/.test(watch.charAt(place.end))) return broken(unknown)
    tell(unknown)
    return unknown.end
  }

  function textField(field: TextField, place: Place): number {
    const { start, end } = place
    const follows = watch.charAt(end)
    if (follows !== '' && !isSpace(follows) && !/[,)]/.test(follows)) {
      lexemes.push({ kind: 'field', field, start, end })
      return end
    }
    const empty = emptyField(watch, place)
    tell(empty)
    // What follows is read as if it were joined, so that the rest of the watch is not told twice.
    if (empty.fixes.length === 0) lexemes.push({ kind: 'broken', start, end })
    return end
  }

  function fact(field: FactField, after: number): number {
    const read = readFact(watch, after, field)
    if ('test' in read) {
      lexemes.push({ kind: 'fact', field, test: read.test, start: at, end: read.end })
      return read.end
    }
    const { code, place, message, fixes } = read
    const [joined] = fixes
    // A value behind a space is passed over: what is wrong with it is told once it is joined.
    const isApart = code === 'missing_value' && joined !== undefined
    return broken(
      { code, message, fixes, start: place.start, end: place.end },
      isApart ? readFact(watch, joined.end, field).end : read.end,
    )
  }

  function word(end: number): number {
    const place = { start: at, end }
    const typed = watch.slice(at, end)
    const clean = withoutIgnorable(typed)
    const operator = operators.get(clean)
    if (operator !== undefined) {
      lexemes.push({ kind: operator, ...place })
      return end
    }
    const unit = units.get(clean)
    if (unit !== undefined) {
      lexemes.push({ kind: 'together', unit, ...place })
      return end
    }
    const near = readNearness(clean, watch[end] === '(')
    if (near !== null) {
      lexemes.push({ kind: 'near', words: near.words, ordered: near.ordered, ...place })
      const wrong = wrongNearness(near, clean, place)
      if (wrong !== null) tell(wrong)
      return end
    }
    if (foreignSigns.has(clean)) return foreign(clean, end)
    if (clean.startsWith('$')) return dollar(clean, place)
    const wrong = wrongBeginning(watch, place)
    if (wrong !== null) return broken(wrong)
    return clean.startsWith('~') ? compound(typed, place) : plain(typed, place)
  }

  function dollar(clean: string, place: Place): number {
    const { start, end } = place
    const name = clean.slice(1)
    if (/^[\p{Ll}][\p{Ll}\p{N}._-]*$/u.test(name)) {
      const list = name.replace(/[._-]+$/, '')
      if (list.length < name.length)
        return broken(behindList(watch, { start: end - (name.length - list.length), end }, list))
      lexemes.push({ kind: 'macro', name, start, end })
      return end
    }
    const counted = clean.length - minAt(clean)
    const ticker = clean.slice(1, minAt(clean))
    if (!/^[\p{Lu}][\p{Lu}\p{N}]*([.-][\p{Lu}\p{N}]+)?$/u.test(ticker)) return broken(wrongDollar(clean, place))
    return term({ start, end: end - counted }, { typed: `$${ticker}`, look: 'cash', body: ticker.toLowerCase() })
  }

  function compound(typed: string, { start, end }: Place): number {
    const place = { start, end: end - typed.length + minAt(typed) }
    const body = watch.slice(start + 1, place.end)
    const wrong = wrongCompound(body, place)
    if (wrong !== null) return broken(wrong, end)
    return term(place, { typed: watch.slice(start, place.end), look: 'compound', body })
  }

  function plain(typed: string, { start, end }: Place): number {
    const counted = typed.length - minAt(typed)
    const weighed = counted === 0 ? (/\^[\d.]{0,9}$/.exec(typed)?.[0].length ?? 0) : 0
    const place = { start, end: end - counted - weighed }
    const wrong = wrongWord(watch, place)
    if (wrong !== null) return broken(wrong, end)
    const body = watch.slice(start, place.end)
    const clean = withoutIgnorable(body)
    // Its ? is no wildcard.
    if (clean.includes('?') && !clean.includes('*') && isAddress(clean))
      return term(place, { typed: body, look: 'phrase', body })
    const sign = clean.charAt(0)
    const look = sign === '#' || sign === '＃' ? 'tag' : sign === '@' || sign === '＠' ? 'handle' : 'word'
    return term(place, { typed: body, look, body: look === 'word' ? body : body.slice(1) })
  }
}
