import {
  insertMentions,
  listWatches,
  lockHiddenItem,
  markFound,
  putExamples,
  type Tx,
  tellPastHidden,
  updateWatch,
} from '@echolot/db'
import type { HistoryItem, HistoryVerdict, World } from '@echolot/demo'
import type { Ctx } from '../context.ts'
import { judgeItems } from '../find-mentions.ts'
import { loadMacros, versionsUsed } from '../watches/macros.ts'

type Past = {
  world: World
  items: readonly HistoryItem[]
  verdicts: readonly HistoryVerdict[]
  /** Ids by the publisher's, and by e-mail address. */
  itemIds: ReadonlyMap<string, number>
  people: ReadonlyMap<string, number>
}

/**
 * Judges the demo's items by what the watches said when each was found, and what exclusions hid as colleagues judged it.
 * @returns the mentions, and the accounts that posted.
 */
export async function judgeHistory(
  tx: Tx,
  { now, log }: Pick<Ctx, 'now' | 'log'>,
  { world, items, verdicts, itemIds, people }: Past,
): Promise<{ mentionIds: number[]; accountIds: number[] }> {
  const watches = new Map((await listWatches(tx, now)).map((watch) => [watch.name, watch]))
  const macros = await loadMacros(tx)
  const changes = world.watches.flatMap(({ name, change }) => (change === null ? [] : [{ name, ...change }]))
  const mentionIds: number[] = []
  const accountIds = new Set<number>()
  let judgedUntil = new Date(0)
  const judgeUntil = async (until: Date) => {
    const ids = items.flatMap(({ externalId, foundAt }) =>
      foundAt > judgedUntil && foundAt <= until ? (itemIds.get(externalId) ?? []) : [],
    )
    const judged = await judgeItems(tx, ids, { now, log })
    mentionIds.push(...judged.mentionIds)
    for (const id of judged.accountIds) accountIds.add(id)
    judgedUntil = until
  }
  for (const { name, query, by, at } of changes.sort((a, b) => a.at.getTime() - b.at.getTime())) {
    await judgeUntil(at)
    const watch = watches.get(name)
    if (watch === undefined) throw new Error(`The demo changes watch "${name}", which it does not have.`)
    const { id, brandId, enabled } = watch
    const madeBy = { personId: people.get(by) ?? null, origin: 'page', macros: versionsUsed(query, macros) } as const
    await updateWatch(tx, id, { brandId, name, query, enabled, updatedAt: at }, madeBy)
  }
  await judgeUntil(now)
  for (const { name, examples } of world.watches) {
    const watch = watches.get(name)
    if (watch !== undefined) await putExamples(tx, watch.id, examples)
  }
  mentionIds.push(...(await judgeHidden(tx, { verdicts, itemIds, people })))
  return { mentionIds, accountIds: [...accountIds] }
}

/** What was hidden wrongly became a mention when somebody said so. */
async function judgeHidden(tx: Tx, { verdicts, itemIds, people }: Pick<Past, 'verdicts' | 'itemIds' | 'people'>) {
  const said = verdicts.flatMap(({ externalId, by, ...verdict }) => {
    const [itemId, personId] = [itemIds.get(externalId), people.get(by)]
    return itemId === undefined || personId === undefined ? [] : [{ ...verdict, itemId, personId }]
  })
  await tellPastHidden(tx, said)
  const mentionIds: number[] = []
  for (const { itemId, verdict, at } of said) {
    const item = verdict === 'wrongly' ? await lockHiddenItem(tx, itemId) : undefined
    if (item === undefined) continue
    const { version: itemVersion, hits } = item
    mentionIds.push(...(await insertMentions(tx, [{ itemId, itemVersion, ground: 'captured', hits, foundAt: at }])))
    await markFound(tx, [itemId])
  }
  return mentionIds
}
