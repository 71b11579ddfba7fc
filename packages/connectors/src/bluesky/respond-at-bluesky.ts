import { z } from 'zod'
import type { FoundItem, Handed, Trouble } from '../connector.ts'
import type { Refused, Reply, ReplyResult, Responding } from '../responding.ts'
import { type BlueskyAccess, type Client, clientOf, type Fault } from './ask-bluesky.ts'
import { facetsFor } from './facets.ts'
import { keyOfReply } from './key-of-reply.ts'
import { getPosts, readPosts } from './listings.ts'
import { foundPost, postUrl } from './read-post.ts'
import { type PostView, sortedAt, threadNode } from './shapes.ts'

type Failure = Refused | Exclude<Trouble, { outcome: 'gone' | 'blocked' }>

const collection = 'app.bsky.feed.post'
/** As people count characters, and in bytes of UTF-8 (lexicon app.bsky.feed.post). */
const most = { characters: 300, bytes: 3000 }

/** Whose this access is. */
export async function identifyAtBluesky(
  asking: Handed<unknown, BlueskyAccess> & { access: BlueskyAccess },
): Promise<{ outcome: 'known'; userId: string; name: string } | Trouble> {
  const me = await clientOf(asking, asking.access).whoami()
  if (me.outcome === 'nobody') throw new Error('Somebody who has an access is somebody.')
  return me.outcome === 'known' ? { outcome: 'known', userId: me.did, name: `@${me.handle}` } : me
}

/** Answers posts as the account of an app password (https://docs.bsky.app/docs/advanced-guides/posts#replies). */
export const respondAtBluesky: Responding<unknown, BlueskyAccess> = {
  async find(request) {
    const client = clientOf(request, request.access)
    const me = await client.whoami()
    if (me.outcome !== 'known') return failureOf(me)
    const kept = await keptReply(client, me.did, keyOfReply(request.to, request.text))
    if (kept.outcome !== 'none') return kept.outcome === 'found' ? kept : failureOf(kept)
    // Somebody may have written the same words there by hand.
    const under = await repliesUnder(client, request.to)
    if (under.outcome !== 'replies') return under.error === 'NotFound' ? { outcome: 'none' } : failureOf(under)
    const same = under.posts.find(
      ({ author, record }) => author.did === me.did && bare(record.text) === bare(request.text),
    )
    return same === undefined
      ? { outcome: 'none' }
      : { outcome: 'found', reply: { externalId: same.uri, url: postUrl(same.uri), at: sortedAt(same) } }
  },

  async send(request): Promise<ReplyResult> {
    const { to, text, now } = request
    const tooLong = refuseLength(text)
    if (tooLong !== null) return tooLong
    const client = clientOf(request, request.access)
    const me = await client.whoami()
    if (me.outcome !== 'known') return failureOf(me)
    const found = await getPosts(client, [to])
    if (found.outcome !== 'posts') return failureOf(found)
    const [parent] = found.posts
    if (parent === undefined)
      return refused(
        'bluesky_gone',
        'The post that is answered stands there no longer, or its author blocks this account.',
      )
    if (parent.viewer.replyDisabled)
      return refused('bluesky_closed', 'Who wrote the post does not let this account answer there.')
    const facets = await facetsFor(text, (handle) => didOf(client, handle))
    const self = { uri: parent.uri, cid: parent.cid }
    const record = {
      $type: collection,
      text,
      createdAt: now.toISOString(),
      ...(facets.length === 0 ? {} : { facets }),
      ...(parent.record.langs.length === 0 ? {} : { langs: parent.record.langs.slice(0, 1) }),
      reply: { root: parent.record.reply?.root ?? self, parent: self },
    }
    const rkey = keyOfReply(to, text)
    // Only where nothing lies under this key: what was sent twice is one, and keeps the instant of the first time.
    const body = { repo: me.did, collection, rkey, record, swapRecord: null }
    const told = await client.ask('com.atproto.repo.putRecord', { body }, z.object({ uri: z.string() }))
    if (told.outcome === 'said')
      return { outcome: 'sent', reply: { externalId: told.said.uri, url: postUrl(told.said.uri), at: now } }
    if (told.error !== 'InvalidSwap') return failureOf(told)
    const kept = await keptReply(client, me.did, rkey)
    if (kept.outcome === 'found') return { outcome: 'sent', reply: kept.reply }
    return kept.outcome === 'none'
      ? refused('bluesky_gone', 'The response was there a moment ago and is no more. Look there.')
      : failureOf(kept)
  },
}

/** Our responses right under these posts. */
export async function observeAtBluesky(
  asking: Handed<unknown, BlueskyAccess> & { to: readonly string[] },
): Promise<{ outcome: 'items'; items: readonly FoundItem[] } | Trouble> {
  const client = clientOf(asking)
  const me = await client.whoami()
  const own = me.outcome === 'known' ? me.did : asking.source.userId
  if (me.outcome !== 'known' && me.outcome !== 'nobody') return me
  const ours = new Set(own === null ? [] : [own])
  const items: FoundItem[] = []
  for (const uri of asking.to) {
    const under = await repliesUnder(client, uri)
    if (under.outcome !== 'replies' && under.error !== 'NotFound') return under
    const posts = under.outcome === 'replies' ? under.posts : []
    items.push(...posts.map((post) => foundPost(post, ours, new Set())).filter((item) => item.own))
  }
  return { outcome: 'items', items }
}

async function repliesUnder(client: Client, uri: string): Promise<{ outcome: 'replies'; posts: PostView[] } | Fault> {
  const told = await client.ask(
    'app.bsky.feed.getPostThread',
    { query: { uri, depth: '1', parentHeight: '0' } },
    z.object({ thread: threadNode }),
  )
  if (told.outcome !== 'said') return told
  const posts = told.said.thread.replies.flatMap(({ post }) => (post === undefined ? [] : [post]))
  return { outcome: 'replies', posts: readPosts(posts).posts }
}

/** What lies under a key in our own repository, where it is as soon as it was sent. */
async function keptReply(
  client: Client,
  did: string,
  rkey: string,
): Promise<{ outcome: 'found'; reply: Reply } | { outcome: 'none' } | Fault> {
  const told = await client.ask(
    'com.atproto.repo.getRecord',
    { query: { repo: did, collection, rkey } },
    z.object({ uri: z.string(), value: z.object({ createdAt: z.iso.datetime({ offset: true }) }) }),
  )
  if (told.outcome !== 'said') return told.error === 'RecordNotFound' ? { outcome: 'none' } : told
  const { uri, value } = told.said
  return { outcome: 'found', reply: { externalId: uri, url: postUrl(uri), at: new Date(value.createdAt) } }
}

/** A handle that nobody has, or that cannot be looked up just now, stays text. */
async function didOf(client: Client, handle: string): Promise<string | null> {
  const told = await client.ask(
    'com.atproto.identity.resolveHandle',
    { query: { handle } },
    z.object({ did: z.string().startsWith('did:') }),
  )
  return told.outcome === 'said' ? told.said.did : null
}

function refuseLength(text: string): Refused | null {
  const characters = [...new Intl.Segmenter().segment(text)].length
  if (characters > most.characters)
    return refused(
      'bluesky_too_long',
      `The response has ${characters} characters; Bluesky takes ${most.characters} at most. Shorten it, or write it as two.`,
    )
  const bytes = Buffer.byteLength(text)
  if (bytes <= most.bytes) return null
  return refused(
    'bluesky_too_long',
    `The response has ${bytes} bytes; Bluesky takes ${most.bytes} at most. Shorten it.`,
  )
}

const refused = (code: string, message: string): Refused => ({ outcome: 'refused', code, message })

function failureOf(fault: Fault | { outcome: 'nobody' }): Failure {
  if (fault.outcome === 'nobody') throw new Error('Somebody who has an access is somebody.')
  if (fault.outcome === 'gone') return refused('bluesky_gone', fault.reason)
  if (fault.outcome === 'blocked') return refused(fault.code, fault.message)
  // What the network does not take now it will not take later; anything else may be over in a minute.
  if (fault.outcome === 'failed' && fault.status === 400) return refused('bluesky_refused', fault.message)
  return fault
}

const bare = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim()
