import { z } from 'zod'
import { outletTiers } from './words.ts'

const userAgentIs = 'must be one line of at most 200 plain characters, such as Mozilla/5.0'
const listOfTexts = 'must be a list of texts, or left out'
const wholeDays = 'must be whole days from 1 to 3650, or left out'

/** What every source's settings may say besides its connector's own. */
export const commonSettings = z.object({
  /** Sent in place of Echolot's own, for servers that turn unknown readers away. */
  userAgent: z
    .string(userAgentIs)
    .regex(/^[\x21-\x7e](?:[\x20-\x7e]{0,198}[\x21-\x7e])?$/, userAgentIs)
    .nullable()
    .default(null),
  /** Whether HTTP/2 may be spoken; some servers tell clients apart by it. */
  http2: z.boolean('must be true or false').default(false),
  /** What was published more than so many days before the source was added is kept without a ticket; null: nothing is. */
  historyDays: z.int(wholeDays).min(1, wholeDays).max(3650, wholeDays).nullable().default(null),
  /** How far the outlet reaches whose feed it is, where its host does not tell. */
  tier: z
    .enum(outletTiers, `must be one of ${outletTiers.join(', ')}, or left out`)
    .nullable()
    .default(null),
  /** What reading it may cost on a day, in US cents, where its channel wants to be paid; null: whatever it costs. */
  dailyCents: z.number('must be a number of US cents').min(0).max(1_000_000).nullable().default(null),
  /** Who of us only answers automatically, by the name or handle shown: what they write is ours, and stops no clock. */
  automaticUsers: z.array(z.string(listOfTexts), listOfTexts).default([]),
})
