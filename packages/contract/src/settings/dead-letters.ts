import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { done, id, instant, text } from '../shapes.ts'

export const deadLetters = {
  list: endpoint('inspect', 'GET', '/dead-letters', 'What could not be worked on, with the reason').output(
    z.array(
      z.object({
        id: z.int(),
        topic: z.string(),
        subjectId: z.int(),
        errorCode: z.string(),
        error: z.string(),
        attempts: z.int(),
        at: instant,
        replayedAt: instant.nullable(),
      }),
    ),
  ),
  replay: endpoint('change_settings', 'POST', '/dead-letters/{id}/replay', 'Try it again')
    .input(z.object({ id }))
    .output(done),
  replayAll: endpoint('change_settings', 'POST', '/dead-letters/replay', 'Try all of a topic again')
    .input(z.object({ topic: text(200) }))
    .output(
      z.object({
        replayed: z.int(),
        /** Those of a version that this one does not understand; they stay. */
        unreadable: z.int(),
      }),
    ),
}
