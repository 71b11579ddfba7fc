import { listHooks } from '@echolot/db'
import type { Ctx } from '../context.ts'

/** Of all sources that were given an address: when each was last told of something, and how many deliveries were refused. */
export async function hookStates({ db }: Pick<Ctx, 'db'>) {
  const bySource = new Map((await listHooks(db)).map((row) => [row.sourceId, row]))
  return (sourceId: number) => {
    const row = bySource.get(sourceId)
    return row === undefined ? null : { lastAt: row.lastAt?.toISOString() ?? null, refused: row.refused }
  }
}
