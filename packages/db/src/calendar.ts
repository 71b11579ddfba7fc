import { sql as raw } from 'kysely'
import { sql, type Tx } from './database.ts'
import { json } from './json.ts'

const departmentIds = raw<
  string[]
>`coalesce((select array_agg(d.id order by d.position) from department d where d.calendar_id = calendar.id), '{}')`.as(
  'departmentIds',
)

export function listCalendars(db: Tx) {
  return sql(db)
    .selectFrom('calendar')
    .select(['id', 'name', 'definition', 'fromFile', departmentIds])
    .orderBy('id')
    .execute()
}

export function insertCalendar(tx: Tx, calendar: { name: string; definition: unknown; updatedAt: Date }) {
  return sql(tx)
    .insertInto('calendar')
    .values({ ...calendar, definition: json(calendar.definition) })
    .returning('id')
    .executeTakeFirstOrThrow()
}

export function updateCalendar(tx: Tx, id: number, calendar: { name: string; definition: unknown; updatedAt: Date }) {
  return sql(tx)
    .updateTable('calendar')
    .set({ ...calendar, definition: json(calendar.definition) })
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()
}

/** Undefined where there is none, or a department uses it. */
export function deleteUnusedCalendar(tx: Tx, id: number) {
  return sql(tx)
    .deleteFrom('calendar')
    .where('id', '=', id)
    .where((e) =>
      e.not(
        e.exists(
          e.selectFrom('department').select('department.id').whereRef('department.calendarId', '=', 'calendar.id'),
        ),
      ),
    )
    .returning('id')
    .executeTakeFirst()
}
