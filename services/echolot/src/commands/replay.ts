import { countDeadLetters, foretellReplay, replayDeadLetters } from '@echolot/actions'
import { eventNames, listenersOf } from '@echolot/domain'
import { parseSince } from '../since.ts'
import { notEmpty, UsageError } from '../usage-error.ts'
import { withBase } from '../with-base.ts'

const topics: readonly string[] = eventNames.filter((name) => listenersOf(name).length > 0)

type Options = { topic?: string; since?: string; all?: boolean; dryRun?: boolean }

/** Gives dead letters back to the queue: those of a topic, or all; a running Echolot takes them up at once, else the next start. */
export async function replay({ topic, since, all = false, dryRun = false }: Options): Promise<void> {
  if ((topic === undefined) === !all)
    throw new UsageError('error: name one --topic, or say --all (add --dry-run to see what is there)')
  if (topic !== undefined) notEmpty('--topic', topic)
  const sinceAt = since === undefined ? null : parseSince(since)
  await withBase(async ({ context }) => {
    const ctx = await context()
    const from = sinceAt === null ? {} : { since: sinceAt(ctx.now) }
    if (from.since !== undefined && from.since > ctx.now)
      throw new UsageError(`error: --since ${since} lies in the future; it is ${ctx.now.toISOString()}`)
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
