import { z } from 'zod'

/** A post as every answer of Discourse has it; what counts readers and likes is left out. */
export const discoursePost = z.object({
  id: z.int().positive(),
  topic_id: z.int().positive(),
  post_number: z.int().positive(),
  reply_to_post_number: z.int().positive().nullable().catch(null),
  reply_to_user: z.object({ username: z.string() }).nullish().catch(null),
  /** 1 is what somebody wrote; others are notes of moderators and of the forum itself. */
  post_type: z.int().catch(1),
  name: z.string().nullish().catch(null),
  username: z.string().min(1),
  user_id: z.int().nullish().catch(null),
  created_at: z.iso.datetime({ offset: true }),
  updated_at: z.iso.datetime({ offset: true }).nullish().catch(null),
  version: z.int().catch(1),
  cooked: z.string().catch(''),
  topic_slug: z.string().nullish().catch(null),
  topic_title: z.string().nullish().catch(null),
  category_id: z.int().nullish().catch(null),
  hidden: z.boolean().catch(false),
  user_deleted: z.boolean().catch(false),
  deleted_at: z.string().nullish().catch(null),
})
export type DiscoursePost = z.output<typeof discoursePost>

/** Whether people see it there: it was neither taken away nor hidden, and somebody wrote it. */
export function isShown({ post_type, hidden, user_deleted, deleted_at }: DiscoursePost): boolean {
  return post_type === 1 && !hidden && !user_deleted && deleted_at == null
}

/** What a post is called: by its topic and its place there, for that is how answers name what they answer. */
export function nameOf({ topic_id, post_number }: Pick<DiscoursePost, 'topic_id' | 'post_number'>): string {
  return `${topic_id}/${post_number}`
}

export const partsOf = (name: string): { topic: number; number: number } => {
  const [, topic, number] = /^(\d{1,12})\/(\d{1,9})$/.exec(name) ?? []
  if (topic === undefined || number === undefined)
    throw new Error(`Discourse has no post of the form ${JSON.stringify(name)}.`)
  return { topic: Number(topic), number: Number(number) }
}

/** The post that one answers, by the same name; without a word of it, it answers the topic. */
export function answered({ topic_id, post_number, reply_to_post_number }: DiscoursePost): string | null {
  return post_number === 1 ? null : `${topic_id}/${reply_to_post_number ?? 1}`
}
