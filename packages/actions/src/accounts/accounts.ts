import {
  deleteAccount,
  deleteSourceOfAccount,
  emit,
  insertAccount,
  isUniqueViolation,
  listAccounts as selectAccounts,
  sourceOfAccount,
  type Tx,
  updateAccount,
} from '@echolot/db'
import { Refusal } from '@echolot/domain'
import type { Ctx } from '../context.ts'
import { refuseEditOfFile } from '../setup-file/refuse-edit.ts'
import { addressColumns } from '../sources/source-address.ts'
import { putSource } from '../sources/sources.ts'
import { renewHeartbeats } from './renew-heartbeats.ts'

export type AccountInput = {
  channel: string
  name: string
  url: string
  ownerId: number | null
  everyDays: number | null
  feedUrl: string | null
}

/** The own accounts, the stale first. */
export async function listAccounts({ db, now }: Pick<Ctx, 'db' | 'now'>) {
  const instant = (at: Date | null) => at?.toISOString() ?? null
  const rows = (await selectAccounts(db)).map((a) => ({
    id: a.id,
    channel: a.channel,
    name: a.name,
    url: a.url,
    everyDays: a.everyDays,
    fromFile: a.fromFile,
    owner: a.ownerId === null || a.ownerName === null ? null : { id: a.ownerId, name: a.ownerName },
    feed:
      a.feedSourceId === null || a.feedUrl === null
        ? null
        : {
            sourceId: a.feedSourceId,
            url: a.feedUrl,
            problemCode: a.feedProblemCode,
            problem: a.feedProblem,
            lastSuccessAt: instant(a.feedLastSuccessAt),
          },
    lastPostAt: instant(a.lastPostAt),
    dueAt: instant(a.dueAt),
    staleAt: instant(a.staleAt),
    state:
      a.dueAt !== null && a.dueAt < now
        ? ('stale' as const)
        : a.dueAt === null
          ? ('unwatched' as const)
          : ('healthy' as const),
  }))
  return { rows, asOf: now.toISOString() }
}

async function oneAccount(ctx: Pick<Ctx, 'db' | 'now'>, id: number) {
  const found = (await listAccounts(ctx)).rows.find((account) => account.id === id)
  if (found === undefined) throw new Refusal('not_found', `There is no account ${id}.`)
  return found
}

/** Writes an account and, where it has a feed, the source that watches its heartbeat. */
export async function putAccount(
  tx: Tx,
  ctx: Pick<Ctx, 'seal' | 'now'>,
  { feedUrl, ...account }: AccountInput,
  feed: { intervalSeconds: number; channel?: string } = { intervalSeconds: 3600 },
): Promise<number> {
  const { id } = await insertAccount(tx, { ...account, createdAt: ctx.now }).catch(addressTaken(account.url))
  if (feedUrl !== null) await putFeed(tx, ctx, id, account, feedUrl, feed)
  return id
}

/** Writes the source that watches an account's heartbeat. */
export async function putFeed(
  tx: Tx,
  ctx: Pick<Ctx, 'seal' | 'now'>,
  accountId: number,
  { name, channel }: { name: string; channel: string },
  url: string,
  { intervalSeconds }: { intervalSeconds: number },
) {
  // One name on several channels wants several sources; "Blog: Muster" names its channel itself.
  const named = name.toLowerCase().includes(channel.toLowerCase()) ? name : `${name} (${channel})`
  await putSource(tx, ctx, {
    name: named,
    connector: 'feed',
    url,
    purpose: 'account',
    settings: { ownUsers: [] },
    intervalSeconds,
    channel,
    accountId,
  })
}

export async function addAccount(ctx: Pick<Ctx, 'db' | 'now' | 'seal'>, input: AccountInput) {
  const id = await ctx.db.inTransaction(async (tx) => {
    const made = await putAccount(tx, ctx, input)
    await emit(tx, ctx.now, 'accounts.changed', { accountIds: [made] })
    return made
  })
  return oneAccount(ctx, id)
}

export async function changeAccount(
  ctx: Pick<Ctx, 'db' | 'now' | 'seal'>,
  { id, feedUrl, ...account }: AccountInput & { id: number },
) {
  const { db, now, seal } = ctx
  await db.inTransaction(async (tx) => {
    await refuseEditOfFile(tx, 'account', id)
    if ((await updateAccount(tx, id, account).catch(addressTaken(account.url))) === undefined)
      throw new Refusal('not_found', `There is no account ${id}.`)
    const before = await sourceOfAccount(tx, id)
    // The page shows a masked address where it is secret; the same mask coming back means "unchanged".
    const same =
      before !== undefined &&
      feedUrl !== null &&
      (feedUrl.includes('…') || addressColumns(seal, 'feed', feedUrl).addressDigest.equals(before.addressDigest))
    if (!same) {
      await deleteSourceOfAccount(tx, id)
      if (feedUrl !== null) await putFeed(tx, ctx, id, account, feedUrl, { intervalSeconds: 3600 })
    }
    await renewHeartbeats(tx, [id], now)
  })
  return oneAccount(ctx, id)
}

export async function removeAccount({ db, now }: Pick<Ctx, 'db' | 'now'>, { id }: { id: number }): Promise<void> {
  await db.inTransaction(async (tx) => {
    await refuseEditOfFile(tx, 'account', id)
    if ((await deleteAccount(tx, id)) === undefined) throw new Refusal('not_found', `There is no account ${id}.`)
    await emit(tx, now, 'accounts.changed', { accountIds: [id] })
  })
}

function addressTaken(url: string) {
  return (error: unknown): never => {
    if (isUniqueViolation(error))
      throw new Refusal('conflict', `${url} is in the register already.`, {
        reason: 'account_known',
        field: 'url',
        url,
      })
    throw error
  }
}
