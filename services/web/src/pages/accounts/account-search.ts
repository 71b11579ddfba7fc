import { z } from 'zod'

/** Of which accounts one may want to see nothing but these. */
export const shownAccounts = ['stale', 'ownerless', 'unwatched'] as const

const schema = z.object({
  show: z.enum(shownAccounts).optional().catch(undefined),
  /** The account that is asked for, such as a stale one on Today. */
  id: z.coerce.number<number>().int().positive().optional().catch(undefined),
})

/** What the page shows, as it stands in the address. */
export function accountSearch(search: Record<string, unknown>): z.infer<typeof schema> {
  return schema.parse(search)
}
