import type { BegunPoll } from '@echolot/db'
import type { Ctx } from '../context.ts'
import { openAccess, sessionOf } from '../responding/reply-access.ts'
import { isDemoAddress } from './demo-address.ts'
import { paidReads } from './paid-reads.ts'
import { spendingOf } from './spend-request.ts'

/** All requests of one poll together; a source with more to tell goes on at its next. */
const longestPollMs = 600_000

/** What the connector of a source is handed, and its address. */
export async function handingOf(ctx: Pick<Ctx, 'db' | 'now' | 'seal' | 'outbound' | 'connectors'>, source: BegunPoll) {
  const address = ctx.seal.unseal(source.addressSealed, 'source.address')
  const access = openAccess(ctx.seal, source)
  const paid = paidReads(ctx, source, spendingOf(ctx, { connector: source.connector, address, access }))
  return {
    address,
    source: {
      url: address,
      settings: source.settings,
      access,
      userId: source.replyUserId,
      demo: await isDemoAddress(ctx.db, address),
    },
    outbound: ctx.outbound,
    now: ctx.now,
    signal: AbortSignal.timeout(longestPollMs),
    spend: paid.spend,
    paid,
    session: sessionOf(ctx, source.id, access),
  }
}
