import type { Language } from '@echolot/domain'

const dayMs = 86_400_000
const dateOf = (day: string) => new Date(`${day}T00:00:00Z`)
const shift = (day: string, days: number) => new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10)

/** A period in days, both included, by what it is a whole one of. */
export type Period = { from: string; to: string }

type Kind = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'days'

function kindOf({ from, to }: Period): Kind {
  if (from === to) return 'day'
  const next = shift(to, 1)
  const begins = from.endsWith('-01') && next.endsWith('-01')
  const months =
    (Number(next.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(next.slice(5, 7)) - Number(from.slice(5, 7))
  if (begins && months === 1) return 'month'
  if (begins && months === 3 && (Number(from.slice(5, 7)) - 1) % 3 === 0) return 'quarter'
  if (begins && months === 12 && from.endsWith('-01-01')) return 'year'
  if (dateOf(from).getUTCDay() === 1 && shift(from, 6) === to) return 'week'
  return 'days'
}

/** ISO 8601: the week that has the year's first Thursday is its first. */
function isoWeek(monday: string): { year: number; week: number } {
  const thursday = dateOf(shift(monday, 3))
  const year = thursday.getUTCFullYear()
  return { year, week: 1 + Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * dayMs)) }
}

/**
 * When a period was, as it stands in the middle of a sentence: "im Juni", "in KW 23", "im 3. Quartal", "vom 1. bis 15. Juni";
 * with the year where it is not the one of `today`.
 */
export function periodName(period: Period, today: string, language: Language): string {
  const { from, to } = period
  const locale = language === 'de' ? 'de-DE' : 'en-GB'
  const told = (day: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }).format(dateOf(day))
  const year = from.slice(0, 4)
  const thisYear = today.slice(0, 4)
  const dated = year === thisYear && to.slice(0, 4) === thisYear ? {} : ({ year: 'numeric' } as const)
  const ofYear = year === thisYear ? '' : ` ${year}`
  const german = language === 'de'
  switch (kindOf(period)) {
    case 'day':
      return `${german ? 'am' : 'on'} ${told(from, { day: 'numeric', month: 'long', ...dated })}`
    case 'week': {
      const { year, week } = isoWeek(from)
      const said = String(year) === thisYear ? '' : ` ${year}`
      return `${german ? `in KW ${week}` : `in week ${week}`}${said}`
    }
    case 'month':
      return `${german ? 'im' : 'in'} ${told(from, { month: 'long' })}${ofYear}`
    case 'quarter': {
      const quarter = (Number(from.slice(5, 7)) + 2) / 3
      return `${german ? `im ${quarter}. Quartal` : `in quarter ${quarter}`}${ofYear}`
    }
    case 'year':
      return german ? `im Jahr ${year}` : `in ${year}`
    case 'days': {
      const last = told(to, { day: 'numeric', month: 'long', ...dated })
      const month = from.slice(0, 7) === to.slice(0, 7)
      const ofFirst = from.slice(0, 4) === to.slice(0, 4) ? {} : ({ year: 'numeric' } as const)
      const first = month
        ? `${Number(from.slice(8))}${german ? '.' : ''}`
        : told(from, { day: 'numeric', month: 'long', ...ofFirst })
      return german ? `vom ${first} bis ${last}` : `from ${first} to ${last}`
    }
  }
}

/** The period before: the month before a month, else as many days, that end the day before. */
export function periodBefore(period: Period): Period {
  const to = shift(period.from, -1)
  const months = { month: 1, quarter: 3, year: 12, day: 0, week: 0, days: 0 }[kindOf(period)]
  if (months > 0) return { from: addMonths(period.from, -months), to }
  const days = Math.round((Date.parse(period.to) - Date.parse(period.from)) / dayMs)
  return { from: shift(to, -days), to }
}

/** The same a year before: the same months, or 52 weeks earlier, so that as many working days are in it. */
export function periodYearBefore(period: Period): Period {
  const kind = kindOf(period)
  if (kind === 'month' || kind === 'quarter' || kind === 'year')
    return { from: addMonths(period.from, -12), to: shift(addMonths(shift(period.to, 1), -12), -1) }
  return { from: shift(period.from, -364), to: shift(period.to, -364) }
}

/** So many months on from the first of one. */
function addMonths(first: string, months: number): string {
  const date = dateOf(first)
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1)).toISOString().slice(0, 10)
}
