import {
  departmentMoments,
  figures,
  lenses,
  priorities,
  reportDimensions,
  ticketOutcomes,
  timeOrigins,
} from '@echolot/domain'
import { z } from 'zod'
import { presets } from './period.ts'

const number = z.coerce.number<number>().int().positive().optional().catch(undefined)

const schema = z.object({
  period: z.enum(presets).optional().catch(undefined),
  /** Days of a period of one's own. */
  from: z.iso.date().optional().catch(undefined),
  to: z.iso.date().optional().catch(undefined),
  lens: z.enum(lenses).optional().catch(undefined),
  department: z.string().max(40).optional().catch(undefined),
  /** For which department a wait counts that was handed over. */
  at: z.enum(departmentMoments).optional().catch(undefined),
  channel: z.string().max(40).optional().catch(undefined),
  source: number,
  watch: number,
  priority: z.enum(priorities).optional().catch(undefined),
  label: number,
  account: number,
  goal: z.string().max(200).optional().catch(undefined),
  /** From when times count. */
  since: z.enum(timeOrigins).optional().catch(undefined),
  outcome: z.enum(ticketOutcomes).optional().catch(undefined),
  /** By what the table tells the figures apart. */
  by: z.enum(reportDimensions).optional().catch(undefined),
  /** The figure whose rows are shown, and the department it was chosen in where that is a row of the table. */
  figure: z.enum(figures).optional().catch(undefined),
  of: z.string().max(40).optional().catch(undefined),
})
export type ReportSearch = z.infer<typeof schema>

/** What the report shows, as it stands in the address. */
export function reportSearch(search: Record<string, unknown>): ReportSearch {
  return schema.parse(search)
}
