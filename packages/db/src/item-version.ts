import { sql as raw } from 'kysely'
import { plannedOnce, sql, type Tx } from './database.ts'
import type { StoredFacts } from './item.ts'
import { json } from './json.ts'

/** A stored item as a poll meets it. Title and text only where it says something else now, or has another id. */
export type MetItem = {
  id: number
  identity: Buffer
  textDigest: Buffer | null
  linkDigest: Buffer | null
  idDigest: Buffer | null
  publishedAt: Date | null
  /** Since when its source no longer showed it; null where it did until now. */
  goneAt: Date | null
  externalId: string | null
  title: string | null
  text: string | null
  /** Whether the source has items that were stored without digests. */
  undigested: boolean
}

type Shown = { identity: Buffer; textDigest: Buffer; linkDigest: Buffer | null; idDigest: Buffer }

/** What is stored of a source under these identities, links or ids, in the order in which it was stored: a statement for each few thousand. */
export async function listMet(
  tx: Tx,
  sourceId: number,
  shown: readonly Shown[],
  formers: readonly Buffer[],
): Promise<MetItem[]> {
  const met = new Map<number, MetItem>()
  // Writing the digests of some thousand items into one statement takes its time, during which nobody else has a turn.
  for (let from = 0; from === 0 || from < shown.length; from += atOnce)
    for (const item of await listSomeMet(tx, sourceId, shown.slice(from, from + atOnce), from === 0 ? formers : [])) {
      const before = met.get(item.id)
      // Of one that is met twice, the one with its text.
      if (before === undefined || before.text === null) met.set(item.id, item)
    }
  return [...met.values()].sort((a, b) => a.id - b.id)
}

const atOnce = 2_000

async function listSomeMet(
  tx: Tx,
  sourceId: number,
  shown: readonly Shown[],
  formers: readonly Buffer[],
): Promise<MetItem[]> {
  const links = shown.flatMap(({ linkDigest }) => (linkDigest === null ? [] : [linkDigest]))
  const { rows } = await raw<MetItem>`${plannedOnce}
    with shown as (select distinct on (identity) * from unnest(${shown.map(({ identity }) => identity)}::bytea[], ${shown.map(({ textDigest }) => textDigest)}::bytea[]) as s (identity, text_digest))
    select item.id, item.identity, item.text_digest, item.link_digest, item.id_digest, item.published_at, item.gone_at, item_text.external_id, item_text.title, item_text.text,
      exists (select from item as other where other.source_id = ${sourceId} and other.text_digest is null and other.erased_at is null) as undigested
    from item
      left join shown on shown.identity = item.identity
      left join item_text on item_text.item_id = item.id and item.text_digest is distinct from shown.text_digest
    where item.source_id = ${sourceId}
      and (item.identity = any(${[...shown.map(({ identity }) => identity), ...formers]}::bytea[])
        or item.link_digest = any(${links}::bytea[])
        or item.id_digest = any(${shown.map(({ idDigest }) => idDigest)}::bytea[]))
    order by item.id`.execute(sql(tx))
  return rows
}

/** Items of a source that say exactly this, for a feed of which no id is known any more. */
export async function listByText(
  tx: Tx,
  sourceId: number,
  textDigests: readonly Buffer[],
): Promise<{ id: number; identity: Buffer; textDigest: Buffer }[]> {
  const { rows } = await raw<{ id: number; identity: Buffer; textDigest: Buffer }>`
    select id, identity, text_digest from item
    where source_id = ${sourceId} and text_digest = any(${[...textDigests]}::bytea[]) order by id`.execute(sql(tx))
  return rows
}

/** The newest items of a source that were stored without digests. */
export function listUndigested(tx: Tx, sourceId: number, limit: number) {
  return sql(tx)
    .selectFrom('item')
    .innerJoin('itemText', 'itemText.itemId', 'item.id')
    .select(['item.id', 'itemText.externalId', 'itemText.url', 'itemText.title', 'itemText.text'])
    .where('item.sourceId', '=', sourceId)
    .where('item.textDigest', 'is', null)
    .where('item.erasedAt', 'is', null)
    .orderBy('item.id', 'desc')
    .limit(limit)
    .execute()
}

export async function fillDigests(
  tx: Tx,
  items: readonly { id: number; textDigest: Buffer; linkDigest: Buffer | null; idDigest: Buffer }[],
): Promise<void> {
  await raw`update item set text_digest = f.text_digest, link_digest = f.link_digest, id_digest = f.id_digest
    from unnest(${items.map(({ id }) => id)}::bigint[], ${items.map(({ textDigest }) => textDigest)}::bytea[],
      ${items.map(({ linkDigest }) => linkDigest)}::bytea[], ${items.map(({ idDigest }) => idDigest)}::bytea[]) as f (id, text_digest, link_digest, id_digest)
    where item.id = f.id and item.erased_at is null`.execute(sql(tx))
}

/** What a known item says and is called now. */
export type Edit = {
  id: number
  /** `words`: others than before, which makes a version; `figures`: the same words, with other numbers or signs; `none`: the same text. */
  change: 'words' | 'figures' | 'none'
  externalId: string
  url: string | null
  title: string | null
  text: string | null
  language: string | null
  updatedAt: Date | null
  facts: StoredFacts | null
  textDigest: Buffer
  linkDigest: Buffer | null
  idDigest: Buffer
}

/** So many texts are kept of an item besides the present one, the first ones: a text that changes at every poll is no news. */
export const versionsAtMost = 24

/**
 * Puts what items say now in place of what they said, which is kept as a version where the words differ, and hands those with another text to triage
 * again; our own are not judged anew. One statement, whatever their number. What was erased stays so.
 * @returns those that triage has to judge again.
 */
export async function saveEdits(tx: Tx, edits: readonly Edit[], now: Date): Promise<number[]> {
  if (edits.length === 0) return []
  const rows = edits.map(({ textDigest, linkDigest, idDigest, ...edit }) => ({
    ...edit,
    textDigest: textDigest.toString('hex'),
    linkDigest: linkDigest?.toString('hex') ?? null,
    idDigest: idDigest.toString('hex'),
  }))
  const { rows: changed } = await raw<{ id: number; untriaged: boolean }>`
    with edit as (
      select * from jsonb_to_recordset(${json(rows)}::jsonb) as e (id bigint, change text, "externalId" text, url text, title text, text text, language text,
        "updatedAt" timestamptz, facts jsonb, "textDigest" text, "linkDigest" text, "idDigest" text)),
    changed as (
      update item set
        text_digest = decode(edit."textDigest", 'hex'),
        link_digest = coalesce(decode(edit."linkDigest", 'hex'), link_digest),
        id_digest = decode(edit."idDigest", 'hex'),
        version = version + (edit.change = 'words')::int,
        changed_at = case when edit.change = 'none' then changed_at else ${now} end,
        language = case when edit.change = 'words' then edit.language else item.language end,
        triaged_at = case when edit.change = 'none' or own or purpose = 'account' then triaged_at end
      from edit where item.id = edit.id and item.erased_at is null and item.words_gone_at is null
      returning item.id, item.version, edit.change, item.triaged_at is null as untriaged),
    kept as (
      insert into item_version (item_id, number, title, text, url, replaced_at)
      select changed.id, changed.version - 1, item_text.title, item_text.text, item_text.url, ${now}
      from changed join item_text on item_text.item_id = changed.id
      where changed.change = 'words' and changed.version - 1 <= ${versionsAtMost}),
    said as (
      update item_text set external_id = edit."externalId", url = coalesce(edit.url, item_text.url), title = edit.title, text = edit.text, updated_at = edit."updatedAt", facts = edit.facts
      from edit join changed on changed.id = edit.id where item_text.item_id = edit.id)
    select id, untriaged from changed where change <> 'none' order by id`.execute(sql(tx))
  return changed.flatMap(({ id, untriaged }) => (untriaged ? [id] : []))
}

/** What an item said before, the oldest first. */
export function listVersions(db: Tx, itemId: number) {
  return sql(db)
    .selectFrom('itemVersion')
    .select(['number', 'title', 'text', 'replacedAt'])
    .where('itemId', '=', itemId)
    .orderBy('number')
    .execute()
}
