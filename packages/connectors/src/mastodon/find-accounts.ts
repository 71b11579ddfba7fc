import { z } from 'zod'
import type { Handed, Profile, Trouble } from '../connector.ts'
import { type Ending, nameReadingError } from '../name-answer.ts'
import { lineOf, readPieces } from '../read-pieces.ts'
import { type Asking, askMastodon, type MastodonAccess } from './ask-mastodon.ts'
import { pageOf } from './listings.ts'
import { authorId, handleOf } from './read-statuses.ts'
import { type Account, account } from './shapes.ts'

type Called = Handed<unknown, MastodonAccess>
type Profiles = { outcome: 'profiles'; profiles: readonly Profile[] } | Trouble

/** Whose token it is. */
export const whoami = (asking: Asking, access: MastodonAccess) =>
  askMastodon(asking, 'v1/accounts/verify_credentials', {}, account, access)

/** An account by its name or the address of its profile; null where the server does not know it. */
export async function lookUp(
  asking: Asking,
  typed: string,
): Promise<{ outcome: 'profiles'; account: Account | null } | Ending> {
  const acct = acctOf(typed, new URL(asking.source.url).host)
  const told = await askMastodon(asking, 'v1/accounts/lookup', { query: { acct } }, account)
  if (told.outcome === 'said') return { outcome: 'profiles', account: told.said }
  return told.status === 404 ? { outcome: 'profiles', account: null } : told
}

/** `name` or `name@server` from what people paste. */
function acctOf(typed: string, host: string): string {
  const [, server, name, elsewhere] =
    /^https?:\/\/([^/]+)\/(?:@|users\/)([\w.-]+)(?:@([\w.-]+))?\/?$/i.exec(typed.trim()) ?? []
  const [user = '', at = host] =
    name === undefined ? typed.trim().replace(/^@/, '').split('@') : [name, elsewhere ?? server]
  return at.toLowerCase() === host ? user : `${user}@${at}`
}

/** Profiles with that name, those that this server has met or, signed in, finds. */
export async function findAccounts(asking: Called & { name: string }): Promise<Profiles> {
  const { access } = asking.source
  const query = { q: asking.name, type: 'accounts', limit: '40', ...(access === null ? {} : { resolve: 'true' }) }
  const told = await askMastodon(asking, 'v2/search', { query }, z.object({ accounts: z.array(account) }))
  return told.outcome === 'said' ? profilesOf(told.said.accounts) : told
}

export async function profile(asking: Called & { externalId: string }): Promise<Profiles> {
  const told = await lookUp(asking, asking.externalId)
  return told.outcome === 'profiles' ? profilesOf(told.account === null ? [] : [told.account]) : told
}

async function profilesOf(accounts: readonly Account[]): Promise<Profiles> {
  const read = await readPieces(
    accounts.flatMap(({ note, display_name }) => [lineOf(note), lineOf(display_name)]),
  ).catch(nameReadingError)
  if ('outcome' in read) return read
  const line = (markup: string) => read(lineOf(markup)).text.trim() || null
  return {
    outcome: 'profiles',
    profiles: accounts.map((one) => ({
      ...{ externalId: authorId(one), handle: handleOf(one), name: line(one.display_name), url: one.url },
      ...{ about: line(one.note), picture: one.avatar ?? null, followers: one.followers_count ?? null },
      // What a profile calls verified are its links.
      ...{ createdAt: one.created_at ?? null, verified: null },
    })),
  }
}

/** When the own account last posted something of its own: no answer and no boost. */
export async function lastPost(
  asking: Called,
): Promise<{ outcome: 'known'; at: Date | null; url: string | null } | Trouble> {
  const { access } = asking.source
  if (access === null)
    return {
      ...{ outcome: 'needs_consent', code: 'mastodon_nothing_asked' },
      message: 'No account is known here. Enter an access token with the source.',
    }
  const me = await whoami(asking, access)
  if (me.outcome !== 'said') return me
  const query = { exclude_replies: 'true', exclude_reblogs: 'true', limit: '5' }
  const path = `v1/accounts/${encodeURIComponent(me.said.id)}/statuses`
  const told = await askMastodon(asking, path, { query }, z.array(z.unknown()))
  if (told.outcome !== 'said') return told
  const [newest] = pageOf(told.said).statuses
  return { outcome: 'known', at: newest?.created_at ?? null, url: newest?.url ?? null }
}
