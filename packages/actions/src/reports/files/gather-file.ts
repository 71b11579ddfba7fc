import { listDepartments, listReportFilters } from '@echolot/db'
import { type Figure, figureDefinitions, figures, type Language, type Lens, lensOf, voidReasons } from '@echolot/domain'
import type { Ctx } from '../../context.ts'
import { annotationsOf } from '../annotations.ts'
import type { Asked } from '../asked-report.ts'
import { readAllRows } from '../list-report-rows.ts'
import { readReport } from '../read-report.ts'
import { periodName } from '../sentences/period-name.ts'
import { capital, duration, near, percent } from '../sentences/sentence.ts'
import type { quantilesOf, Share } from '../times.ts'
import { departmentNamer } from './department-name.ts'
import { fileWords } from './file-words.ts'
import { missingRows } from './missing-rows.ts'
import { narrowedTo } from './narrowed-to.ts'
import { type Note, notesAbout, tellNotes } from './tell-notes.ts'

/** What a file of a report is asked for: the rows behind one figure, and all that the page shows of its lens. */
export type AskedFile = Asked & { figure: Figure; language: Language }

/** What became of what arrived on a day. */
export const dayColumns = ['arrived', 'answered', 'dismissed', 'open'] as const

/** Everything that a file of a report says, ready to be laid out: the workbook and the PDF say the same. */
export async function gatherFile(ctx: Pick<Ctx, 'db' | 'now' | 'sight'>, { language, ...asked }: AskedFile) {
  const lens = lensOf(asked.figure)
  const [report, annotations, { rows, unseen, withheld }, departments, offered] = await Promise.all([
    readReport(ctx, asked),
    annotationsOf(ctx.db, asked, ctx.sight),
    readAllRows(ctx, asked),
    listDepartments(ctx.db),
    listReportFilters(ctx.db),
  ])
  const words = fileWords[language]
  const locale = language === 'de' ? 'de-DE' : 'en-GB'
  const instant = (at: Date | string) =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: report.zone }).format(
      new Date(at),
    )
  const day = (of: string) =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${of}T00:00:00Z`))
  const nameOf = departmentNamer(departments, language)
  const today = report.asOf.slice(0, 10)
  return {
    lens,
    words,
    instant,
    nameOf,
    count: (value: number) => new Intl.NumberFormat(locale).format(value),
    title: `${words.report}: ${words.lenses[lens]}${lens === 'stock' ? '' : `, ${periodName(asked, today, language)}`}`,
    asOf: words.asOf(instant(report.asOf), report.zone),
    narrowed: narrowedTo(asked, nameOf, offered, language),
    sentences: report.sentences[lens].map((sentence) => capital(sentence[language].map(({ text }) => text).join(''))),
    figures: figures
      .filter((figure) => figure.startsWith(`${lens}.`))
      .map((figure) => {
        const { name, says, version } = figureDefinitions[figure]
        return { name: name[language], value: report.figures[figure], says: says[language], version }
      }),
    voids:
      lens === 'stock'
        ? []
        : voidReasons.map((reason) => ({ name: words.voidReasons[reason], value: report.voids[lens][reason] })),
    times: lens === 'cohort' ? timesOf(report.times, language) : [],
    days: lens === 'cohort' ? report.byDay : [],
    /** What the days count, by the names of the figures that they add up to. */
    dayColumns: dayColumns.map((column) => figureDefinitions[`cohort.${column}`].name[language]),
    notes: tellNotes(annotations, nameOf),
    notesOn: notesAbout(annotations, report.zone),
    noteLine: ({ from, to, text, about }: Note) =>
      `${from === to ? day(from) : `${day(from)} – ${day(to)}`}: ${text}${about.length === 0 ? '' : ` (${about.join(', ')})`}`,
    departments: report.byDepartment.map(({ departmentId, figures: its }) => ({
      name: nameOf(departmentId),
      values: figures.filter((figure) => figure.startsWith(`${lens}.`)).map((figure) => its[figure]),
    })),
    figure: figureDefinitions[asked.figure].name[language],
    rows,
    /** Which rows the figure counts and the file does not have. */
    missing: missingRows({ unseen, withheld }, language),
  }
}

export type GatheredFile = Awaited<ReturnType<typeof gatherFile>> & { lens: Lens }

type Times = Awaited<ReturnType<typeof readReport>>['times']

function timesOf(times: Times, language: Language) {
  const words = fileWords[language]
  const told = (of: ReturnType<typeof quantilesOf>, kind: 'working' | 'calendar') =>
    ([of.median, of.p75, of.p90] as const).map((quantile) => {
      if (!quantile.shown) return words.tooFew(quantile.needed)
      const { ms, low, high } = quantile.value
      const tell = (value: number) => near(duration(value, language, kind), of.approximate)
      const range =
        low === null ? '' : ` (${high === null ? words.atLeast(tell(low)) : words.range(tell(low), tell(high))})`
      return `${ms === null ? words.notReached : tell(ms)}${range}`
    })
  const share = (of: Share) =>
    of === null
      ? words.nothing
      : `${percent(of.share, language)}${of.interval === null ? '' : ` (${words.range(percent(of.interval.low, language), percent(of.interval.high, language))})`}`
  return [
    { name: words.business, waits: times.business.waits, within: '–', quantiles: told(times.business, 'working') },
    {
      name: words.calendar,
      waits: times.calendar.waits,
      within: share(times.withinPromise),
      quantiles: told(times.calendar, 'calendar'),
    },
    {
      name: words.outside,
      waits: times.outside.calendar.waits,
      within: share(times.outside.withinPromise),
      quantiles: told(times.outside.calendar, 'calendar'),
    },
  ]
}
