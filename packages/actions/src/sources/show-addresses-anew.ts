import { listSourceAddresses, setShownAddresses } from '@echolot/db'
import type { Ctx } from '../context.ts'
import { shownAddress } from './source-address.ts'

/**
 * Hides of each source's address what is a secret by the rules of today; those under which it was saved may have known less. The second
 * time finds nothing to do.
 */
export async function showAddressesAnew({ db, log, seal }: Pick<Ctx, 'db' | 'log' | 'seal'>): Promise<void> {
  const changed = (await listSourceAddresses(db)).flatMap(({ id, url, addressSealed }) => {
    const shown = shownAddress(seal.unseal(addressSealed, 'source.address'))
    return shown === url ? [] : [{ id, was: url, url: shown }]
  })
  await setShownAddresses(db, changed)
  if (changed.length > 0) log.info({ sources: changed.map(({ id }) => id) }, 'shown addresses written anew')
}
