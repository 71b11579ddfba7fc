import { z } from 'zod'

/** The parts of a watch's page in their order; those of a watch that is not saved yet first. */
export const watchParts = ['query', 'words', 'examples', 'versions', 'findings', 'hidden'] as const
export type WatchPart = (typeof watchParts)[number]

const schema = z.object({
  part: z.enum(watchParts).optional().catch(undefined),
  /** Of a new watch: the brand that it is for. */
  brand: z.coerce.number<number>().int().positive().optional().catch(undefined),
})

/** What a watch's page shows, as it stands in the address. */
export function watchSearch(search: Record<string, unknown>): z.infer<typeof schema> {
  return schema.parse(search)
}
