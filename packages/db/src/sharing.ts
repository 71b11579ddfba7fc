import { waitingStates } from '@echolot/domain'
import { sql as raw } from 'kysely'
import { anyOf, sql, type Tx } from './database.ts'
import { json } from './json.ts'

/** Of every department: up to how many open tickets each member is given some by turn, and after how many minutes without a deed one goes back. */
export function listSharing(db: Tx) {
  return sql(db)
    .selectFrom('department')
    .select(['id', 'capacity', 'takeBackMinutes'])
    .where((e) => e.or([e('capacity', 'is not', null), e('takeBackMinutes', 'is not', null)]))
    .orderBy('id')
    .execute()
}

/** Undefined where there is no such department. Its tickets are counted anew. */
export async function setSharing(
  tx: Tx,
  id: string,
  values: { capacity: number | null; takeBackMinutes: number | null },
) {
  const changed = await sql(tx)
    .updateTable('department')
    .set(values)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()
  await forgetSilence(tx, [id])
  return changed
}

/** Has the silence of these departments' holders counted anew. */
export async function forgetSilence(tx: Tx, departmentIds: readonly string[]): Promise<void> {
  await raw`update ticket set silent_at = null where state = 'assigned' and silent_at is not null
    and department_id = any(${[...departmentIds]}::text[])`.execute(sql(tx))
}

/** Whether this transaction alone shares tickets out until it ends. */
export async function holdSharing(tx: Tx): Promise<boolean> {
  const { rows } = await raw<{
    held: boolean
  }>`select pg_try_advisory_xact_lock(hashtext('echolot share out')) as held`.execute(sql(tx))
  return rows[0]?.held === true
}

/** Who works here and may sign in; one alone has nobody to share with. */
export async function countWorking(db: Tx): Promise<number> {
  const row = await sql(db)
    .selectFrom('person')
    .select((e) => e.fn.countAll<number>().as('n'))
    .where('disabledAt', 'is', null)
    .executeTakeFirstOrThrow()
  return row.n
}

/** The members of a department who may sign in, how many tickets wait with each, and when it was their turn. */
export async function listMembersToShare(db: Tx, departmentId: string) {
  return sql(db)
    .selectFrom('departmentMember')
    .innerJoin('person', 'person.id', 'departmentMember.personId')
    .select([
      'person.id',
      'person.role',
      'departmentMember.turn',
      raw<number>`(select count(*) from ticket where ticket.assignee_id = person.id and ticket.state = 'assigned')`.as(
        'open',
      ),
    ])
    .where('departmentId', '=', departmentId)
    .where('person.disabledAt', 'is', null)
    .where((e) => e.or([e('person.passwordHash', 'is not', null), e('person.demo', '=', true)]))
    .execute()
}

/** A department's tickets that nobody has, the oldest first, with who held each since it came there; not those that are put off, or on which a response is on its way. */
export async function listToShare(
  db: Tx,
  departmentId: string,
  { now, limit }: { now: Date; limit: number },
): Promise<{ id: number; heldBy: number[] }[]> {
  const { rows } = await raw<{ id: number; heldBy: number[] }>`select id, coalesce((
      select array_agg(distinct (e.happening ->> 'personId')::bigint) from ticket_event e
      where e.ticket_id = ticket.id and e.kind in ('claimed', 'assigned') and e.seq > coalesce((
        select max(seq) from ticket_event came where came.ticket_id = ticket.id and came.kind in ('handed_over', 'reopened')), 0)), '{}') as "heldBy"
    from ticket where state = 'open' and department_id = ${departmentId} and merged_into_id is null and paused_at is null
      and (snoozed_until is null or snoozed_until <= ${now})
      and not exists (select from outgoing_response o where o.ticket_id = ticket.id and o.state <> 'sent')
    order by episode_started_at, id limit ${limit}`.execute(sql(db))
  return rows
}

/** Says whose turn it was, in this order. */
export async function saveTurns(tx: Tx, departmentId: string, personIds: readonly number[]): Promise<void> {
  await raw`update department_member m set turn = last.turn + given.number
    from (select max(turn) as turn from department_member where department_id = ${departmentId}) last,
      (select person_id, max(number) as number from unnest(${[...personIds]}::bigint[]) with ordinality as one (person_id, number) group by person_id) given
    where m.department_id = ${departmentId} and m.person_id = given.person_id`.execute(sql(tx))
}

const waiting = raw.raw(waitingStates.map((state) => `'${state}'`).join(', '))

/**
 * Takes tickets whose holders have to be looked at: of departments that take back, and not put off, paused, or with a response on its way. What another
 * process holds is left to it. Each with the last instant at which its holder did something, or got or regained it.
 */
export async function lockSilent(
  tx: Tx,
  departmentIds: readonly string[],
  { now, limit }: { now: Date; limit: number },
): Promise<{ id: number; departmentId: string; since: Date }[]> {
  const { rows } = await raw<{ id: number; departmentId: string; since: Date }>`
    with due as (select id, department_id, assignee_id, episode_started_at from ticket
      where state = 'assigned' and department_id = any(${[...departmentIds]}::text[]) and (silent_at is null or silent_at <= ${now})
        and paused_at is null and (snoozed_until is null or snoozed_until <= ${now})
        and not exists (select from outgoing_response o where o.ticket_id = ticket.id and o.state <> 'sent')
      order by silent_at nulls first, id limit ${limit} for update skip locked)
    select id, department_id as "departmentId", greatest(
      coalesce((select max(e.at) from ticket_event e where e.ticket_id = due.id
        and (e.person_id = due.assignee_id or e.kind in ('claimed', 'assigned', 'resumed', 'woken', 'returned', 'undone'))), episode_started_at),
      (select changed_at from response_draft d where d.ticket_id = due.id and d.person_id = due.assignee_id)) as since
    from due`.execute(sql(tx))
  return rows
}

/** Says when the holders of these tickets will have done nothing for too long. */
export async function saveSilence(tx: Tx, silent: readonly { id: number; silentAt: Date }[]): Promise<void> {
  if (silent.length === 0) return
  await raw`update ticket set silent_at = s."silentAt" from jsonb_to_recordset(${json(silent)}::jsonb) as s (id bigint, "silentAt" timestamptz)
    where ticket.id = s.id and ticket.state in (${waiting})`.execute(sql(tx))
}

/** Tells people that tickets went back, until they have seen it. */
export async function insertReturnNotices(
  tx: Tx,
  notices: readonly { personId: number; ticketId: number; at: Date }[],
): Promise<void> {
  if (notices.length === 0) return
  await sql(tx)
    .insertInto('notice')
    .values([...notices])
    .onConflict((c) => c.columns(['personId', 'ticketId']).doUpdateSet({ at: (e) => e.ref('excluded.at') }))
    .execute()
}

/** Which tickets somebody is told of that went back, the latest first. */
export function listReturnNotices(db: Tx, personId: number) {
  return sql(db)
    .selectFrom('notice')
    .innerJoin('ticket', 'ticket.id', 'notice.ticketId')
    .leftJoin('itemText', 'itemText.itemId', 'ticket.itemId')
    .select(['notice.ticketId', 'notice.at', 'itemText.title', 'ticket.departmentId'])
    .where('personId', '=', personId)
    .orderBy('notice.at', 'desc')
    .limit(50)
    .execute()
}

/** They have seen what they were told. */
export async function deleteReturnNotices(tx: Tx, personId: number, ticketIds: readonly number[]): Promise<void> {
  await sql(tx).deleteFrom('notice').where('personId', '=', personId).where('ticketId', '=', anyOf(ticketIds)).execute()
}

export async function pruneReturnNotices(db: Tx, before: Date): Promise<void> {
  await sql(db).deleteFrom('notice').where('at', '<', before).execute()
}
