import { countDeadLetters, findSource, foretellReplay, replayBodies, replayDeadLetters } from '@echolot/actions'
import { eventNames, listenersOf } from '@echolot/domain'
import { parseSince } from '../since.ts'
import { notEmpty, UsageError } from '../usage-error.ts'
import { withBase } from '../with-base.ts'

const topics: readonly string[] = eventNames.filter((name) => listenersOf(name).length > 0)

type Options = { topic?: string; source?: string; since?: string; all?: boolean; dryRun?: boolean }

/**
 * Gives dead letters back to the queue, those of a topic or all, or reads once more what a source answered. A running
 * Echolot takes up what comes of it at once, else the next start.
 */
export async function replay({ topic, source, since, all = false, dryRun = false }: Options): Promise<void> {
  if ([topic !== undefined, source !== undefined, all].filter(Boolean).length !== 1)
    throw new UsageError(
      'error: name one --topic of dead letters, or say --all for all of them, or name a --source whose answers are to be read again (add --dry-run to see what is there)',
    )
  if (source !== undefined) return replaySource(source, since, dryRun)
  if (topic !== undefined) notEmpty('--topic', topic)
  const sinceAt = since === undefined ? null : parseSince(since)
  await withBase(async ({ context }) => {
    const ctx = await context()
    const from = sinceAt === null ? {} : { since: past(sinceAt(ctx.now), ctx.now) }
    if (topic !== undefined && !topics.includes(topic)) {
      const there = (await countDeadLetters(ctx, {})).map((one) => one.topic)
      if (!there.includes(topic))
        throw new UsageError(
          `error: there is no topic "${topic}"; use one of ${[...new Set([...topics, ...there])].join(', ')}`,
        )
    }
    const chosen = (await countDeadLetters(ctx, from)).filter((one) => topic === undefined || one.topic === topic)
    if (chosen.length === 0) process.stdout.write('Nothing to replay.\n')
    for (const { topic: name } of chosen) {
      if (dryRun) {
        for (const { replayable, unreadable } of await foretellReplay(ctx, { ...from, topic: name }))
          process.stdout.write(
            `${name}\t${replayable} would be replayed${unreadable === 0 ? '' : `\t${unreadable} would stay: this version cannot read them`}\n`,
          )
        continue
      }
      const { replayed, unreadable } = await replayDeadLetters(await context(), { ...from, topic: name })
      process.stdout.write(
        `${name}\t${replayed} replayed${unreadable === 0 ? '' : `\t${unreadable} stay: this version cannot read them`}\n`,
      )
      if (unreadable > 0) process.exitCode = 1
    }
  })
}

async function replaySource(name: string, since: string | undefined, dryRun: boolean): Promise<void> {
  notEmpty('--source', name)
  const sinceAt = since === undefined ? () => new Date(0) : parseSince(since)
  await withBase(async ({ context }) => {
    const ctx = await context()
    const from = past(sinceAt(ctx.now), ctx.now)
    const sourceId = await findSource(ctx, { name })
    const { bodies, unreadable, items, stored, judged } = await replayBodies(ctx, { sourceId, since: from, dryRun })
    if (bodies === 0) {
      process.stdout.write(
        ctx.rawBodyDays === 0
          ? 'Nothing to replay: ECHOLOT_RAW_BODY_DAYS is 0, so nothing that came is kept.\n'
          : 'Nothing to replay: nothing that came since is kept.\n',
      )
      return
    }
    const would = dryRun ? ' would be' : ''
    const columns = [
      `${bodies} answers`,
      `${items} items`,
      `${stored}${would} new`,
      `${judged}${would} judged again`,
      ...(unreadable === 0 ? [] : [`${unreadable} answers are no feed`]),
    ]
    process.stdout.write(`${name}\t${columns.join('\t')}\n`)
  })
}

/** @throws UsageError for an instant that is still to come. */
function past(since: Date, now: Date): Date {
  if (since > now)
    throw new UsageError(`error: --since ${since.toISOString()} lies in the future; it is ${now.toISOString()}`)
  return since
}
