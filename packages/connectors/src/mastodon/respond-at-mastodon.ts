import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { FoundItem, Handed, Trouble } from '../connector.ts'
import { type Ending, nameReadingError } from '../name-answer.ts'
import { readPieces } from '../read-pieces.ts'
import type { Refused, Reply, ReplyRequest, ReplyResult, Responding } from '../responding.ts'
import { type Asking, askMastodon, type MastodonAccess } from './ask-mastodon.ts'
import { whoami } from './find-accounts.ts'
import { pageOf } from './listings.ts'
import { authorId, bodyOf, handleOf, readStatuses, withoutAddress } from './read-statuses.ts'
import { instance, type Status, status } from './shapes.ts'

type Request = ReplyRequest<unknown, MastodonAccess>
type Failure = Refused | Exclude<Trouble, { outcome: 'gone' | 'blocked' }>

/** Whose this access is, by their profile. */
export async function identifyAtMastodon(
  asking: Handed<unknown, MastodonAccess> & { access: MastodonAccess },
): Promise<{ outcome: 'known'; userId: string; name: string } | Trouble> {
  const me = await whoami(asking, asking.access)
  return me.outcome === 'said' ? { outcome: 'known', userId: authorId(me.said), name: `@${handleOf(me.said)}` } : me
}

/** Answers as the account of an access token (https://docs.joinmastodon.org/methods/statuses/#create). */
export const respondAtMastodon: Responding<unknown, MastodonAccess> = {
  async find(request) {
    const as = asSigned(request)
    const me = await whoami(as, request.access)
    if (me.outcome !== 'said') return failureOf(me)
    const parent = await statusOf(as, request.to)
    if (parent.outcome !== 'found') return parent.outcome === 'none' ? parent : failureOf(parent)
    const under = await answersUnder(as, parent.status.id)
    if (under.outcome !== 'answers') return failureOf(under)
    const own = under.statuses.filter(({ account }) => account.id === me.said.id)
    const read = await readPieces(own.map(bodyOf)).catch(nameReadingError)
    if ('outcome' in read) return failureOf(read)
    const wanted = bare(request.text)
    const same = own.find((one) => {
      const text = read(bodyOf(one)).text.trim()
      return [text, withoutAddress(text, one)].some((words) => bare(words) === wanted)
    })
    return same === undefined ? { outcome: 'none' } : { outcome: 'found', reply: replyOf(same) }
  },

  async send(request): Promise<ReplyResult> {
    const as = asSigned(request)
    const found = await statusOf(as, request.to)
    if (found.outcome === 'none') return refused('mastodon_gone', 'The post that is answered stands there no longer.')
    if (found.outcome !== 'found') return failureOf(found)
    const parent = found.status
    const text = addressed(request.text, parent)
    const tooLong = await refuseLength(as, text)
    if (tooLong !== null) return tooLong
    const body = {
      ...{ status: text, in_reply_to_id: parent.id, visibility: parent.visibility },
      ...(parent.language === null ? {} : { language: parent.language }),
    }
    // For an hour the same key is the same status; after that it is looked for before it is sent again.
    const key = createHash('sha256').update(`${request.to}\n${request.text}`).digest('hex')
    const told = await askMastodon(as, 'v1/statuses', { body, headers: { 'idempotency-key': key } }, status)
    return told.outcome === 'said' ? { outcome: 'sent', reply: replyOf(told.said) } : failureOf(told)
  },
}

/** Our responses right under these statuses. */
export async function observeAtMastodon(
  asking: Handed<unknown, MastodonAccess> & { to: readonly string[] },
): Promise<{ outcome: 'items'; items: readonly FoundItem[] } | Trouble> {
  const { access, userId } = asking.source
  const me = access === null ? null : await whoami(asking, access)
  if (me !== null && me.outcome !== 'said') return me
  const own = me === null ? userId : authorId(me.said)
  const ours = new Set(own === null ? [] : [own])
  const items: FoundItem[] = []
  for (const uri of asking.to) {
    const parent = await statusOf(asking, uri)
    if (parent.outcome === 'none') continue
    if (parent.outcome !== 'found') return parent
    const under = await answersUnder(asking, parent.status.id)
    if (under.outcome !== 'answers') return under
    const read = await readStatuses(
      under.statuses.filter(({ account }) => ours.has(authorId(account))),
      { ours, ourIds: new Set(), parents: new Map([[parent.status.id, uri]]), said: new Set() },
    )
    if (read.outcome !== 'read') return read
    items.push(...read.items)
  }
  return { outcome: 'items', items }
}

const asSigned = (request: Request): Asking => ({
  ...{ outbound: request.outbound, now: request.now },
  source: { ...request.source, access: request.access },
})

/** A status by its name: this server's own by the id in it, those of others by asking for their address. */
async function statusOf(
  asking: Asking,
  uri: string,
): Promise<{ outcome: 'found'; status: Status } | { outcome: 'none' } | Ending> {
  const { host } = new URL(asking.source.url)
  const named = URL.parse(uri)
  const [, id] =
    /\/(?:users\/[^/]+\/statuses|ap\/users\/\d+\/statuses|@[^/]+)\/(\d+)$/.exec(named?.pathname ?? '') ?? []
  if (named?.host === host && id !== undefined) {
    const told = await askMastodon(asking, `v1/statuses/${id}`, {}, status)
    if (told.outcome === 'said') return { outcome: 'found', status: told.said }
    return told.status === 404 ? { outcome: 'none' } : told
  }
  const query = { q: uri, type: 'statuses', resolve: 'true', limit: '5' }
  const told = await askMastodon(asking, 'v2/search', { query }, z.object({ statuses: z.array(z.unknown()) }))
  if (told.outcome !== 'said') return told
  const found = pageOf(told.said.statuses).statuses.find((one) => one.uri === uri)
  return found === undefined ? { outcome: 'none' } : { outcome: 'found', status: found }
}

async function answersUnder(asking: Asking, id: string): Promise<{ outcome: 'answers'; statuses: Status[] } | Ending> {
  const path = `v1/statuses/${encodeURIComponent(id)}/context`
  const told = await askMastodon(asking, path, {}, z.object({ descendants: z.array(z.unknown()) }))
  if (told.outcome !== 'said') return told
  const { statuses } = pageOf(told.said.descendants)
  return { outcome: 'answers', statuses: statuses.filter(({ in_reply_to_id }) => in_reply_to_id === id) }
}

/** Only who is named hears of an answer. */
function addressed(text: string, { account: { acct } }: Status): string {
  const named = text.matchAll(/(?<![\w@.-])@([\w.-]*\w(?:@[\w.-]*\w)?)/g)
  return [...named].some(([, name]) => name?.toLowerCase() === acct.toLowerCase()) ? text : `@${acct} ${text}`
}

/** As the server counts: an address as so many characters, and a name without its server. */
async function refuseLength(asking: Asking, text: string): Promise<Refused | null> {
  const told = await askMastodon(asking, 'v2/instance', {}, instance)
  // What does not say how much it takes takes what Mastodon takes.
  const { max_characters: most, characters_reserved_per_url: perUrl } =
    told.outcome === 'said'
      ? told.said.configuration.statuses
      : { max_characters: 500, characters_reserved_per_url: 23 }
  const counted = text
    .replace(/https?:\/\/[^\s<>"]+/gi, 'x'.repeat(perUrl))
    .replace(/(?<![\w@/.-])@([\w-]+(?:\.[\w-]+)*)@[\w-]+(?:\.[\w-]+)+/g, '@$1')
  const length = [...new Intl.Segmenter().segment(counted)].length
  if (length <= most) return null
  return refused(
    'mastodon_too_long',
    `With the name of whom it is for the response has ${length} characters; ${new URL(asking.source.url).host} takes ${most} at most. Shorten it, or write it as two.`,
  )
}

const replyOf = ({ uri, url, created_at }: Status): Reply => ({ externalId: uri, url: url ?? uri, at: created_at })

const refused = (code: string, message: string): Refused => ({ outcome: 'refused', code, message })

function failureOf(ending: Ending): Failure {
  if (ending.outcome === 'gone') return refused('mastodon_gone', ending.reason)
  if (ending.outcome === 'blocked') return refused(ending.code, ending.message)
  if (ending.outcome === 'failed' && ending.status === 404)
    return refused('mastodon_gone', 'The post that is answered stands there no longer.')
  if (ending.outcome === 'failed' && ending.status === 422) return refused('mastodon_refused', ending.message)
  return ending
}

const bare = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim()
