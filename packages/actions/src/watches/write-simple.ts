import { writeSimple } from '@echolot/matching'

/** The simple form in the language of watches; empty where it names nothing. */
export function writeSimpleWatch(simple: Parameters<typeof writeSimple>[0]): { query: string } {
  return { query: writeSimple(simple) }
}
