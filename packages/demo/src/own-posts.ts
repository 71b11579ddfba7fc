import type { Language } from '@echolot/domain'
import { dayMs, hourMs, instantAt, isWorkday, localTime, minuteMs } from './berlin-time.ts'
import { chance, draw } from './chance.ts'
import { slug } from './company.ts'
import { blogPosts, careerPosts, episodes, newsletters, socialPosts } from './content/own-posts.ts'
import type { TextTable } from './content/text-table.ts'
import { fillSlots } from './fill-slots.ts'
import type { Item } from './item.ts'
import { blogUsers, type OwnKey } from './sources.ts'
import { postExternalId } from './wordpress-ids.ts'

type Stream = {
  texts: TextTable
  /** Days between posts before the epoch. */
  days: readonly [least: number, most: number]
  /** Days of silence before the epoch, beyond the usual pause. */
  silentDays: number
  /** Time between posts after the epoch; null where nothing comes any more. */
  liveEveryMs: number | null
  german: number
  author: string
  headed: boolean
  page(id: number, title: string): string
  externalId(id: number): string
}

const streams: Readonly<Record<OwnKey, Stream>> = {
  'own-blog': {
    texts: blogPosts,
    days: [3, 5],
    silentDays: 0,
    liveEveryMs: 47 * minuteMs,
    german: 0.8,
    author: 'Mia Sommer',
    headed: true,
    page: (id, title) => `/blog/${id}/${slug(title)}/`,
    externalId: (id) => `musterwerk-blog-${id}`,
  },
  'own-mastodon': {
    texts: socialPosts,
    days: [1, 2],
    silentDays: 0,
    liveEveryMs: 11 * minuteMs,
    german: 0.8,
    author: 'Musterwerk',
    headed: false,
    page: (id) => `/social/@musterwerk/${id}`,
    externalId: (id) => `tag:plausch.example,2026:musterwerk/${id}`,
  },
  'own-career': {
    texts: careerPosts,
    days: [4, 7],
    silentDays: 0,
    liveEveryMs: 2 * hourMs,
    german: 0.7,
    author: 'Musterwerk Karriere',
    headed: false,
    page: (id) => `/sky/profile/karriere.musterwerk.example/post/${id}`,
    externalId: (id) => `at://karriere.musterwerk.example/post/${id}`,
  },
  'own-newsletter': {
    texts: newsletters,
    days: [6, 8],
    silentDays: 0,
    liveEveryMs: 3 * hourMs,
    german: 0.9,
    author: 'Mia Sommer',
    headed: true,
    page: (id) => `/newsletter/${id}`,
    externalId: (id) => `mahlzeit-${id}`,
  },
  'own-podcast': {
    texts: episodes,
    days: [6, 8],
    silentDays: 31,
    liveEveryMs: null,
    german: 0.85,
    author: 'Tjark Lorenzen',
    headed: true,
    page: (id) => `/podcast/${id}`,
    externalId: (id) => `mahlgut-folge-${id}`,
  },
}
// Object.keys forgets the key type that the table promises.
export const ownKeys = Object.keys(streams) as readonly OwnKey[]

export type OwnPosts = {
  /** The newest posts published at or before `now`, newest first. */
  latest(key: OwnKey, now: number, limit: number): readonly Item[]
  /** The post with this number, if it is out at `now`. */
  find(key: OwnKey, id: number, now: number): Item | null
  /** Those of the history, oldest first. */
  past(key: OwnKey): readonly Item[]
}

/** Posts of the history are numbered from 101; those after the epoch from here. */
const firstLiveId = 10_000
const firstPastId = 101

/** What the company's own accounts publish: a rhythm of days before the epoch, of minutes and hours after it. */
export function createOwnPosts(seed: number, epoch: number): OwnPosts {
  const base = Math.ceil(epoch / 1000) * 1000
  const pasts = new Map<OwnKey, readonly Item[]>()

  const past = (key: OwnKey): readonly Item[] => {
    const known = pasts.get(key)
    if (known) return known
    const posts = pastInstants(key, seed, epoch).map((instant, index) => write(key, firstPastId + index, instant, seed))
    pasts.set(key, posts)
    return posts
  }
  const liveInstant = (everyMs: number, key: OwnKey, index: number) => {
    const jitter = chance(seed, key, 'live', index).int(0, everyMs / 3000)
    return base + Math.floor(everyMs / 2) + index * everyMs + jitter * 1000
  }
  const find = (key: OwnKey, id: number, now: number): Item | null => {
    if (id < firstLiveId) {
      const post = past(key)[id - firstPastId]
      return post && post.publishedAt <= now ? post : null
    }
    const { liveEveryMs } = streams[key]
    if (liveEveryMs === null) return null
    const instant = liveInstant(liveEveryMs, key, id - firstLiveId)
    return instant <= now ? write(key, id, instant, seed) : null
  }
  const latest = (key: OwnKey, now: number, limit: number): readonly Item[] => {
    const found: Item[] = []
    const { liveEveryMs } = streams[key]
    const newest = liveEveryMs === null ? -1 : Math.floor((now - base) / liveEveryMs)
    for (let index = newest; index >= 0 && found.length < limit; index--) {
      const post = find(key, firstLiveId + index, now)
      if (post) found.push(post)
    }
    for (const post of past(key).toReversed()) if (found.length < limit && post.publishedAt <= now) found.push(post)
    return found
  }
  return { latest, find, past }
}

/** The blog's posts are also in its WordPress, under WordPress's own number. */
export function asWordPressPost(post: Item, id: number): Item {
  const user = blogUsers.find(({ name }) => name === post.author?.name)?.id ?? 1
  return { ...post, sourceKey: 'blog', externalId: postExternalId(id), wordpress: { type: 'post', id, user } }
}

/** The number in a blog post's path. */
export function blogPostId(post: Item): number {
  return Number(post.path.split('/')[2])
}

function pastInstants(key: OwnKey, seed: number, epoch: number): readonly number[] {
  const { days, silentDays } = streams[key]
  const dice = chance(seed, key, 'past')
  const oldest = epoch - 90 * dayMs
  const instants: number[] = []
  let { day } = localTime(epoch)
  day -= silentDays + dice.int(0, days[0])
  for (;;) {
    const workday = isWorkday(day) ? day : isWorkday(day - 1) ? day - 1 : day - 2
    const instant = instantAt({ day: workday, minute: dice.int(9 * 60, 11 * 60) }) + dice.int(0, 59) * 1000
    if (instant < oldest) return instants.toReversed()
    if (instant < epoch) instants.push(instant)
    // Shifting off a weekend must not bring two posts onto one day in the wrong order.
    day = Math.min(day - dice.int(...days), workday - 1)
  }
}

function write(key: OwnKey, id: number, publishedAt: number, seed: number): Item {
  const { texts, german, author, headed, page, externalId } = streams[key]
  const dice = chance(seed, key, 'post', id)
  const language: Language = dice.happens(german) ? 'de' : 'en'
  const { title, body } = fillSlots(draw(texts[language], id, seed, key, language), language, true, dice)
  return {
    sourceKey: key,
    externalId: externalId(id),
    path: page(id, title),
    title: headed ? title : null,
    text: body,
    author: { name: author, handle: null, url: null },
    publishedAt,
    language,
    own: true,
    parentExternalId: null,
    addressed: false,
    theme: null,
    outlet: null,
    host: null,
    aside: null,
    wordpress: null,
  }
}
