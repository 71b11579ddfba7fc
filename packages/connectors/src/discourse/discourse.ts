import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Connector, PollRequest, PollResult } from '../connector.ts'
import { Problems } from '../feed/problems.ts'
import { asked } from '../form.ts'
import { type Ending, nameReadingError } from '../name-answer.ts'
import { discourseAccounts, identifyAtDiscourse, lastPostAtDiscourse, profileAtDiscourse } from './accounts.ts'
import { askDiscourse } from './ask-discourse.ts'
import { backfillDiscourse } from './backfill-discourse.ts'
import { foundPosts, type Meant, oursOf } from './found-post.ts'
import { newPosts } from './new-posts.ts'
import { categoryIn, placeOf } from './place-of.ts'
import { postsThatTellUs } from './posts-that-tell-us.ts'
import { observeAtDiscourse, respondAtDiscourse } from './respond-at-discourse.ts'
import { searchedPosts } from './searched-posts.ts'
import { type DiscoursePost, discoursePost, isShown, nameOf } from './shapes.ts'

const settings = z.object({
  queries: asked(z.array(z.string().trim().min(1).max(200)).max(5).default([]), {
    label: { de: 'Suchen nach', en: 'Search for' },
    hint: {
      de: 'Höchstens fünf Suchen, je eine pro Zeile, in der Suchsprache des Forums. Leer: alle neuen Beiträge. Das ist für die meisten Foren besser, denn dann werden auch Änderungen und Löschungen bemerkt.',
      en: 'At most five searches, one a line, in the search language of the forum. Empty: all new posts, which is better for most forums, as edits and deletions are noticed then, too.',
    },
  }),
  categories: asked(z.array(z.string().trim().min(1).max(300)).default([]), {
    label: { de: 'Nur diese Kategorien', en: 'These categories alone' },
    hint: {
      de: 'Nummern oder Adressen von Kategorien, je eine pro Zeile. Leer: alle. Nachrichten an das eigene Konto kommen immer.',
      en: 'Numbers or addresses of categories, one a line. Empty: all. What is said to our own account always comes.',
    },
  }),
  ownUsers: asked(z.array(z.string().trim().min(1).max(100)).default([]), {
    label: { de: 'Eigene Benutzer dort', en: 'Our own users there' },
    hint: {
      de: 'Benutzernamen der Menschen, die für die Firma schreiben, je einer pro Zeile. Wer angemeldet ist, zählt von selbst dazu.',
      en: 'User names of the people who write for the company, one a line. Whoever is signed in counts by itself.',
    },
  }),
  leastCharacters: asked(z.int().min(1).max(10_000).default(20), {
    label: { de: 'Mindestlänge einer Antwort', en: 'Least length of a response' },
    hint: {
      de: 'So viele Zeichen verlangt das Forum (Voreinstellung von Discourse: 20).',
      en: 'So many characters the forum asks for (20 is the default of Discourse).',
    },
  }),
})
export type DiscourseSettings = z.output<typeof settings>

const access = z.object({
  username: asked(z.string().trim().min(1).max(100), { label: { de: 'Benutzername', en: 'User name' } }),
  apiKey: asked(z.string().trim().min(1).max(400), {
    label: { de: 'API-Schlüssel', en: 'API key' },
    hint: {
      de: 'Im Forum: Admin, API, neuer Schlüssel für genau diesen Benutzer. Er wird versiegelt aufbewahrt und nie angezeigt.',
      en: 'In the forum: Admin, API, a new key for this very user. It is kept sealed and never shown.',
    },
    secret: true,
  }),
})

/** A post that was shown: its number in the forum, its topic, and its place there. */
const shownPost = z.tuple([z.int(), z.int(), z.int()])
const cursor = z.object({
  /** Everything up to this number was read. */
  last: z.int().nonnegative(),
  lastPrivate: z.int().nonnegative(),
  lastNotification: z.int().nonnegative(),
  shown: z.array(shownPost).max(1_000),
  hash: z.string(),
})
export type DiscourseCursor = z.output<typeof cursor>

/** A forum that runs on Discourse, through its interface (https://docs.discourse.org). */
export const discourse: Connector<typeof settings, DiscourseCursor, typeof access> = {
  id: 'discourse',
  about: {
    name: { de: 'Discourse', en: 'Discourse' },
    hint: {
      de: 'Ein Forum mit Discourse: neue Beiträge oder Suchen, Antworten, Erwähnungen und persönliche Nachrichten an das eigene Konto.',
      en: 'A forum that runs on Discourse: new posts or searches, replies, mentions and personal messages to our own account.',
    },
    address: {
      de: 'Die Adresse des Forums. Die eines Themas oder einer Kategorie beschränkt die Quelle darauf.',
      en: 'The address of the forum. That of a topic or a category narrows the source to it.',
    },
    purpose: 'mentions',
    // What Discourse is shipped with: https://meta.discourse.org/t/available-settings-for-global-rate-limits-and-throttling/78612
    limits: [
      { requests: 60, seconds: 60, per: 'account' },
      { requests: 50, seconds: 10, per: 'host' },
    ],
    retention: { textHours: null, authorHours: null },
    terms: null,
    costs: null,
  },
  settings,
  problems: {
    not_discourse: {
      de: 'Hier antwortet kein Forum mit Discourse.',
      en: 'No forum that runs on Discourse answers here.',
    },
    login_required: {
      de: 'Dieses Forum zeigt das nur seinen Mitgliedern.',
      en: 'This forum shows that to its members alone.',
    },
    reply_too_short: {
      de: 'Die Antwort ist kürzer, als das Forum verlangt.',
      en: 'The response is shorter than the forum asks for.',
    },
    reply_awaits_approval: {
      de: 'Die Antwort wartet im Forum auf ihre Freigabe.',
      en: 'The response waits for its approval in the forum.',
    },
  },
  access: { fields: access, identify: identifyAtDiscourse },
  cursor: { version: 1, state: cursor },
  channelOf: () => 'forum',
  siteOf: (address) => placeOf(address.href).base.replace(/^https?:\/\//, ''),
  poll,
  respond: respondAtDiscourse,
  observeResponses: observeAtDiscourse,
  lastPost: lastPostAtDiscourse,
  findAccounts: discourseAccounts,
  profile: profileAtDiscourse,
  backfill: backfillDiscourse,
}

export type DiscourseRequest = PollRequest<DiscourseSettings, DiscourseCursor, z.output<typeof access>>

/** Of posts that the newest page does not show any more, so many are asked for by themselves. */
const mostLookedFor = 5
const mostShown = 150

async function poll(request: DiscourseRequest): Promise<PollResult<DiscourseCursor>> {
  const { cursor, source } = request
  const { base, topicId, categoryId } = placeOf(source.url)
  const problems = new Problems()
  const ours = oursOf(source)
  const searching = source.settings.queries.length > 0
  const fresh = searching ? await searchedPosts(request, problems) : await newPosts(request, 'posts', cursor?.last ?? 0)
  if (fresh.outcome !== 'posts') return fresh
  const personal = source.access === null ? null : await newPosts(request, 'private-posts', cursor?.lastPrivate ?? 0)
  if (personal !== null && personal.outcome !== 'posts') return personal
  const privates = personal?.posts ?? []
  const known = new Map([...fresh.posts, ...privates].map((post) => [nameOf(post), post]))
  const told = await postsThatTellUs(request, known, fresh.membersOnly)
  if (told.outcome !== 'told') return told

  const before = new Map((cursor?.shown ?? []).map(([id, topic, number]) => [id, `${topic}/${number}`]))
  const missing = searching ? { again: [], gone: [], waiting: [] } : await lookForMissing(request, fresh, before)
  if ('outcome' in missing) return missing

  const categories = new Set(source.settings.categories.map(categoryIn))
  const inScope = (post: DiscoursePost) =>
    (topicId === null || post.topic_id === topicId) &&
    (categoryId === null || post.category_id === categoryId) &&
    (categories.size === 0 || categories.has(post.category_id ?? null))
  const former = (post: DiscoursePost) => {
    const name = before.get(post.id)
    return name === undefined || name === nameOf(post) ? null : name
  }
  const meant = new Map<string, Meant>()
  for (const post of [...fresh.posts, ...missing.again])
    if (inScope(post) || told.names.has(nameOf(post)))
      meant.set(nameOf(post), { post, private: false, told: told.names.has(nameOf(post)), former: former(post) })
  for (const post of privates) meant.set(nameOf(post), { post, private: true, told: true, former: null })
  for (const { post, onlySome } of told.besides)
    meant.set(nameOf(post), { post, private: onlySome, told: true, former: null })
  const all = [...meant.values()]
  const there = all.filter(({ post }) => isShown(post))
  // What its author took away stands there for a day with a note in its place.
  const gone = [
    ...missing.gone,
    ...all.filter(({ post }) => !isShown(post) && before.has(post.id)).map(({ post }) => nameOf(post)),
  ]

  const shown = [...fresh.posts.filter((post) => isShown(post) && inScope(post)).map(tupleOf), ...missing.waiting]
  const next: DiscourseCursor = {
    last: fresh.last,
    lastPrivate: personal?.last ?? cursor?.lastPrivate ?? 0,
    lastNotification: told.last,
    shown: shown.toSorted(([a], [b]) => b - a).slice(0, mostShown),
    hash: hashOf(there, ours.names),
  }
  if (gone.length === 0 && (there.length === 0 || next.hash === cursor?.hash))
    return { outcome: 'unchanged', cursor: { ...next, hash: cursor?.hash ?? next.hash } }
  const items = await foundPosts(there, base, ours).catch(nameReadingError)
  if ('outcome' in items) return items
  return { outcome: 'items', items, deleted: gone, cursor: next, problems: problems.list() }
}

const tupleOf = ({ id, topic_id, post_number }: DiscoursePost): [number, number, number] => [id, topic_id, post_number]

/** What of an answer says something new; what counts readers and likes does not. */
function hashOf(meant: readonly Meant[], names: ReadonlySet<string>): string {
  const said = meant.map(({ post, told, former }) => [post.id, nameOf(post), post.version, post.cooked, told, former])
  return createHash('sha256')
    .update(JSON.stringify([said.toSorted(([a], [b]) => Number(a) - Number(b)), [...names]]))
    .digest('hex')
}

/** Posts that stood among the newest and do not any more: taken away, or moved to another topic. */
async function lookForMissing(
  request: DiscourseRequest,
  { posts, from }: { posts: readonly DiscoursePost[]; from: number },
  before: ReadonlyMap<number, string>,
): Promise<{ again: DiscoursePost[]; gone: string[]; waiting: [number, number, number][] } | Ending> {
  const present = new Set(posts.map(({ id }) => id))
  const missing = (request.cursor?.shown ?? []).filter(([id]) => id >= from && !present.has(id))
  const [again, gone]: [DiscoursePost[], string[]] = [[], []]
  for (const [id] of missing.slice(0, mostLookedFor)) {
    const told = await askDiscourse(request, `posts/${id}.json`, discoursePost)
    if (told.outcome === 'absent') gone.push(before.get(id) ?? '')
    else if (told.outcome !== 'said') return told
    else again.push(told.said)
  }
  // What was moved out of sight of everybody, or hidden, is gone by its old name.
  for (const post of again) if (!isShown(post)) gone.push(before.get(post.id) ?? '')
  return { again: again.filter(isShown), gone, waiting: missing.slice(mostLookedFor) }
}
