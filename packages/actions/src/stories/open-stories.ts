import {
  type CopyDraft,
  findStoryCandidates,
  insertCopies,
  insertTickets,
  listStoryEntries,
  lockStories,
  type StoryEvidence,
  type TicketDraft,
  type Tx,
  wantPictures,
} from '@echolot/db'
import { climb, type RungHit, rungs, sharedSentences } from '@echolot/matching/story'
import type { Ctx } from '../context.ts'
import { type ReadEntry, readEntry } from './read-entry.ts'
import { type RecentReads, recentReads } from './recent-reads.ts'
import { reopenForCopies } from './reopen-for-copies.ts'

const hourMs = 3_600_000
/** A headline is the same story's for so long (see the ladder), a text for longer: who prints late prints within a month. */
const titlesWithinMs = 36 * hourMs
const textsWithinMs = 30 * 24 * hourMs

/** Where a copy belongs: to a ticket that stands, or to another draft of the same batch. */
type Home = { ticketId: number } | { draft: TicketDraft }
type Known = { read: ReadEntry; home: Home }
/** What hundreds share is a form, and tells no story. */
const comparedAtMost = 50

type Joined = { read: ReadEntry; home: Home; rung: RungHit['rung']; evidence: StoryEvidence[] }

/**
 * Opens a ticket for each mention that begins a story; a copy of a known one joins that story's ticket instead. Of what came
 * together the first found begins. Two processes that store two copies at once make one story: who comes second waits.
 * @returns the new tickets.
 */
export async function openStories(
  tx: Tx,
  drafts: readonly TicketDraft[],
  { db, now, seal }: Pick<Ctx, 'db' | 'now' | 'seal'>,
): Promise<{ id: number; itemId: number }[]> {
  if (drafts.length === 0) return []
  const entries = await listStoryEntries(
    tx,
    drafts.map(({ itemId }) => itemId),
  )
  const reads = new Map(entries.map((entry) => [entry.itemId, readEntry(seal, entry)]))
  const looking = [...reads.values()]
  const recent = recentReads(db, now)
  for (const read of looking) recent.keep(read)
  // Before anybody waits: reading is most of the work, and what others store meanwhile is little.
  const before = new Map((await knownTo(tx, looking, { seal, recent })).map((one) => [one.read.entry.itemId, one.read]))
  await lockStories(tx)
  const known = await knownTo(tx, looking, { seal, recent, before })
  const shared = sharedSentences([...firstOf(known).values()].map(({ read }) => read.identity.sentences))

  const begun: TicketDraft[] = []
  const joined: Joined[] = []
  const inOrder = drafts.toSorted(
    (a, b) =>
      a.openedAt.getTime() - b.openedAt.getTime() ||
      (reads.get(a.itemId)?.entry.at.getTime() ?? 0) - (reads.get(b.itemId)?.entry.at.getTime() ?? 0) ||
      a.itemId - b.itemId,
  )
  const byKey = keysIndex(known)
  for (const draft of inOrder) {
    const read = reads.get(draft.itemId)
    const met = read === undefined ? null : meet(read, byKey.near(read), shared)
    if (read !== undefined && met !== null) joined.push({ read, ...met })
    else begun.push(draft)
    if (read !== undefined) byKey.add({ read, home: met?.home ?? { draft } })
  }

  const opened = await insertTickets(tx, begun)
  await wantPictures(
    tx,
    opened.map(({ itemId }) => itemId),
    now,
  )
  const ticketOf = new Map(opened.map(({ id, itemId }) => [itemId, id]))
  const first = opened.flatMap(({ id, itemId }) => {
    const read = reads.get(itemId)
    return read === undefined ? [] : [copyOf(read, { ticketId: id, rung: 'first', evidence: [] })]
  })
  const copies = joined.flatMap(({ read, home, rung, evidence }) => {
    const ticketId = 'ticketId' in home ? home.ticketId : ticketOf.get(home.draft.itemId)
    return ticketId === undefined ? [] : [copyOf(read, { ticketId, rung, evidence })]
  })
  await insertCopies(tx, [...first, ...copies], now)
  await reopenForCopies(tx, copies, now)
  return opened
}

/** Those that are stored and share a key with one of these; what was read already is not read again. */
async function knownTo(
  tx: Tx,
  looking: readonly ReadEntry[],
  { seal, recent, before }: { seal: Ctx['seal']; recent: RecentReads; before?: ReadonlyMap<number, ReadEntry> },
): Promise<Known[]> {
  if (looking.length === 0) return []
  const earliest = Math.min(...looking.map(({ entry }) => entry.at.getTime()))
  const candidates = await findStoryCandidates(
    tx,
    looking.map(({ keys, looksForText }) => (looksForText ? keys : { ...keys, bands: [] })),
    { titlesSince: new Date(earliest - titlesWithinMs), textsSince: new Date(earliest - textsWithinMs) },
  )
  const reads = new Map<number, ReadEntry>()
  for (const candidate of candidates) {
    const first = before?.get(candidate.itemId)
    const read = first?.entry.version === candidate.version ? first : recent.get(candidate)
    if (read !== undefined) reads.set(candidate.itemId, read)
  }
  const unread = candidates.flatMap(({ itemId }) => (reads.has(itemId) ? [] : [itemId]))
  for (const entry of await listStoryEntries(tx, unread)) {
    const read = readEntry(seal, entry)
    reads.set(entry.itemId, read)
    recent.keep(read)
  }
  return candidates.flatMap(({ itemId, ticketId }) => {
    const read = reads.get(itemId)
    return read === undefined ? [] : [{ read, home: { ticketId } }]
  })
}

/** The first copy of each story. */
function firstOf(known: readonly Known[]): Map<unknown, Known> {
  const first = new Map<unknown, Known>()
  for (const one of known) {
    const story = 'ticketId' in one.home ? one.home.ticketId : one.home.draft
    if (!first.has(story)) first.set(story, one)
  }
  return first
}

/** Which of those known share a key with an entry, so that not each is compared with each. */
function keysIndex(known: readonly Known[]) {
  const byDigest = new Map<string, Known[]>()
  const byBand = new Map<number, Known[]>()
  const digests = ({ keys: { native, address, title } }: ReadEntry) =>
    [native, address, title].flatMap((key, at) => (key === null ? [] : [`${at}${key.toString('latin1')}`]))
  const add = (one: Known) => {
    for (const key of digests(one.read)) append(byDigest, key, one)
    for (const band of one.read.keys.bands) append(byBand, band, one)
  }
  for (const one of known) add(one)
  return {
    add,
    near(read: ReadEntry): Known[] {
      const found = new Set(digests(read).flatMap((key) => byDigest.get(key) ?? []))
      if (read.looksForText)
        for (const band of read.keys.bands) for (const one of byBand.get(band) ?? []) found.add(one)
      return [...found]
    },
  }
}

function append<Key>(index: Map<Key, Known[]>, key: Key, one: Known): void {
  const same = index.get(key)
  if (same === undefined) index.set(key, [one])
  else if (same.length < comparedAtMost) same.push(one)
}

/** The story that an entry met on the surest rung, the first one where several did; null where it begins one. */
function meet(read: ReadEntry, near: readonly Known[], shared: ReadonlySet<string>) {
  const met = near
    .flatMap((one) => {
      const hits = climb(read.identity, one.read.identity, shared)
      const [surest] = hits
      return surest === undefined ? [] : [{ one, hits, at: rungs.indexOf(surest.rung), rung: surest.rung }]
    })
    .toSorted((a, b) => a.at - b.at || a.one.read.entry.at.getTime() - b.one.read.entry.at.getTime())
  const [best] = met
  if (best === undefined) return null
  const evidence = met
    .slice(0, 10)
    .flatMap(({ one, hits }) => hits.map((hit) => evidenceOf(one.read.entry.itemId, hit)))
  return { home: best.one.home, rung: best.rung, evidence }
}

/** Figures alone: addresses and names stand in the items, where they can be erased. */
function evidenceOf(itemId: number, hit: RungHit): StoryEvidence {
  const { rung } = hit
  if (hit.rung === 'title') return { itemId, rung, hours: hit.hours }
  return hit.rung === 'text' ? { itemId, rung, containment: hit.containment, shared: hit.shared } : { itemId, rung }
}

function copyOf(
  { entry, tier, keys }: ReadEntry,
  { ticketId, rung, evidence }: Pick<CopyDraft, 'ticketId' | 'rung' | 'evidence'>,
): CopyDraft & { foundAt: Date } {
  const { itemId, mentionId, at, foundAt } = entry
  return { itemId, mentionId, ticketId, rung, evidence, tier, at, keys, foundAt }
}
