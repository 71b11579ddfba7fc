import {
  deleteAccount,
  deleteSourceOfAccount,
  emit,
  insertAccount,
  isUniqueViolation,
  sourceOfAccount,
  type Tx,
  updateAccount,
} from '@echolot/db'
import { Refusal } from '@echolot/domain'
import type { Ctx } from '../context.ts'
import { refuseEditOfFile } from '../setup-file/refuse-edit.ts'
import { addressColumns } from '../sources/source-address.ts'
import { putSource } from '../sources/sources.ts'
import { getAccount } from './list-accounts.ts'
import { endHeartbeat, renewHeartbeats } from './renew-heartbeats.ts'

export type AccountInput = {
  channel: string
  name: string
  url: string
  ownerId: number | null
  everyDays: number | null
  goal?: string | null | undefined
  departmentId: string | null
  feedUrl: string | null
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
  return getAccount(ctx, id)
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
  return getAccount(ctx, id)
}

export async function removeAccount({ db, now }: Pick<Ctx, 'db' | 'now'>, { id }: { id: number }): Promise<void> {
  await db.inTransaction(async (tx) => {
    await refuseEditOfFile(tx, 'account', id)
    await endHeartbeat(tx, id, now)
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
