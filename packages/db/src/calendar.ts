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

type CalendarDraft = { name: string; definition: unknown; updatedAt: Date; personId: number | null }

/** Adds a calendar; its first version counts since ever. */
export async function insertCalendar(tx: Tx, { personId, ...calendar }: CalendarDraft): Promise<{ id: number }> {
  const definition = json(calendar.definition)
  const { id } = await sql(tx)
    .insertInto('calendar')
    .values({ ...calendar, definition })
    .returning('id')
    .executeTakeFirstOrThrow()
  await sql(tx)
    .insertInto('calendarVersion')
    .values({ calendarId: id, version: 1, definition, validFrom: null, personId, createdAt: calendar.updatedAt })
    .execute()
  return { id }
}

/**
 * Changes a calendar. Where it says something else than before, that is a version of its own, in force from now on. What was
 * planned before goes.
 */
export async function updateCalendar(tx: Tx, id: number, { personId, ...calendar }: CalendarDraft) {
  await dropPlannedCalendar(tx, id, calendar.updatedAt)
  const definition = json(calendar.definition)
  const changed = await sql(tx)
    .updateTable('calendar')
    .set({ ...calendar, definition })
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()
  await raw`insert into calendar_version (calendar_id, version, definition, valid_from, person_id, created_at)
    select calendar_id, version + 1, ${definition}::jsonb, ${calendar.updatedAt}, ${personId}::bigint, ${calendar.updatedAt}
    from (select calendar_id, version, definition from calendar_version where calendar_id = ${id} order by version desc limit 1) last
    where last.definition <> ${definition}::jsonb`.execute(sql(tx))
  return changed
}

/** Plans what a calendar is to say from a later instant on. Undefined where there is no such calendar. */
export async function planCalendar(
  tx: Tx,
  id: number,
  { name, definition, updatedAt, personId, from }: CalendarDraft & { from: Date },
) {
  const changed = await sql(tx)
    .updateTable('calendar')
    .set({ name, updatedAt })
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()
  await raw`insert into calendar_version (calendar_id, version, definition, valid_from, person_id, created_at)
    select calendar_id, max(version) + 1, ${json(definition)}::jsonb, ${from}, ${personId}::bigint, ${updatedAt}
    from calendar_version where calendar_id = ${id} group by calendar_id`.execute(sql(tx))
  return changed
}

/** What calendars are to say that is not in force yet. */
export function listPlannedCalendars(db: Tx, now: Date) {
  return sql(db)
    .selectFrom('calendarVersion')
    .select(['calendarId', 'definition', 'validFrom'])
    .where('validFrom', '>', now)
    .execute()
}

/** Takes back what is not in force yet. @returns whether anything was planned. */
export async function dropPlannedCalendar(tx: Tx, id: number, now: Date): Promise<boolean> {
  const gone = await sql(tx)
    .deleteFrom('calendarVersion')
    .where('calendarId', '=', id)
    .where('validFrom', '>', now)
    .returning('version')
    .execute()
  return gone.length > 0
}

/** Lets calendars say what their versions of this instant say: those that were planned for it begin. @returns how many. */
export async function beginPlannedCalendars(tx: Tx, now: Date): Promise<number> {
  const { rows } = await raw<{ id: number }>`update calendar set definition = v.definition, updated_at = ${now}
    from (select distinct on (calendar_id) calendar_id, definition, valid_from, created_at from calendar_version
      where valid_from is null or valid_from <= ${now} order by calendar_id, version desc) v
    where v.calendar_id = calendar.id and v.valid_from > v.created_at and v.valid_from > calendar.updated_at and calendar.definition <> v.definition
    returning id`.execute(sql(tx))
  return rows.length
}

/** Every version of every calendar, those that were removed too, each calendar's in their order. */
export function listAllCalendarVersions(db: Tx) {
  return sql(db)
    .selectFrom('calendarVersion')
    .select(['calendarId', 'version', 'definition', 'validFrom'])
    .orderBy('calendarId')
    .orderBy('version')
    .execute()
}

/** What a calendar said when and who made it say so, the newest first. */
export function listCalendarVersions(db: Tx, calendarId: number) {
  return sql(db)
    .selectFrom('calendarVersion')
    .leftJoin('person', 'person.id', 'calendarVersion.personId')
    .select([
      'version',
      'definition',
      'validFrom',
      'calendarVersion.createdAt',
      'personId',
      'person.name as personName',
    ])
    .where('calendarId', '=', calendarId)
    .orderBy('version', 'desc')
    .execute()
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
