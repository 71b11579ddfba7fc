import { createHash } from 'node:crypto'
import { type FoundItem, readArticle } from '@echolot/connectors'
import {
  emit,
  findPublicItems,
  forgetHidden,
  getOrganisation,
  handSource,
  insertItems,
  insertMentions,
  insertSubmission,
  lockHiddenItem,
  markFound,
  markTriaged,
  type Tx,
} from '@echolot/db'
import { clean, type Language, Refusal } from '@echolot/domain'
import { asSearched } from '../as-searched.ts'
import type { Actor, Ctx } from '../context.ts'
import { isDemoAddress } from '../sources/demo-address.ts'
import { draftItem, languageOf } from '../sources/draft-item.ts'
import { digestsOf } from '../sources/item-digests.ts'
import { addressColumns, channelOf } from '../sources/source-address.ts'
import { storedSettings } from '../sources/source-settings.ts'
import { dayOf } from '../time/local-day.ts'
import { loadJudge } from '../watches/judging.ts'
import { ownSubmission } from './read-submissions.ts'

/** What somebody in the company saw, as they tell it: a link, a text, or both. */
type Told = {
  url: string | null
  title: string | null
  text: string | null
  /** Who wrote it. */
  author: string | null
  /** Where it was seen, in words of their own: a page of a newspaper, a group. */
  place: string | null
  /** YYYY-MM-DD. */
  publishedOn: string | null
}

type Submitter = Pick<Ctx, 'db' | 'now' | 'seal' | 'log' | 'outbound'>

/**
 * Takes in what a colleague saw. What is stored already is not stored again: what concerns us has its ticket, what no watch hit
 * becomes a mention now. Else it is an item of the source of what colleagues hand in, and its wait begins now; that it was
 * published on a day is known to the day. Of a link alone, what a reader would see there is read once.
 * @throws Refusal `invalid` where nothing was said or the day is to come, `conflict` where its author had it erased.
 */
export async function submitMention(ctx: Submitter, { actor, ...said }: Told & { actor: Actor }) {
  const { db, now } = ctx
  const zone = (await getOrganisation(db))?.zone ?? 'Europe/Berlin'
  if (said.publishedOn !== null && said.publishedOn > dayOf(now, zone))
    throw new Refusal('invalid', `${said.publishedOn} lies in the future.`, {
      ...{ reason: 'day_to_come', field: 'publishedOn', day: said.publishedOn },
    })
  if (said.url === null && said.text === null)
    throw new Refusal('invalid', 'A mention needs a link or a text.', { reason: 'nothing_said', field: 'url' })
  const known = await findKnown(ctx, said)
  const told = known === undefined ? await readWhereEmpty(ctx, said) : said
  const id = await db.inTransaction(async (tx) => {
    const itemId = known === undefined ? await takeIn(tx, ctx, told) : known.id
    if (known !== undefined && !known.isMention && !known.own) await becomeMention(tx, known.id, now)
    return insertSubmission(tx, {
      ...{ personId: actor.personId, itemId, known: known !== undefined, at: now },
      place: said.place === null ? null : clean(said.place, 200),
    })
  })
  return ownSubmission({ db }, { actor, id })
}

/** What is stored with this link, whatever its scheme, `www.` and tracking; or says exactly this. @throws Refusal `conflict` where that was erased. */
async function findKnown({ db, seal }: Submitter, { url, text }: Told) {
  const found = await storedAt({ db, seal }, { url, text })
  const standing = found.find(({ erased }) => !erased)
  if (standing === undefined && found.length > 0) throw erasedBefore()
  return standing
}

async function storedAt({ db, seal }: Pick<Submitter, 'db' | 'seal'>, { url, text }: Pick<Told, 'url' | 'text'>) {
  if (url === null) return text === null ? [] : findPublicItems(db, { text: clean(text, 200_000) })
  const { linkDigest } = digestsOf(seal, { externalId: url, url, title: null, text: null })
  if (linkDigest === null) return []
  const host = (address: string) => new URL(address).host.replace(/^(?:www|m|amp)\./, '')
  return (await findPublicItems(db, { linkDigest })).filter(
    (stored) => stored.url === null || !URL.canParse(stored.url) || host(stored.url) === host(url),
  )
}

const erasedBefore = () =>
  new Refusal('conflict', 'This was erased at its author’s request.', { reason: 'erased_before' })

/** A link alone says nothing that a rule could go by: what a reader would see there is asked for once. What cannot be had stays empty. */
async function readWhereEmpty({ db, outbound, now, log }: Submitter, told: Told): Promise<Told> {
  if (told.url === null || told.text !== null) return told
  const read = await readArticle(told.url, outbound, { now, demo: await isDemoAddress(db, told.url) })
  log.info({ outcome: read.kind }, 'handed-in link read')
  if (read.kind !== 'page') return told
  return { ...told, title: told.title ?? read.title, text: read.text === '' ? null : read.text }
}

/** Stores it as an item and a mention, whatever watches say of it. @throws Refusal `conflict` where an erasure keeps it out. */
async function takeIn(tx: Tx, { now, seal, log }: Submitter, { url, title, text, author, publishedOn }: Told) {
  const { id: sourceId, name: sourceName } = await sourceOfSubmissions(tx, { now, seal })
  const host = url === null ? 'captured' : new URL(url).hostname
  const channel = url === null ? 'web' : channelOf('feed', url, 'mentions')
  const found: FoundItem = {
    // The same again is the same item; so what was erased stays out.
    externalId:
      url ??
      `sha256:${createHash('sha256')
        .update(`${author ?? ''}\n${text}`)
        .digest('hex')}`,
    ...{ url, title, text, html: null, channel, language: null, visibility: 'public', own: false, addressed: false },
    author: author === null ? null : { name: author, handle: null, url: null, website: null, externalId: null },
    // A day without an hour is written as its midnight in UTC, and is trusted as a day.
    publishedAt: publishedOn === null ? null : new Date(`${publishedOn}T00:00:00Z`),
    ...{ updatedAt: null, parentExternalId: null, threadUrl: null },
  }
  const draft = draftItem(found, { at: { site: host, host }, language: null, foundAt: now }, seal)
  const language = await languageOf(draft)
  const source = {
    id: sourceId,
    channel,
    purpose: 'mentions',
    visibility: 'public',
    retentionClass: 'mention',
  } as const
  const [stored] = await insertItems(tx, source, [{ ...draft, language }])
  if (stored === undefined) throw erasedBefore()
  const { judge } = await loadJudge(tx, log)
  const { hits } = judge(
    asSearched({
      ...{ title: draft.title, text: draft.text, url: draft.url, channel, language, sourceName },
      ...{ authorName: draft.author?.name ?? null, authorHandle: null, facts: null, parentText: null },
    }),
  )
  const mentionIds = await insertMentions(tx, [
    { itemId: stored.id, itemVersion: 1, ground: 'captured', hits, foundAt: now },
  ])
  await markTriaged(tx, new Map([['mention', [stored.id]]]), now)
  if (mentionIds.length > 0) await emit(tx, now, 'mentions.found', { mentionIds, lane: 'live' })
  return stored.id
}

/** What was heard and concerned nobody, as far as watches knew: the wait begins now. */
async function becomeMention(tx: Tx, itemId: number, now: Date): Promise<void> {
  const item = await lockHiddenItem(tx, itemId)
  if (item === undefined) return
  const mentionIds = await insertMentions(tx, [
    { itemId, itemVersion: item.version, ground: 'captured', hits: item.hits, foundAt: now },
  ])
  await markFound(tx, [itemId])
  await forgetHidden(tx, [itemId])
  if (mentionIds.length > 0) await emit(tx, now, 'mentions.found', { mentionIds, lane: 'live' })
}

const names: Record<Language, string> = { de: 'Von Kollegen gemeldet', en: 'Handed in by colleagues' }

/** The source of what colleagues hand in, made with the first. */
async function sourceOfSubmissions(tx: Tx, { now, seal }: Pick<Ctx, 'now' | 'seal'>) {
  return handSource(tx, {
    name: names[(await getOrganisation(tx))?.language ?? 'en'],
    ...{ connector: 'feed', channel: 'web', language: null, purpose: 'mentions', visibility: 'public' },
    ...addressColumns(seal, 'feed', 'https://submissions.invalid/'),
    settings: storedSettings({ ownUsers: [], historyDays: null }),
    ...{ retentionClass: 'mention', createdAt: now },
  })
}
