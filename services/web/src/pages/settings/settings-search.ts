import { readId, readParts, readWord } from '../../read.ts'
import { sectionNames } from './sections.ts'

const shape = {
  section: readWord(sectionNames),
  /** The one thing of the section that is asked for, such as a silent source. */
  id: readId,
}

/** What the settings show, as it stands in the address. */
export function settingsSearch(search: Record<string, unknown>): ReturnType<typeof readParts<typeof shape>> {
  return readParts(shape, search)
}
