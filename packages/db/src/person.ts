import type { Language, Role } from '@echolot/domain'
import { sql as raw } from 'kysely'
import { sql, type Tx } from './database.ts'

const shown = ['person.id', 'email', 'name', 'role', 'language', 'disabledAt', 'demo'] as const

export const ownDepartmentIds = raw<
  string[]
>`coalesce((select array_agg(m.department_id order by m.department_id) from department_member m where m.person_id = person.id), '{}')`.as(
  'departmentIds',
)

/** Whether this is an administrator without the second factor that the company demands of them; nobody in the demo can have one. */
export const missesSecondFactor = raw<boolean>`(
  person.role = 'administrator' and not person.demo
  and exists (select from access_policy where administrators_need_second_factor)
  and not exists (select from second_factor f where f.person_id = person.id and f.confirmed_at is not null)
  and not exists (select from passkey k where k.person_id = person.id)
)`.as('missesSecondFactor')

export type PersonDraft = {
  email: string
  name: string
  role: Role
  passwordHash: string | null
  language: Language | null
  demo: boolean
  createdAt: Date
}

/** Undefined where somebody has this address already. */
export function insertPerson(tx: Tx, person: PersonDraft) {
  return sql(tx)
    .insertInto('person')
    .values(person)
    .onConflict((c) => c.column('email').doNothing())
    .returning('id')
    .executeTakeFirst()
}

export function findCredentials(db: Tx, email: string) {
  return sql(db)
    .selectFrom('person')
    .select(['id', 'passwordHash', 'disabledAt'])
    .where('email', '=', email)
    .executeTakeFirst()
}

export function getPerson(db: Tx, id: number) {
  return sql(db)
    .selectFrom('person')
    .select([...shown, 'passwordHash', ownDepartmentIds, missesSecondFactor])
    .where('id', '=', id)
    .executeTakeFirst()
}

export function listPersons(db: Tx) {
  return sql(db)
    .selectFrom('person')
    .select((e) => [...shown, ownDepartmentIds, e('passwordHash', 'is', null).$castTo<boolean>().as('withoutPassword')])
    .orderBy('name')
    .orderBy('id')
    .execute()
}

/** Whether anybody else can sign in. */
export async function hasColleagues(db: Tx, personId: number): Promise<boolean> {
  return (
    (await sql(db)
      .selectFrom('person')
      .select('id')
      .where('disabledAt', 'is', null)
      .where('id', '<>', personId)
      .limit(1)
      .executeTakeFirst()) !== undefined
  )
}

export async function somebodyExists(db: Tx): Promise<boolean> {
  return (
    (await sql(db)
      .selectFrom('person')
      .select('id')
      .where('disabledAt', 'is', null)
      .where('role', '=', 'administrator')
      .limit(1)
      .executeTakeFirst()) !== undefined
  )
}

export function updatePerson(
  tx: Tx,
  id: number,
  values: Partial<{ name: string; role: Role; language: Language; passwordHash: string; disabledAt: Date | null }>,
) {
  return sql(tx).updateTable('person').set(values).where('id', '=', id).returning('id').executeTakeFirst()
}

export async function setMemberships(tx: Tx, personId: number, departments: readonly string[]): Promise<void> {
  await raw`delete from department_member where person_id = ${personId} and department_id <> all(${[...departments]}::text[])`.execute(
    sql(tx),
  )
  if (departments.length > 0)
    await sql(tx)
      .insertInto('departmentMember')
      .values(departments.map((departmentId) => ({ departmentId, personId })))
      // Who stays a member keeps their turn.
      .onConflict((c) => c.columns(['departmentId', 'personId']).doNothing())
      .execute()
}

export async function setMembers(tx: Tx, departmentId: string, persons: readonly number[]): Promise<void> {
  await raw`delete from department_member where department_id = ${departmentId} and person_id <> all(${[...persons]}::bigint[])`.execute(
    sql(tx),
  )
  if (persons.length > 0)
    await sql(tx)
      .insertInto('departmentMember')
      .values(persons.map((personId) => ({ departmentId, personId })))
      .onConflict((c) => c.columns(['departmentId', 'personId']).doNothing())
      .execute()
}

/** The first head, by name, who heads no department. */
export function findHeadWithoutDepartment(db: Tx) {
  return sql(db)
    .selectFrom('person')
    .select(['id', 'name'])
    .where('role', '=', 'department_head')
    .where('disabledAt', 'is', null)
    .where((e) =>
      e.not(
        e.exists(
          e.selectFrom('departmentMember').select('personId').whereRef('departmentMember.personId', '=', 'person.id'),
        ),
      ),
    )
    .orderBy('name')
    .executeTakeFirst()
}

/** Who could administer right now: an administrator who has yet to accept the invitation could not. */
export async function countAdministrators(db: Tx): Promise<number> {
  return (
    await sql(db)
      .selectFrom('person')
      .select((e) => e.fn.countAll<number>().as('n'))
      .where('role', '=', 'administrator')
      .where('disabledAt', 'is', null)
      .where((e) => e.or([e('passwordHash', 'is not', null), e('demo', '=', true)]))
      .executeTakeFirstOrThrow()
  ).n
}

/** Serialises first runs: whoever comes second waits, then finds somebody there. */
export async function lockPersons(tx: Tx): Promise<void> {
  await raw`lock table person in share row exclusive mode`.execute(sql(tx))
}

export async function personName(db: Tx, id: number): Promise<string | null> {
  return (await sql(db).selectFrom('person').select('name').where('id', '=', id).executeTakeFirst())?.name ?? null
}
