export type DateReading = { at: Date } | { problem: 'date_unreadable' | 'date_ambiguous' }

const unreadable: DateReading = { problem: 'date_unreadable' }
const ambiguous: DateReading = { problem: 'date_ambiguous' }

/** January to December in the languages whose feeds spell dates out; each name is recognised by these beginnings. */
const months: readonly (readonly string[])[] = [
  ['jan', 'jän', 'jaen', 'gen', 'ene', 'sty', 'oca', 'янв', 'ιαν'],
  ['feb', 'fév', 'fev', 'lut', 'şub', 'фев', 'φεβ'],
  ['mar', 'mär', 'mrz', 'maer', 'mrt', 'maa', 'már', 'мар', 'μαρ', 'μάρ'],
  ['apr', 'avr', 'abr', 'ápr', 'kwi', 'nis', 'апр', 'απρ'],
  ['may', 'mai', 'mag', 'mei', 'maj', 'máj', 'май', 'мая', 'μαι', 'μαΐ', 'μάι', 'μάϊ'],
  ['jun', 'juin', 'giu', 'jún', 'cze', 'haz', 'июн', 'ιουν', 'ιούν'],
  ['jul', 'juil', 'lug', 'júl', 'lip', 'tem', 'июл', 'ιουλ', 'ιούλ'],
  ['aug', 'aoû', 'aou', 'ago', 'sie', 'ağu', 'авг', 'αυγ', 'αύγ'],
  ['sep', 'set', 'szept', 'wrz', 'eyl', 'сен', 'σεπ'],
  ['oct', 'okt', 'ott', 'out', 'paź', 'eki', 'окт', 'οκτ'],
  ['nov', 'lis', 'kas', 'ноя', 'νοε', 'νοέ'],
  ['dec', 'dez', 'déc', 'dic', 'gru', 'ara', 'дек', 'δεκ'],
]
const longestMonth = 10
/** With white space and tags around it; the date itself has a hundred characters at most. */
export const longestWritten = 1_000

const weekdays =
  /^(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?$|^(?:mo|di|mi|do|fr|sa|so)\.?$|^(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)$|^(?:lun|mar|mer|jeu|ven|sam|dim)(?:di|edi|credi|dredi|anche)?\.?$|^(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|mié|jue|vie|sáb|dom|gio|sab)\.?$/

/** Sunday to Saturday in English and German, which tell two readings of `04/03/2025` apart. */
const daysOfWeek =
  /^(?:(sun(?:day)?|so|sonntag)|(mon?|monday|montag)|(tue|tues|tuesday|di|dienstag)|(wed|wednesday|mi|mittwoch)|(thu|thur|thurs|thursday|do|donnerstag)|(fri?|friday|freitag)|(sat?|saturday|samstag|sonnabend))\.?$/

const fillers = /^(?:at|um|uhr|am|den|der|on|of|the|de|del|le|à|-|–|\||·|h)$/

/** Hours east of Greenwich. Where the world disagrees (IST, CST, BST), what most feeds mean. */
const zones = new Map([
  ['z', 0],
  ['ut', 0],
  ['utc', 0],
  ['gmt', 0],
  ['wet', 0],
  ['west', 1],
  ['bst', 1],
  ['cet', 1],
  ['mez', 1],
  ['met', 1],
  ['cest', 2],
  ['mesz', 2],
  ['mest', 2],
  ['eet', 2],
  ['sast', 2],
  ['cat', 2],
  ['eest', 3],
  ['msk', 3],
  ['eat', 3],
  ['trt', 3],
  ['msd', 4],
  ['gst', 4],
  ['pkt', 5],
  ['ist', 5.5],
  ['npt', 5.75],
  ['wib', 7],
  ['ict', 7],
  ['hkt', 8],
  ['sgt', 8],
  ['awst', 8],
  ['pht', 8],
  ['kst', 9],
  ['jst', 9],
  ['acst', 9.5],
  ['acdt', 10.5],
  ['aest', 10],
  ['aedt', 11],
  ['nzst', 12],
  ['nzdt', 13],
  ['ndt', -2.5],
  ['nst', -3.5],
  ['brt', -3],
  ['art', -3],
  ['adt', -3],
  ['ast', -4],
  ['clt', -4],
  ['edt', -4],
  ['est', -5],
  ['cdt', -5],
  ['cst', -6],
  ['mdt', -6],
  ['mst', -7],
  ['pdt', -7],
  ['pst', -8],
  ['akdt', -8],
  ['akst', -9],
  ['hst', -10],
])

/** The Americans' clocks, whatever the season. */
const places = new Map([
  ['et', 'America/New_York'],
  ['ct', 'America/Chicago'],
  ['mt', 'America/Denver'],
  ['pt', 'America/Los_Angeles'],
])

type Parts = { year: number; month: number; day: number; hour?: number; minute?: number; second?: number; ms?: number }

/**
 * An instant as feeds write it: RFC 822 with its many liberties, ISO 8601, epoch seconds and milliseconds, German and
 * other spelled-out dates. Without a zone it is UTC. What could be two days (04/03/2025) or none (31 Feb) is refused.
 */
export function parseDate(written: string): DateReading {
  if (/^(?:19|20)\d\d-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3})?Z$/.test(written)) {
    const at = new Date(written)
    // 31 February would be a day of March.
    if (!Number.isNaN(at.getTime()) && at.toISOString().startsWith(written.slice(0, 19))) return { at }
  }
  if (written.length > longestWritten) return unreadable
  const text = written
    .trim()
    .replace(/[\u00a0\u2009\u202f\s]+/g, ' ')
    .replace(/[−‒]/g, '-')
  if (text === '' || text.length > 100) return unreadable
  if (/^\d{9,10}(?:\.\d+)?$/.test(text)) return { at: new Date(Math.floor(Number(text) * 1000)) }
  if (/^\d{13}$/.test(text)) return { at: new Date(Number(text)) }
  return usual(text) ?? compact(text) ?? free(text)
}

const englishMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** The two forms that nearly every feed uses, read without looking at each word. */
function usual(text: string): DateReading | null {
  const mail = /^(?:[A-Z][a-z]{2}, )?(\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) (\d\d):(\d\d):(\d\d) ([+-]\d{4}|GMT)$/.exec(text)
  const iso = mail ? null : /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(Z|[+-]\d\d:\d\d|\.\d{3}Z)$/.exec(text)
  const [, first, second, third, hour, minute, second60, zone] = mail ?? iso ?? []
  if (first === undefined || second === undefined) return null
  if (iso) {
    const parts = numbers({ year: first, month: second, day: third, hour, minute, second: second60 })
    return zone?.startsWith('.') ? instant({ ...parts, ms: Number(zone.slice(1, -1)) }, 'Z') : instant(parts, zone)
  }
  const month = englishMonths.indexOf(second) + 1
  return month === 0
    ? null
    : instant(numbers({ year: third, month: `${month}`, day: first, hour, minute, second: second60 }), zone)
}

/** `20250304`, `20250304T101500Z`, `202503041015`, `2025-063` (day of the year), `2025-03`, `2025`. */
function compact(text: string): DateReading | null {
  const day = /^(\d{4})(\d\d)(\d\d)(?:[T ]?(\d\d)(\d\d)(\d\d)?(?:[.,](\d{1,9}))?)?(?: ?(\D.*))?$/i.exec(text)
  if (day) {
    const [, year, month, date, hour, minute, second, fraction, zone] = day
    return instant({ ...numbers({ year, month, day: date, hour, minute, second }), ms: milliseconds(fraction) }, zone)
  }
  const ordinal = /^(\d{4})-(\d{3})$/.exec(text)
  if (ordinal) {
    const at = new Date(Date.UTC(Number(ordinal[1]), 0, Number(ordinal[2])))
    return Number(ordinal[2]) > 0 && at.getUTCFullYear() === Number(ordinal[1]) ? { at } : unreadable
  }
  const month = /^(\d{4})(?:-(\d\d))?$/.exec(text)
  return month ? instant(numbers({ year: month[1], month: month[2] ?? '1', day: '1' }), undefined) : null
}

/** Everything that has a date, perhaps a time with a colon, and perhaps a zone, in whatever order. */
function free(text: string): DateReading {
  const [comment] = /\([^()]*\)/.exec(text) ?? ['']
  const bare = withoutComments(text)
    // The zone's name behind its offset, or alone (RFC 9557).
    .replace(/ ?\[([^[\]]*)\]$/, (_, zone: string) => (/[+-]\d\d:?\d\d\[|z\[/i.test(text) ? '' : ` ${zone}`))
    .replace(/(\d)t(?=\d\d?:)/i, '$1 ')
    .replace(/--(?=\d)/, '-')
    // German clocks: `14.30 Uhr`, `14 Uhr`.
    .replace(/(?<![\d.:])(\d{1,2})(?:\.(\d\d))?(?= ?uhr\b)/i, (_, hour: string, minute = '00') => `${hour}:${minute}`)
    .replace(/([+-]\d\d:?\d\d)(?::00|z)$/i, '$1')
    .replace(/(:\d\d):(?=[+-]\d{4}$)/, '$1 ')
    // A zone that was printed as a number without its sign, or behind a colon: it is nought.
    .replace(/(:\d\d:\d\d)[ :]00(?:00)?$/, '$1')
    // A date and a clock that were two fields of a database, and an hour without its minutes.
    .replace(/ 00:00:00(?:\.0+)?(?= \d\d:\d\d:)/, '')
    .replace(/(\d{4} \d\d)(?= [+-]\d{4}$)/, '$1:00')
    // The halves of the day stand before the clock in Korea, Japan and China.
    .replace(
      /(오전|午前|上午|오후|午後|下午) ?(\d{1,2}:\d\d(?::\d\d)?)/,
      (_, half: string, clock: string) => `${clock} ${/오전|午前|上午/.test(half) ? 'am' : 'pm'}`,
    )
    // The signs for year, month and day in China, Japan and Korea.
    .replace(/(\d{4})[年년] ?(\d\d?)[月월] ?(\d\d?)[日일]/, '$1-$2-$3')
  const clock =
    /(?:^|[ ,])(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:[.,](\d{1,9}))?)?(?: ?([ap])\.?m\b\.?)?(?=$|[^\d:])/i.exec(bare)
  const time = clock === null ? {} : readClock(clock)
  if (time === null) return unreadable
  const before = clock === null ? bare : bare.slice(0, clock.index)
  const behind = clock === null ? '' : bare.slice(clock.index + clock[0].length)

  const tokens = [...words(before), ...(clock === null ? [] : ['']), ...words(behind)]
  const dayOfWeek = dayOfWeekIn(tokens)
  const numbersFound: string[] = []
  let dotted = false
  let month: number | null = null
  let date: Parts | DateReading | null = null
  let zone: string | undefined
  /** `Mar` is March, and also what Tuesday is called in Spanish, French and Italian. */
  let mayBeTuesday = false
  // Whatever stands before a comma at the very beginning is the day of the week, in whatever language.
  const [first = ''] = /^\p{L}+\.?(?=,)/u.exec(bare) ?? []
  if (first !== '' && monthOf(first.toLowerCase()) === null && offsetOf(first) === null) tokens.shift()
  for (const token of tokens) {
    if (token === '' || fillers.test(token)) continue
    const named = monthOf(token)
    const numeric = numericDate(token, dayOfWeek)
    if (numeric !== null && date === null) date = numeric
    else if (/^'?\d{1,4}(?:\.|st|nd|rd|th|er|º)?$/.test(token)) {
      numbersFound.push(token.replace(/\D/g, ''))
      dotted ||= token.endsWith('.')
    } else if (named !== null && month === null && date === null) {
      month = named
      mayBeTuesday = /^mar\.?$/.test(token)
    } else if (named !== null && mayBeTuesday) {
      month = named
      mayBeTuesday = false
    } else if (weekdays.test(token)) continue
    // Of a name and a number for the same zone the number is the one that was computed.
    else if (offsetOf(token) !== null) zone = zone === undefined || /^[+-]/.test(token) ? token : zone
    else if (zone === undefined && clock !== null && (isPlace(token) || places.has(token))) zone = token
    else return unreadable
  }
  if (zone === undefined && comment !== '') {
    const inside = comment.slice(1, -1).trim().toLowerCase()
    if (offsetOf(inside) !== null) zone = inside
  }
  // `11 04 2020` and `4. 3. 2025`.
  if (date === null && month === null && numbersFound.length === 3)
    date = numericDate(numbersFound.splice(0).join(dotted ? '.' : '/'), dayOfWeek)
  if (date !== null && 'problem' in date) return date
  const parts =
    date !== null && !('at' in date)
      ? numbersFound.length === 0 && month === null
        ? date
        : null
      : spelledDate(numbersFound, month)
  return parts === null ? unreadable : instant({ ...parts, ...time }, zone)
}

/** Comments may hold comments (RFC 5322, 3.2.2), and stand anywhere. */
function withoutComments(text: string): string {
  let bare = text
  for (let depth = 0; depth < 3 && bare.includes('('); depth += 1) bare = bare.replace(/\([^()]*\)/g, ' ')
  return bare
}

function words(text: string): string[] {
  return text
    .toLowerCase()
    .replace(/(\d)(?:-|\. ?)(?=\p{L})/gu, '$1 ')
    .replace(/(\p{L}{3,10}\.?)-(?=\d)/gu, (whole, name: string) => (monthOf(name) === null ? whole : `${name} `))
    .split(/[ ,]+/)
}

function readClock([, hour, minute, second, fraction, half]: RegExpExecArray) {
  const read = { hour: Number(hour), minute: Number(minute), second: Number(second ?? 0), ms: milliseconds(fraction) }
  if (half === undefined) return read
  if (read.hour < 1 || read.hour > 12) return null
  return { ...read, hour: (read.hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0) }
}

function monthOf(token: string): number | null {
  const name = token.replace(/\.$/, '')
  if (name.length < 3 || name.length > longestMonth || !/^\p{L}+$/u.test(name)) return null
  // The weekdays of Romance languages begin like months: mar(di), mar(tes).
  if (/^(?:mardi|martes|martedì)$/.test(name)) return null
  const index = months.findIndex((beginnings) => beginnings.some((beginning) => name.startsWith(beginning)))
  return index === -1 ? null : index + 1
}

function dayOfWeekIn(tokens: readonly string[]): number | null {
  for (const token of tokens) {
    const found = daysOfWeek.exec(token)
    if (found !== null) return found.findLastIndex((group, index) => index > 0 && group !== undefined) - 1
  }
  return null
}

/** `2025-03-04`, `2025/3/4`, `04.03.2025`, `4.3.25`, `13/03/2025`; `04/03/2025` says nothing without the day of the week. */
function numericDate(token: string, dayOfWeek: number | null): Parts | DateReading | null {
  const [, a = '', mark = '', b = '', again = '', c = ''] =
    /^(\d{1,4})([./-])(\d{1,2})([./-])(\d{1,4})\.?$/.exec(token) ?? []
  if (a === '' || mark !== again) return null
  if (a.length === 4 && c.length <= 2) return { year: Number(a), month: Number(b), day: Number(c) }
  if (a.length > 2 || c.length === 3) return unreadable
  const dayFirst = { year: fullYear(c), month: Number(b), day: Number(a) }
  // Where numbers are parted by dots, the day comes first.
  if (mark === '.') return dayFirst
  const orders = [dayFirst, { ...dayFirst, month: Number(a), day: Number(b) }]
  if (c.length === 2) orders.push({ year: fullYear(a), month: Number(b), day: Number(c) })
  const days = new Map(orders.filter(exists).map((parts) => [JSON.stringify(parts), parts]))
  const [only, second] = days.values()
  if (only === undefined) return unreadable
  if (second === undefined) return only
  const [named, other] = [...days.values()].filter((parts) => dayOfWeekOf(parts) === dayOfWeek)
  return named === undefined || other !== undefined ? ambiguous : named
}

function dayOfWeekOf({ year, month, day }: Parts): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay()
}

function exists({ year, month, day }: Parts): boolean {
  const at = new Date(Date.UTC(year, month - 1, day))
  return month >= 1 && month <= 12 && day >= 1 && at.getUTCDate() === day
}

/** A date with its month in words: the day, then the year, unless the year stands first. */
function spelledDate(found: readonly string[], month: number | null): Parts | null {
  const [first, second] = found
  if (month === null || first === undefined || second === undefined || found.length > 2) return null
  if (first.length === 4) return { year: Number(first), month, day: Number(second) }
  return second.length === 1 ? null : { year: fullYear(second), month, day: Number(first) }
}

/** RFC 5322, 4.3: two digits below 50 are this century's, three digits count from 1900. */
function fullYear(written: string): number {
  const year = Number(written)
  if (written.length === 2) return year < 50 ? 2000 + year : 1900 + year
  return written.length === 3 ? 1900 + year : year
}

/** Minutes east of Greenwich of a zone's name or offset, or null. */
function offsetOf(token: string): number | null {
  const name = token.toLowerCase().replace(/\.$/, '')
  const hours = zones.get(name)
  if (hours !== undefined) return hours * 60
  // RFC 5322, 4.3: the military letters were defined wrongly once, and mean nothing.
  if (/^[a-ik-z]$/.test(name)) return 0
  const [, sign, whole = '', part] = /^(?:[a-z]{1,4})?([+-])(\d{1,4}?)(?::?(\d{2}))?$/.exec(name) ?? []
  if (sign === undefined || whole.length > 2) return null
  const minutes = Number(whole) * 60 + Number(part ?? 0)
  return minutes > 15 * 60 || Number(part ?? 0) > 59 ? null : sign === '-' ? -minutes : minutes
}

function isPlace(token: string): boolean {
  return /^[a-z]+(?:\/[a-z_+-]+){1,2}$/.test(token)
}

function instant(parts: Parts, zone: string | undefined): DateReading {
  const { year, month, day, hour = 0, minute = 0, second = 0, ms = 0 } = parts
  if (year < 1900 || year > 2199 || !exists(parts)) return unreadable
  if (hour > 24 || minute > 59 || second > 60 || (hour === 24 && minute + second > 0)) return unreadable
  const local = Date.UTC(year, month - 1, day, hour, minute, second, ms)
  if (zone === undefined) return { at: new Date(local) }
  const offset = offsetOf(zone) ?? offsetOfPlace(zone, local)
  return offset === null ? unreadable : { at: new Date(local - offset * 60_000) }
}

/** Minutes east of Greenwich in `Europe/Berlin` when its clocks show `local`, or null for a place that nobody knows. */
function offsetOfPlace(place: string, local: number): number | null {
  try {
    const timeZone = places.get(place) ?? place
    const clock = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
    const offsetAt = (at: number) => {
      const name = clock.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? ''
      const [, sign = '+', hours = '0', minutes = '0'] = /GMT([+-])(\d\d):(\d\d)/.exec(name) ?? []
      return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
    }
    return offsetAt(local - offsetAt(local) * 60_000)
  } catch {
    return null // Intl knows no such place.
  }
}

function numbers(
  written: Record<'year' | 'month' | 'day', string | undefined> &
    Partial<Record<'hour' | 'minute' | 'second', string | undefined>>,
): Parts {
  const { year, month, day, hour = '0', minute = '0', second = '0' } = written
  return {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
  }
}

function milliseconds(fraction: string | undefined): number {
  return fraction === undefined ? 0 : Math.floor(Number(`0.${fraction}`) * 1000)
}
