import { sql as raw } from 'kysely'
import { sql, type Tx } from './database.ts'

/** Whose items are hidden, for triage. */
export function listMuted(db: Tx) {
  return sql(db).selectFrom('mute').select(['id', 'authorId', 'domain']).orderBy('id').execute()
}

/** Every mute as pages show it, the newest first: of an author what they are called now. */
export function listMutes(db: Tx) {
  return sql(db)
    .selectFrom('mute')
    .leftJoin('author', 'author.id', 'mute.authorId')
    .leftJoin('person', 'person.id', 'mute.personId')
    .select([
      'mute.id',
      'mute.authorId',
      'mute.domain',
      'mute.at',
      'mute.personId',
      'person.name as personName',
      'author.name as authorName',
      'author.handle as authorHandle',
      raw<number>`(select count(*) from hidden_item where hidden_item.mute_id = mute.id)`.as('hidden'),
    ])
    .orderBy('mute.id', 'desc')
    .execute()
}

/** Mutes an author or a domain; one that is muted already stays so. @returns its id. */
export async function insertMute(
  tx: Tx,
  whom: { authorId: number } | { domain: string },
  { personId, at }: { personId: number; at: Date },
): Promise<number> {
  const values = { authorId: null, domain: null, ...whom, personId, at }
  const made = await sql(tx)
    .insertInto('mute')
    .values(values)
    .onConflict((c) => c.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (made !== undefined) return made.id
  const known = sql(tx).selectFrom('mute').select('id')
  const one = 'authorId' in whom ? known.where('authorId', '=', whom.authorId) : known.where('domain', '=', whom.domain)
  return (await one.executeTakeFirstOrThrow()).id
}

export async function deleteMute(tx: Tx, id: number): Promise<boolean> {
  return (await sql(tx).deleteFrom('mute').where('id', '=', id).returning('id').executeTakeFirst()) !== undefined
}

/** Whose an item is, for muting; undefined where there is none. */
export function getItemForMute(db: Tx, itemId: number) {
  return sql(db)
    .selectFrom('item')
    .leftJoin('itemText', 'itemText.itemId', 'item.id')
    .select(['item.id', 'item.authorId', 'item.own', 'itemText.url'])
    .where('item.id', '=', itemId)
    .executeTakeFirst()
}
