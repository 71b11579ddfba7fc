import { compileTimeline, recallCalendar } from '@echolot/timekeeping'
import type { CountedWait } from './count-figures.ts'
import type { ReportWaits } from './recount-report.ts'
import type { FileData, FileWait } from './report-file.ts'

const sinceEver = new Date(-8.64e15)

/** What a file holds, ready to be counted anew. What was stated plays no part in it. */
export function readFileData({ period, zone, asOf, since, calendars, waits, earlier }: FileData): ReportWaits {
  return {
    period,
    zone,
    asOf: new Date(asOf),
    since,
    calendars: new Map(
      calendars.map(({ department, stretches }) => [
        department,
        {
          calendar: compileTimeline(
            stretches.map(({ from, settings }) => ({
              from: from === null ? sinceEver : new Date(from),
              calendar: recallCalendar(settings),
            })),
          ),
        },
      ]),
    ),
    waits: waits.map(readWait),
    earlier: { before: earlier.before.map(readWait), yearBefore: earlier.yearBefore.map(readWait) },
  }
}

function readWait(wait: FileWait): CountedWait {
  return {
    ticketId: wait.number,
    episode: wait.wait,
    departmentId: wait.department,
    heldBy: wait.heldBy,
    channel: wait.channel,
    startedAt: new Date(wait.began),
    publishedAt: wait.published === null ? null : new Date(wait.published),
    dueAt: new Date(wait.due),
    targetMinutes: wait.promise,
    counted: wait.counted,
    pauses: wait.pauses,
    answeredBefore: wait.answeredBefore,
    outcome: wait.outcome,
    voidReason: wait.void,
    endedAt: wait.ended === null ? null : new Date(wait.ended),
  }
}
