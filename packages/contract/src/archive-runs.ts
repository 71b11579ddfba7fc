import { archiveRunKinds, archiveRunStates } from '@echolot/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { comparison, id, instant, personRef } from './shapes.ts'

/** A watch held against everything that is stored, in the background. */
export const archiveRun = z.object({
  id: z.int(),
  kind: z.enum(archiveRunKinds),
  watchId: z.int().nullable(),
  /** Which version of the watch, and what it says. */
  version: z.int().nullable(),
  query: z.string(),
  state: z.enum(archiveRunStates),
  /** Of `total` items so many were searched; the total is counted when the run begins. */
  searched: z.int(),
  total: z.int(),
  /** New mentions, tickets not counted apart, and what exclusions hid; of a comparison, what it would hit and hide. */
  found: z.int(),
  hidden: z.int(),
  askedAt: instant,
  askedBy: personRef.nullable(),
  endedAt: instant.nullable(),
  /** Why it failed, where it did. */
  problem: z.string().nullable(),
})
export type ArchiveRun = z.infer<typeof archiveRun>

export const archiveRuns = {
  get: endpoint('inspect', 'GET', '/archive-runs/{id}', 'A run over the archive, with its comparison once it is over')
    .input(z.object({ id }))
    .output(archiveRun.extend({ comparison: comparison.nullable() })),
  cancel: endpoint('change_settings', 'POST', '/archive-runs/{id}/cancel', 'Stop a run; what it found stays')
    .input(z.object({ id }))
    .output(archiveRun),
}
