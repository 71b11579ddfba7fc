import { type RawBuilder, sql as raw, type SqlBool } from 'kysely'
import { sql, type Tx } from './database.ts'
import { parentText } from './searched-item.ts'

export type StoredAsked = {
  itemId: number
  sourceName: string
  sourceId: number
  foundAt: Date
  erased: boolean
  triagedAt: Date | null
  outcome: 'mention' | 'own' | 'no_hit' | 'dead' | null
  hidden: boolean
  addressed: boolean
  channel: string
  language: string | null
  authorId: number | null
  /** Whether it came to its ticket as the copy of another publication. */
  copy: boolean
  ground: 'watch' | 'addressed' | 'captured' | null
  ticketId: number | null
  departmentId: string | null
  title: string | null
  text: string | null
  url: string | null
  authorName: string | null
  authorHandle: string | null
  facts: unknown
  parentText: string | null
}

/** That a row of `item_text` says exactly this there: by the index of its hash, which alone would be no proof. */
export function saysExactly(where: 'text' | 'title', said: string): RawBuilder<SqlBool> {
  const column = raw.ref(`item_text.${where}`)
  return raw<SqlBool>`(hashtext(${column}) = hashtext(${said}::text) and ${column} = ${said})`
}

/**
 * Public items that are stored with a link of this digest (see `linkDigest` of an item; the host is no part of it), or that say exactly
 * this text or title. The newest first, at most 20.
 */
export async function findStoredItems(db: Tx, by: { linkDigest: Buffer } | { text: string }): Promise<StoredAsked[]> {
  const found =
    'linkDigest' in by
      ? raw`select item.id from source join item on item.source_id = source.id and item.link_digest = ${by.linkDigest}`
      : raw`select item_id from item_text where ${saysExactly('text', by.text)} or ${saysExactly('title', by.text)}`
  const { rows } = await raw<StoredAsked>`
    select item.id as "itemId", source.name as "sourceName", source.id as "sourceId", item.found_at as "foundAt", item.erased_at is not null as erased,
      item.triaged_at as "triagedAt", item.triage_outcome as outcome, item.addressed, item.channel, item.language, item.author_id as "authorId",
      exists (select from hidden_item where hidden_item.item_id = item.id) as hidden,
      coalesce(story_copy.rung <> 'first', false) as copy, mention.ground, ticket.id as "ticketId", ticket.department_id as "departmentId", item_text.title, item_text.text, item_text.url, item_text.facts, ${parentText},
      author.name as "authorName", author.handle as "authorHandle"
    from item join source on source.id = item.source_id
      left join item_text on item_text.item_id = item.id
      left join author on author.id = item.author_id
      left join mention on mention.item_id = item.id
      left join story_copy on story_copy.item_id = item.id
      left join ticket on ticket.id = coalesce(story_copy.ticket_id, (select own.id from ticket as own where own.item_id = item.id))
    where item.id in (${found}) and item.visibility = 'public' order by item.id desc limit 20`.execute(sql(db))
  return rows
}
