import { heardBy } from '@echolot/domain'
import { readParts, readTextUpTo, readWord } from '../../read.ts'
import { presets } from '../reports/period.ts'

const shape = {
  period: readWord(presets.filter((preset) => preset !== 'custom')),
  /** Of which number the rows are shown: where they stand, and by which ways they were heard. */
  on: readTextUpTo(40),
  ways: readWord(heardBy),
}

/** What the page shows, as it stands in the address. */
export function missedSearch(search: Record<string, unknown>) {
  return readParts(shape, search)
}
