import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { id, instant, personRef, text } from '../shapes.ts'

export const workMinimumState = z.object({
  /** In force: how many active people stand at least behind a figure about work. */
  people: z.int(),
  /** The newest first. Of one that waits both `inForceAt` and `withdrawnAt` are null. */
  changes: z.array(
    z.object({
      id: z.int(),
      people: z.int(),
      reason: z.string(),
      /** Null where the person was removed, or nobody confirmed it. */
      proposedBy: personRef.nullable(),
      proposedAt: instant,
      confirmedBy: personRef.nullable(),
      inForceAt: instant.nullable(),
      withdrawnAt: instant.nullable(),
    }),
  ),
})

export const workMinimum = {
  get: endpoint(
    'signed_in',
    'GET',
    '/work-minimum',
    'How many people stand behind figures about work, and who set it',
  ).output(workMinimumState),
  propose: endpoint(
    'change_settings',
    'POST',
    '/work-minimum',
    'Propose another; below ten a second person confirms it',
  )
    .input(z.object({ people: z.int().min(5).max(1000), reason: text(1000) }))
    .output(workMinimumState),
  confirm: endpoint('change_settings', 'POST', '/work-minimum/{id}/confirm', 'Confirm what somebody else proposed')
    .input(z.object({ id }))
    .output(workMinimumState),
  withdraw: endpoint(
    'change_settings',
    'DELETE',
    '/work-minimum/proposed',
    'Take back what waits to be confirmed',
  ).output(workMinimumState),
}
