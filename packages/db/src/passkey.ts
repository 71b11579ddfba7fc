import { sql, type Tx } from './database.ts'

export type PasskeyDraft = {
  personId: number
  name: string
  site: string
  credentialId: string
  publicKey: Buffer
  counter: number
  transports: readonly string[]
  createdAt: Date
}

/** @returns whether it was new. */
export async function insertPasskey(tx: Tx, { transports, ...passkey }: PasskeyDraft): Promise<boolean> {
  const inserted = await sql(tx)
    .insertInto('passkey')
    .values({ ...passkey, transports: [...transports] })
    .onConflict((c) => c.column('credentialId').doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

export function listPasskeysOf(db: Tx, personId: number) {
  return sql(db)
    .selectFrom('passkey')
    .select(['id', 'name', 'site', 'credentialId', 'createdAt', 'lastUsedOn'])
    .where('personId', '=', personId)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

/** A passkey by what its authenticator calls it, where its owner still works here. */
export function findPasskey(db: Tx, credentialId: string) {
  return sql(db)
    .selectFrom('passkey')
    .innerJoin('person', 'person.id', 'passkey.personId')
    .select(['passkey.id', 'passkey.personId', 'passkey.publicKey', 'passkey.counter'])
    .where('credentialId', '=', credentialId)
    .where('person.disabledAt', 'is', null)
    .executeTakeFirst()
}

/** Notes a use: how often the authenticator says it has signed, and the day (YYYY-MM-DD). */
export async function touchPasskey(tx: Tx, id: number, use: { counter: number; lastUsedOn: string }): Promise<void> {
  await sql(tx).updateTable('passkey').set(use).where('id', '=', id).execute()
}

/** Changes the name of a person's passkey. @returns whether they have it. */
export async function renamePasskey(tx: Tx, personId: number, id: number, name: string): Promise<boolean> {
  const renamed = await sql(tx)
    .updateTable('passkey')
    .set({ name })
    .where('id', '=', id)
    .where('personId', '=', personId)
    .returning('id')
    .executeTakeFirst()
  return renamed !== undefined
}

/** @returns whether the person had it. */
export async function deletePasskey(tx: Tx, personId: number, id: number): Promise<boolean> {
  const deleted = await sql(tx)
    .deleteFrom('passkey')
    .where('id', '=', id)
    .where('personId', '=', personId)
    .returning('id')
    .executeTakeFirst()
  return deleted !== undefined
}

export async function deletePasskeysOf(tx: Tx, personId: number): Promise<void> {
  await sql(tx).deleteFrom('passkey').where('personId', '=', personId).execute()
}

/** Keeps that a question was answered, until it is over anyway. @returns false where it was answered before. */
export async function takeChallenge(
  tx: Tx,
  answered: { challenge: string; personId: number; expiresAt: Date },
): Promise<boolean> {
  const taken = await sql(tx)
    .insertInto('passkeyChallenge')
    .values(answered)
    .onConflict((c) => c.column('challenge').doNothing())
    .returning('challenge')
    .executeTakeFirst()
  return taken !== undefined
}
