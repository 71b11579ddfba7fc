import type { Scope, TokenKind } from '@echolot/domain'
import { sql, type Tx } from './database.ts'
import { missesSecondFactor } from './person.ts'

export type ApiTokenDraft = {
  kind: TokenKind
  personId: number
  name: string
  tokenDigest: Buffer
  scopes: readonly Scope[]
  readsOnly: boolean
  createdAt: Date
  expiresAt: Date | null
}

export async function insertApiToken(tx: Tx, { scopes, ...token }: ApiTokenDraft): Promise<number> {
  const { id } = await sql(tx)
    .insertInto('apiToken')
    .values({ ...token, scopes: [...scopes] })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** The person a token acts for and what it was given, where it still holds: not past its end, person not disabled. */
export function findApiToken(db: Tx, tokenDigest: Buffer, now: Date) {
  return sql(db)
    .selectFrom('apiToken')
    .innerJoin('person', 'person.id', 'apiToken.personId')
    .select([
      'apiToken.id',
      'person.id as personId',
      'person.role',
      'apiToken.scopes',
      'apiToken.readsOnly',
      'apiToken.lastUsedOn',
      missesSecondFactor,
    ])
    .where('apiToken.tokenDigest', '=', tokenDigest)
    .where((e) => e.or([e('apiToken.expiresAt', 'is', null), e('apiToken.expiresAt', '>', now)]))
    .where('person.disabledAt', 'is', null)
    .executeTakeFirst()
}

/** Notes the day (YYYY-MM-DD) of a token's last use. */
export async function touchApiToken(db: Tx, id: number, day: string): Promise<void> {
  await sql(db).updateTable('apiToken').set({ lastUsedOn: day }).where('id', '=', id).execute()
}

/** Tokens of a kind, all or those of one person, the newest first. */
export function listApiTokens(db: Tx, kind: TokenKind, personId: number | null) {
  let query = sql(db)
    .selectFrom('apiToken')
    .innerJoin('person', 'person.id', 'apiToken.personId')
    .select([
      'apiToken.id',
      'apiToken.name',
      'apiToken.scopes',
      'apiToken.readsOnly',
      'apiToken.createdAt',
      'apiToken.expiresAt',
      'apiToken.lastUsedOn',
      'person.id as personId',
      'person.name as personName',
      'person.role',
      'person.disabledAt',
    ])
    .where('apiToken.kind', '=', kind)
  if (personId !== null) query = query.where('apiToken.personId', '=', personId)
  return query.orderBy('apiToken.createdAt', 'desc').orderBy('apiToken.id', 'desc').execute()
}

/** Ends a token of a kind, of whomever or of one person. @returns whether there was one. */
export async function deleteApiToken(tx: Tx, kind: TokenKind, id: number, personId: number | null): Promise<boolean> {
  let query = sql(tx).deleteFrom('apiToken').where('id', '=', id).where('kind', '=', kind)
  if (personId !== null) query = query.where('personId', '=', personId)
  return (await query.returning('id').executeTakeFirst()) !== undefined
}

/** Lets a service's token act for somebody else. @returns whether there is one. */
export async function giveServiceToken(tx: Tx, id: number, personId: number): Promise<boolean> {
  const given = await sql(tx)
    .updateTable('apiToken')
    .set({ personId })
    .where('id', '=', id)
    .where('kind', '=', 'service')
    .returning('id')
    .executeTakeFirst()
  return given !== undefined
}
