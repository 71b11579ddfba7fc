import { readId, readParts, readWord } from '../../../../read.ts'

/** The parts of a watch's page in their order; those of a watch that is not saved yet first. */
export const watchParts = ['query', 'words', 'examples', 'versions', 'findings', 'hidden'] as const
export type WatchPart = (typeof watchParts)[number]

const shape = {
  part: readWord(watchParts),
  /** Of a new watch: the brand that it is for. */
  brand: readId,
}

/** What a watch's page shows, as it stands in the address. */
export function watchSearch(search: Record<string, unknown>): ReturnType<typeof readParts<typeof shape>> {
  return readParts(shape, search)
}
