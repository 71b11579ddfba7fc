import type { Language, State } from '@echolot/domain'
import { sql, type Tx } from './database.ts'

export type OrganisationValues = {
  name: string
  homepage: string | null
  language: Language
  zone: string
  state: State | null
}

export function getOrganisation(db: Tx) {
  return sql(db).selectFrom('organisation').selectAll().executeTakeFirst()
}

/** Undefined where the organisation exists already: two browsers in the first run cannot both win. */
export function insertOrganisation(tx: Tx, values: OrganisationValues & { demoEpoch: Date | null; createdAt: Date }) {
  return sql(tx)
    .insertInto('organisation')
    .values(values)
    .onConflict((c) => c.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
}

export function updateOrganisation(tx: Tx, values: OrganisationValues) {
  return sql(tx).updateTable('organisation').set(values).returningAll().executeTakeFirst()
}

/** The fingerprint of the key that this database's secrets were sealed with, null where there are none yet. */
export async function getKeyFingerprint(db: Tx): Promise<Buffer | null> {
  return (await sql(db).selectFrom('installation').select('keyFingerprint').executeTakeFirst())?.keyFingerprint ?? null
}

/** The fingerprint of the key that this database's secrets were sealed with; the first caller's is kept. */
export async function keepKeyFingerprint(db: Tx, fingerprint: Buffer, now: Date): Promise<Buffer> {
  await sql(db)
    .insertInto('installation')
    .values({ keyFingerprint: fingerprint, createdAt: now })
    .onConflict((c) => c.column('id').doNothing())
    .execute()
  return (await sql(db).selectFrom('installation').select('keyFingerprint').executeTakeFirstOrThrow()).keyFingerprint
}
