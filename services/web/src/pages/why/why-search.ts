import { z } from 'zod'

const schema = z.object({ about: z.string().max(2000).optional().catch(undefined) })

/** What the page was asked about, as it stands in the address. */
export function whySearch(search: Record<string, unknown>): z.infer<typeof schema> {
  return schema.parse(search)
}
