import { z } from 'zod'

const owner = z
  .object({
    user_id: z.int().optional(),
    display_name: z.string().optional(),
    link: z.string().optional(),
  })
  .nullish()
  .catch(null)

const written = {
  owner,
  creation_date: z.int().positive(),
  last_edit_date: z.int().positive().optional().catch(undefined),
  body: z.string().catch(''),
  link: z.string().optional().catch(undefined),
}

export const question = z.object({ ...written, question_id: z.int().positive(), title: z.string().catch('') })
export const answer = z.object({ ...written, answer_id: z.int().positive(), question_id: z.int().positive() })
export const comment = z.object({ ...written, comment_id: z.int().positive(), post_id: z.int().positive() })

/** A find of a search: a question, or an answer under one. */
export const find = z.object({ question_id: z.int().positive(), creation_date: z.int().positive() })

export const user = z.object({
  user_id: z.int(),
  display_name: z.string(),
  link: z.string(),
  profile_image: z.string().optional().catch(undefined),
  creation_date: z.int().optional().catch(undefined),
})

export type Written =
  | ({ kind: 'question' } & z.output<typeof question>)
  | ({ kind: 'answer' } & z.output<typeof answer>)
  | ({ kind: 'comment' } & z.output<typeof comment>)

/** Questions and answers share their numbers; those of comments are their own. */
export function nameOf(site: string, one: Written): string {
  if (one.kind === 'comment') return `${site}/comment-${one.comment_id}`
  return `${site}/${one.kind === 'question' ? one.question_id : one.answer_id}`
}
