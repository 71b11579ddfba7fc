import { getOrganisation, type Tx } from '@echolot/db'

/** Whether an address lies in the demo's world; such sources alone may be asked at Echolot's own address. */
export async function isDemoAddress(db: Tx, address: string): Promise<boolean> {
  return (
    new URL(address).pathname.startsWith('/demo/world/') && ((await getOrganisation(db))?.demoEpoch ?? null) !== null
  )
}
