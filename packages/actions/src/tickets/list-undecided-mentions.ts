import { countUndecidedMentions, listUndecidedMentions as selectUndecidedMentions } from '@echolot/db'
import { undecided } from '@echolot/domain'
import type { Ctx } from '../context.ts'
import { departmentTimes, promiseDueAt } from '../time/department-times.ts'
import { excerptOf, marksOf } from './ticket-rows.ts'

/** What nobody decided on and what is no ticket yet: due as the sorting tray promises, from when it was found. 200 at most. */
export async function listUndecidedMentions({ db, now }: Pick<Ctx, 'db' | 'now'>) {
  const [count, rows, times] = await Promise.all([
    countUndecidedMentions(db),
    selectUndecidedMentions(db, 200),
    departmentTimes(db),
  ])
  const tray = times.get(undecided)
  return {
    count,
    rows: rows.map(({ mentionId, problem, itemId, title, text, url, hits, channel, sourceName, foundAt }) => {
      const dueAt = tray === undefined ? foundAt : promiseDueAt(tray, foundAt)
      return {
        mentionId,
        itemId,
        title,
        excerpt: excerptOf(text, marksOf(hits, 'text')),
        url,
        channel,
        sourceName,
        foundAt: foundAt.toISOString(),
        dueAt: dueAt.toISOString(),
        late: now > dueAt,
        problem,
      }
    }),
    asOf: now.toISOString(),
  }
}
