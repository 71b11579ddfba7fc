import { z } from 'zod'

const schema = z.object({
  /** The ticket of the round that is open beside it, or alone where there is no room. */
  ticket: z.coerce.number<number>().int().positive().optional().catch(undefined),
})

/** What Today shows, as it stands in the address. */
export function todaySearch(search: Record<string, unknown>): z.infer<typeof schema> {
  return schema.parse(search)
}
