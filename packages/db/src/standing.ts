import type { BrandKind } from '@echolot/domain'
import { sql as raw } from 'kysely'
import { plannedOnce, sql, type Tx } from './database.ts'

/** All that items are held against: the watches in force, what macros stand for, and whose items are hidden. */
export type Standing = {
  watches: { id: number; name: string; query: string; version: number }[]
  brands: { name: string; kind: BrandKind }[]
  macros: { name: string; query: string; version: number }[]
  mutes: { id: number; authorId: number | null; domain: string | null }[]
}

/** In one statement, for it is asked with every batch of items. */
export async function loadStanding(db: Tx): Promise<Standing> {
  const { rows } = await raw<Standing>`${plannedOnce} select
    (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name, 'query', query, 'version', version) order by id), '[]') from watch where enabled) as watches,
    (select coalesce(jsonb_agg(jsonb_build_object('name', name, 'kind', kind) order by id), '[]') from brand) as brands,
    (select coalesce(jsonb_agg(jsonb_build_object('name', name, 'query', query, 'version', version) order by name), '[]') from macro) as macros,
    (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'authorId', author_id, 'domain', domain) order by id), '[]') from mute) as mutes`.execute(
    sql(db),
  )
  return rows[0] ?? { watches: [], brands: [], macros: [], mutes: [] }
}
