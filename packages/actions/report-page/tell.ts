import { fileWords } from '../src/reports/files/file-words.ts'
import type { RecountedReport } from '../src/reports/recount/recount-report.ts'
import type { FileData } from '../src/reports/recount/report-file.ts'
import { duration, percent } from '../src/reports/sentences/sentence.ts'
import type { Share } from '../src/reports/times.ts'

type Times = RecountedReport['times']
type Quantile = Times['business']['median']
export type Tell = ReturnType<typeof tellIn>

/** Tells numbers, instants and lengths in the language and the zone of a report. */
export function tellIn({ language, zone }: Pick<FileData, 'language' | 'zone'>) {
  const locale = language === 'de' ? 'de-DE' : 'en-GB'
  const words = fileWords[language]
  const numbers = new Intl.NumberFormat(locale)
  const instants = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone })
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' })
  const quantile = (of: Quantile, kind: 'working' | 'calendar'): string => {
    if (!of.shown) return words.tooFew(of.needed)
    const { ms, low, high } = of.value
    const tell = (value: number) => duration(value, language, kind)
    const range =
      low === null ? '' : ` (${high === null ? words.atLeast(tell(low)) : words.range(tell(low), tell(high))})`
    return `${ms === null ? words.notReached : tell(ms)}${range}`
  }
  const share = (of: Share): string =>
    of === null
      ? words.nothing
      : `${percent(of.share, language)}${of.interval === null ? '' : ` (${words.range(percent(of.interval.low, language), percent(of.interval.high, language))})`}`
  return {
    count: (value: number) => numbers.format(value),
    instant: (at: string) => instants.format(new Date(at)),
    day: (day: string) => days.format(new Date(`${day}T00:00:00Z`)),
    share,
    quantile,
    /** The three ways of counting times, each with where it stands in the report. */
    times: (times: Times) =>
      [
        { name: words.business, path: 'times.business', of: times.business, kind: 'working', within: null },
        {
          name: words.calendar,
          path: 'times.calendar',
          of: times.calendar,
          kind: 'calendar',
          within: { path: 'times.withinPromise', told: share(times.withinPromise) },
        },
        {
          name: words.outside,
          path: 'times.outside.calendar',
          of: times.outside.calendar,
          kind: 'calendar',
          within: { path: 'times.outside.withinPromise', told: share(times.outside.withinPromise) },
        },
      ].map(({ name, path, of, kind, within }) => {
        const told = (one: Quantile) => quantile(one, kind === 'working' ? 'working' : 'calendar')
        return {
          name,
          path,
          within,
          waits: numbers.format(of.waits),
          median: told(of.median),
          p75: told(of.p75),
          p90: told(of.p90),
        }
      }),
  }
}
