import { z } from 'zod'
import type { FoundItem, Handed, Trouble } from '../connector.ts'
import { type Ending, nameReadingError } from '../name-answer.ts'
import { readPieces } from '../read-pieces.ts'
import type { Refused, Reply, ReplyRequest, Responding } from '../responding.ts'
import { sameWords } from '../same-words.ts'
import { askDiscourse, type DiscourseAccess, type Told } from './ask-discourse.ts'
import type { DiscourseSettings } from './discourse.ts'
import { foundPosts, isOurs, oursOf } from './found-post.ts'
import { placeOf } from './place-of.ts'
import { type DiscoursePost, discoursePost, isShown, nameOf, partsOf } from './shapes.ts'
import { writeMarkdown } from './write-markdown.ts'

type Request = ReplyRequest<DiscourseSettings, DiscourseAccess>
type Asked = Handed<DiscourseSettings, DiscourseAccess>

/** The post, or word that it waits for somebody's approval. */
const written = z.union([discoursePost, z.object({ action: z.literal('enqueued') })])

/**
 * Answers posts as the user of a key (https://docs.discourse.org/#tag/Posts/operation/createTopicPostPM). The forum itself
 * takes the same words in the same topic for one post when they come again within two minutes.
 */
export const respondAtDiscourse: Responding<DiscourseSettings, DiscourseAccess> = {
  async find(request) {
    const replies = await repliesTo({ ...request, source: { ...request.source, access: request.access } }, request.to)
    if (replies.outcome === 'absent') return gone(request)
    if (replies.outcome !== 'said') return asRefusal(replies)
    const self = request.access.username.toLowerCase()
    const own = replies.said.filter((post) => post.username.toLowerCase() === self && isShown(post))
    const bodies = own.map(({ cooked }) => ({ markup: cooked, base: null }))
    const read = await readPieces(bodies).catch(nameReadingError)
    if ('outcome' in read) return asRefusal(read)
    const same = own.find((_, index) => {
      const body = bodies[index]
      return body !== undefined && sameWords(read(body).text, request.text)
    })
    return same === undefined ? { outcome: 'none' } : { outcome: 'found', reply: replyOf(request, same) }
  },

  async send(request) {
    const { text, to, access, source } = request
    const { host } = new URL(source.url)
    const [least, length] = [source.settings.leastCharacters, [...text.trim().replace(/\s+/g, ' ')].length]
    if (length < least)
      return {
        outcome: 'refused',
        code: 'reply_too_short',
        message: `${host} takes responses of at least ${least} characters, and this one has ${length}. Write a little more.`,
      }
    const { topic, number } = partsOf(to)
    const body = { raw: writeMarkdown(text), topic_id: topic, reply_to_post_number: number }
    const told = await askDiscourse(request, 'posts.json', written, { access, body })
    if (told.outcome === 'absent') return gone(request)
    if (told.outcome === 'failed' && told.status === 422)
      // The same words stand there already, and not where they were looked for.
      return /similar|ähnlich|too (?:recently|quickly) posted/i.test(told.message)
        ? { outcome: 'duplicate', code: 'reply_hidden', message: told.message }
        : { outcome: 'refused', code: 'reply_refused', message: told.message }
    if (told.outcome !== 'said') return asRefusal(told)
    if ('action' in told.said)
      return {
        outcome: 'duplicate',
        code: 'reply_awaits_approval',
        message: `${host} keeps this response until somebody approves it there. Record its link once it can be seen.`,
      }
    return { outcome: 'sent', reply: replyOf(request, told.said) }
  },
}

/** So many items are looked under at a time: two requests each, within a minute's worth. */
const mostLookedUnder = 25

/** What of ours answers these posts. */
export async function observeAtDiscourse(
  asked: Asked & { to: readonly string[] },
): Promise<{ outcome: 'items'; items: readonly FoundItem[] } | Trouble> {
  const ours = oursOf(asked.source)
  const posts = new Map<string, DiscoursePost>()
  for (const to of asked.to.slice(0, mostLookedUnder)) {
    const replies = await repliesTo(asked, to)
    if (replies.outcome === 'absent') continue
    if (replies.outcome !== 'said') return replies
    for (const post of replies.said) if (isShown(post) && isOurs(post, ours)) posts.set(nameOf(post), post)
  }
  const meant = [...posts.values()].map((post) => ({ post, private: false, told: false, former: null }))
  const items = await foundPosts(meant, placeOf(asked.source.url).base, ours).catch(nameReadingError)
  return 'outcome' in items ? items : { outcome: 'items', items }
}

const perPage = 20
const mostPages = 5

/** The posts that answer a post, the first hundred of them; `absent` where that post is not there. */
async function repliesTo(asked: Asked, to: string): Promise<Told<DiscoursePost[]>> {
  const { topic, number } = partsOf(to)
  const itself = await askDiscourse(asked, `posts/by_number/${topic}/${number}.json`, discoursePost)
  if (itself.outcome !== 'said') return itself
  const all: DiscoursePost[] = []
  for (let page = 0; page < mostPages; page += 1) {
    const after = all.at(-1)?.post_number ?? 1
    const told = await askDiscourse(
      asked,
      `posts/${itself.said.id}/replies.json?after=${after}`,
      z.array(discoursePost),
    )
    if (told.outcome !== 'said') return told
    all.push(...told.said)
    if (told.said.length < perPage) break
  }
  return { outcome: 'said', said: all }
}

function gone({ source }: Request): Refused {
  const { host } = new URL(source.url)
  return { outcome: 'refused', code: 'reply_gone', message: `What is answered is no longer at ${host}.` }
}

/** Who answers is told of a wall as of a refusal: nothing was published. */
function asRefusal(ending: Ending): Refused | Extract<Ending, { outcome: 'throttled' | 'needs_consent' | 'failed' }> {
  if (ending.outcome === 'gone') return { outcome: 'refused', code: 'reply_gone', message: ending.reason }
  if (ending.outcome === 'blocked') return { outcome: 'refused', code: ending.code, message: ending.message }
  return ending
}

function replyOf({ source }: Request, post: DiscoursePost): Reply {
  const { topic_slug, topic_id, post_number, created_at } = post
  const { base } = placeOf(source.url)
  return {
    externalId: nameOf(post),
    url: `${base}/t/${encodeURIComponent(topic_slug || '-')}/${topic_id}/${post_number}`,
    at: new Date(created_at),
  }
}
