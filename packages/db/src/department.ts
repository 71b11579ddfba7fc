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
      'department.approval',
      'department.capacity',
      'department.takeBackMinutes',
      'department.mailAddress',
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

/** Which calendars departments went by, each department's in their order. */
export function listDepartmentCalendars(db: Tx) {
  return sql(db)
    .selectFrom('departmentCalendar')
    .select(['departmentId', 'calendarId', 'validFrom'])
    .orderBy('departmentId')
    .orderBy('number')
    .execute()
}

/** What every department promises. Asked with each batch, so it counts nothing else. */
export function listPromises(db: Tx) {
  return sql(db)
    .selectFrom('department')
    .innerJoin('calendar', 'calendar.id', 'department.calendarId')
    .select(['department.id', 'department.firstResponseMinutes', 'calendar.name as calendarName'])
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

/** Adds departments that are not there yet; the calendar of each counts since ever. */
export async function insertDepartments(
  tx: Tx,
  drafts: readonly DepartmentDraft[],
  { personId }: { personId: number | null } = { personId: null },
) {
  const made = await sql(tx)
    .insertInto('department')
    .values([...drafts])
    .onConflict((c) => c.column('id').doNothing())
    .returning(['id', 'calendarId', 'createdAt'])
    .execute()
  if (made.length > 0)
    await sql(tx)
      .insertInto('departmentCalendar')
      .values(
        made.map(({ id, calendarId, createdAt }) => {
          return { departmentId: id, number: 1, calendarId, validFrom: null, personId, createdAt }
        }),
      )
      .execute()
  return made
}

/** Changes a department. Another calendar counts from now on, and the one before for what was before. */
export async function updateDepartment(
  tx: Tx,
  id: string,
  values: { name: string | null; calendarId: number; firstResponseMinutes: number },
  { now, personId }: { now: Date; personId: number | null },
) {
  const changed = await sql(tx)
    .updateTable('department')
    .set(values)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()
  await raw`insert into department_calendar (department_id, number, calendar_id, valid_from, person_id, created_at)
    select department_id, number + 1, ${values.calendarId}::bigint, ${now}, ${personId}::bigint, ${now}
    from (select department_id, number, calendar_id from department_calendar where department_id = ${id} order by number desc limit 1) last
    where last.calendar_id <> ${values.calendarId}`.execute(sql(tx))
  return changed
}

/** Undefined where there is none, or a ticket ever lay in it or hours were entered for it: figures of the past need their department. */
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
          e.selectFrom('effortSum').select('effortSum.week').whereRef('effortSum.departmentId', '=', 'department.id'),
        ),
      ),
    )
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('effortEntry')
            .select('effortEntry.week')
            .whereRef('effortEntry.departmentId', '=', 'department.id'),
        ),
      ),
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

/** Whether responses of a department go only when somebody else has looked at them. Undefined where there is no such department. */
export function setApproval(tx: Tx, id: string, approval: boolean) {
  return sql(tx).updateTable('department').set({ approval }).where('id', '=', id).returning('id').executeTakeFirst()
}

/** Where mail to a department goes; null: it gets none. Undefined where there is no such department. */
export function setMailAddress(tx: Tx, id: string, mailAddress: string | null) {
  return sql(tx).updateTable('department').set({ mailAddress }).where('id', '=', id).returning('id').executeTakeFirst()
}

/** The departments that are told by mail, by their ids. */
export async function listMailAddresses(db: Tx): Promise<Map<string, string>> {
  const rows = await sql(db)
    .selectFrom('department')
    .select(['id', 'mailAddress'])
    .where('mailAddress', 'is not', null)
    .execute()
  return new Map(rows.flatMap(({ id, mailAddress }) => (mailAddress === null ? [] : [[id, mailAddress] as const])))
}
