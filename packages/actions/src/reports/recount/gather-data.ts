import {
  getOrganisation,
  listDepartments,
  listPromiseRules,
  listPromises,
  listReportFilters,
  type Tx,
} from '@echolot/db'
import { type Language, Refusal } from '@echolot/domain'
import { layOutHolidays } from '@echolot/timekeeping'
import type { Ctx } from '../../context.ts'
import type { departmentTimes } from '../../time/department-times.ts'
import { annotationsOf } from '../annotations.ts'
import type { Asked } from '../asked-report.ts'
import { departmentNamer } from '../files/department-name.ts'
import { fileWords } from '../files/file-words.ts'
import { narrowedTo } from '../files/narrowed-to.ts'
import { tellNotes } from '../files/tell-notes.ts'
import { periodName } from '../sentences/period-name.ts'
import { duration } from '../sentences/sentence.ts'
import type { CountedWait } from './count-figures.ts'
import { gatherWaits } from './gather-waits.ts'
import { recountReport } from './recount-report.ts'
import type { FileData, FileWait } from './report-file.ts'

/** A report of more is slow to open and to keep, and nobody reads its rows. */
const mostWaits = 50_000

/**
 * All that a report is made from, and what it says of it.
 * @param numbering what stands in place of a ticket's number.
 * @param withPrivate whether private messages are counted; a file that leaves the house has none, and says so.
 * @throws Refusal `invalid` where there are too many waits.
 */
export async function gatherData(
  db: Tx,
  { now, sight }: Pick<Ctx, 'now' | 'sight'>,
  asked: Asked,
  language: Language,
  { numbering, withPrivate }: { numbering: Numbering; withPrivate: boolean },
): Promise<FileData> {
  const { zone, times, waits, earlier, withheld } = await gatherWaits(db, now, asked, { withPrivate })
  const all = [...waits, ...earlier.before, ...earlier.yearBefore]
  if (all.length > mostWaits)
    throw new Refusal(
      'invalid',
      `A report that can be recomputed holds ${mostWaits} waits at most; this one has ${all.length}. Ask for a shorter period, or for one department.`,
      { reason: 'report_too_large', most: mostWaits, waits: all.length },
    )
  const organisation = await getOrganisation(db)
  const departments = await listDepartments(db)
  const offered = await listReportFilters(db)
  const nameOf = departmentNamer(departments, language)
  const held = [...new Set(all.flatMap(({ departmentId, heldBy }) => [departmentId, heldBy]))].sort()
  const period = { from: asked.from, to: asked.to }
  const told = periodName(period, now.toISOString().slice(0, 10), language)
  const numberOf = numbering(all)
  const toFile = (wait: CountedWait) => fileWait(wait, numberOf(wait))
  return {
    language,
    company: organisation?.name ?? null,
    title: `${fileWords[language].report} ${told}`,
    period,
    narrowed: [
      ...narrowedTo(asked, nameOf, offered, language),
      ...(withheld === 0 ? [] : [fileWords[language].withoutPrivate]),
    ],
    zone,
    asOf: now.toISOString(),
    since: asked.since ?? 'found',
    departments: held.map((id) => ({ id, name: nameOf(id) })),
    calendars: held.flatMap((id) => calendarsOf(id, times, all, now, language)),
    promises: await tellPromises(db, held, nameOf, language),
    notes: tellNotes(await annotationsOf(db, asked, sight), nameOf),
    waits: waits.map(toFile),
    earlier: { before: earlier.before.map(toFile), yearBefore: earlier.yearBefore.map(toFile) },
    stated: recountReport({
      period,
      zone,
      asOf: now,
      since: asked.since ?? 'found',
      calendars: times,
      waits,
      earlier,
    }),
  }
}

/** By which number a wait's ticket is known. */
type Numbering = (waits: readonly CountedWait[]) => (wait: CountedWait) => number

/** Tickets by their own numbers, for what stays in the house. */
export const ticketNumbers: Numbering = () => (wait) => wait.ticketId

/** Numbers in the order in which tickets first come up: they tell waits of one ticket together, and no ticket by its number here. */
export function runningNumbers(waits: readonly CountedWait[]): (wait: CountedWait) => number {
  const numbers = new Map<number, number>()
  for (const { ticketId } of waits) if (!numbers.has(ticketId)) numbers.set(ticketId, numbers.size + 1)
  return ({ ticketId }) => numbers.get(ticketId) ?? 0
}

function fileWait(wait: CountedWait, number: number): FileWait {
  return {
    number,
    wait: wait.episode,
    department: wait.departmentId,
    heldBy: wait.heldBy,
    channel: wait.channel,
    began: wait.startedAt.toISOString(),
    published: wait.publishedAt?.toISOString() ?? null,
    due: wait.dueAt.toISOString(),
    promise: wait.targetMinutes,
    counted: wait.counted,
    pauses: wait.pauses,
    answeredBefore: wait.answeredBefore,
    outcome: wait.outcome,
    void: wait.voidReason,
    ended: wait.endedAt?.toISOString() ?? null,
  }
}

/** The calendars of a department with the holidays of all years that the file may ask for: of each wait, and the 400 days after it. */
export function calendarsOf(
  department: string,
  times: Awaited<ReturnType<typeof departmentTimes>>,
  waits: readonly CountedWait[],
  now: Date,
  language: Language,
): FileData['calendars'] {
  const timeline = times.get(department)?.calendar
  if (timeline === undefined) return []
  const began = new Date(waits.reduce((first, { startedAt }) => Math.min(startedAt.getTime(), first), now.getTime()))
  const years = { from: began.getUTCFullYear() - 1, to: now.getUTCFullYear() + 2, language }
  return [
    {
      department,
      stretches: timeline.stretches
        .filter((_, index) => {
          const next = timeline.stretches[index + 1]
          return next === undefined || next.from > began
        })
        .map(({ from, calendar }, index) => ({
          from: index === 0 ? null : from.toISOString(),
          settings: layOutHolidays(calendar.settings, years),
        })),
    },
  ]
}

/** What is promised now, a line each; every wait has beside the promise that it was given. */
async function tellPromises(
  db: Tx,
  departmentIds: readonly string[],
  nameOf: (id: string) => string,
  language: Language,
): Promise<string[]> {
  const words = fileWords[language]
  const rules = (await listPromiseRules(db)).filter(
    ({ clock, departmentId }) =>
      clock === 'first_response' && (departmentId === null || departmentIds.includes(departmentId)),
  )
  const minutes = (count: number) => duration(count * 60_000, language, 'working')
  return [
    ...rules.map(({ departmentId, priority, channel, targetMinutes, counted }) =>
      words.promise(
        [
          departmentId === null ? words.anyDepartment : nameOf(departmentId),
          ...(priority === null ? [] : [words.priorities[priority]]),
          ...(channel === null ? [] : [channel]),
        ].join(', '),
        minutes(targetMinutes),
        counted,
      ),
    ),
    ...(await listPromises(db))
      .filter(({ id }) => departmentIds.includes(id))
      .map(({ id, firstResponseMinutes }) => words.promise(nameOf(id), minutes(firstResponseMinutes), 'working')),
  ]
}
