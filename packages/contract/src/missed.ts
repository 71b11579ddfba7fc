import { heardBy, hearingWays } from '@echolot/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { day, instant } from './shapes.ts'

const count = z.int().nonnegative()
const period = z.object({ from: day, to: day })
const share = z.number().min(0).max(1)

const estimate = z.discriminatedUnion('told', [
  z.object({
    told: z.literal(true),
    method: z.enum(['chapman', 'log_linear']),
    /** How many pairs of ways are taken to depend on each other. */
    dependentPairs: count,
    found: count,
    /** At least so many were heard by nobody. */
    missed: count,
    /** The share that was heard, at most. */
    recall: share,
    /** By chance alone, 95 percent; null where nothing seems to be missed. */
    interval: z
      .object({ missed: z.object({ low: count, high: count }), recall: z.object({ low: share, high: share }) })
      .nullable(),
  }),
  z.object({
    told: z.literal(false),
    because: z.enum(['one_list', 'too_little_overlap']),
    found: count,
    /** Heard in two ways or more. */
    inTwo: count,
  }),
])
export type MissedEstimate = z.infer<typeof estimate>

const place = z.object({
  /** The id of a network, or `web` for every other page. */
  on: z.string(),
  /** Null for `web`. */
  name: z.string().nullable(),
  /** Publications that were first heard in the period. */
  found: count,
  ways: z.array(z.object({ way: z.enum(hearingWays), found: count })),
  /** By exactly these ways; what is 0 is missing. */
  heard: z.array(z.object({ by: z.enum(heardBy), count })),
  estimate,
})
export type MissedPlace = z.infer<typeof place>

/** The rows behind a number. */
export const publications = z.object({
  /** Equals the number; `unseen` of them lie out of sight. */
  total: count,
  unseen: count,
  rows: z.array(
    z.object({
      itemId: z.int(),
      ticketId: z.int(),
      title: z.string().nullable(),
      text: z.string().nullable(),
      url: z.string().nullable(),
      sourceName: z.string(),
      foundAt: instant,
    }),
  ),
})
export type Publications = z.infer<typeof publications>

export const missed = {
  get: endpoint(
    'read_reports',
    'GET',
    '/missed',
    'How many mentions were heard by nobody, by where they stand, estimated from what the ways of hearing have in common',
  )
    .input(period)
    .output(
      z.object({
        asOf: instant,
        zone: z.string(),
        /** So many must be heard in two ways before an estimate is given. */
        neededInTwo: count,
        places: z.array(place),
      }),
    ),
  rows: endpoint(
    'read_reports',
    'GET',
    '/missed/rows',
    'What was heard at one place by exactly these ways, the newest first',
  )
    .input(
      period.extend({
        on: z.string().max(40),
        by: z.enum(heardBy),
        offset: z.coerce.number<number>().int().min(0).default(0),
        limit: z.coerce.number<number>().int().min(1).max(200).default(50),
      }),
    )
    .output(publications),
}
