import { forgetAuthorsOf, forgetWords, listBeyondTerms, listSourcesOfKind, markLetGo, pruneBodiesOf } from '@echolot/db'
import type { Ctx } from '../context.ts'

const hourMs = 3_600_000
/** Between two rounds at most: what would be too old before the next goes now. */
const roundMs = hourMs
/** What comes late, because its source was paused or read once more, is still looked for. */
const lateMs = 15 * 24 * hourMs
const atOnce = 1_000

/**
 * Lets go of what others wrote, and of who they are, as long before their channel's terms would be broken as it takes to come here
 * again. Ids, instants and waits stay, so no figure changes.
 * @returns how many items lost their words or their author.
 */
export async function keepTerms({
  db,
  now,
  log,
  connectors,
}: Pick<Ctx, 'db' | 'now' | 'log' | 'connectors'>): Promise<number> {
  let total = 0
  for (const { id: connector, about } of Object.values(connectors)) {
    const { textHours, authorHours } = about.retention
    for (const [what, hours] of [['words', textHours] as const, ['authors', authorHours] as const]) {
      if (hours === null) continue
      const before = new Date(now.getTime() - hours * hourMs + roundMs)
      const sources = await listSourcesOfKind(db, connector, what)
      if (sources.length === 0) continue
      const sourceIds = sources.map(({ id }) => id)
      let letGo: number
      // In turns of a short transaction each.
      do
        letGo = await db.inTransaction(async (tx) => {
          const ids = await listBeyondTerms(tx, what, { sources, before, limit: atOnce })
          if (what === 'words') await forgetWords(tx, ids, now)
          else await forgetAuthorsOf(tx, ids)
          await pruneBodiesOf(tx, sourceIds, before)
          if (ids.length < atOnce) await markLetGo(tx, what, { sourceIds, until: new Date(before.getTime() - lateMs) })
          return ids.length
        })
      while (letGo === atOnce)
      total += letGo
      if (letGo > 0) log.info({ connector, what, items: letGo }, 'let go as the terms of the channel want')
    }
  }
  return total
}
