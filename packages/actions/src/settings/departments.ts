import {
  deleteUnusedDepartment,
  emit,
  insertDepartments,
  listDepartments as selectDepartments,
  setApproval,
  setMailAddress,
  setMembers,
  setSharing,
  updateDepartment,
} from '@echolot/db'
import { departmentId, Refusal, sees, undecided } from '@echolot/domain'
import { renewHeartbeatsOfAll } from '../accounts/renew-heartbeats.ts'
import type { Actor, Ctx } from '../context.ts'
import { readEmail, shownEmail } from '../sessions/email.ts'
import { refuseIdleHeads } from '../sessions/refuse-idle-heads.ts'
import { refuseEditOfFile, refuseRemovalUnderFile, throwFromFile } from '../setup-file/refuse-edit.ts'
import { releaseUnseenOf } from '../tickets/release-tickets-of.ts'
import { departmentTimes, promiseDueAt } from '../time/department-times.ts'
import { moveDueTimesOf } from '../time/move-due-times.ts'

export type DepartmentInput = {
  name: string | null
  calendarId: number
  firstResponseMinutes: number
  memberIds: readonly number[]
}

export async function listDepartments({ db, sight }: Pick<Ctx, 'db' | 'sight'>) {
  return (await selectDepartments(db)).map(
    ({
      id,
      name,
      calendarId,
      firstResponseMinutes,
      memberIds,
      waiting,
      approval,
      capacity,
      takeBackMinutes,
      mailAddress,
      fromFile,
    }) => ({
      id,
      name,
      calendarId,
      firstResponseMinutes,
      memberIds,
      waiting: sees(sight, id) ? waiting : null,
      approval,
      capacity,
      takeBackMinutes,
      mailAddress: mailAddress === null ? null : shownEmail(mailAddress),
      fromFile,
    }),
  )
}

async function oneDepartment(ctx: Pick<Ctx, 'db' | 'sight'>, id: string) {
  const found = (await listDepartments(ctx)).find((department) => department.id === id)
  if (found === undefined) throw new Refusal('not_found', `There is no department "${id}".`)
  return found
}

/** Adds a department; its id is made from its name once and for all. @throws Refusal `conflict` where such an id exists. */
export async function addDepartment(
  ctx: Pick<Ctx, 'db' | 'now' | 'sight'>,
  { actor, ...input }: DepartmentInput & { name: string; actor: Actor | null },
) {
  const { db, now } = ctx
  const id = departmentId.safeParse(slugOf(input.name))
  if (!id.success)
    throw new Refusal(
      'invalid',
      `No id can be made from the name "${input.name}"; it needs a letter at its beginning.`,
      { reason: 'department_without_letter', field: 'name', name: input.name },
    )
  await db.inTransaction(async (tx) => {
    const position = Math.max(0, ...(await selectDepartments(tx)).map((department) => department.position)) + 1
    const draft = {
      id: id.data,
      name: input.name,
      position,
      calendarId: input.calendarId,
      firstResponseMinutes: input.firstResponseMinutes,
      createdAt: now,
    }
    const made = await insertDepartments(tx, [draft], { personId: actor?.personId ?? null })
    if (made.length === 0)
      throw new Refusal('conflict', `There is already a department "${id.data}".`, {
        reason: 'name_taken',
        field: 'name',
        name: input.name,
      })
    await setMembers(tx, id.data, input.memberIds)
    // Who belonged to none saw all.
    for (const personId of input.memberIds)
      await releaseUnseenOf(tx, personId, { now, personId: actor?.personId ?? null })
    await moveDueTimesOf(tx, [id.data], now)
    await renewHeartbeatsOfAll(tx, now)
    await emit(tx, now, 'settings.changed', { what: 'departments' })
  })
  return oneDepartment(ctx, id.data)
}

/**
 * Changes a department. Its waiting tickets get new due times when promise or calendar changed. Who works in it is for
 * the pages to say, also where the rest comes from a setup file.
 */
export async function changeDepartment(
  ctx: Pick<Ctx, 'db' | 'now' | 'sight'>,
  { id, actor, ...input }: DepartmentInput & { id: string; actor: Actor | null },
) {
  const { db, now } = ctx
  await db.inTransaction(async (tx) => {
    const before = (await selectDepartments(tx)).find((department) => department.id === id)
    if (before?.fromFile && saysOtherwise(before, input)) await throwFromFile(tx)
    const { name, calendarId, firstResponseMinutes } = input
    const by = { now, personId: actor?.personId ?? null }
    const changed = await updateDepartment(tx, id, { name, calendarId, firstResponseMinutes }, by)
    if (changed === undefined) throw new Refusal('not_found', `There is no department "${id}".`)
    await setMembers(tx, id, input.memberIds)
    await refuseIdleHeads(tx)
    for (const personId of new Set([...(before?.memberIds ?? []), ...input.memberIds]))
      await releaseUnseenOf(tx, personId, by)
    await moveDueTimesOf(tx, [id], now)
    await renewHeartbeatsOfAll(tx, now)
    await emit(tx, now, 'settings.changed', { what: 'departments' })
  })
  return oneDepartment(ctx, id)
}

/** Says whether responses of a department go only when somebody else has looked at them. @throws Refusal `not_found`. */
export async function setDepartmentApproval(
  ctx: Pick<Ctx, 'db' | 'now' | 'sight'>,
  { id, approval }: { id: string; approval: boolean },
) {
  await ctx.db.inTransaction(async (tx) => {
    if ((await setApproval(tx, id, approval)) === undefined)
      throw new Refusal('not_found', `There is no department "${id}".`)
    await emit(tx, ctx.now, 'settings.changed', { what: 'departments' })
  })
  return oneDepartment(ctx, id)
}

/**
 * Says whether a department's tickets go to its members by turn, up to so many open ones each, and after how much business time without
 * a deed one goes back to it; null: neither.
 * @throws Refusal `not_found`, and `invalid` for the sorting tray and for a time that its calendar does not have.
 */
export async function setDepartmentSharing(
  ctx: Pick<Ctx, 'db' | 'now' | 'sight'>,
  { id, capacity, takeBackMinutes }: { id: string; capacity: number | null; takeBackMinutes: number | null },
) {
  if (id === undecided)
    throw new Refusal('invalid', 'The sorting tray has no members to share with: name a department.', {
      reason: 'reference_gone',
      field: 'id',
    })
  await ctx.db.inTransaction(async (tx) => {
    const time = (await departmentTimes(tx)).get(id)
    if (time !== undefined && takeBackMinutes !== null)
      promiseDueAt({ calendar: time.calendar, targetMinutes: takeBackMinutes }, ctx.now)
    if ((await setSharing(tx, id, { capacity, takeBackMinutes })) === undefined)
      throw new Refusal('not_found', `There is no department "${id}".`)
    await emit(tx, ctx.now, 'settings.changed', { what: 'departments' })
  })
  return oneDepartment(ctx, id)
}

/**
 * Says where a department is told by mail what comes for it, or that it is not.
 * @throws Refusal `not_found`, `invalid` for what is no address, or for the sorting tray, which is nobody's; `conflict` where a setup file says it.
 */
export async function setDepartmentMailAddress(
  ctx: Pick<Ctx, 'db' | 'now' | 'sight'>,
  { id, mailAddress }: { id: string; mailAddress: string | null },
) {
  const address = mailAddress === null || mailAddress === '' ? null : readEmail(mailAddress, 'mailAddress')
  if (id === undecided && address !== null)
    throw new Refusal('invalid', 'The sorting tray is nobody’s, so nobody is told by mail what lies in it.', {
      reason: 'tray_stays',
      field: 'mailAddress',
    })
  await ctx.db.inTransaction(async (tx) => {
    await refuseEditOfFile(tx, 'department', id)
    if ((await setMailAddress(tx, id, address)) === undefined)
      throw new Refusal('not_found', `There is no department "${id}".`)
    await emit(tx, ctx.now, 'settings.changed', { what: 'departments' })
  })
  return oneDepartment(ctx, id)
}

const saysOtherwise = (before: Omit<DepartmentInput, 'memberIds'>, input: DepartmentInput) =>
  before.name !== input.name ||
  before.calendarId !== input.calendarId ||
  before.firstResponseMinutes !== input.firstResponseMinutes

/** Removes a department that never held a ticket. @throws Refusal `conflict` otherwise: past figures need it. */
export async function removeDepartment({ db, now }: Pick<Ctx, 'db' | 'now'>, { id }: { id: string }): Promise<void> {
  if (id === undecided)
    throw new Refusal('conflict', 'The sorting tray cannot be removed: what no rule takes must lie somewhere.', {
      reason: 'tray_stays',
    })
  await db.inTransaction(async (tx) => {
    await refuseEditOfFile(tx, 'department', id)
    await refuseRemovalUnderFile(tx, 'rule', 'department_id', id)
    if ((await deleteUnusedDepartment(tx, id)) === undefined) {
      const known = (await selectDepartments(tx)).some((department) => department.id === id)
      throw known
        ? new Refusal(
            'conflict',
            `Department "${id}" has held tickets or hours, so past figures need it; hand its rules to another department instead.`,
            { reason: 'department_has_history' },
          )
        : new Refusal('not_found', `There is no department "${id}".`)
    }
    await refuseIdleHeads(tx)
    await renewHeartbeatsOfAll(tx, now)
    await emit(tx, now, 'settings.changed', { what: 'departments' })
  })
}

function slugOf(name: string): string {
  const folded = name
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
  return folded
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 40)
}
