import { sql as raw } from 'kysely'
import { sql, type Tx } from './database.ts'

/** Mentions without a ticket: not routed yet, or put aside because routing them failed, with the error that it failed with. */
const undecided = raw<{ mentionId: number; problem: string | null }>`(
  select id as mention_id, null::text as problem from mention where routed_at is null
  union all
  select mention.id, letter.error from dead_letter as letter join mention on mention.id = letter.subject_id
  where letter.topic = 'mentions.found' and letter.replayed_at is null and mention.routed_at is not null
    and not exists (select from ticket where ticket.mention_id = mention.id)
    and not exists (select from story_copy where story_copy.mention_id = mention.id))`

export async function countUndecidedMentions(db: Tx): Promise<number> {
  const { n } = await sql(db)
    .selectFrom(undecided.as('undecided'))
    .select((e) => e.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return n
}

/** They with what their items say, the one found first first. */
export function listUndecidedMentions(db: Tx, limit: number) {
  return sql(db)
    .selectFrom(undecided.as('undecided'))
    .innerJoin('mention', 'mention.id', 'undecided.mentionId')
    .innerJoin('item', 'item.id', 'mention.itemId')
    .innerJoin('source', 'source.id', 'item.sourceId')
    .leftJoin('itemText', 'itemText.itemId', 'item.id')
    .select([
      'undecided.mentionId',
      'undecided.problem',
      'mention.itemId',
      'mention.hits',
      'mention.foundAt',
      'item.channel',
      'source.name as sourceName',
      'itemText.title',
      'itemText.url',
      raw<string | null>`left(item_text.text, 4000)`.as('text'),
    ])
    .orderBy('mention.foundAt')
    .orderBy('mention.id')
    .limit(limit)
    .execute()
}
