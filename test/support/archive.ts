import { acceptSetup, addSource, createFirstAdministrator, findMentions, openTickets } from '@echolot/actions'
import pg from 'pg'
import { ask } from './ask.ts'
import { openTestBase, type TestBase } from './base.ts'
import { administrator, company } from './set-up.ts'

export type ArchivedPost = { text: string; title?: string; daysAgo?: number; author?: string; url?: string }

export type Archive = TestBase & {
  actor: { personId: number; role: 'administrator' }
  watchId: number
  brandId: number
  /** Stores posts of one source as if polls had brought them then, without judging them. @returns their ids. */
  store(posts: readonly ArchivedPost[]): Promise<number[]>
  /** Judges items and opens their tickets. */
  judge(itemIds: readonly number[]): Promise<void>
  /** Opens the tickets of all mentions that wait for it. */
  route(): Promise<void>
  rows<Row extends Record<string, unknown>>(statement: string): Promise<Row[]>
}

/** A company with one watch, one source and nobody at work: what is stored and judged is what a test says. */
export async function openArchive(watchQuery = 'Muster'): Promise<Archive> {
  const base = await openTestBase()
  const { token: _, personId } = await createFirstAdministrator(await base.context(), {
    ...administrator,
    userAgent: null,
  })
  await acceptSetup(await base.context(), {
    company,
    brand: 'Muster',
    watchQuery,
    departments: [{ id: 'undecided', firstResponseMinutes: 240 }],
    sources: [],
  })
  const { id: sourceId } = await addSource(await base.context(), {
    name: 'Presse',
    connector: 'feed',
    url: 'https://presse.example/feed.xml',
    purpose: 'mentions',
    settings: { ownUsers: [] },
    intervalSeconds: null,
    labels: [],
  })
  const rows = <Row extends Record<string, unknown>>(statement: string) => ask<Row>(base.url, statement)
  const [watch] = await rows<{ id: string; brand_id: string }>('select id, brand_id from watch')
  let stored = 0
  const archive: Archive = {
    ...base,
    actor: { personId, role: 'administrator' },
    watchId: Number(watch?.id),
    brandId: Number(watch?.brand_id),
    rows,
    async store(posts) {
      const client = new pg.Client({ connectionString: base.url })
      await client.connect()
      const drafts = posts.map((post) => ({ ...post, id: `post ${++stored}` }))
      const { rows: items } = await client.query<{ id: string }>(
        `with draft as (select * from jsonb_to_recordset($2::jsonb) as d (id text, title text, text text, "daysAgo" float8, author text, url text)),
          people as (insert into author (identity, channel, name, purpose, visibility, retention_class, first_seen_at)
            select distinct sha256(convert_to('author ' || author, 'UTF8')), 'news', author, 'mentions', 'public', 'unmatched', now() from draft where author is not null
            on conflict (identity) do update set name = excluded.name returning id, name),
          items as (insert into item (source_id, identity, author_id, channel, language, own, addressed, purpose, visibility, retention_class, found_at)
            select $1, convert_to(draft.id, 'UTF8'), people.id, 'news', 'de', false, false, 'mentions', 'public', 'unmatched', now() - coalesce("daysAgo", 0) * interval '1 day'
            from draft left join people on people.name = draft.author order by coalesce("daysAgo", 0) desc returning id, identity)
        insert into item_text (item_id, external_id, title, text, url)
          select items.id, draft.id, draft.title, draft.text, draft.url from items join draft on convert_to(draft.id, 'UTF8') = items.identity returning item_id as id`,
        [sourceId, JSON.stringify(drafts)],
      )
      await client.end()
      return items.map(({ id }) => Number(id)).sort((a, b) => a - b)
    },
    async judge(itemIds) {
      await findMentions(await base.context(), { itemIds: [...itemIds], lane: 'live' })
      await archive.route()
    },
    async route() {
      const waiting = await rows<{ id: string }>('select id from mention where routed_at is null order by id')
      if (waiting.length > 0)
        await openTickets(await base.context(), { mentionIds: waiting.map(({ id }) => Number(id)), lane: 'live' })
    },
  }
  return archive
}
