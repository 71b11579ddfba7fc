import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'

/** What open pages hear: which kind of thing changed and the ids. The page asks again for what it shows. `hello` opens the stream. */
const liveMessage = z.object({
  event: z.string(),
  ids: z.array(z.int()),
})

export const live = {
  stream: endpoint('signed_in', 'GET', '/live', 'Changes as they happen').output(eventIterator(liveMessage)),
}
