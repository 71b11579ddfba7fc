import { listSources } from '@echolot/db'
import { type ConnectorId, Refusal } from '@echolot/domain'
import type { Ctx } from '../context.ts'
import { usualPurpose } from '../setup-file/setup-sources.ts'
import { identifySource } from './identify-source.ts'
import { startingSeconds } from './plan-poll.ts'
import { shownAddress } from './source-address.ts'
import { testAddress } from './test-address.ts'

/**
 * What a source of this address would be, without adding it: what the address really is, what the source would be called, how
 * often it would be asked, and what it says at the moment.
 * @throws Refusal `invalid` with what it answered and what would be right, where it is no source.
 */
export async function examineAddress(
  ctx: Pick<Ctx, 'db' | 'now' | 'log' | 'outbound' | 'seal'>,
  { url, ...wish }: { url: string; connector: ConnectorId | null; purpose: 'mentions' | 'own_channel' | null },
) {
  const found = await identifySource(ctx, { url, connector: wish.connector, ownUsers: [] })
  if (found.warning !== null)
    throw new Refusal('invalid', found.warning, { field: 'url', problemCode: found.warningCode ?? undefined })
  const purpose = wish.purpose ?? (found.comments ? 'own_channel' : usualPurpose(found.connector))
  const { connector } = found
  const preview = await testAddress(ctx, { connector, url: found.url, purpose, settings: {} })
  const taken = new Set((await listSources(ctx.db)).map(({ name }) => name))
  const title = preview.title ?? found.title
  const wanted = title?.slice(0, 150) ?? new URL(found.url).host
  let name = wanted
  for (let n = 2; taken.has(name); n += 1) name = `${wanted} (${n})`
  return {
    url: shownAddress(found.url),
    because: found.because,
    connector,
    purpose,
    name,
    /** At first; from then on its own rhythm decides, unless somebody sets one. */
    intervalSeconds: startingSeconds,
    ...preview,
    title,
  }
}
