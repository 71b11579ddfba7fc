import { connectorOf, connectors } from '@echolot/connectors'
import {
  crowdedHosts,
  deleteSource,
  emit,
  findSourceByAddress,
  findSourceByName,
  forgetRoutes,
  getSealedSource,
  inChunks,
  insertSource,
  isUniqueViolation,
  leaveSubscriptionOf,
  listSourceMoves,
  getSource as selectSource,
  listSources as selectSources,
  setSourceState,
  type Tx,
  updateSource,
} from '@echolot/db'
import { type ConnectorId, cleanLabels, type Purpose, Refusal, type RetentionClass } from '@echolot/domain'
import type { Ctx } from '../context.ts'
import { hookStates } from '../hooks/hook-states.ts'
import { refuseEditOfFile, refuseRemovalUnderFile } from '../setup-file/refuse-edit.ts'
import { leaveStories } from '../stories/leave-stories.ts'
import { pushStates } from '../websub/push-state.ts'
import { startingSeconds } from './plan-poll.ts'
import { rereadWhereOther } from './reread-where-other.ts'
import { addressColumns, channelOf, isMasked, isMaskOf, spelledAddress } from './source-address.ts'
import { sourceCosts } from './source-costs.ts'
import { sourceHealth } from './source-health.ts'
import { rereads, sourceSettings, typedSettings, wholeSettings } from './source-settings.ts'
import { sourceWarning } from './source-warning.ts'

type SourceRow = NonNullable<Awaited<ReturnType<typeof selectSource>>>

/** How long what a source brings may stay where nothing else is known of it. */
export const retentionOf: Record<Purpose, RetentionClass> = {
  mentions: 'unmatched',
  own_channel: 'mention',
  account: 'own',
}

export type SourceInput = {
  name: string
  connector: ConnectorId
  url: string
  purpose: Purpose
  /** Its connector's own, and those that every source has. */
  settings: Record<string, unknown>
  /** Null where it follows the source's own rhythm. */
  intervalSeconds: number | null
  /** When it is asked first, where that is not at once. */
  firstPollAt?: Date
  channel?: string
  language?: string | null
  labels?: readonly string[] | undefined
  accountId?: number | null
}

type Move = Awaited<ReturnType<typeof listSourceMoves>>[number]
/** What is known of sources beside their rows. */
type Beside = {
  moves: readonly Move[]
  crowded: ReadonlySet<string>
  pushOf: Awaited<ReturnType<typeof pushStates>>
  hookOf: Awaited<ReturnType<typeof hookStates>>
  costsOf: Awaited<ReturnType<typeof sourceCosts>>
}

type Lister = Pick<Ctx, 'db' | 'now' | 'pace' | 'hooksOrigin'>

function toSource(row: SourceRow, { moves, crowded, pushOf, hookOf, costsOf }: Beside, now: Date) {
  const instant = (at: Date | null) => at?.toISOString() ?? null
  const warning = sourceWarning(row, now)
  return {
    id: row.id,
    name: row.name,
    connector: row.connector,
    url: row.url,
    labels: row.labels,
    channel: row.channel,
    purpose: row.purpose,
    settings: wholeSettings(connectorOf(connectors, row.connector), row.settings),
    intervalSeconds: row.automatic ? null : row.intervalSeconds,
    presentIntervalSeconds: row.intervalSeconds,
    pollReason: row.state === 'gone' ? null : row.pollReason,
    asked: !row.receivesOnly,
    hostCrowded: row.host !== null && crowded.has(row.host),
    state: row.state,
    health: sourceHealth(row, now),
    warning: warning?.code ?? null,
    warningSince: instant(warning?.since ?? null),
    rediscoveredUrl: row.rediscoveredUrl,
    nextPollAt: row.state === 'active' && !row.receivesOnly ? instant(row.nextPollAt) : null,
    lastPolledAt: instant(row.lastPolledAt),
    lastSuccessAt: instant(row.lastSuccessAt),
    lastItemAt: instant(row.lastItemAt),
    lastOutcome: row.lastOutcome,
    problemCode: row.lastProblemCode,
    problem: row.lastProblem,
    failures: row.failures,
    failingSince: instant(row.failingSince),
    itemsTotal: row.itemsTotal,
    mentionsTotal: row.mentionsTotal,
    historyTotal: row.historyTotal,
    moved: movedOf(row, moves),
    push: pushOf(row.id),
    hook: hookOf(row.id),
    costs: costsOf(row),
    fromFile: row.fromFile,
    answersAs: row.replyUserName,
  }
}

/** Where a source moved. What could not be followed counts while its last poll said so. */
function movedOf({ id, lastPolledAt }: SourceRow, moves: readonly Move[]) {
  const move = moves.find(({ sourceId }) => sourceId === id)
  if (move === undefined) return null
  const { at, outcome, fromUrl, toUrl, knownName } = move
  if (outcome !== 'followed' && lastPolledAt !== null && at < lastPolledAt) return null
  return { at: at.toISOString(), outcome, from: fromUrl, to: toUrl, known: knownName }
}

export async function listSources(ctx: Lister) {
  const { db, now, pace } = ctx
  const rows = await selectSources(db)
  const moves = await listSourceMoves(
    db,
    rows.map(({ id }) => id),
  )
  const crowded = await crowdedHosts(db, pace.gapMs)
  const pushOf = await pushStates(ctx)
  const hookOf = await hookStates(ctx)
  const costsOf = await sourceCosts(ctx)
  return rows.map((row) => toSource(row, { moves, crowded, pushOf, hookOf, costsOf }, now))
}

/** @throws Refusal `not_found`. */
export async function getSource(ctx: Lister, { id }: { id: number }) {
  const { db, now, pace } = ctx
  const row = await selectSource(db, id)
  if (row === undefined) throw new Refusal('not_found', `There is no source ${id}.`)
  const moves = await listSourceMoves(db, [id])
  const crowded = await crowdedHosts(db, pace.gapMs)
  return toSource(
    row,
    { moves, crowded, pushOf: await pushStates(ctx), hookOf: await hookStates(ctx), costsOf: await sourceCosts(ctx) },
    now,
  )
}

/** Writes a source, due at once. @throws Refusal `conflict` where address or name is taken. */
export async function putSource(tx: Tx, { seal, now }: Pick<Ctx, 'seal' | 'now'>, input: SourceInput): Promise<number> {
  const { connector, url, purpose } = input
  const address = addressColumns(seal, connector, url)
  const made = await insertSource(tx, {
    name: input.name,
    connector,
    ...address,
    settings: input.settings,
    receivesOnly: connectorOf(connectors, connector).poll === null,
    channel: input.channel ?? channelOf(connector, url, purpose),
    language: input.language ?? null,
    labels: cleanLabels(input.labels ?? []),
    purpose,
    retentionClass: retentionOf[purpose],
    accountId: input.accountId ?? null,
    intervalSeconds: input.intervalSeconds ?? startingSeconds,
    automatic: input.intervalSeconds === null,
    nextPollAt: input.firstPollAt ?? now,
    createdAt: now,
  }).catch(nameTaken(input.name))
  if (made === undefined) throw addressTaken(await findSourceByAddress(tx, address.addressDigest), address.url)
  return made.id
}

export async function addSource(ctx: Lister & Pick<Ctx, 'seal'>, input: SourceInput) {
  const id = await ctx.db.inTransaction(async (tx) => {
    const made = await putSource(tx, ctx, {
      ...input,
      settings: typedSettings(input.connector, input.settings),
      name: onOneLine(input.name),
    })
    await emit(tx, ctx.now, 'sources.polled', { sourceIds: [made] })
    return made
  })
  return getSource(ctx, { id })
}

/**
 * Changes a source. With another address it is a new conversation; without one, or with the one that pages show, the old
 * address stays sealed as it is.
 * @throws Refusal `invalid` for another address that still holds the mask of a secret.
 */
export async function changeSource(
  ctx: Lister & Pick<Ctx, 'seal'>,
  { id, url, ...input }: Omit<SourceInput, 'url'> & { id: number; url?: string | undefined },
) {
  const { db, now, seal } = ctx
  await db.inTransaction(async (tx) => {
    await refuseEditOfFile(tx, 'source', id)
    const before = await getSealedSource(tx, id)
    if (before === undefined) throw new Refusal('not_found', `There is no source ${id}.`)
    const old = seal.unseal(before.addressSealed, 'source.address')
    const address = url === undefined || isMaskOf(url, old) ? old : spelledAddress(url)
    if (address !== old && isMasked(address, old)) throw addressMasked(url ?? '')
    const columns = addressColumns(seal, input.connector, address)
    const known = await findSourceByAddress(tx, columns.addressDigest)
    if (known !== undefined && known.id !== id) throw addressTaken(known, columns.url)
    const settings = typedSettings(input.connector, input.settings)
    const moved = address !== old || input.connector !== before.connector
    const same = !moved && input.purpose === before.purpose
    const wanted = {
      name: onOneLine(input.name),
      connector: input.connector,
      receivesOnly: connectorOf(connectors, input.connector).poll === null,
      settings,
      rereads: rereads(input.connector),
      purpose: input.purpose,
      // What its provider called it when it was added still holds.
      channel: input.channel ?? (same ? before.channel : channelOf(input.connector, address, input.purpose)),
      intervalSeconds: input.intervalSeconds,
      startingSeconds,
      ...(input.labels === undefined ? {} : { labels: cleanLabels(input.labels) }),
      ...(moved ? { address: { ...columns, identityHost: identityHostAfter(before, old, address) } } : {}),
    }
    const changed = await updateSource(tx, id, wanted, now).catch(nameTaken(input.name))
    if (changed === undefined) throw new Refusal('not_found', `There is no source ${id}.`)
    if (moved) await leaveSubscriptionOf(tx, id, now)
    if (!moved) await rereadWhereOther(tx, { ...before, id }, settings, now)
    // What was kept without a ticket is judged by what is wanted now; its wait began when it was found.
    if (sourceSettings.parse(settings).historyDays !== sourceSettings.parse(before.settings).historyDays)
      for (const mentionIds of inChunks(await forgetRoutes(tx, id)))
        await emit(tx, now, 'mentions.found', { mentionIds, lane: 'backfill' })
    await emit(tx, now, 'sources.polled', { sourceIds: [id] })
  })
  return getSource(ctx, { id })
}

/** Within one host the items stay known by the host that they were; elsewhere it is another source. */
function identityHostAfter({ identityHost }: { identityHost: string | null }, from: string, to: string): string | null {
  return new URL(from).hostname === new URL(to).hostname ? identityHost : null
}

export async function switchSource(ctx: Lister, { id, state }: { id: number; state: 'active' | 'paused' }) {
  await ctx.db.inTransaction(async (tx) => {
    await refuseEditOfFile(tx, 'source', id)
    if ((await setSourceState(tx, id, state, ctx.now)) === undefined)
      throw new Refusal('not_found', `There is no source ${id}.`)
    await emit(tx, ctx.now, 'sources.polled', { sourceIds: [id] })
  })
  return getSource(ctx, { id })
}

export async function removeSource({ db, now }: Pick<Ctx, 'db' | 'now'>, { id }: { id: number }): Promise<void> {
  await db.inTransaction(async (tx) => {
    await refuseEditOfFile(tx, 'source', id)
    await refuseRemovalUnderFile(tx, 'rule', 'source_id', id)
    await leaveStories(tx, id, now)
    if ((await deleteSource(tx, id)) === undefined) throw new Refusal('not_found', `There is no source ${id}.`)
    await emit(tx, now, 'settings.changed', { what: 'sources' })
  })
}

/** @throws Refusal `not_found` naming what there is. */
export async function findSource({ db }: Pick<Ctx, 'db'>, { name }: { name: string }): Promise<number> {
  const found = await findSourceByName(db, name)
  if (found !== undefined) return found.id
  const names = (await selectSources(db)).map((source) => source.name)
  throw new Refusal(
    'not_found',
    `There is no source "${name}"; ${names.length === 0 ? 'none has been added yet' : `there are: ${names.join(', ')}`}.`,
  )
}

/** A name stands in lines of the command line and of a setup file. */
function onOneLine(name: string): string {
  return name.replace(/[\s\p{Cc}]+/gu, ' ').trim()
}

function addressMasked(url: string): Refusal {
  return new Refusal(
    'invalid',
    `${url} holds "…" where Echolot hides a secret. Give the whole address, or leave it out to keep the saved one.`,
    { reason: 'address_masked', field: 'url' },
  )
}

function addressTaken(known: { name: string } | undefined, url: string): Refusal {
  return new Refusal('conflict', `${url} is a source already${known === undefined ? '' : `: "${known.name}"`}.`, {
    reason: 'source_known',
    field: 'url',
    url,
    name: known?.name,
  })
}

function nameTaken(name: string) {
  return (error: unknown): never => {
    if (isUniqueViolation(error))
      throw new Refusal('conflict', `There is already a source called "${name}".`, {
        reason: 'name_taken',
        field: 'name',
        name,
      })
    throw error
  }
}
