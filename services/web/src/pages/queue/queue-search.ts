import { ticketViews } from '@echolot/contract'
import { priorities } from '@echolot/domain'
import { z } from 'zod'

const schema = z.object({
  view: z.enum(ticketViews).optional().catch(undefined),
  department: z.string().max(40).optional().catch(undefined),
  channel: z.string().max(40).optional().catch(undefined),
  language: z.string().max(8).optional().catch(undefined),
  priority: z.enum(priorities).optional().catch(undefined),
  /** As `readFilter` reads it. */
  filter: z.string().max(2000).optional().catch(undefined),
  search: z.coerce.string().max(200).optional().catch(undefined),
  /** The ticket that is open beside the list, or alone where there is no room. */
  ticket: z.coerce.number<number>().int().positive().optional().catch(undefined),
})

/** What the queue shows, as it stands in the address; what makes no sense there is left out. */
export function queueSearch(search: Record<string, unknown>): QueueSearch {
  return schema.parse(search)
}

export type QueueSearch = z.infer<typeof schema>
