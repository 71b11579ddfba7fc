import { inTurns } from '@echolot/connectors'
import {
  type Edit,
  fillDigests,
  type ItemDraft,
  insertItems,
  listByText,
  listMet,
  listUndigested,
  type MetItem,
  saveEdits,
  type Tx,
} from '@echolot/db'
import type { Ctx } from '../context.ts'
import { languageOf } from './draft-item.ts'
import { digestsOf } from './item-digests.ts'
import { idsChanged, recogniseByText, recogniseItems } from './recognise-items.ts'
import { sameWords } from './visible-text.ts'

/** What a poll brought: what is new, what says something else than before, what was gone and is there again, and whether all ids of the feed were changed at once. */
export type Storing = { freshIds: number[]; changedIds: number[]; shownAgain: number[]; idsChanged: boolean }

/**
 * Stores what a poll found, in a handful of statements: what is new becomes items; what is known under this id, or was
 * under another one, is one item and says now what it says now.
 * @param isPresent whether the source shows this now; what it showed once, and is read again, edits and renames nothing.
 */
export async function storeItems(
  tx: Tx,
  seal: Ctx['seal'],
  source: Parameters<typeof insertItems>[1],
  drafts: readonly ItemDraft[],
  { now, isPresent }: { now: Date; isPresent: boolean },
): Promise<Storing> {
  if (drafts.length === 0) return { freshIds: [], changedIds: [], shownAgain: [], idsChanged: false }
  const stored = await listDigested(tx, seal, source.id, drafts)
  const { known, unknown, renamed } = recogniseItems(drafts, stored)
  const knownById = known.size - renamed
  const metIds = new Set([...known.values()].map(({ id }) => id))
  const doubtful = knownById > 0 || unknown.length < 2 ? unknown.filter(isNameless) : unknown
  const sameText =
    doubtful.length === 0
      ? new Map<ItemDraft, { id: number; identity: Buffer }>()
      : recogniseByText(
          doubtful,
          await listByText(
            tx,
            source.id,
            doubtful.map(({ textDigest }) => textDigest),
          ),
          metIds,
        )
  const renamedByText = [...sameText.keys()].filter((draft) => !isNameless(draft)).length
  const allChanged = idsChanged({ shown: drafts.length, renamed: renamed + renamedByText, knownById })
  const byText = new Map([...sameText].filter(([draft]) => allChanged || isNameless(draft)))
  const metBy = (draft: ItemDraft) => known.get(draft) ?? byText.get(draft)
  if (!isPresent) {
    const unmet = drafts.filter((draft) => metBy(draft) === undefined)
    const fresh = await insertItems(tx, source, await inTurns(unmet, inItsLanguage))
    return { freshIds: fresh.map(({ id }) => id), changedIds: [], shownAgain: [], idsChanged: false }
  }
  const named = await inTurns(drafts, (draft) => {
    const met = metBy(draft)
    if (met === undefined) return inItsLanguage(draft)
    return met.identity.equals(draft.identity)
      ? draft
      : { ...draft, renamed: [...draft.renamed, { from: met.identity, to: draft.identity }] }
  })
  const fresh = await insertItems(tx, source, named)
  const edits = [
    ...[...known].flatMap(([draft, met]) => editOf(draft, met) ?? []),
    ...[...byText].map(([draft, { id }]) => ({ ...called(draft), id, change: 'none' as const })),
  ]
  // What came twice has one edit.
  const single = [...new Map(edits.map((edit) => [edit.id, edit])).values()]
  const changedIds = await saveEdits(
    tx,
    await inTurns(single, (edit) => (edit.change === 'words' ? inItsLanguage(edit) : edit)),
    now,
  )
  const shownAgain = [...new Set([...known.values()].flatMap(({ id, goneAt }) => (goneAt === null ? [] : [id])))]
  return { freshIds: fresh.map(({ id }) => id), changedIds, shownAgain, idsChanged: allChanged }
}

/**
 * Whether its feed gave it neither id nor link: the id that we made of its words and its date moves with a date that is
 * written anew for every reader, and its words are what it is known by.
 */
const isNameless = ({ externalId, url }: ItemDraft) => url === null && externalId.startsWith('sha256:')

async function inItsLanguage<Said extends Pick<ItemDraft, 'title' | 'text' | 'language'>>(said: Said): Promise<Said> {
  return { ...said, language: await languageOf(said) }
}

/** As many old items as a poll gives their digests at once, the newest first: within a second. */
const filledAtOnce = 2_000

/** What is stored of these, after items of a version without digests have got theirs. */
async function listDigested(
  tx: Tx,
  seal: Ctx['seal'],
  sourceId: number,
  drafts: readonly ItemDraft[],
): Promise<MetItem[]> {
  const formers = drafts.flatMap(({ identity, renamed }) =>
    renamed.flatMap(({ from, to }) => (to.equals(identity) ? [from] : [])),
  )
  const stored = await listMet(tx, sourceId, drafts, formers)
  // Where none is met, nobody has looked whether there are such.
  if (stored.length > 0 && stored[0]?.undigested === false) return stored
  const old = await listUndigested(tx, sourceId, filledAtOnce)
  if (old.length === 0) return stored
  await fillDigests(
    tx,
    old.map((item) => ({ id: item.id, ...digestsOf(seal, item) })),
  )
  return listMet(tx, sourceId, drafts, formers)
}

function editOf(draft: ItemDraft, met: MetItem): Edit | null {
  const said = met.textDigest?.equals(draft.textDigest) === true
  const moved = draft.linkDigest !== null && !draft.linkDigest.equals(met.linkDigest ?? nothing)
  if (said && !moved && met.idDigest?.equals(draft.idDigest)) return null
  return {
    ...called(draft),
    id: met.id,
    change: said ? 'none' : isReadOtherwise(draft, met) || sameWords(draft, met) ? 'figures' : 'words',
  }
}

/** What was stored before more of it was read is searched again, and was edited by nobody. */
const isReadOtherwise = ({ formerTextDigest }: ItemDraft, { textDigest }: MetItem) =>
  textDigest !== null && formerTextDigest?.equals(textDigest) === true

const nothing = Buffer.alloc(0)

const called = (draft: ItemDraft): Omit<Edit, 'id' | 'change'> => ({
  externalId: draft.externalId,
  url: draft.url,
  title: draft.title,
  text: draft.text,
  language: draft.language,
  updatedAt: draft.updatedAt,
  facts: draft.facts,
  textDigest: draft.textDigest,
  linkDigest: draft.linkDigest,
  idDigest: draft.idDigest,
})
