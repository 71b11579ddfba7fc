import { countUndecidedMentions, listUndecidedMentions as selectUndecidedMentions } from '@echolot/db'
import { undecided } from '@echolot/domain'
import type { Ctx } from '../context.ts'
import { dueOf } from '../time/due-of.ts'
import { promisedTimes } from '../time/promised-times.ts'
import { excerptOf, marksOf } from './ticket-rows.ts'

/** What nobody decided on and what is no ticket yet: due as its ticket in the sorting tray would be, from when it was found. 200 at most. */
export async function listUndecidedMentions({ db, now }: Pick<Ctx, 'db' | 'now'>) {
  const [count, rows, promisedTo] = await Promise.all([
    countUndecidedMentions(db),
    selectUndecidedMentions(db, 200),
    promisedTimes(db),
  ])
  return {
    count,
    rows: rows.map(({ mentionId, problem, itemId, title, text, url, hits, channel, sourceName, foundAt }) => {
      const promise = promisedTo({ departmentId: undecided, priority: 'normal', channel })
      const dueAt = promise === undefined ? foundAt : dueOf(promise, foundAt, []).dueAt
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
