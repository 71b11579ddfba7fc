import { z } from 'zod'
import { itemFields } from './words.ts'

/**
 * One hit: `start` and `end` are UTF-16 offsets into the item's field, `term` is the watch's own word. `form` is the folded
 * form in which the item says it, and goes with its author's erasure.
 */
const span = z.object({
  field: z.enum(itemFields),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  term: z.string(),
  form: z.string().optional(),
})
export type Span = z.infer<typeof span>

/** Why a ticket came to its department, part by part; `text` is the English sentence, the rest lets a page say it in German. */
export const becausePart = z.object({
  kind: z.enum([
    'rule',
    'term',
    'channel',
    'language',
    'source',
    'watch',
    'addressed',
    'captured',
    'person',
    'tray',
    'none',
  ]),
  text: z.string(),
  ruleId: z.string().optional(),
  value: z.string().optional(),
  name: z.object({ de: z.string(), en: z.string() }).optional(),
})
export type BecausePart = z.infer<typeof becausePart>
