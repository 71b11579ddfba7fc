import { anecdoteConcerns, consentWays } from '@echolot/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { day, done, id, instant, personRef, text } from './shapes.ts'
import { webAddress } from './submissions.ts'

/** Ten megabytes, in base64. */
export const longestPicture = 14_000_000

const consent = z.object({
  /** Who is shown or told of, and agreed. */
  who: text(300),
  how: z.enum(consentWays),
  on: day,
})

const anecdote = z.object({
  id: z.int(),
  /** Null once it was withdrawn. */
  text: z.string().nullable(),
  /** At /api/anecdotes/{id}/picture. */
  picture: z.object({ width: z.int(), height: z.int() }).nullable(),
  concerns: z.enum(anecdoteConcerns),
  consent: consent.nullable(),
  /** Who gave it; null where that person was removed. */
  person: personRef.nullable(),
  own: z.boolean(),
  givenAt: instant,
  withdrawnAt: instant.nullable(),
  usedAt: instant.nullable(),
  usedUrl: z.string().nullable(),
})
export type Anecdote = z.infer<typeof anecdote>

/** Stories and pictures that colleagues give for the company's own channels. */
export const anecdotes = {
  list: endpoint(
    'work_tickets',
    'GET',
    '/anecdotes',
    'Stories and pictures that colleagues gave: what can be used first; 200 at most',
  ).output(z.array(anecdote)),
  own: endpoint('contribute', 'GET', '/anecdotes/own', 'The stories and pictures that oneself gave').output(
    z.array(anecdote),
  ),
  create: endpoint(
    'contribute',
    'POST',
    '/anecdotes',
    'Give a story, with a picture where there is one, and the consent of whom they show or tell of',
  )
    .input(
      z.object({
        text: text(5_000),
        /** JPEG, PNG, WebP, GIF, HEIF or TIFF of 10 MB at most, in base64. It is written anew, as WebP without what the camera wrote into it. */
        picture: z.base64().max(longestPicture).nullable().default(null),
        /** Null says that neither shows nor tells of anybody. */
        consent: consent.nullable(),
      }),
    )
    .output(z.object({ id: z.int() })),
  picture: endpoint('contribute', 'GET', '/anecdotes/{id}/picture', 'The picture of a story, as WebP')
    .input(z.object({ id }))
    .output(z.instanceof(Blob)),
  withdraw: endpoint(
    'contribute',
    'DELETE',
    '/anecdotes/{id}',
    'Withdraw a story: its words, its picture and who agreed are erased',
  )
    .input(z.object({ id }))
    .output(done),
  use: endpoint(
    'work_tickets',
    'PUT',
    '/anecdotes/{id}/use',
    'Say that a story was used, and where; or was not after all',
  )
    .input(z.object({ id, used: z.boolean(), url: webAddress.nullable().default(null) }))
    .output(done),
  offers: endpoint(
    'work_tickets',
    'GET',
    '/content-offers',
    'What stale accounts are offered of what colleagues gave: three each, and nothing to two of them',
  ).output(
    z.array(
      z.object({
        accountId: z.int(),
        /** A story, or else a question that everybody can read the answer to nowhere. */
        anecdoteId: z.int().nullable(),
        questionId: z.int().nullable(),
        text: z.string(),
        /** Whether the story has one. */
        picture: z.boolean(),
        departmentId: z.string().nullable(),
        /** How often the question was asked. */
        count: z.int().nullable(),
      }),
    ),
  ),
}
