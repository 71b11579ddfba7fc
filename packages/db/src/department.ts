import { sql as raw } from 'kysely'
import { sql, type Tx } from './database.ts'

/** Every department with its calendar's definition, in order; the sorting tray is among them. */
export function listDepartments(db: Tx) {
  return sql(db)
    .selectFrom('department')
    .innerJoin('calendar', 'calendar.id', 'department.calendarId')
    .select([
      'department.id',
      'department.name',
      'department.position',
      'department.calendarId',
      'department.firstResponseMinutes',
      'department.fromFile',
      'calendar.definition',
      raw<
        number[]
      >`coalesce((select json_agg(m.person_id order by m.person_id) from department_member m where m.department_id = department.id), '[]')`.as(
        'memberIds',
      ),
      raw<number>`(select count(*) from ticket t where t.department_id = department.id and t.state in ('open', 'assigned'))`.as(
        'waiting',
      ),
    ])
    .orderBy('department.position')
    .orderBy('department.id')
    .execute()
}

/** What every department promises, and the calendar in which it counts. Asked with each batch, so it counts nothing else. */
export function listPromises(db: Tx) {
  return sql(db)
    .selectFrom('department')
    .innerJoin('calendar', 'calendar.id', 'department.calendarId')
    .select(['department.id', 'department.calendarId', 'department.firstResponseMinutes', 'calendar.definition'])
    .orderBy('department.position')
    .orderBy('department.id')
    .execute()
}

/** Whether the sorting tray is there: it comes with the company, and without it no mention has a place. */
export async function hasTray(db: Tx): Promise<boolean> {
  const row = await sql(db).selectFrom('department').select('id').where('id', '=', 'undecided').executeTakeFirst()
  return row !== undefined
}

export type DepartmentDraft = {
  id: string
  name: string | null
  position: number
  calendarId: number
  firstResponseMinutes: number
  createdAt: Date
}

export function insertDepartments(tx: Tx, drafts: readonly DepartmentDraft[]) {
  return sql(tx)
    .insertInto('department')
    .values([...drafts])
    .onConflict((c) => c.column('id').doNothing())
    .returning('id')
    .execute()
}

export function updateDepartment(
  tx: Tx,
  id: string,
  values: { name: string | null; calendarId: number; firstResponseMinutes: number },
) {
  return sql(tx).updateTable('department').set(values).where('id', '=', id).returning('id').executeTakeFirst()
}

/** Undefined where there is none, or a ticket ever lay in it: figures of the past need their department. */
export function deleteUnusedDepartment(tx: Tx, id: string) {
  return sql(tx)
    .deleteFrom('department')
    .where('id', '=', id)
    .where('id', '!=', 'undecided')
    .where((e) =>
      e.not(e.exists(e.selectFrom('ticket').select('ticket.id').whereRef('ticket.departmentId', '=', 'department.id'))),
    )
    .where((e) =>
      e.not(
        e.exists(
          e.selectFrom('episode').select('episode.ticketId').whereRef('episode.departmentId', '=', 'department.id'),
        ),
      ),
    )
    .returning('id')
    .executeTakeFirst()
}
