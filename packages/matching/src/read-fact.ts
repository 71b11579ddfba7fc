import { factFields } from './fields.ts'
import { asWritten, fix, inQuotes, labels } from './fixes.ts'
import { nearestNames } from './nearest-name.ts'
import type { FactField, Fix, Place, ProblemCode, Test } from './query.ts'

/** `end` is where reading goes on, also behind a value that cannot be read. */
type ReadFact = { readonly end: number } & (
  | { readonly test: Test }
  | ({ readonly code: ProblemCode; readonly message: string; readonly fixes: readonly Fix[] } & {
      readonly place: Place
    })
)

type Value = { readonly text: string; readonly start: number; readonly end: number; readonly unknown: boolean }

const quotes = '"“”„‟＂«»‹›'
const languages = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })
const regions = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })

/** Names of languages and countries that stand for a code, as people type them. */
const languageCodes = new Map([
  ...['deutsch', 'german', 'ger', 'deu'].map((name) => [name, 'de'] as const),
  ...['englisch', 'english', 'eng'].map((name) => [name, 'en'] as const),
  ...['französisch', 'french', 'fra'].map((name) => [name, 'fr'] as const),
  ...['italienisch', 'italian', 'ita'].map((name) => [name, 'it'] as const),
  ...['spanisch', 'spanish', 'spa'].map((name) => [name, 'es'] as const),
  ...['niederländisch', 'dutch', 'nld'].map((name) => [name, 'nl'] as const),
  ...['polnisch', 'polish', 'pol'].map((name) => [name, 'pl'] as const),
  ...['türkisch', 'turkish', 'tur'].map((name) => [name, 'tr'] as const),
])
const countryCodes = new Map([
  ...['deutschland', 'germany', 'ger', 'deu', 'd'].map((name) => [name, 'de'] as const),
  ...['österreich', 'austria', 'aut', 'a'].map((name) => [name, 'at'] as const),
  ...['schweiz', 'switzerland', 'che'].map((name) => [name, 'ch'] as const),
  ...['uk', 'großbritannien', 'england', 'gbr'].map((name) => [name, 'gb'] as const),
  ...['usa', 'amerika', 'america'].map((name) => [name, 'us'] as const),
  ...['frankreich', 'france', 'fra'].map((name) => [name, 'fr'] as const),
])

/** Reads what a fact must be, from behind the colon: `de`, `de?`, `(de, en)`, `"Local paper"`, `>4`, `[1 TO 3]`. Linear. */
export function readFact(watch: string, at: number, field: FactField): ReadFact {
  const kind = factFields.get(field) ?? 'name'
  const first = watch.charAt(at)
  if (first === '' || /[\s,)]/.test(first)) return missing()
  if (first === '[') return readRange()
  if (/[<>≤≥=]/.test(first)) return readComparison()
  if (first === '(') return readList()
  const value = readValue(at)
  return value === null ? unclosed(at) : tested([value], value.end, false)

  function refuse(code: ProblemCode, place: Place, end: number, message: string, fixes: readonly Fix[]): ReadFact {
    return { end, code, place, message, fixes }
  }

  function missing(): ReadFact {
    const rest = /^ +(?=[\p{L}\p{N}"“„([<>])/u.exec(watch.slice(at, at + 20))?.[0]
    const fixes = rest === undefined ? [] : [fix(at, at + rest.length, '', labels.joined)]
    const place = { start: at - field.length - 1, end: at }
    return refuse('missing_value', place, at, `A value is missing directly behind ${field}: as in ${example()}.`, fixes)
  }

  function example(): string {
    if (kind === 'number') return `${field}:>3`
    if (kind === 'language') return 'lang:de'
    if (kind === 'country') return 'country:de'
    return kind === 'host' ? 'site:muster.de' : `${field}:"Name"`
  }

  function unclosed(start: number): ReadFact {
    const place = { start, end: watch.length }
    const sign = watch.charAt(start)
    const message = `The quote ${sign} is not closed. Put ${sign} behind the value.`
    return refuse('quote_not_closed', place, watch.length, message, [
      fix(watch.length, watch.length, sign === '„' ? '“' : sign, labels.close),
    ])
  }

  /** A bare or quoted value with its question mark; null where its quote is not closed. */
  function readValue(start: number): Value | null {
    let end = start
    let text: string
    if (quotes.includes(watch.charAt(start))) {
      end++
      while (end < watch.length && !quotes.includes(watch.charAt(end))) end++
      if (end >= watch.length) return null
      text = watch.slice(start + 1, end).trim()
      end++
    } else {
      while (end < watch.length && !/[\s(),]/.test(watch.charAt(end)) && !quotes.includes(watch.charAt(end))) end++
      // 4,5 is one number, though refused with the dot that it needs.
      if (kind === 'number' && /^,\d/.test(watch.slice(end, end + 2))) {
        end++
        while (/\d/.test(watch.charAt(end))) end++
      }
      text = watch.slice(start, end)
      if (text.endsWith('?')) return { text: text.slice(0, -1), start, end, unknown: true }
    }
    if (watch[end] === '?') return { text, start, end: end + 1, unknown: true }
    return { text, start, end, unknown: false }
  }

  function readList(): ReadFact {
    const values: Value[] = []
    let here = at + 1
    let needsValue = true
    for (;;) {
      while (/\s/.test(watch.charAt(here))) here++
      const sign = watch.charAt(here)
      if (sign === '') {
        const place = { start: at, end: at + 1 }
        return refuse('bracket_not_closed', place, watch.length, 'This bracket is not closed.', [
          fix(watch.length, watch.length, ')', labels.close),
        ])
      }
      if (sign === ')') break
      if (sign === '(') return badList(here)
      const separator = /^(?:,|(?:OR|ODER)(?=[\s"“„]))/.exec(watch.slice(here, here + 5))?.[0]
      if (separator !== undefined) {
        if (needsValue) return badList(here)
        needsValue = true
        here += separator.length
        continue
      }
      const value = readValue(here)
      if (value === null) return unclosed(here)
      if (!needsValue || /^(AND|UND|NOT|NICHT)$/.test(value.text)) return badList(here)
      needsValue = false
      values.push(value)
      here = value.end
    }
    here++
    if (values.length === 0) {
      const place = { start: at, end: here }
      return refuse('empty_brackets', place, here, 'These brackets are empty.', [])
    }
    const unknown = watch[here] === '?'
    return tested(values, unknown ? here + 1 : here, unknown)
  }

  function badList(from: number): ReadFact {
    let end = from
    for (let open = 1; end < watch.length && open > 0; end++) {
      if (watch[end] === '(') open++
      if (watch[end] === ')') open--
    }
    const message = `A list of values is written ${field}:(one, two). To join searches with AND and NOT, write ${field}: before each.`
    const words = watch
      .slice(at + 1, watch[end - 1] === ')' ? end - 1 : end)
      .split(/[\s,()]+/)
      .filter((word) => word !== '' && !/^(AND|OR|NOT|UND|ODER|NICHT)$/i.test(word))
    const sound = words.length > 0 && words.every((word) => 'value' in normal({ text: word.replace(/\?$/, '') }))
    const list = `(${words.join(', ')})`
    return refuse('bad_value', { start: at, end }, end, message, sound ? [fix(at, end, list, labels.any)] : [])
  }

  function tested(values: readonly Value[], end: number, unknown: boolean): ReadFact {
    const known: string[] = []
    for (const value of values) {
      // `lang:?`: only those whose language nobody knows.
      if (value.text === '' && value.unknown) continue
      const read = normal(value)
      if ('message' in read) {
        const fixes = read.instead.map((text) =>
          fix(value.start, value.end, `${text}${value.unknown ? '?' : ''}`, asWritten(`${field}:${text}`)),
        )
        return refuse('bad_value', value, end, read.message, fixes)
      }
      known.push(read.value)
    }
    const maybe = unknown || values.some((value) => value.unknown)
    const [only] = known
    if (kind === 'number' && known.length === 1 && only !== undefined && !maybe) {
      const n = Number(only)
      return { end, test: { kind: 'range', from: n, to: n, fromIncluded: true, toIncluded: true } }
    }
    return { end, test: { kind: 'oneOf', values: [...new Set(known)], unknown: maybe } }
  }

  function normal({ text }: Pick<Value, 'text'>): { value: string } | { message: string; instead: readonly string[] } {
    const lower = text.toLowerCase()
    if (kind === 'number') {
      const n = numberOf(text)
      return typeof n === 'number' ? { value: String(n) } : n
    }
    if (kind === 'language') {
      if (/^[a-z]{2,3}$/.test(lower) && languages.of(lower) !== undefined && !languageCodes.has(lower))
        return { value: lower }
      const primary = /^([a-z]{2})[-_][a-z0-9]+$/.exec(lower)?.[1]
      const code = languageCodes.get(lower) ?? primary
      const message = `${text} is no language. Write its code of two letters, as in lang:de or lang:(de, en).`
      return { message, instead: code === undefined ? nearestNames(lower, ['de', 'en']) : [code] }
    }
    if (kind === 'country') {
      const code = countryCodes.get(lower)
      if (code === undefined && /^[a-z]{2}$/.test(lower) && regions.of(lower.toUpperCase()) !== undefined)
        return { value: lower }
      const message = `${text} is no country. Write its code of two letters, as in country:de or country:(de, at, ch).`
      return { message, instead: code === undefined ? [] : [code] }
    }
    if (kind === 'host') {
      const host = lower
        .replace(/^[a-z]+:\/\//, '')
        .replace(/[/?#].*$/s, '')
        .replace(/^\*?\./, '')
        .replace(/^www\./, '')
      if (host !== '' && host === lower.replace(/^\*?\./, '').replace(/^www\./, '') && /^[\p{L}\p{N}.:-]+$/u.test(host))
        return { value: host }
      const sound = /^[\p{L}\p{N}.:-]+$/u.test(host)
      const message = `${text} is no host. Write only the domain, as in site:muster.de. For an address, write url:"…".`
      return { message, instead: sound ? [host] : [] }
    }
    const name = field === 'tag' ? text.replace(/^#/, '') : text
    if (!/[\p{L}\p{N}]/u.test(name)) return { message: `${text} holds no letter and no number.`, instead: [] }
    if (/[<>[\]{}=*"]/.test(name))
      return {
        message: `${text} cannot be a value of ${field}:. Put a name in quotes.`,
        instead: [inQuotes(nameOnly(name))],
      }
    return { value: field === 'channel' || field === 'type' ? name.toLowerCase() : name }
  }

  function readRange(): ReadFact {
    const close = watch.indexOf(']', at)
    const open = /^\[\s*[^\s\]]{1,20}\s+(?:TO|BIS)\s+[^\s\]()]{1,20}/.exec(watch.slice(at, at + 60))?.[0]
    if (
      kind === 'number' &&
      open !== undefined &&
      watch.charAt(at + open.length) !== ']' &&
      !/^\s*\]/.test(watch.slice(at + open.length, at + open.length + 20))
    ) {
      const after = at + open.length
      return refuse('bracket_not_closed', { start: at, end: at + 1 }, after, 'This range is not closed.', [
        fix(after, after, ']', labels.close),
      ])
    }
    const end = close === -1 || close - at > 200 ? endOfWord(at) : close + 1
    const place = { start: at, end }
    const [, left, word, right] = /^\[\s*([^\s\]]+)\s+(\S+)\s+([^\s\]]+)\s*\]$/.exec(watch.slice(at, end)) ?? []
    const numbers = watch.slice(at, end).match(/\d+(?:\.\d+)?|\*/g) ?? []
    const low = bound(left ?? numbers[0] ?? '')
    const high = bound(right ?? numbers[1] ?? '')
    const sound = low !== undefined && high !== undefined && kind === 'number'
    const asRange = (from: number | null, to: number | null) => `[${from ?? '*'} TO ${to ?? '*'}]`
    if (kind !== 'number') return noNumber(place, end)
    if (word !== 'TO' && word !== 'BIS') {
      const fixes = sound ? [fix(at, end, asRange(low, high), asWritten(asRange(low, high)))] : []
      return refuse('bad_value', place, end, `A range is written ${field}:[1 TO 3].`, fixes)
    }
    if (!sound)
      return refuse('bad_value', place, end, `A range has two numbers, as in ${field}:[1 TO 3], or * for no bound.`, [])
    if (low === null && high === null)
      return refuse('bad_value', place, end, `${field}:[* TO *] has no bound. Write at least one number.`, [])
    if (low !== null && high !== null && low > high) {
      const turned = asRange(high, low)
      return refuse('bad_value', place, end, `The range begins with the greater number. Write ${field}:${turned}.`, [
        fix(at, end, turned, asWritten(turned)),
      ])
    }
    return { end, test: { kind: 'range', from: low, to: high, fromIncluded: true, toIncluded: true } }
  }

  /** A bound of a range; null for `*`, undefined where it is none. */
  function bound(text: string): number | null | undefined {
    if (text === '*') return null
    const n = numberOf(text)
    return typeof n === 'number' ? n : undefined
  }

  function readComparison(): ReadFact {
    const [signs = ''] = /^[<>≤≥=]+/.exec(watch.slice(at, at + 4)) ?? []
    const spaces = /^ */.exec(watch.slice(at + signs.length, at + signs.length + 20))?.[0] ?? ''
    const from = at + signs.length + spaces.length
    const end = endOfWord(from)
    const place = { start: at, end }
    const text = watch.slice(from, end)
    if (kind !== 'number') return noNumber(place, end)
    if (text === '') return refuse('missing_value', place, end, `A number is missing, as in ${field}:>3.`, [])
    const n = numberOf(text)
    const sign = new Map([
      ['≥', '>='],
      ['≤', '<='],
      ['=>', '>='],
      ['=<', '<='],
    ]).get(signs)
    if (typeof n !== 'number') {
      const bare = text.replace(/\?$/, '')
      const sure = bare !== text && typeof numberOf(bare) === 'number' ? [bare] : n.instead
      const fixes = sure.map((one) => fix(at, end, `${sign ?? signs}${one}`, asWritten(`${sign ?? signs}${one}`)))
      return refuse('bad_value', place, end, n.message, fixes)
    }
    if (spaces !== '' || sign !== undefined || !['<', '>', '<=', '>='].includes(signs)) {
      const right = `${sign ?? (/^[<>]=?$/.test(signs) ? signs : '')}${n}`
      return refuse('bad_value', place, end, `A comparison is written ${field}:>3 or ${field}:<=3, without a space.`, [
        fix(at, end, right, asWritten(`${field}:${right}`)),
      ])
    }
    const included = signs.endsWith('=')
    const greater = signs.startsWith('>')
    return {
      end,
      test: {
        kind: 'range',
        from: greater ? n : null,
        to: greater ? null : n,
        fromIncluded: greater && included,
        toIncluded: !greater && included,
      },
    }
  }

  function noNumber(place: Place, end: number): ReadFact {
    const message = `${field}: has no numbers to compare. Write ${example()}, or a list such as ${field}:(one, two).`
    return refuse('bad_value', place, end, message, [])
  }

  function endOfWord(from: number): number {
    let end = from
    while (end < watch.length && !/[\s()]/.test(watch.charAt(end)) && !/^,(?!\d)/.test(watch.slice(end, end + 2))) end++
    return end
  }
}

function nameOnly(text: string): string {
  return text.replace(/[<>[\]{}=*"]/g, ' ').trim()
}

/** 3, 4.5, -1. A comma or a thousands separator would be read in two ways, so it is asked back. */
function numberOf(text: string): number | { message: string; instead: readonly string[] } {
  if (/^-?\d{1,15}(\.\d{1,9})?$/.test(text) && !/^\d{1,3}\.\d{3}$/.test(text)) return Number(text)
  const grouped = /^\d{1,3}([.,'’]\d{3})+$/.test(text) ? text.replace(/\D/g, '') : null
  const decimal = /^-?\d{1,15}[.,]\d{1,9}$/.test(text) ? plainly(Number(text.replace(',', '.'))) : null
  const thousands = /^(\d{1,6})k$/i.exec(text)?.[1]
  const [, low, high] = /^(\d{1,9}(?:\.\d{1,9})?)(?:-|–|\.\.\.?)(\d{1,9}(?:\.\d{1,9})?)$/.exec(text) ?? []
  const range = low === undefined || high === undefined || Number(low) > Number(high) ? null : `[${low} TO ${high}]`
  const stars = /^(\d)\/\d$|^(\d)\*$/.exec(text)
  const instead = [range, grouped, decimal, thousands && `${thousands}000`, stars && (stars[1] ?? stars[2])].filter(
    (one): one is string => typeof one === 'string',
  )
  return {
    message: `${text} is not read as a number. Write it in digits, with a dot before decimals: 1000 or 4.5.`,
    instead,
  }
}

/** With a zero more where three decimals could be thousands. */
function plainly(n: number): string {
  return /^-?\d{1,3}\.\d{3}$/.test(String(n)) ? `${n}0` : String(n)
}
