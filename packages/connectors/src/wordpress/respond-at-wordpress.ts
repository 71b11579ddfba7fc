import type { OutboundAnswer } from '@echolot/outbound'
import { z } from 'zod'
import { parseJson } from '../ask-json.ts'
import type { Handed, Trouble } from '../connector.ts'
import { isProtected } from '../is-protected.ts'
import { nameOutboundError, nameReadingError } from '../name-answer.ts'
import { readPatience } from '../read-patience.ts'
import { lineOf, readPieces } from '../read-pieces.ts'
import type { Refused, Reply, ReplyRequest, Responding } from '../responding.ts'
import { sameWords } from '../same-words.ts'
import { type ApiStyle, apiAddress } from './ask-wordpress.ts'
import { wordpressComment } from './shapes.ts'

const comment = wordpressComment.extend({ status: z.string().catch('approved') })
type Comment = z.infer<typeof comment>
const user = z.object({ id: z.int().positive(), name: z.string().catch('') })
const fault = z.object({ code: z.string(), message: z.string().catch('') })

type Access = { user: string; password: string }
type Request = ReplyRequest<unknown, Access>
type Context = Pick<Handed<unknown, Access>, 'outbound' | 'now'> & { source: { url: string }; access: Access }

type Failure = Refused | Extract<Trouble, { outcome: 'throttled' | 'needs_consent' | 'failed' }>
type Answer = { outcome: 'answer'; status: number; json: unknown; style: ApiStyle }

/** Longer than a busy blog takes, shorter than an attempt counts as lost. */
const timeoutMs = 20_000

/** Whose this access is, by the id by which the items of the blog name them. */
export const identifyAtWordpress = async (
  context: Context,
): Promise<{ outcome: 'known'; userId: string; name: string } | Trouble> => {
  const me = await ask(context, null, 'users/me', { context: 'edit' })
  if (me.outcome === 'refused') return { ...me, outcome: 'blocked' }
  if (me.outcome !== 'answer') return me
  const read = user.safeParse(me.json)
  return read.success ? { outcome: 'known', userId: String(read.data.id), name: read.data.name } : unreadable(context)
}

/**
 * Answers comments of a WordPress blog by its REST API, as the user of an application password
 * (https://developer.wordpress.org/rest-api/reference/comments/#create-a-comment).
 */
export const respondAtWordpress: Responding<unknown, Access> = {
  async find(request) {
    const place = await placeOf(request)
    if (place.outcome !== 'place') return place
    const me = await ask(request, place.style, 'users/me', { context: 'edit' })
    if (me.outcome !== 'answer') return me
    const { data: self } = user.safeParse(me.json)
    if (self === undefined) return unreadable(request)
    return findOwn(request, place, self.id)
  },

  async send(request) {
    const place = await placeOf(request)
    if (place.outcome !== 'place') return place
    const body = JSON.stringify({ post: place.post, parent: place.parent, content: escaped(request.text) })
    const answer = await ask(request, place.style, 'comments', {}, body)
    if (answer.outcome !== 'answer')
      return 'code' in answer && answer.code === 'reply_hidden' ? { ...answer, outcome: 'duplicate' } : answer
    const read = comment.safeParse(answer.json)
    return read.success ? { outcome: 'sent', reply: replyOf(read.data, request.now) } : unreadable(request)
  },
}

type Place = { outcome: 'place'; post: number; parent: number; style: ApiStyle }

/** Under which post, and which comment of it, the response belongs; the blog is asked, as a comment does not say its post. */
async function placeOf(request: Request): Promise<Place | Failure> {
  const [, kind, number] = /^(comment|post)-(\d{1,15})$/.exec(request.to) ?? []
  if (kind === undefined || number === undefined)
    throw new Error(`WordPress has no item of the form ${JSON.stringify(request.to)}.`)
  const found = await ask(request, null, `${kind}s/${number}`, {})
  if (found.outcome !== 'answer') return found
  if (kind === 'post') return { outcome: 'place', post: Number(number), parent: 0, style: found.style }
  const read = comment.safeParse(found.json)
  if (!read.success) return unreadable(request)
  return { outcome: 'place', post: read.data.post, parent: read.data.id, style: found.style }
}

/** What of ours stands there in these words; what waits for its release is seen only by who may release it. */
async function findOwn(request: Request, { post, parent, style }: Place, userId: number) {
  const query = { post: String(post), parent: String(parent), per_page: '100', order: 'desc', orderby: 'id' }
  const all = await ask(request, style, 'comments', { ...query, status: 'all', context: 'edit' })
  const seen = all.outcome === 'answer' ? all : await ask(request, style, 'comments', query)
  if (seen.outcome !== 'answer') return seen
  const read = z.array(comment).safeParse(seen.json)
  if (!read.success) return unreadable(request)
  const own = read.data.filter(({ author, status }) => author === userId && status !== 'trash' && status !== 'spam')
  const pieces = await readPieces(own.map(({ content }) => lineOf(content.rendered))).catch(nameReadingError)
  if ('outcome' in pieces) return { outcome: 'failed' as const, code: pieces.code, message: pieces.message }
  const same = own.find(({ content }) => sameWords(pieces(lineOf(content.rendered)).text, request.text))
  return same === undefined
    ? { outcome: 'none' as const }
    : { outcome: 'found' as const, reply: replyOf(same, request.now) }
}

/** A comment is HTML; what somebody wrote is not. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function replyOf({ id, link, date_gmt }: Comment, now: Date): Reply {
  const at = new Date(`${date_gmt}Z`)
  return {
    externalId: `comment-${id}`,
    url: URL.canParse(link) ? link : null,
    at: Number.isNaN(at.getTime()) ? now : at,
  }
}

/** Asks for one thing, or writes one with `body`. */
async function ask(
  context: Context,
  style: ApiStyle | null,
  path: string,
  query: Readonly<Record<string, string>>,
  body?: string,
): Promise<Answer | Failure> {
  const { source, access, outbound } = context
  let first: Failure | null = null
  for (const attempt of style === null ? (['wp-json', 'rest_route'] as const) : [style]) {
    const address = apiAddress(source.url, attempt, path, query)
    if (address === null) throw new Error('The address of a source is an address.')
    if (!isProtected(address))
      return {
        outcome: 'refused',
        code: 'reply_needs_https',
        message: `${new URL(address).host} is asked without encryption, so a password would be read on the way. Give the source its https address.`,
      }
    const answer = await outbound
      .fetch(address, {
        // A redirected POST would publish nothing and look as if it had.
        maxRedirects: body === undefined ? 5 : 0,
        timeoutMs,
        ...(body === undefined ? {} : { method: 'POST', body }),
        headers: {
          accept: 'application/json',
          authorization: `Basic ${Buffer.from(`${access.user}:${access.password}`).toString('base64')}`,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
      })
      .catch(nameOutboundError)
    if ('outcome' in answer) return answer
    const json = parseJson(answer.body)
    if (answer.status >= 200 && answer.status < 300 && json !== null)
      return { outcome: 'answer', status: answer.status, json, style: attempt }
    const retryAfter = readPatience(answer, context.now)
    if (retryAfter !== null) return { outcome: 'throttled', retryAfter }
    const named = nameFault(answer, json, source.url)
    // Where this is no WordPress at that address, it may be one at the other.
    if (named.code !== 'not_wordpress') return named
    first ??= named
  }
  return first ?? unreadable(context)
}

function nameFault(
  { status }: OutboundAnswer,
  json: unknown,
  site: string,
): Exclude<Failure, { outcome: 'throttled' }> {
  const { host } = new URL(site)
  const said = fault.safeParse(json).data
  if (said?.code === 'comment_duplicate')
    return {
      outcome: 'refused',
      code: 'reply_hidden',
      message: `${host} says that it has these words of ours already, and does not show them. Look there, and record the link.`,
    }
  if (status >= 500)
    return {
      outcome: 'failed',
      code: 'server_fault',
      message: `${host} has a fault of its own (status ${status}).`,
    }
  if (said === undefined)
    return {
      outcome: 'failed',
      code: 'not_wordpress',
      message: `${host} does not answer as WordPress does (status ${status}).`,
    }
  if (status === 401)
    return {
      outcome: 'needs_consent',
      code: 'reply_signed_out',
      message: `${host} does not take the user name and the application password. Make a new one in the profile of that user, and enter it with the source.`,
    }
  if (said.code === 'rest_comment_closed' || said.code === 'rest_comment_draft_post')
    return { outcome: 'refused', code: 'reply_closed', message: `${host} takes no comments there any more.` }
  if (status === 403)
    return { outcome: 'refused', code: 'reply_forbidden', message: `${host} does not let this user comment there.` }
  if (status === 404 || /invalid_(?:post_)?id|comment_invalid_parent/.test(said.code))
    return { outcome: 'refused', code: 'reply_gone', message: `What is answered is no longer at ${host}.` }
  return {
    outcome: 'refused',
    code: 'reply_refused',
    message: `${host} refuses this response (${said.code}, status ${status}).`,
  }
}

function unreadable({ source }: Context): Extract<Trouble, { outcome: 'failed' }> {
  return {
    outcome: 'failed',
    code: 'reply_unreadable',
    message: `${new URL(source.url).host} answers in a form that WordPress does not have.`,
  }
}
