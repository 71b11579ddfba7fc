import { hostOf } from '@echolot/connectors'
import { listSourceHosts, setSourceHosts } from '@echolot/db'
import type { Ctx } from '../context.ts'
import { isDemoAddress } from './demo-address.ts'

/** Says whose pace holds for sources that do not know it yet, or for all where the configuration may have changed. The demo's world keeps no pace. */
export async function nameHosts({ db, pace }: Pick<Ctx, 'db' | 'pace'>, which: 'all' | 'unknown'): Promise<void> {
  // Where nobody is spared, nobody asks.
  if (pace.gapMs === 0) return
  const named = []
  for (const { id, url, host } of await listSourceHosts(db, which)) {
    const now = (await isDemoAddress(db, url)) ? '' : hostOf(url, pace.separate)
    if (now !== host) named.push({ id, url, host: now })
  }
  for (let at = 0; at < named.length; at += 1_000) await setSourceHosts(db, named.slice(at, at + 1_000))
}
