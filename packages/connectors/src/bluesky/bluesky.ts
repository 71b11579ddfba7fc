import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Connector, FoundItem, Handed, PollRequest, PollResult } from '../connector.ts'
import { Problems } from '../feed/problems.ts'
import { asked } from '../form.ts'
import type { Ending } from '../name-answer.ts'
import { type BlueskyAccess, type Client, clientOf } from './ask-bluesky.ts'
import { findAccounts, lastPost, profile } from './find-accounts.ts'
import { askedAtOnce, feedOf, getPosts, type Listing, notificationsOf, searchOf } from './listings.ts'
import { accountOf, placeOf } from './place-of.ts'
import { foundPost, type Ours } from './read-post.ts'
import { identifyAtBluesky, observeAtBluesky, respondAtBluesky } from './respond-at-bluesky.ts'
import { type PostView, sortedAt, threadNode } from './shapes.ts'
import { isWalk, type Walk, walkOn } from './walk-listing.ts'

const settings = z.object({
  queries: asked(z.array(z.string().trim().min(1).max(200)).max(10, 'at most 10 searches').default([]), {
    label: { de: 'Wonach gesucht wird', en: 'What to search for' },
    hint: {
      de: 'Eine Suche pro Zeile, etwa der Name der Firma, "zwei Wörter" in Anführungszeichen, #stichwort oder domain:muster.example. Gesucht wird nur, wenn ein Konto angemeldet ist.',
      en: 'One search a line, such as the name of the company, "two words" in quotes, #hashtag or domain:muster.example. Bluesky lets only those search who are signed in.',
    },
  }),
  ownUsers: asked(z.array(z.string().trim().min(1).max(300)).max(10, 'at most 10 accounts').default([]), {
    label: { de: 'Weitere eigene Konten', en: 'Further accounts of ours' },
    hint: {
      de: 'Namen wie muster.bsky.social oder Profiladressen, je einer pro Zeile. Was sie schreiben, ist von uns, und was sie beantworten, ist beantwortet. Das angemeldete Konto zählt von selbst dazu.',
      en: 'Handles such as muster.bsky.social or addresses of profiles, one a line. What they write is ours, and what they answer is answered. The account that is signed in counts by itself.',
    },
  }),
})
export type BlueskySettings = z.infer<typeof settings>

const access = z.object({
  account: asked(z.string().trim().min(1).max(300), {
    label: { de: 'Konto', en: 'Account' },
    hint: {
      de: 'Der Name, etwa muster.bsky.social oder @muster.example, oder die Adresse des Profils.',
      en: 'The handle, such as muster.bsky.social or @muster.example, or the address of the profile.',
    },
  }),
  password: asked(z.string().trim().min(1).max(300), {
    label: { de: 'App-Passwort', en: 'App password' },
    hint: {
      de: 'In Bluesky: Einstellungen, Datenschutz und Sicherheit, App-Passwörter. Nicht das Passwort des Kontos. Es wird versiegelt aufbewahrt und nie angezeigt.',
      en: 'In Bluesky: Settings, Privacy and security, App passwords. Not the password of the account. It is kept sealed and never shown.',
    },
    secret: true,
  }),
})

const cursor = z.object({
  /** How far each listing was read, by its key. */
  walks: z.record(z.string(), isWalk),
  /** Posts that were shown lately, the one that waited longest first: whether they still stand is asked a few at a time. */
  shown: z.array(z.object({ uri: z.string(), at: z.iso.datetime() })),
  /** What the next poll meets again if nothing happens. */
  foundHash: z.string(),
})
export type BlueskyCursor = z.infer<typeof cursor>
type Request = PollRequest<BlueskySettings, BlueskyCursor, BlueskyAccess>

const worded = (de: string, en: string) => ({ de, en })

/** Bluesky and other servers of the AT Protocol (https://docs.bsky.app): what searches find, what is said to the own account, what it says itself. */
export const bluesky: Connector<typeof settings, BlueskyCursor, typeof access> = {
  id: 'bluesky',
  about: {
    name: { de: 'Bluesky', en: 'Bluesky' },
    hint: {
      de: 'Beiträge, die eine Suche findet, und was an das eigene Konto geht: Erwähnungen, Antworten, Zitate. Geantwortet wird von Echolot aus.',
      en: 'Posts that a search finds, and what is said to the own account: mentions, replies, quotes. Answers go out from Echolot.',
    },
    address: {
      de: 'Das eigene Profil, etwa https://bsky.app/profile/muster.bsky.social, oder https://bsky.app. Liegt das Konto auf einem eigenen Server (PDS): dessen Adresse.',
      en: 'The own profile, such as https://bsky.app/profile/muster.bsky.social, or https://bsky.app. Where the account lies on a server (PDS) of your own: its address.',
    },
    purpose: 'mentions',
    limits: [{ requests: 3000, seconds: 300, per: 'host' }],
    retention: { textHours: null, authorHours: null },
    terms: {
      url: 'https://bsky.social/about/support/tos',
      says: {
        de: 'Was jemand löscht, wird auch hier als gelöscht geführt.',
        en: 'What somebody deletes counts as deleted here, too.',
      },
    },
    costs: null,
  },
  settings,
  problems: {
    bluesky_signed_out: worded(
      'Bluesky nimmt Konto und App-Passwort nicht an. Legen Sie dort ein neues App-Passwort an und tragen Sie es bei der Quelle ein.',
      'Bluesky does not take the account and app password. Make a new app password there, and enter it with the source.',
    ),
    bluesky_inactive: worded(
      'Das Konto ist bei Bluesky nicht aktiv. Bitte dort nachsehen.',
      'The account is not active at Bluesky. Please look there.',
    ),
    bluesky_search_closed: worded(
      'Gesucht wird nur mit einem angemeldeten Konto. Tragen Sie bei der Quelle ein App-Passwort ein.',
      'Only an account that is signed in may search. Enter an app password with the source.',
    ),
    bluesky_nothing_asked: worded(
      'Hier gibt es noch nichts zu hören: Tragen Sie eine Suche, ein Profil oder ein App-Passwort ein.',
      'There is nothing to hear yet: enter a search, a profile or an app password.',
    ),
    bluesky_too_long: worded(
      'Die Antwort ist zu lang: Bluesky nimmt höchstens 300 Zeichen.',
      'The response is too long: Bluesky takes 300 characters at most.',
    ),
    bluesky_closed: worded(
      'Wer den Beitrag geschrieben hat, lässt dieses Konto dort nicht antworten.',
      'Who wrote the post does not let this account answer there.',
    ),
    bluesky_refused: worded('Bluesky nimmt diese Antwort nicht an.', 'Bluesky refuses this response.'),
    bluesky_gone: worded('Der Beitrag steht nicht mehr dort.', 'The post stands there no longer.'),
    post_unreadable: worded(
      'Manche Beiträge haben eine Form, die Bluesky nicht kennt.',
      'Some posts come in a form that Bluesky does not have.',
    ),
  },
  access: { fields: access, identify: identifyAtBluesky },
  cursor: { version: 1, state: cursor },
  channelOf: () => 'bluesky',
  // Posts and accounts are called the same on every server, and as the feeds of bsky.app call them.
  siteOf: () => 'bsky.app',
  poll,
  respond: respondAtBluesky,
  observeResponses: observeAtBluesky,
  lastPost,
  findAccounts,
  profile,
  backfill,
}

/** Who is ours at a source. */
function oursAt({ source: { url, settings, userId } }: Pick<Request, 'source'>): { ours: Ours; named: string[] } {
  const { account } = placeOf(url)
  const named = [...new Set([...(account === null ? [] : [account]), ...settings.ownUsers.map(accountOf)])]
  return { ours: new Set([...named, ...(userId === null ? [] : [userId])]), named }
}

async function listingsOf(
  client: Client,
  asking: Pick<Request, 'source'>,
): Promise<{ outcome: 'listings'; listings: Listing[] } | Ending> {
  const me = await client.whoami()
  if (me.outcome !== 'known' && me.outcome !== 'nobody') return me
  const own = me.outcome === 'known' ? [notificationsOf(client), feedOf(client, me.did)] : []
  const { named } = oursAt(asking)
  const others = named.filter(
    (name) => me.outcome === 'nobody' || (name !== me.did && name !== me.handle.toLowerCase()),
  )
  const listings = [
    ...own,
    ...others.map((account) => feedOf(client, account)),
    ...asking.source.settings.queries.map((query) => searchOf(client, query)),
  ]
  if (listings.length > 0) return { outcome: 'listings', listings }
  return {
    ...{ outcome: 'needs_consent', code: 'bluesky_nothing_asked' },
    message: 'There is nothing to hear yet. Name a search, give the address of a profile, or enter an app password.',
  }
}

async function poll(request: Request): Promise<PollResult<BlueskyCursor>> {
  const { cursor, now } = request
  const client = clientOf(request)
  const problems = new Problems()
  const opened = await listingsOf(client, request)
  if (opened.outcome !== 'listings') return opened
  const found = new Map<string, PostView>()
  const said = new Set<string>()
  let total = 0
  const again: PostView[] = []
  const walks: Record<string, Walk> = {}
  for (const listing of opened.listings) {
    const walked = await walkOn(listing, cursor?.walks[listing.key] ?? null, now)
    if (walked.outcome !== 'walked') return searchClosed(walked, listing, request)
    walks[listing.key] = walked.walk
    again.push(...walked.again)
    if (walked.unreadable > 0)
      problems.add('error', 'post_unreadable', 'Some posts came in a form that the network does not have.')
    total += walked.posts.length
    for (const post of walked.posts) {
      found.set(post.uri, post)
      if (listing.key === 'notifications') said.add(post.uri)
    }
  }
  const checked = await checkShown(client, cursor?.shown ?? [], found, now)
  if (checked.outcome !== 'checked') return checked
  const { shown, deleted } = checked
  const foundHash = createHash('sha256')
    .update(JSON.stringify(again.map(({ uri, cid, embed }) => [uri, cid, embed?.record?.uri]).toSorted()))
    .update(JSON.stringify([request.source.settings, request.source.userId]))
    .digest('hex')
  const next: BlueskyCursor = { walks, shown, foundHash }
  const isNew = again.length < total || foundHash !== cursor?.foundHash
  if (deleted.length === 0 && (found.size === 0 || !isNew)) return { outcome: 'unchanged', cursor: next }
  const { ours } = oursAt(request)
  const items = [...found.values()].map((post) => foundPost(post, ours, said))
  return { outcome: 'items', items, cursor: next, deleted, problems: problems.list() }
}

/** Whoever is not signed in is refused a search alone: what they lack is not leave but an account. */
function searchClosed(ending: Ending, { key }: Listing, { source }: Request): Ending {
  if (source.access !== null || !key.startsWith('search') || (ending.status !== 401 && ending.status !== 403))
    return ending
  const { host } = new URL(placeOf(source.url).open)
  return {
    ...{ outcome: 'needs_consent', code: 'bluesky_search_closed', status: ending.status },
    message: `${host} lets only those search who are signed in. Enter an app password with the source.`,
  }
}

/** What was shown may be taken back without a word: for so long that is asked, of no more posts than these. */
const askedForMs = 3 * 86_400_000
const mostShown = 200

/** Asks of a few posts, those that waited longest, whether they still stand; and of each that is missing, whether the network says so. */
async function checkShown(
  client: Client,
  before: BlueskyCursor['shown'],
  found: ReadonlyMap<string, PostView>,
  now: Date,
): Promise<{ outcome: 'checked'; shown: BlueskyCursor['shown']; deleted: string[] } | Ending> {
  const recent = ({ at }: { at: string }) => Date.parse(at) > now.getTime() - askedForMs
  const waiting = before.filter((one) => !found.has(one.uri) && recent(one))
  const inTurn = waiting.slice(0, askedAtOnce)
  const present =
    inTurn.length === 0
      ? { posts: [] }
      : await getPosts(
          client,
          inTurn.map(({ uri }) => uri),
        )
  if ('outcome' in present && present.outcome !== 'posts') return present
  const standing = new Set(present.posts.map(({ uri }) => uri))
  const deleted: string[] = []
  for (const { uri } of inTurn) {
    if (standing.has(uri)) continue
    // Posts of people who block each other are missing, too, and stand there all the same.
    const told = await client.ask(
      'app.bsky.feed.getPostThread',
      { query: { uri, depth: '0', parentHeight: '0' } },
      z.object({ thread: threadNode }),
    )
    if (told.outcome !== 'said' && told.error !== 'NotFound') return told
    if (told.outcome !== 'said' || told.said.thread.$type.endsWith('#notFoundPost')) deleted.push(uri)
  }
  const shown = [
    ...waiting.slice(askedAtOnce),
    ...inTurn.filter(({ uri }) => !deleted.includes(uri)),
    ...[...found.values()].map((post) => ({ uri: post.uri, at: sortedAt(post).toISOString() })).filter(recent),
  ]
  const newest = new Set(
    shown
      .toSorted((a, b) => (a.at < b.at ? 1 : -1))
      .slice(0, mostShown)
      .map(({ uri }) => uri),
  )
  return { outcome: 'checked', shown: shown.filter(({ uri }) => newest.has(uri)), deleted }
}

/** One listing after the other; `from` says in which, and where in it. */
async function backfill(
  asking: Handed<BlueskySettings, BlueskyAccess> & { from: string | null; since: Date },
): Promise<{ outcome: 'items'; items: readonly FoundItem[]; next: string | null } | Ending> {
  const client = clientOf(asking)
  const opened = await listingsOf(client, asking)
  if (opened.outcome !== 'listings') return opened
  const { listings } = opened
  const [, number = '0', at = ''] = /^(\d+) (.*)$/s.exec(asking.from ?? '') ?? []
  const index = Number(number)
  const listing = listings[index]
  if (listing === undefined) return { outcome: 'items', items: [], next: null }
  const page = await listing.page(at === '' ? null : at, asking.since)
  if (page.outcome !== 'page') return page
  const { ours } = oursAt(asking)
  const posts = page.posts.filter((post) => sortedAt(post) >= asking.since)
  const said = new Set(listing.key === 'notifications' ? posts.map(({ uri }) => uri) : [])
  const goesOn = page.next !== null && (page.oldest === null || page.oldest >= asking.since)
  const next = goesOn ? `${index} ${page.next}` : index + 1 < listings.length ? `${index + 1} ` : null
  return { outcome: 'items', items: posts.map((post) => foundPost(post, ours, said)), next }
}
