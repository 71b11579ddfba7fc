import { z } from 'zod'
import type { Handed, Profile, Trouble } from '../connector.ts'
import { type BlueskyAccess, clientOf } from './ask-bluesky.ts'
import { readPosts } from './listings.ts'
import { placeOf } from './place-of.ts'
import { postUrl, profileUrl } from './read-post.ts'
import { type Actor, actor, feedEntry, sortedAt } from './shapes.ts'

type Asking = Handed<unknown, BlueskyAccess>
type Profiles = { outcome: 'profiles'; profiles: readonly Profile[] } | Trouble

/** Profiles whose name, handle or description has the name in it. */
export async function findAccounts(asking: Asking & { name: string }): Promise<Profiles> {
  const told = await clientOf(asking).ask(
    'app.bsky.actor.searchActors',
    // Some servers compare it with handles letter by letter, and these are small.
    { query: { q: asking.name.toLowerCase(), limit: '50' } },
    z.object({ actors: z.array(actor) }),
  )
  return told.outcome === 'said' ? { outcome: 'profiles', profiles: told.said.actors.map(profileOf) } : told
}

export async function profile(asking: Asking & { externalId: string }): Promise<Profiles> {
  const told = await clientOf(asking).ask('app.bsky.actor.getProfile', { query: { actor: asking.externalId } }, actor)
  if (told.outcome === 'said') return { outcome: 'profiles', profiles: [profileOf(told.said)] }
  // The network's word for an account that is no more, or never was.
  return told.error === 'InvalidRequest' || told.error === 'NotFound' ? { outcome: 'profiles', profiles: [] } : told
}

function profileOf(told: Actor): Profile {
  const { did, handle, displayName, description, avatar, followersCount, createdAt, verification } = told
  return {
    ...{ externalId: did, handle, name: displayName.trim() === '' ? null : displayName, url: profileUrl(did) },
    ...{ about: description ?? null, picture: avatar ?? null, followers: followersCount ?? null },
    ...{
      createdAt: createdAt ?? null,
      verified: verification === undefined ? null : verification.verifiedStatus === 'valid',
    },
  }
}

/** When the own account last posted something of its own: no answer, and nothing that it reposted or pinned. */
export async function lastPost(
  asking: Asking,
): Promise<{ outcome: 'known'; at: Date | null; url: string | null } | Trouble> {
  const client = clientOf(asking)
  const me = await client.whoami()
  if (me.outcome !== 'known' && me.outcome !== 'nobody') return me
  const account = me.outcome === 'known' ? me.did : placeOf(asking.source.url).account
  if (account === null)
    return {
      ...{ outcome: 'needs_consent', code: 'bluesky_nothing_asked' },
      message: 'No account is known here. Give the address of a profile, or enter an app password.',
    }
  let cursor: string | null | undefined = null
  for (let page = 0; page < mostPages; page += 1) {
    const told: Awaited<ReturnType<typeof pageOf>> = await pageOf(client, account, cursor ?? null)
    if (told.outcome !== 'said') return told
    const own = told.said.feed.flatMap(({ post, reason }) => (reason === undefined ? [post] : []))
    const [newest] = readPosts(own).posts
    if (newest !== undefined) return { outcome: 'known', at: sortedAt(newest), url: postUrl(newest.uri) }
    cursor = told.said.cursor
    if (cursor == null) break
  }
  return { outcome: 'known', at: null, url: null }
}

/** Behind so many reposts nobody looks for a post of one's own. */
const mostPages = 5

function pageOf(client: ReturnType<typeof clientOf>, account: string, cursor: string | null) {
  return client.ask(
    'app.bsky.feed.getAuthorFeed',
    {
      query: { actor: account, filter: 'posts_no_replies', limit: '30', ...(cursor === null ? {} : { cursor }) },
    },
    z.object({ feed: z.array(feedEntry), cursor: z.string().min(1).nullish().catch(null) }),
  )
}
