import { getOrganisation, listAccountAddresses, listSourceAddresses, moveAccount, moveSource } from '@echolot/db'
import { createWorld, type DemoRequestHeaders, type DemoResponse, pictureAt, type World } from '@echolot/demo'
import type { Ctx } from '../context.ts'
import { addressColumns } from '../sources/source-address.ts'

/** The same world for everybody, so that pictures and talks show the same. */
export const demoSeed = 20_261

/** An address that only this installation knows, so that nobody else reads even made-up mentions without a session. */
function demoKey(seal: Ctx['seal'], epoch: Date): string {
  return seal.digest(epoch.toISOString(), 'demo world').toString('hex').slice(0, 20)
}

/** Where the world of this epoch lies, without a slash at the end. */
export function demoAddress(seal: Ctx['seal'], origin: string, epoch: Date): string {
  return `${origin}/demo/world/${demoKey(seal, epoch)}`
}

let world: { epoch: number; world: World } | null = null

/** What the world says at this address, or null where there is no demo, another key, or nothing at the path. */
export async function answerForDemo(
  { db, now, seal }: Pick<Ctx, 'db' | 'now' | 'seal'>,
  request: { key: string; path: string; query: URLSearchParams; headers: DemoRequestHeaders; origin: string },
): Promise<DemoResponse | { status: number; headers: Record<string, string>; body: Uint8Array } | null> {
  const epoch = (await getOrganisation(db))?.demoEpoch ?? null
  if (epoch === null || request.key !== demoKey(seal, epoch)) return null
  const picture = pictureAt(request.path)
  if (picture !== null) return { status: 200, headers: { 'content-type': 'image/webp' }, body: picture }
  if (world?.epoch !== epoch.getTime())
    world = { epoch: epoch.getTime(), world: createWorld({ seed: demoSeed, epoch }) }
  return world.world.serve(request.path, request.query, request.headers, now, demoAddress(seal, request.origin, epoch))
}

/** After a start on another port the demo's sources and accounts follow; without a demo this does nothing. */
export async function rehomeDemo(
  { db, seal }: Pick<Ctx, 'db' | 'seal'>,
  { origin }: { origin: string },
): Promise<void> {
  const epoch = (await getOrganisation(db))?.demoEpoch ?? null
  if (epoch === null) return
  const here = demoAddress(seal, origin, epoch)
  const moved = (address: string) => address.replace(/^https?:\/\/[^/]+\/demo\/world\/[0-9a-f]+/, here)
  await db.inTransaction(async (tx) => {
    for (const { id, connector, addressSealed } of await listSourceAddresses(tx)) {
      const address = seal.unseal(addressSealed, 'source.address')
      if (moved(address) !== address) await moveSource(tx, id, addressColumns(seal, connector, moved(address)))
    }
    for (const { id, url } of await listAccountAddresses(tx))
      if (moved(url) !== url) await moveAccount(tx, id, moved(url))
  })
}
