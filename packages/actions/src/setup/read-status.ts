import { getOrganisation, somebodyExists } from '@echolot/db'
import type { Ctx } from '../context.ts'

/**
 * How far this installation is: nobody yet, an administrator without a company, or ready. With a company and nobody, which
 * a setup file brings about, the first run asks for the administrator alone.
 */
export async function readStatus({ db }: Pick<Ctx, 'db'>) {
  const found = await getOrganisation(db)
  const somebody = await somebodyExists(db)
  const phase = somebody ? (found === undefined ? ('setup' as const) : ('ready' as const)) : ('first_run' as const)
  if (found === undefined) return { phase, organisation: null }
  const { name, language, zone, demoEpoch } = found
  return { phase, organisation: { name, language, zone, demo: demoEpoch !== null } }
}
