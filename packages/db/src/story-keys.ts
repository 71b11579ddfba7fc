import { sql as raw } from 'kysely'
import { sql, type Tx } from './database.ts'
import type { StoryKeys } from './story.ts'

/** Writes by what copies are found from now on; an item that is in no story has none. */
export async function renewCopyKeys(tx: Tx, copies: readonly { itemId: number; keys: StoryKeys }[]): Promise<void> {
  if (copies.length === 0) return
  const each = <Value>(value: (copy: (typeof copies)[number]) => Value) => copies.map(value)
  // An array of arrays would have to be of one length.
  const bands = each(({ keys }) => `{${keys.bands.join(',')}}`)
  await raw`update story_copy
    set native_digest = c.native, address_digest = c.address, title_digest = c.title, bands = c.bands::integer[]
    from unnest(${each(({ itemId }) => itemId)}::bigint[], ${each(({ keys }) => keys.native)}::bytea[], ${each(({ keys }) => keys.address)}::bytea[],
      ${each(({ keys }) => keys.title)}::bytea[], ${bands}::text[]) as c (item_id, native, address, title, bands)
    where story_copy.item_id = c.item_id`.execute(sql(tx))
}
