import { z } from 'zod'

/** What we read of the network's answers (https://docs.bsky.app/docs/api, lexicons app.bsky.*); everything else in them is left alone. */
const instant = z.iso.datetime({ offset: true }).transform((at) => new Date(at))
const strongRef = z.object({ uri: z.string(), cid: z.string() })

const facet = z.object({
  /** In bytes of the text in UTF-8. */
  index: z.object({ byteStart: z.int().nonnegative(), byteEnd: z.int().nonnegative() }),
  features: z.array(
    z.object({
      $type: z.string(),
      uri: z.string().optional().catch(undefined),
      did: z.string().optional().catch(undefined),
    }),
  ),
})
export type Facet = z.output<typeof facet>

const record = z.object({
  text: z.string(),
  /** As its writer claims. */
  createdAt: instant.nullable().catch(null),
  langs: z.array(z.string()).catch([]),
  facets: z.array(facet).catch([]),
  reply: z.object({ root: strongRef, parent: strongRef }).nullish().catch(null),
})

const picture = z.object({ fullsize: z.string(), alt: z.string().catch('') })
const media = z.object({
  images: z.array(picture).optional().catch(undefined),
  /** The card of a link. */
  external: z
    .object({ uri: z.string(), title: z.string().catch(''), thumb: z.string().optional().catch(undefined) })
    .optional()
    .catch(undefined),
  thumbnail: z.string().optional().catch(undefined),
  alt: z.string().optional().catch(undefined),
})
const quoted = z.object({
  uri: z.string(),
  author: z.object({ did: z.string() }),
  value: z.object({ text: z.string().catch('') }),
})
const embed = media.extend({
  media: media.optional().catch(undefined),
  record: z
    .union([quoted, z.object({ record: quoted }).transform((inner) => inner.record)])
    .optional()
    .catch(undefined),
})

const author = z.object({ did: z.string(), handle: z.string(), displayName: z.string().catch('') })

export const postView = z.object({
  uri: z.string(),
  cid: z.string(),
  author,
  record,
  embed: embed.nullish().catch(null),
  indexedAt: instant,
  viewer: z.object({ replyDisabled: z.boolean().catch(false) }).catch({ replyDisabled: false }),
})
export type PostView = z.output<typeof postView>

export const feedEntry = z.object({
  post: z.unknown(),
  /** It stands there because it was reposted or pinned. */
  reason: z
    .object({ indexedAt: instant.optional().catch(undefined) })
    .optional()
    .catch(undefined),
})

export const notification = z.object({
  uri: z.string(),
  reason: z.string(),
  record: z.object({ createdAt: instant.nullable().catch(null) }).catch({ createdAt: null }),
  indexedAt: instant,
})

export const threadNode = z.object({
  $type: z.string().catch(''),
  replies: z.array(z.object({ post: z.unknown() })).catch([]),
})

export const actor = z.object({
  did: z.string(),
  handle: z.string(),
  displayName: z.string().catch(''),
  description: z.string().optional().catch(undefined),
  avatar: z.string().optional().catch(undefined),
  createdAt: instant.optional().catch(undefined),
  followersCount: z.int().optional().catch(undefined),
  verification: z.object({ verifiedStatus: z.string() }).optional().catch(undefined),
})
export type Actor = z.output<typeof actor>

/** In the listings posts stand by the earlier of what their writer claims and when the network met them. */
export function sortedAt({
  indexedAt,
  record,
}: Pick<PostView, 'indexedAt'> & { record: { createdAt: Date | null } }): Date {
  return record.createdAt !== null && record.createdAt < indexedAt ? record.createdAt : indexedAt
}
