import { listLabels as selectLabels } from '@echolot/db'
import type { Ctx } from '../context.ts'

/** The labels that tickets in sight have, the most used first; 200 at most. */
export function listLabels({ db, sight }: Pick<Ctx, 'db' | 'sight'>): Promise<string[]> {
  return selectLabels(db, sight)
}
