import { emit, getOrganisation, type OrganisationValues, updateOrganisation } from '@echolot/db'
import { Refusal } from '@echolot/domain'
import type { Ctx } from '../context.ts'
import { refuseEditOfFile } from '../setup-file/refuse-edit.ts'

/** The company. @throws Refusal `not_found` before the setup. */
export async function readOrganisation({ db }: Pick<Ctx, 'db'>): Promise<OrganisationValues & { fromFile: boolean }> {
  const found = await getOrganisation(db)
  if (found === undefined) throw new Refusal('not_found', 'No company is set up yet.')
  const { name, homepage, language, zone, state, fromFile } = found
  return { name, homepage, language, zone, state, fromFile }
}

/** @throws Refusal `invalid` for a time zone that nobody knows. */
export function checkZone(zone: string): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
  } catch {
    throw new Refusal('invalid', `"${zone}" is no time zone; use an IANA name such as Europe/Berlin.`, {
      reason: 'zone_unknown',
      field: 'zone',
      zone,
    })
  }
}

export async function changeOrganisation(
  ctx: Pick<Ctx, 'db' | 'now'>,
  values: OrganisationValues,
): Promise<OrganisationValues & { fromFile: boolean }> {
  checkZone(values.zone)
  await ctx.db.inTransaction(async (tx) => {
    await refuseEditOfFile(tx, 'organisation', 1)
    await updateOrganisation(tx, values)
    await emit(tx, ctx.now, 'settings.changed', { what: 'organisation' })
  })
  return readOrganisation(ctx)
}
