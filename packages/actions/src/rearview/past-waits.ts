import type { PastItem } from '@echolot/db'
import { isClosingThanks } from '@echolot/language'

/** One wait of somebody outside, as it would have been: from what they wrote to the first answer of ours. */
export type PastWait = { asked: PastItem; startedAt: Date; answeredAt: Date | null }

/**
 * Waits by the definitions of tickets, told from what stood at a source: what concerns us begins one where it was published; what its
 * author wrote afterwards in the same thread goes on with it, begins another one behind an answer, and none where it only says thanks;
 * the first thing of ours that answers any of it ends it, at its own time. Somebody else in the thread is another wait.
 */
export function pastWaits(items: readonly PastItem[]): PastWait[] {
  const byIdentity = new Map(items.map((item) => [item.identity, item]))
  const answers = Map.groupBy(
    items.filter(({ own, parent }) => own && parent !== null),
    ({ parent }) => parent ?? '',
  )
  const conversations = Map.groupBy(
    items.filter(({ own, mentionId }) => !own && mentionId !== null),
    (item) => (item.authorId === null ? `item ${item.id}` : `${item.authorId} ${rootOf(item, byIdentity)}`),
  )
  return [...conversations.values()].flatMap((said) => waitsOf(said.toSorted(byTime), answers))
}

const byTime = (a: PastItem, b: PastItem) => a.at.getTime() - b.at.getTime() || a.id - b.id

function waitsOf(said: readonly PastItem[], answers: ReadonlyMap<string, readonly PastItem[]>): PastWait[] {
  const answeredAt = said
    .flatMap(({ identity }) => answers.get(identity) ?? [])
    .map(({ at }) => at)
    .sort((a, b) => a.getTime() - b.getTime())
  const waits: PastWait[] = []
  for (const asked of said) {
    const last = waits.at(-1)
    const goesOn = last !== undefined && (last.answeredAt === null || last.answeredAt > asked.at)
    if (goesOn || (last !== undefined && isClosingThanks(asked.text ?? asked.title ?? ''))) continue
    waits.push({ asked, startedAt: asked.at, answeredAt: answeredAt.find((at) => at >= asked.at) ?? null })
  }
  return waits
}

/** What began the thread, as far as it is stored. Ids of strangers may go round in circles. */
function rootOf(item: PastItem, byIdentity: ReadonlyMap<string, PastItem>): string {
  let at = item
  for (let height = 0; height < 50 && at.parent !== null; height++) {
    const above = byIdentity.get(at.parent)
    if (above === undefined) return at.parent
    at = above
  }
  return at.identity
}
