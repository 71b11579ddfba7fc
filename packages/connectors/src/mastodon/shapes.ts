import { z } from 'zod'

/** What we read of Mastodon's answers (https://docs.joinmastodon.org/entities/); everything else in them is left alone. */
const instant = z.iso.datetime({ offset: true }).transform((at) => new Date(at))
/** Other servers that speak this interface have numbers of their own; all are text. */
const id = z.union([z.string().min(1), z.int().transform(String)])

export const account = z.object({
  id,
  /** With the server behind an @, where that is another. */
  acct: z.string(),
  display_name: z.string().catch(''),
  url: z.string(),
  note: z.string().catch(''),
  avatar: z.string().optional().catch(undefined),
  followers_count: z.int().nonnegative().optional().catch(undefined),
  created_at: instant.optional().catch(undefined),
})
export type Account = z.output<typeof account>

const visibility = z.enum(['public', 'unlisted', 'private', 'direct'])

export const status = z.object({
  id,
  /** Its name on every server; `id` holds on this one alone. */
  uri: z.string().min(1),
  url: z.string().nullable().catch(null),
  created_at: instant,
  edited_at: z.string().nullable().catch(null),
  in_reply_to_id: id.nullable().catch(null),
  in_reply_to_account_id: id.nullable().catch(null),
  /** What is not known is shown to nobody. */
  visibility: visibility.catch('private'),
  language: z.string().nullable().catch(null),
  content: z.string(),
  /** What warns of its content, or says in a line what it is about. */
  spoiler_text: z.string().catch(''),
  account,
  mentions: z.array(z.object({ id, acct: z.string() })).catch([]),
  media_attachments: z
    .array(
      z.object({
        type: z.string(),
        url: z.string().nullable(),
        preview_url: z.string().nullable().catch(null),
        description: z.string().nullable().catch(null),
      }),
    )
    .catch([]),
  poll: z
    .object({ options: z.array(z.object({ title: z.string() })) })
    .nullish()
    .catch(null),
  quote: z
    .object({ quoted_status: z.object({ content: z.string(), account: z.object({ id }) }) })
    .nullish()
    .catch(null),
  reblog: z.unknown(),
})
export type Status = z.output<typeof status>

/** What a server allows, where it says so. */
export const instance = z.object({
  configuration: z.object({
    statuses: z.object({
      max_characters: z.int().positive().catch(500),
      characters_reserved_per_url: z.int().positive().catch(23),
    }),
  }),
})
