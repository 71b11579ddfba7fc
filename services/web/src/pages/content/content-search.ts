import { z } from 'zod'

export const contentTabs = ['questions', 'stories'] as const
export const questionOrders = ['plan', 'count', 'department', 'question'] as const

const schema = z.object({
  tab: z.enum(contentTabs).optional().catch(undefined),
  department: z.string().max(40).optional().catch(undefined),
  from: z.iso.date().optional().catch(undefined),
  to: z.iso.date().optional().catch(undefined),
  order: z.enum(questionOrders).optional().catch(undefined),
})

/** What the content plan shows, as it stands in the address. */
export function contentSearch(search: Record<string, unknown>): ContentSearch {
  return schema.parse(search)
}

export type ContentSearch = z.infer<typeof schema>
