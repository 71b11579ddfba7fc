import {
  emit,
  insertCannedResponse,
  isUniqueViolation,
  listCannedResponseVersions,
  removeCannedResponse as removeRow,
  listCannedResponses as selectCannedResponses,
  updateCannedResponse,
} from '@echolot/db'
import { cannedVariables, Refusal, type Sight, sees, unknownVariables } from '@echolot/domain'
import type { Actor, Ctx } from '../context.ts'

export type CannedResponseInput = { departmentId: string | null; language: string; name: string; text: string }

/** The canned responses of all departments, and of those in sight, as they stand now, by name. */
export async function listCannedResponses({ db, sight }: Pick<Ctx, 'db' | 'sight'>) {
  const seen = (await selectCannedResponses(db)).filter(
    ({ departmentId }) => departmentId === null || sees(sight, departmentId),
  )
  return seen.map(({ at, personId, personName, ...canned }) => ({
    ...canned,
    changedAt: at.toISOString(),
    changedBy: personId === null || personName === null ? null : { id: personId, name: personName },
  }))
}

async function oneOf(ctx: Pick<Ctx, 'db' | 'sight'>, id: number) {
  const found = (await listCannedResponses(ctx)).find((canned) => canned.id === id)
  if (found === undefined) throw gone(id)
  return found
}

const gone = (id: number) => new Refusal('not_found', `There is no canned response ${id}; perhaps somebody removed it.`)

/** @throws Refusal `invalid` naming each variable that is none, `conflict` where the name is taken. */
export async function addCannedResponse(
  ctx: Pick<Ctx, 'db' | 'now' | 'sight'>,
  { actor, ...input }: CannedResponseInput & { actor: Actor },
) {
  const { db, now } = ctx
  refuseForeign(ctx.sight, input.departmentId)
  refuseUnknown(input.text)
  const id = await db
    .inTransaction(async (tx) => {
      const made = await insertCannedResponse(tx, input, { now, personId: actor.personId })
      await emit(tx, now, 'settings.changed', { what: 'canned responses' })
      return made
    })
    .catch(nameTaken(input.name))
  return oneOf(ctx, id)
}

/** Writes the next version; responses that were given with an earlier one keep it. @throws as for a new one, and `not_found`. */
export async function changeCannedResponse(
  ctx: Pick<Ctx, 'db' | 'now' | 'sight'>,
  { id, actor, ...input }: CannedResponseInput & { id: number; actor: Actor },
) {
  const { db, now } = ctx
  refuseForeign(ctx.sight, (await oneOf(ctx, id)).departmentId)
  refuseForeign(ctx.sight, input.departmentId)
  refuseUnknown(input.text)
  await db
    .inTransaction(async (tx) => {
      if ((await updateCannedResponse(tx, id, input, { now, personId: actor.personId })) === undefined) throw gone(id)
      await emit(tx, now, 'settings.changed', { what: 'canned responses' })
    })
    .catch(nameTaken(input.name))
  return oneOf(ctx, id)
}

export async function removeCannedResponse(ctx: Pick<Ctx, 'db' | 'now' | 'sight'>, { id }: { id: number }) {
  const { db, now } = ctx
  refuseForeign(ctx.sight, (await oneOf(ctx, id)).departmentId)
  await db.inTransaction(async (tx) => {
    if ((await removeRow(tx, id, now)) === undefined) throw gone(id)
    await emit(tx, now, 'settings.changed', { what: 'canned responses' })
  })
}

/** What it said when and by whom, the newest first; of a removed one, too. @throws Refusal `not_found`. */
export async function readCannedResponseVersions({ db, sight }: Pick<Ctx, 'db' | 'sight'>, { id }: { id: number }) {
  const versions = await listCannedResponseVersions(db, id)
  const departmentId = versions[0]?.departmentId ?? null
  if (versions.length === 0 || (departmentId !== null && !sees(sight, departmentId))) throw gone(id)
  return versions.map(({ at, personId, personName, departmentId: _, ...version }) => ({
    ...version,
    at: at.toISOString(),
    person: personId === null || personName === null ? null : { id: personId, name: personName },
  }))
}

/** What holds for all departments is for those to write who see all. */
function refuseForeign(sight: Sight, departmentId: string | null): void {
  if (sight === 'all') return
  if (departmentId === null)
    throw new Refusal('forbidden', 'A canned response for all departments is written by who sees all of them.', {
      reason: 'canned_for_all',
      field: 'departmentId',
    })
  if (!sees(sight, departmentId)) throw new Refusal('not_found', `There is no department "${departmentId}".`)
}

function refuseUnknown(text: string): void {
  const unknown = unknownVariables(text)
  if (unknown.length === 0) return
  const braced = (names: readonly string[]) => names.map((name) => `{${name}}`).join(', ')
  throw new Refusal(
    'invalid',
    `${braced(unknown)} ${unknown.length === 1 ? 'is no variable' : 'are no variables'}; there are ${braced(cannedVariables)}.`,
    { reason: 'canned_unknown', field: 'text', unknown: braced(unknown), known: braced(cannedVariables) },
  )
}

function nameTaken(name: string) {
  return (error: unknown): never => {
    if (isUniqueViolation(error))
      throw new Refusal(
        'conflict',
        `There is already a canned response called "${name}" for this department and language.`,
        {
          reason: 'name_taken',
          field: 'name',
          name,
        },
      )
    throw error
  }
}
