import {
  departmentMoments,
  figures,
  lenses,
  priorities,
  reportDimensions,
  ticketOutcomes,
  timeOrigins,
} from '@echolot/domain'
import { readDay, readId, readParts, readTextUpTo, readWord } from '../../read.ts'
import { presets } from './period.ts'

const shape = {
  period: readWord(presets),
  /** Days of a period of one's own. */
  from: readDay,
  to: readDay,
  lens: readWord(lenses),
  department: readTextUpTo(40),
  /** For which department a wait counts that was handed over. */
  at: readWord(departmentMoments),
  channel: readTextUpTo(40),
  source: readId,
  watch: readId,
  priority: readWord(priorities),
  label: readId,
  account: readId,
  goal: readTextUpTo(200),
  /** From when times count. */
  since: readWord(timeOrigins),
  outcome: readWord(ticketOutcomes),
  /** By what the table tells the figures apart. */
  by: readWord(reportDimensions),
  /** The figure whose rows are shown, and the department it was chosen in where that is a row of the table. */
  figure: readWord(figures),
  of: readTextUpTo(40),
}
export type ReportSearch = ReturnType<typeof readParts<typeof shape>>

/** What the report shows, as it stands in the address. */
export function reportSearch(search: Record<string, unknown>): ReportSearch {
  return readParts(shape, search)
}
