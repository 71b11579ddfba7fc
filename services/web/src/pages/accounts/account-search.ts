import { z } from 'zod'

const schema = z.object({
  /** The account that is asked for, such as a stale one on Today. */
  id: z.coerce.number<number>().int().positive().optional().catch(undefined),
})

/** What the page shows, as it stands in the address. */
export function accountSearch(search: Record<string, unknown>): z.infer<typeof schema> {
  return schema.parse(search)
}
