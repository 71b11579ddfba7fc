import { listLabels as selectLabels } from '@echolot/db'
import type { Ctx } from '../context.ts'

/** The labels that tickets have, the most used first; 200 at most. */
export function listLabels({ db }: Pick<Ctx, 'db'>): Promise<string[]> {
  return selectLabels(db)
}
