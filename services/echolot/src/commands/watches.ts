import { setTimeout as pause } from 'node:timers/promises'
import {
  advanceArchiveRuns,
  advanceBulkRuns,
  advanceHere,
  cancelArchiveRun,
  changeWatch,
  explainQuery,
  findMentions,
  getArchiveRun,
  listVersionsOfWatch,
  listWatches,
  openTickets,
  recordSeenReplies,
  rerunWatch,
  triageHere,
} from '@echolot/actions'
import { Refusal } from '@echolot/domain'
import { type Base, workHere } from '@echolot/runtime'
import { onOneLine } from '../on-one-line.ts'
import { notEmpty, UsageError } from '../usage-error.ts'
import { withBase } from '../with-base.ts'

/** Lists the watches: a line each, or one JSON array. */
export async function list({ json = false }: { json?: boolean }): Promise<void> {
  const watches = await withBase(async ({ context }) => listWatches(await context()))
  if (json) {
    process.stdout.write(`${JSON.stringify(watches)}\n`)
    return
  }
  for (const { name, version, enabled, mentions30Days, hidden30Days, audit, query } of watches)
    process.stdout.write(
      `${onOneLine(name)}\tversion ${version}${enabled ? '' : ' (off)'}\t${mentions30Days} mentions, ${hidden30Days} hidden${rateOf(audit)}\t${onOneLine(query)}\n`,
    )
}

const percent = (share: number) => `${(share * 100).toFixed(1)} %`

function rateOf({
  judged,
  rate,
}: {
  judged: number
  rate: { value: number; low: number; high: number } | null
}): string {
  if (rate === null) return ''
  return `, ${percent(rate.value)} of ${judged} judged wrongly (${percent(rate.low)} to ${percent(rate.high)})`
}

/** Tells what a watch said when, the newest first. */
export async function versions(name: string, { json = false }: { json?: boolean }): Promise<void> {
  const found = await withBase(async ({ context }) => {
    const ctx = await context()
    return listVersionsOfWatch(ctx, { id: (await watchCalled(ctx, name)).id })
  })
  if (json) {
    process.stdout.write(`${JSON.stringify(found)}\n`)
    return
  }
  for (const { version, at, person, origin, changes } of found) {
    const words = changes.map(({ kind, text }) =>
      kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`,
    )
    process.stdout.write(
      `${version}\t${at ?? 'before versions were kept'}\t${person?.name ?? '-'}\t${origin ?? '-'}\t${onOneLine(words.join(''))}\n`,
    )
  }
}

/** Changes what a watch says. */
export async function set(
  name: string,
  query: string,
  { confirm = false, rerun: again = false }: { confirm?: boolean; rerun?: boolean },
): Promise<void> {
  await withBase(async (base) => {
    const ctx = await base.context()
    const watch = await watchCalled(ctx, name)
    const { id, brandId, enabled } = watch
    const values = { id, brandId, name: watch.name, enabled, query: notEmpty('<query>', query) }
    const changed = await changeWatch(ctx, { ...values, confirmed: confirm, actor: null }).catch(explained(ctx, query))
    process.stdout.write(`"${onOneLine(changed.name)}" is version ${changed.version} now.\n`)
    if (again) await runHere(base, id)
  })
}

/** A query that cannot be read is refused with every problem, where it is, and what would be right. */
function explained(ctx: Parameters<typeof explainQuery>[0], query: string) {
  return async (error: unknown): Promise<never> => {
    if (!(error instanceof Refusal) || error.data.reason !== 'query') throw error
    const lines = (await explainQuery(ctx, { query })).flatMap(({ message, from, to, corrected }) => [
      `${message} (${from === to ? from : `${from} to ${to}`})`,
      ...corrected.map((right) => `  ${onOneLine(right)}`),
    ])
    throw new Refusal(error.code, lines.join('\n'), error.data, { cause: error })
  }
}

/** Holds a watch against the archive and tells the progress. */
export async function rerun(name: string): Promise<void> {
  await withBase(async (base) => runHere(base, (await watchCalled(await base.context(), name)).id))
}

/** Stops a run over the archive. */
export async function cancel(run: string): Promise<void> {
  if (!/^\d{1,15}$/.test(run)) throw new UsageError(`error: "${run}" is no number of a run`)
  const { state } = await withBase(async ({ context }) => cancelArchiveRun(await context(), { id: Number(run) }))
  process.stdout.write(`Run ${run} is ${state}.\n`)
}

async function watchCalled(ctx: Parameters<typeof listWatches>[0], name: string) {
  const wanted = notEmpty('<name>', name)
  const watches = await listWatches(ctx)
  const found = watches.find((watch) => watch.name === wanted)
  if (found === undefined)
    throw new Refusal(
      'not_found',
      `There is no watch "${wanted}". There is ${watches.map((watch) => `"${watch.name}"`).join(', ') || 'none yet'}.`,
    )
  return found
}

/**
 * A run over the archive in this process, told as it goes: nobody else may be there to do it. A serving Echolot that takes part
 * changes nothing, for each stretch is done once.
 */
async function runHere(base: Base, id: number): Promise<void> {
  const { context } = base
  const run = await rerunWatch(await context(), { id, actor: null })
  process.stdout.write(`Run ${run.id}: ${run.total} items.\n`)
  let stopped = false
  const stop = () => {
    stopped = true
  }
  process.once('SIGINT', stop).once('SIGTERM', stop)
  for (;;) {
    const { state, searched, total, found, hidden, problem } = await getArchiveRun(await context(), run)
    if (state !== 'waiting' && state !== 'running') {
      process.stdout.write(
        `${state}: ${searched} of ${total} searched, ${found} found, ${hidden} hidden.${problem === null ? '' : ` ${problem}`}\n`,
      )
      if (state !== 'done') process.exitCode = 1
      break
    }
    if (stopped) {
      await cancelArchiveRun(await context(), run)
      continue
    }
    process.stderr.write(`${searched} of ${total} searched, ${found} found\n`)
    // Where it does not come further, somebody else is at it.
    if (!(await advanceHere(await context(), run))) await pause(200)
  }
  const work = workHere<'triage'>(
    base,
    {
      'items.collected': findMentions,
      'mentions.found': openTickets,
      'replies.seen': recordSeenReplies,
      'archive.due': advanceArchiveRuns,
      'bulk.due': advanceBulkRuns,
    },
    () => {},
  )
  await triageHere(context, work)
}
