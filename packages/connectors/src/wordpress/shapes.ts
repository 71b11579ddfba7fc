import { z } from 'zod'

/** What we read of WordPress's answers; everything else in them is left alone. `rendered` is HTML. */
export const wordpressComment = z.object({
  id: z.int().positive(),
  post: z.int().nonnegative(),
  parent: z.int().nonnegative().catch(0),
  /** 0 for a visitor who is not signed in, whatever name they type. */
  author: z.int().nonnegative().catch(0),
  author_name: z.string().catch(''),
  author_url: z.string().catch(''),
  date_gmt: z.string().catch(''),
  content: z.object({ rendered: z.string() }),
  link: z.string().catch(''),
})
export type WordpressComment = z.infer<typeof wordpressComment>

export const wordpressPost = z.object({
  id: z.int().positive(),
  author: z.int().nonnegative().catch(0),
  date_gmt: z.string().nullable().catch(null),
  modified_gmt: z.string().nullable().catch(null),
  link: z.string().catch(''),
  title: z.object({ rendered: z.string() }).catch({ rendered: '' }),
  content: z.object({ rendered: z.string() }).catch({ rendered: '' }),
})
export type WordpressPost = z.infer<typeof wordpressPost>

export const wordpressUser = z.object({
  id: z.int().positive(),
  name: z.string().catch(''),
  slug: z.string().catch(''),
})
