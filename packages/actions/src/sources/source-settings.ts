import { type OutletTier, outletTiers } from '@echolot/domain'
import { z } from 'zod'

/** What every source's settings may say besides its connector's own. */
export const sourceSettings = z.looseObject({
  /** Who at this source is us. */
  ownUsers: z.array(z.string()).default([]),
  /** Who of us only answers automatically, by the name or handle shown: what they write is ours, and stops no clock. */
  automaticUsers: z.array(z.string()).default([]),
  /** What was published more than so many days before the source was added is kept without a ticket; null: nothing is. */
  historyDays: z.int().min(1).max(3650).nullable().default(null),
  /** How it is asked, where not as usual: by another user agent, in HTTP/2 where the server speaks it. */
  userAgent: z.string().nullable().default(null),
  http2: z.boolean().default(false),
  /** How far the outlet reaches whose feed it is, where its host does not tell. */
  tier: z.enum(outletTiers).nullable().default(null),
})

/** As they are stored: what is not wanted is not there. */
export function storedSettings<
  T extends {
    automaticUsers?: readonly string[]
    historyDays?: number | null
    userAgent?: string | null
    http2?: boolean | undefined
    tier?: OutletTier | null
  },
>({ automaticUsers = [], historyDays, userAgent, http2, tier, ...others }: T) {
  return {
    ...others,
    ...(automaticUsers.length === 0 ? {} : { automaticUsers }),
    ...(historyDays == null ? {} : { historyDays }),
    ...(userAgent == null ? {} : { userAgent }),
    ...(http2 === true ? { http2 } : {}),
    ...(tier == null ? {} : { tier }),
  }
}

/** Whether something stood at a source long before anybody listened, so that a promise for it would be none. */
export function isHistory(settings: unknown, { publishedAt, addedAt }: { publishedAt: Date | null; addedAt: Date }) {
  const { historyDays } = sourceSettings.parse(settings)
  return (
    historyDays !== null && publishedAt !== null && publishedAt.getTime() < addedAt.getTime() - historyDays * 86_400_000
  )
}
