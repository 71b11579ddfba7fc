import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { foundItem, inBoth, place, storable, text } from '../shapes.ts'

const words = z.array(text(200)).max(100)

/** A watch as the simple form has it: words and phrases without quotes. */
export const simpleWatch = z.object({
  /** Any of these names must occur. */
  brand: words,
  /** All of these must occur beside it. */
  must: words,
  /** Any of these must occur beside it. */
  may: words,
  /** None of these may occur. */
  mustNot: words,
})
export type SimpleWatch = z.infer<typeof simpleWatch>

/** A text that a watch must hit, or must not; held against every edit. */
export const example = z.object({
  must: z.enum(['match', 'not_match']),
  title: storable(1000).nullable().default(null),
  text: storable(20_000),
  /** The item that it was taken from, if any. */
  itemId: z.int().positive().nullable().default(null),
})

/** The same with where that item can be seen: at its ticket, or at the source. */
export const keptExample = example.extend({ ticketId: z.int().nullable(), url: z.string().nullable() })

/** What a query says and would bring, beside its problems and hits. */
export const reading = z.object({
  sentence: inBoth.nullable(),
  /** The parts in the order in which they are written, each below the part that it belongs to. */
  tree: z.array(place.extend({ depth: z.int(), say: inBoth })),
  /** Null where it says more than the simple form can. */
  simple: simpleWatch.nullable(),
  /** Mentions that a week is estimated to bring, by the items asked. */
  perWeek: z.number(),
  /** What would be hit but for an exclusion: at most 20 samples, the newest first. */
  hidden: z.object({ total: z.int(), samples: z.array(foundItem.extend({ exclusion: z.string() })) }),
  /** What would be hit but for one part that is not there, by that part; 20 samples in all. */
  near: z.array(z.object({ missing: z.string(), total: z.int(), samples: z.array(foundItem) })),
})

/** How a word of the archive stands to a watch. */
export const wordStates = ['taken', 'excluded', 'not_taken'] as const

const query = z.string().max(20_000)

export const watchLanguage = {
  write: endpoint('read_settings', 'POST', '/watch-language/simple', 'Write the simple form in the language of watches')
    .input(simpleWatch)
    .output(z.object({ query: z.string() })),
  complete: endpoint(
    'read_settings',
    'POST',
    '/watch-language/completions',
    'What may be written at a place of a query',
  )
    .input(z.object({ query, caret: z.int().nonnegative() }))
    .output(
      z.object({
        start: z.int(),
        end: z.int(),
        options: z.array(z.object({ text: z.string(), say: inBoth.nullable() })),
      }),
    ),
  check: endpoint('read_settings', 'POST', '/watch-language/examples', 'Which examples hold of a query')
    .input(z.object({ query, examples: z.array(example).max(100) }))
    .output(z.object({ hold: z.array(z.boolean()) })),
  exampleOf: endpoint('change_settings', 'GET', '/watch-language/example', "An item's words, as an example holds them")
    .input(z.object({ itemId: z.coerce.number<number>().int().positive() }))
    .output(z.object({ itemId: z.int(), title: z.string().nullable(), text: z.string() })),
  words: endpoint(
    'inspect',
    'POST',
    '/watch-language/words',
    'Every word of the archive with a name inside, how often it occurs, and whether a query takes it',
  )
    .input(z.object({ query, part: text(100) }))
    .output(
      z.object({
        /** Items that were searched, and that the archive holds. */
        searched: z.int(),
        stored: z.int(),
        words: z.array(z.object({ word: z.string(), count: z.int(), items: z.int(), state: z.enum(wordStates) })),
        /** Words beyond those told. */
        more: z.int(),
      }),
    ),
}
