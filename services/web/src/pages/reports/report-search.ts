import { figures } from '@echolot/contract'
import { z } from 'zod'
import { presets } from './period.ts'

const schema = z.object({
  period: z.enum(presets).optional().catch(undefined),
  /** Days of a period of one's own. */
  from: z.iso.date().optional().catch(undefined),
  to: z.iso.date().optional().catch(undefined),
  department: z.string().max(40).optional().catch(undefined),
  /** The figure whose rows are shown, and the department it was chosen in where that is a row of the table. */
  figure: z.enum(figures).optional().catch(undefined),
  of: z.string().max(40).optional().catch(undefined),
})
export type ReportSearch = z.infer<typeof schema>

/** What the report shows, as it stands in the address. */
export function reportSearch(search: Record<string, unknown>): ReportSearch {
  return schema.parse(search)
}
