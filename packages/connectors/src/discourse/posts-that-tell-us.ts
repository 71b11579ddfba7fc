import { z } from 'zod'
import type { Ending } from '../name-answer.ts'
import { askDiscourse } from './ask-discourse.ts'
import type { DiscourseRequest } from './discourse.ts'
import { type DiscoursePost, discoursePost, isShown, nameOf } from './shapes.ts'

/** Mentioned, replied to, quoted, written to, posted under what we watch, our group mentioned. */
const said = new Set([1, 2, 3, 6, 9, 15])
const ofMessage = 6
/** So many posts are read by themselves; the next poll goes on there. */
const mostRead = 8

const notifications = z.object({
  notifications: z.array(
    z.object({
      id: z.int(),
      notification_type: z.int(),
      topic_id: z.int().nullish().catch(null),
      post_number: z.int().nullish().catch(null),
    }),
  ),
})

export type Telling = {
  outcome: 'told'
  /** What the forum told our account of, by the names of the posts. */
  names: ReadonlySet<string>
  /** Of these, what no list brought. */
  besides: { post: DiscoursePost; onlySome: boolean }[]
  last: number
}

/** What the forum tells the account that is signed in: all of that is said to it. */
export async function postsThatTellUs(
  request: DiscourseRequest,
  known: ReadonlyMap<string, DiscoursePost>,
  membersOnly: boolean,
): Promise<Telling | Ending> {
  const { access } = request.source
  let last = request.cursor?.lastNotification ?? 0
  const besides: Telling['besides'] = []
  const names = new Set<string>()
  if (access === null) return { outcome: 'told', names, besides, last }
  const told = await askDiscourse(request, 'notifications.json', notifications)
  if (told.outcome === 'absent') return { outcome: 'told', names, besides, last }
  if (told.outcome !== 'said') return told
  let read = 0
  for (const { id, notification_type: type, topic_id: topic, post_number: number } of told.said.notifications
    .filter(({ notification_type }) => said.has(notification_type))
    .toSorted((a, b) => a.id - b.id)) {
    if (topic == null || number == null) continue
    const name = `${topic}/${number}`
    names.add(name)
    if (id <= last || read >= mostRead) continue
    if (!known.has(name) && !besides.some(({ post }) => nameOf(post) === name)) {
      read += 1
      const found = await readPost(request, `${topic}/${number}`, membersOnly)
      if ('outcome' in found) return found
      if (found.post !== null)
        besides.push({ post: found.post, onlySome: found.onlySome || (membersOnly && type === ofMessage) })
    }
    last = id
  }
  return { outcome: 'told', names, besides, last }
}

/** A post as anybody reads it; where nobody does, as our account does. Null where it is not there. */
async function readPost(
  request: DiscourseRequest,
  name: string,
  membersOnly: boolean,
): Promise<{ post: DiscoursePost | null; onlySome: boolean } | Ending> {
  const path = `posts/by_number/${name}.json`
  const open = membersOnly ? null : await askDiscourse(request, path, discoursePost, { access: null })
  if (open?.outcome === 'said') return { post: isShown(open.said) ? open.said : null, onlySome: false }
  if (open !== null && open.outcome !== 'absent' && open.outcome !== 'needs_consent') return open
  const told = await askDiscourse(request, path, discoursePost)
  if (told.outcome === 'absent') return { post: null, onlySome: false }
  if (told.outcome !== 'said') return told
  return { post: isShown(told.said) ? told.said : null, onlySome: !membersOnly }
}
