import {
  deleteSourceOfAccount,
  type SetupRows,
  setOwnerWanted,
  setSourceState,
  sourceOfAccount,
  updateAccount,
} from '@echolot/db'
import { putAccount, putFeed } from '../accounts/accounts.ts'
import { renewHeartbeats } from '../accounts/renew-heartbeats.ts'
import { addressColumns } from '../sources/source-address.ts'
import { differs, keep, leave, type SetupRun } from './setup-run.ts'
import { keepSealed } from './setup-sources.ts'

/** How an account is called that nobody gave a name: its address without what all addresses have. */
export function accountName(url: string): string {
  const { host, pathname } = new URL(url)
  return `${host.replace(/^www\./, '')}${pathname.replace(/\/+$/, '')}`.slice(0, 200)
}

/** Writes the own accounts; the address is which one it is. An owner who is not here yet gets the account on coming. */
export async function putAccounts(run: SetupRun): Promise<void> {
  const { tx, rows, ctx, checked, changedAccounts } = run
  const same = (a: string, b: string) => new URL(a).href === new URL(b).href
  for (const { value, feed } of checked.accounts) {
    const { channel, url, everyDays, goal, owner, department: departmentId } = value
    const name = value.name ?? accountName(url)
    const ownerId = owner === null ? null : ownerOf(rows.people, owner)
    const row = rows.accounts.find((one) => same(one.url, url))
    const values = { channel, name, ownerId, everyDays, goal, departmentId }
    let id = row?.id
    let changed = false
    let sameFeed = false
    if (id === undefined) id = await putAccount(tx, ctx, { ...values, url, feedUrl: feed?.address ?? null })
    else if (row !== undefined) {
      const before = rows.sources.find(({ accountId }) => accountId === row.id)
      sameFeed =
        feed === null
          ? before === undefined
          : before?.addressDigest.equals(addressColumns(ctx.seal, 'feed', feed.address).addressDigest) === true
      changed = !sameFeed || differs(row, { ...values, ownerWanted: owner })
      if (changed) await updateAccount(tx, id, { ...values, url: row.url })
      if (!sameFeed) {
        await deleteSourceOfAccount(tx, id)
        if (feed !== null) await putFeed(tx, ctx, id, { name, channel }, feed.address, { intervalSeconds: 3600 })
      }
    }
    const made = sameFeed || feed === null ? undefined : await sourceOfAccount(tx, id)
    if (made !== undefined && feed !== null) await keepSealed(tx, made.id, 'feed', feed, ctx.seal)
    if (row?.ownerWanted !== owner) await setOwnerWanted(tx, id, owner)
    if (row === undefined || changed) changedAccounts.add(id)
    await keep(run, 'account', { id, name, fromFile: row?.fromFile ?? null, changed })
  }
  for (const row of rows.accounts) {
    if (!row.fromFile || checked.accounts.some(({ value }) => same(value.url, row.url))) continue
    const { id, name } = row
    const { channel, url, ownerId, departmentId } = row
    await updateAccount(tx, id, { channel, name, url, ownerId, departmentId, everyDays: null })
    await setOwnerWanted(tx, id, null)
    const feed = rows.sources.find(({ accountId }) => accountId === id)
    if (feed !== undefined) await setSourceState(tx, feed.id, 'paused', ctx.now)
    changedAccounts.add(id)
    await leave(run, 'account', { id, name, became: 'off' })
  }
  await renewHeartbeats(tx, [...changedAccounts], ctx.now)
}

function ownerOf(people: SetupRows['people'], owner: string): number | null {
  return people.find(({ email, name }) => email === owner.toLowerCase() || name === owner)?.id ?? null
}
