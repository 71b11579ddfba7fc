import {
  addFoundSource,
  advanceArchiveRuns,
  advanceBulkRuns,
  findMentions,
  findSource,
  listSources,
  openTickets,
  pollHere,
  recordSeenReplies,
  triageHere,
} from '@echolot/actions'
import { connectorIds } from '@echolot/connectors'
import { Refusal } from '@echolot/domain'
import { workHere } from '@echolot/runtime'
import { onOneLine } from '../on-one-line.ts'
import { notEmpty, oneOf, UsageError } from '../usage-error.ts'
import { withBase } from '../with-base.ts'

/** Adds a source; without a connector named, the address itself is asked what it is. */
export async function addOne(url: string, options: Record<string, unknown>): Promise<void> {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw new UsageError(`error: "${url}" is no address; it should begin with http:// or https://`)
  const interval = options.interval === undefined ? null : Number(options.interval)
  if (interval !== null && (!Number.isInteger(interval) || interval < 1 || interval > 604_800))
    throw new UsageError(`error: --interval "${String(options.interval)}" is no number of seconds from 1 to 604800`)
  const wish = {
    url,
    intervalSeconds: interval,
    name: typeof options.name === 'string' ? notEmpty('--name', options.name) : null,
    connector: typeof options.connector === 'string' ? oneOf('--connector', options.connector, connectorIds) : null,
    purpose:
      typeof options.purpose === 'string'
        ? oneOf('--purpose', options.purpose, ['mentions', 'own_channel'] as const)
        : null,
    ownUsers: Array.isArray(options.ownUser) ? options.ownUser.map(String) : [],
    unchecked: options.unchecked === true,
  }
  const { source, because, warning } = await withBase(async ({ context }) =>
    addFoundSource(await context(), wish).catch(sayHowToAddAnyway),
  )
  process.stdout.write(
    `Added source "${source.name}" (${source.connector}, ${source.url}).${because === null ? '' : ` ${because}`}\n`,
  )
  if (warning !== null) process.stderr.write(`It could not be asked what it is: ${warning}\n`)
}

function sayHowToAddAnyway(error: unknown): never {
  if (!(error instanceof Refusal) || error.data.problemCode === undefined) throw error
  const remedy = String(error.data.problemCode).startsWith('refused_')
    ? ''
    : ' With --unchecked it is added all the same.'
  throw new Refusal(error.code, `${error.message}${remedy}`, error.data, { cause: error })
}

/** Lists the sources: a line each, or one JSON array. */
export async function list({ json = false }: { json?: boolean }): Promise<void> {
  const sources = await withBase(async ({ context }) => listSources(await context()))
  if (json) {
    process.stdout.write(`${JSON.stringify(sources)}\n`)
    return
  }
  for (const source of sources)
    process.stdout.write(
      `${onOneLine(source.name)}\t${source.health}\t${source.connector}\t${source.url}${source.labels.length === 0 ? '' : `\t[${source.labels.join(', ')}]`}${source.problem === null ? '' : `\t${source.problem}`}\n`,
    )
}

/**
 * Asks one source or all, and makes tickets of what is new. Exit code 1 when one could not be heard, or not whole, or judged. Before the
 * company is set up what came waits, which is said and is no failure.
 */
export async function poll(name: string | undefined): Promise<void> {
  if (name !== undefined) notEmpty('<name>', name)
  await withBase(async (base) => {
    const { context } = base
    const all = await listSources(await context())
    const wanted =
      name === undefined
        ? all.filter(({ state, asked }) => asked && state !== 'paused').map(({ id }) => id)
        : [await findSource(await context(), { name })]
    for (const id of wanted) {
      const called = onOneLine(all.find((one) => one.id === id)?.name ?? String(id))
      const polled = await pollHere(context, { id })
      if (polled === null) {
        process.exitCode = 1
        process.stdout.write(`${called}\tovertaken by other polls\n`)
        continue
      }
      const { outcome, found, stored, problem, before } = polled
      if (problem !== null) process.exitCode = 1
      const columns = [
        called,
        outcome,
        `${found} items`,
        `${stored} new`,
        ...(before === null
          ? []
          : [`polled before at ${before.at.toISOString()}: ${before.found} items, ${before.stored} new`]),
        ...(problem === null ? [] : [problem]),
      ]
      process.stdout.write(`${columns.join('\t')}\n`)
    }
    let parked = 0
    const work = workHere<'triage'>(
      base,
      {
        'items.collected': findMentions,
        'mentions.found': openTickets,
        'replies.seen': recordSeenReplies,
        'archive.due': advanceArchiveRuns,
        'bulk.due': advanceBulkRuns,
      },
      (count) => {
        parked += count
      },
    )
    const waiting = await triageHere(context, work)
    if (parked > 0) {
      process.exitCode = 1
      process.stderr.write(
        `${parked === 1 ? 'One item' : `${parked} items`} could not be judged, and stands among the dead letters with its reason.\n`,
      )
    }
    if (waiting > 0)
      process.stderr.write(
        'No company is set up yet: what was found waits, and becomes tickets once it is, in the browser or by a setup file.\n',
      )
  })
}
