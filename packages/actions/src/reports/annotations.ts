import {
  deleteAnnotation,
  insertAnnotation,
  listAnnotations,
  listDepartments,
  type Tx,
  updateAnnotation,
} from '@echolot/db'
import { Refusal, type Sight, sees } from '@echolot/domain'
import type { Actor, Ctx } from '../context.ts'
import type { Asked } from './asked-report.ts'

/** What somebody notes about days of the company, both included; null is for all departments, all channels. */
type AnnotationInput = {
  from: string
  to: string
  text: string
  departmentId: string | null
  channel: string | null
}

/** The notes that belong beside a report: about any of its days, about nothing else than what it was narrowed to, and about no department out of sight. */
export async function annotationsOf(
  db: Tx,
  asked: Pick<Asked, 'from' | 'to' | 'departmentId' | 'channel'>,
  sight: Sight,
) {
  return (await listAnnotations(db, asked))
    .filter(
      ({ departmentId, channel }) =>
        (departmentId === null || sees(sight, departmentId)) &&
        (asked.departmentId === undefined || departmentId === null || departmentId === asked.departmentId) &&
        (asked.channel === undefined || channel === null || channel === asked.channel),
    )
    .map(({ fromDay, toDay, personId, personName, ...annotation }) => ({
      ...annotation,
      from: fromDay,
      to: toDay,
      author: personId === null || personName === null ? null : { id: personId, name: personName },
    }))
}

export function readAnnotations(
  { db, sight }: Pick<Ctx, 'db' | 'sight'>,
  asked: Pick<Asked, 'from' | 'to' | 'departmentId' | 'channel'>,
): ReturnType<typeof annotationsOf> {
  return annotationsOf(db, asked, sight)
}

/** Puts a note on days. @throws Refusal `invalid` where they end before they begin, `not_found` for a department that is none. */
export async function addAnnotation(
  { db, now, sight }: Pick<Ctx, 'db' | 'now' | 'sight'>,
  { actor, ...input }: AnnotationInput & { actor: Actor | null },
): Promise<{ id: number }> {
  const values = await checked(db, input, sight)
  return insertAnnotation(db, { ...values, personId: actor?.personId ?? null, now })
}

/** Changes a note; whose it is stays. @throws Refusal as for a new one, and `not_found`. */
export async function changeAnnotation(
  { db, now, sight }: Pick<Ctx, 'db' | 'now' | 'sight'>,
  { id, ...input }: AnnotationInput & { id: number },
): Promise<void> {
  const values = await checked(db, input, sight)
  if ((await updateAnnotation(db, id, { ...values, now, sight })) === undefined) throw noSuchNote(id)
}

export async function removeAnnotation(
  { db, sight }: Pick<Ctx, 'db' | 'sight'>,
  { id }: { id: number },
): Promise<void> {
  if ((await deleteAnnotation(db, id, sight)) === undefined) throw noSuchNote(id)
}

const noSuchNote = (id: number) => new Refusal('not_found', `There is no note ${id}; perhaps somebody removed it.`)

async function checked(db: Tx, { from, to, text, departmentId, channel }: AnnotationInput, sight: Sight) {
  if (to < from)
    throw new Refusal('invalid', `The note ends on ${to}, before it begins on ${from}.`, {
      reason: 'period_backwards',
      field: 'to',
    })
  const known = await listDepartments(db)
  if (departmentId !== null && !known.some(({ id }) => id === departmentId && sees(sight, id)))
    throw new Refusal('not_found', `There is no department "${departmentId}".`)
  return { fromDay: from, toDay: to, text, departmentId, channel }
}
