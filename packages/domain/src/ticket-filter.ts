import { Refusal } from './refusal.ts'
import { ticketStates } from './ticket.ts'
import { grounds, priorities, ticketOutcomes } from './words.ts'

/** What a field of a filter is compared with. */
const kinds = {
  /** One of these words. */
  state: { kind: 'words', words: ticketStates },
  priority: { kind: 'words', words: priorities },
  outcome: { kind: 'words', words: ticketOutcomes },
  ground: { kind: 'words', words: grounds },
  /** One of these names; labels whatever their capitals. */
  department: { kind: 'names' },
  /** A department that helps with it. */
  helping: { kind: 'names' },
  channel: { kind: 'names' },
  language: { kind: 'names' },
  label: { kind: 'names' },
  goal: { kind: 'names' },
  /** One of these numbers. */
  source: { kind: 'numbers' },
  watch: { kind: 'numbers' },
  account: { kind: 'numbers' },
  incident: { kind: 'numbers' },
  /** `me`, `nobody` or a person's number. */
  assignee: { kind: 'people' },
  /** Whether it is so. */
  pinned: { kind: 'fact' },
  late: { kind: 'fact' },
  snoozed: { kind: 'fact' },
  paused: { kind: 'fact' },
  undecided: { kind: 'fact' },
  private: { kind: 'fact' },
  /** Whether whoever asks has done something with it; what others did is listed by nobody. */
  participant: { kind: 'fact' },
  note: { kind: 'fact' },
  response: { kind: 'fact' },
  /** An instant: before, after, or within so long of now; `due` that is to come, the others that are past. */
  due: { kind: 'time' },
  arrived: { kind: 'time' },
  ended: { kind: 'time' },
  /** For longer than that. */
  waiting: { kind: 'duration' },
  /** More than that. */
  copies: { kind: 'count' },
  /** Somewhere in it; `text` as the search reads it, without its guesses. */
  author: { kind: 'text' },
  text: { kind: 'text' },
} as const satisfies Record<string, { kind: string; words?: readonly string[] }>

export type FilterField = keyof typeof kinds
export const filterFields = Object.keys(kinds) as readonly FilterField[]
export type FilterKind = (typeof kinds)[FilterField]['kind']
type FieldOf<Kind extends FilterKind> = {
  [F in FilterField]: (typeof kinds)[F]['kind'] extends Kind ? F : never
}[FilterField]

/** How a field is compared. */
export const filterKindOf = (field: FilterField): FilterKind => kinds[field].kind
/** The words of a field of words; none of another. */
export const filterWordsOf = (field: FilterField): readonly string[] => {
  const { words = [] } = kinds[field] as { words?: readonly string[] }
  return words
}

/** One claim about a ticket. Lists hold where one of their values does. */
export type FilterCondition =
  | { field: FieldOf<'words' | 'names'>; is: readonly string[] }
  | { field: FieldOf<'numbers'>; is: readonly number[] }
  | { field: FieldOf<'people'>; is: readonly ('me' | 'nobody' | number)[] }
  | { field: FieldOf<'fact'>; is: boolean }
  | { field: FieldOf<'time'>; before: string }
  | { field: FieldOf<'time'>; after: string }
  | { field: FieldOf<'time'>; withinMinutes: number }
  | { field: FieldOf<'duration'>; overMinutes: number }
  | { field: FieldOf<'count'>; over: number }
  | { field: FieldOf<'text'>; holds: string }
export type TicketExpression =
  | FilterCondition
  | { all: readonly TicketExpression[] }
  | { any: readonly TicketExpression[] }
  | { not: TicketExpression }

const longestValue = 200
const mostValues = 50
const mostConditions = 50
const deepest = 6
const longestMinutes = 60 * 24 * 3660
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/
const durations = { m: 1, h: 60, d: 60 * 24, w: 60 * 24 * 7 } as const

/** By hand, so that whoever reads filters in a browser need not load zod for one of its formats. */
function isInstant(text: string): boolean {
  const day = new Date(`${text.slice(0, 10)}T00:00:00Z`)
  // A day such as 30 February would count as one in March.
  const isDay = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text.slice(0, 10))
  return instant.test(text) && isDay && !Number.isNaN(Date.parse(text))
}

/** @throws Refusal `invalid` naming the field, its value and what would be right. */
function refuse(field: string, value: string, right: string): never {
  throw new Refusal('invalid', `The filter cannot say "${field}:${value}": ${right}`, {
    reason: 'filter',
    field,
    value,
  })
}

/** @throws Refusal `invalid`. */
function refuseShape(problem: string, text: string): never {
  throw new Refusal('invalid', `The filter "${text}" cannot be read: ${problem}`, {
    reason: 'filter',
    field: '',
    value: text,
  })
}

const token = /\s*(?:([()|])|(-)(?=\S)|([\p{L}_]+):((?:[^\s()|",]|,|"(?:[^"]|"")*")+)|("?[^\s()|]+))/uy

/**
 * Reads a filter as it stands in an address: `state:open,assigned late:yes (channel:press | -label:"Lob, sehr")`. Side by
 * side all must hold; in parentheses, with bars between, one of them; `-` says what must not.
 * @throws Refusal `invalid` naming the field, its value and what would be right.
 */
export function readFilter(text: string): TicketExpression {
  let at = 0
  let conditions = 0
  const peek = () => {
    token.lastIndex = at
    return token.exec(text)
  }
  const take = (found: RegExpExecArray) => {
    at += found[0].length
  }
  const read = readAny(0)
  const rest = text.slice(at).trim()
  if (rest !== '') refuseShape(`"${rest}" stands where a field and a colon should, such as late:yes.`, text)
  return read

  function readAny(depth: number): TicketExpression {
    if (depth > deepest) refuseShape(`groups may lie ${deepest} deep.`, text)
    const parts = [readAll(depth)]
    for (let next = peek(); next?.[1] === '|'; next = peek()) {
      take(next)
      parts.push(readAll(depth))
    }
    return simplify(parts.length === 1 ? (parts[0] ?? { all: [] }) : { any: parts })
  }
  function readAll(depth: number): TicketExpression {
    const parts: TicketExpression[] = []
    for (;;) {
      const one = readOne(depth)
      if (one === null) return simplify({ all: parts })
      parts.push(one)
    }
  }
  function readOne(depth: number): TicketExpression | null {
    const next = peek()
    if (next === null || next[1] === ')' || next[1] === '|' || next[5] !== undefined) return null
    take(next)
    if (next[2] !== undefined) {
      const negated = readOne(depth)
      if (negated === null) refuseShape('behind "-" stands what must not hold, such as -late:yes.', text)
      return { not: negated }
    }
    if (next[1] === '(') {
      const inner = readAny(depth + 1)
      const end = peek()
      if (end?.[1] !== ')') refuseShape('a parenthesis is not closed.', text)
      else take(end)
      return inner
    }
    conditions++
    if (conditions > mostConditions) refuseShape(`it may say ${mostConditions} things.`, text)
    return readCondition(next[3] ?? '', next[4] ?? '')
  }
}

function readCondition(field: string, written: string): FilterCondition {
  if (!isField(field)) refuse(field, written, `there is no field "${field}"; there are ${filterFields.join(', ')}.`)
  const values = splitValues(written)
  const [value = ''] = values
  if (values.length === 0 || values.length > mostValues) refuse(field, written, `name one to ${mostValues} values.`)
  for (const one of values)
    if (one.trim() === '' || one.length > longestValue)
      refuse(field, written, `a value has 1 to ${longestValue} letters.`)
  const is = kinds[field]
  const one = () => (values.length > 1 ? refuse(field, written, 'it takes one value.') : value)
  switch (is.kind) {
    case 'words': {
      const words: readonly string[] = is.words
      for (const word of values) if (!words.includes(word)) refuse(field, word, `it is one of ${words.join(', ')}.`)
      return { field: field as FieldOf<'words'>, is: values }
    }
    case 'names':
      return { field: field as FieldOf<'names'>, is: values }
    case 'numbers':
      return { field: field as FieldOf<'numbers'>, is: values.map((word) => readNumber(field, word)) }
    case 'people':
      return {
        field: field as FieldOf<'people'>,
        is: values.map((word) =>
          word === 'me' || word === 'nobody' ? word : readNumber(field, word, 'me, nobody or '),
        ),
      }
    case 'fact':
      if (value !== 'yes' && value !== 'no') refuse(field, value, 'it is yes or no.')
      return { field: field as FieldOf<'fact'>, is: one() === 'yes' }
    case 'time': {
      const time = field as FieldOf<'time'>
      const [, sign, rest = ''] = /^([<>]?)(.*)$/s.exec(one()) ?? []
      if (sign === '') return { field: time, withinMinutes: readMinutes(field, rest) }
      if (!isInstant(rest)) refuse(field, value, 'an instant is written like 2026-11-20T10:00:00Z.')
      return sign === '<' ? { field: time, before: rest } : { field: time, after: rest }
    }
    case 'duration':
      return { field: field as FieldOf<'duration'>, overMinutes: readMinutes(field, one().replace(/^>/, '')) }
    case 'count': {
      const [, digits] = /^>?(\d{1,6})$/.exec(one()) ?? []
      return {
        field: field as FieldOf<'count'>,
        over: digits === undefined ? refuse(field, value, 'it is a number such as >3.') : Number(digits),
      }
    }
    case 'text':
      return { field: field as FieldOf<'text'>, holds: one().trim() }
  }
}

const isField = (field: string): field is FilterField => field in kinds

function readNumber(field: string, word: string, before = ''): number {
  if (!/^[1-9]\d{0,14}$/.test(word)) refuse(field, word, `it is ${before}a number.`)
  return Number(word)
}

function readMinutes(field: string, word: string): number {
  const [, digits, unit] = /^(\d{1,7})([mhdw])$/.exec(word) ?? []
  const minutes = Number(digits) * durations[(unit ?? 'm') as keyof typeof durations]
  if (unit === undefined || minutes < 1 || minutes > longestMinutes)
    refuse(field, word, 'a duration is written like 30m, 4h, 2d or 1w, ten years at most.')
  return minutes
}

/** At commas, but for those in quotation marks; a quotation mark inside is doubled. */
function splitValues(written: string): string[] {
  return [...written.matchAll(/(?:^|,)((?:"(?:[^"]|"")*"|[^,"])*)/g)].map(([, value = '']) =>
    value.replace(/"((?:[^"]|"")*)"/g, (_, inner: string) => inner.replaceAll('""', '"')),
  )
}

/** The same filter without groups that group nothing. */
export function simplify(filter: TicketExpression): TicketExpression {
  if ('not' in filter) {
    const inner = simplify(filter.not)
    return isEmpty(inner) ? inner : { not: inner }
  }
  if (!('all' in filter || 'any' in filter)) return filter
  const isAll = 'all' in filter
  const parts = (isAll ? filter.all : filter.any)
    .map(simplify)
    // An empty group is one that nobody has filled in yet.
    .filter((part) => !isEmpty(part))
    .flatMap((part) => (isAll && 'all' in part ? part.all : !isAll && 'any' in part ? part.any : [part]))
  const [only] = parts
  return only === undefined ? { all: [] } : parts.length === 1 ? only : isAll ? { all: parts } : { any: parts }
}

const isEmpty = (filter: TicketExpression) => 'all' in filter && filter.all.length === 0

/** Writes a filter so that `readFilter` reads the same one, simplified; empty where it narrows nothing. */
export function writeFilter(filter: TicketExpression): string {
  return write(simplify(filter), 'top')
}

function write(filter: TicketExpression, inside: 'top' | 'all' | 'any' | 'not'): string {
  if ('not' in filter) return `-${write(filter.not, 'not')}`
  if ('any' in filter) return `(${filter.any.map((part) => write(part, 'any')).join(' | ')})`
  if ('all' in filter) {
    const written = filter.all.map((part) => write(part, 'all')).join(' ')
    return inside === 'not' ? `(${written})` : written
  }
  return `${filter.field}:${writeValue(filter)}`
}

function writeValue(condition: FilterCondition): string {
  if ('before' in condition) return `<${condition.before}`
  if ('after' in condition) return `>${condition.after}`
  if ('withinMinutes' in condition) return writeMinutes(condition.withinMinutes)
  if ('overMinutes' in condition) return `>${writeMinutes(condition.overMinutes)}`
  if ('over' in condition) return `>${condition.over}`
  if ('holds' in condition) return quoted(condition.holds)
  if (typeof condition.is === 'boolean') return condition.is ? 'yes' : 'no'
  return condition.is.map((value) => quoted(String(value))).join(',')
}

function writeMinutes(minutes: number): string {
  const unit = (['w', 'd', 'h'] as const).find((long) => minutes % durations[long] === 0) ?? 'm'
  return `${minutes / durations[unit]}${unit}`
}

const quoted = (value: string) => (/^[\p{L}\p{N}_.@+-]+$/u.test(value) ? value : `"${value.replaceAll('"', '""')}"`)
