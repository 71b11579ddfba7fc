import { getOrganisation, somebodyExists } from '@echolot/db'
import type { Ctx } from '../context.ts'

/** How far this installation is: nobody yet, an administrator without a company, or ready. */
export async function readStatus({ db }: Pick<Ctx, 'db'>) {
  const organisation = await getOrganisation(db)
  if (organisation !== undefined) {
    const { name, language, zone, demoEpoch } = organisation
    return { phase: 'ready' as const, organisation: { name, language, zone, demo: demoEpoch !== null } }
  }
  return { phase: (await somebodyExists(db)) ? ('setup' as const) : ('first_run' as const), organisation: null }
}
