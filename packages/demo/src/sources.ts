import type { OutletTier } from '@echolot/domain'
import { hourMs, minuteMs } from './berlin-time.ts'
import { members, people, slug } from './company.ts'
import type { DemoAccount, DemoSource, Theme } from './world-shape.ts'

export const sourceKeys = [
  'blog',
  'reviews',
  'employer-reviews',
  'mastodon',
  'bluesky',
  'forum',
  'press',
  'news',
  'alerts',
  'trade-blog',
  'own-blog',
  'own-mastodon',
  'own-career',
  'own-newsletter',
  'own-podcast',
] as const
export type SourceKey = (typeof sourceKeys)[number]

/** Sources where strangers write; the others show the company's own accounts. */
export type PublicKey = Exclude<SourceKey, `own-${string}`>
export type OwnKey = Extract<SourceKey, `own-${string}`>

/** How a place wants its texts: with or without a headline, with or without naming whom one speaks to. */
export type Register = 'comment' | 'review' | 'social' | 'forum' | 'newsroom'

type Place = {
  register: Register
  /** How many of a hundred new things appear here. */
  share: number
  /** How many of them concern the company; the rest is the world going on. */
  about: number
  german: number
  themes: Readonly<Partial<Record<Theme, number>>>
}

/** `undecided` stays away from places whose kind alone settles the department, such as newspapers. */
export const places: Readonly<Record<PublicKey, Place>> = {
  blog: {
    register: 'comment',
    share: 17,
    about: 1,
    german: 0.74,
    themes: { service: 44, sales: 15, it: 13, marketing: 11, undecided: 8, hr: 6, pr: 3 },
  },
  reviews: { register: 'review', share: 12, about: 1, german: 0.74, themes: { service: 1 } },
  'employer-reviews': { register: 'review', share: 5, about: 1, german: 0.7, themes: { hr: 1 } },
  mastodon: {
    register: 'social',
    share: 17,
    about: 0.55,
    german: 0.68,
    themes: { service: 30, marketing: 18, sales: 12, it: 12, hr: 10, undecided: 10, pr: 8 },
  },
  bluesky: {
    register: 'social',
    share: 14,
    about: 0.5,
    german: 0.55,
    themes: { service: 28, marketing: 20, sales: 12, it: 12, hr: 8, undecided: 10, pr: 10 },
  },
  forum: {
    register: 'forum',
    share: 12,
    about: 0.42,
    german: 0.78,
    themes: { service: 42, it: 24, sales: 20, undecided: 8, hr: 6 },
  },
  press: { register: 'newsroom', share: 5, about: 0.35, german: 1, themes: { pr: 1 } },
  news: { register: 'newsroom', share: 8, about: 0.55, german: 0.85, themes: { pr: 1 } },
  alerts: { register: 'newsroom', share: 6, about: 0.6, german: 0.7, themes: { pr: 1 } },
  'trade-blog': { register: 'newsroom', share: 4, about: 0.4, german: 0, themes: { pr: 1 } },
}

// Object.keys forgets the key type that the table promises.
export const publicKeys = Object.keys(places) as readonly PublicKey[]

/** The company's own users at its blog: answers come from them. Their ids are WordPress's. */
export const blogUsers = people
  .filter(({ departmentIds }) => departmentIds.some((id) => id === 'service' || id === 'pr' || id === 'marketing'))
  .map(({ name, departmentIds }, index) => ({ id: index + 2, name, slug: slug(name), departments: departmentIds }))
export type BlogUser = (typeof blogUsers)[number]

const tiers: Partial<Record<SourceKey, OutletTier>> = { press: 'regional', alerts: 'trade', 'trade-blog': 'trade' }

/** @param epoch in milliseconds; the forum has been failing since a while before it. */
export function describeSources(epoch: number): readonly DemoSource[] {
  const mention = { connector: 'feed', purpose: 'mentions', intervalSeconds: 5, accountKey: null } as const
  const ownPosts = { connector: 'feed', purpose: 'account', intervalSeconds: 10, language: 'de' } as const
  const sources: readonly (Omit<DemoSource, 'settings' | 'failingSince'> & { key: SourceKey })[] = [
    {
      key: 'blog',
      name: 'Musterwerk Blog: Kommentare',
      connector: 'wordpress',
      path: '/blog/',
      channel: 'comment',
      purpose: 'own_channel',
      language: null,
      intervalSeconds: 5,
      accountKey: null,
    },
    {
      ...mention,
      key: 'reviews',
      name: 'Shopsterne: Bewertungen',
      path: '/reviews/feed.xml',
      channel: 'review',
      purpose: 'own_channel',
      language: null,
    },
    {
      ...mention,
      key: 'employer-reviews',
      name: 'Arbeitsklima: Arbeitgeberbewertungen',
      path: '/employer-reviews/feed.json',
      channel: 'employer-review',
      purpose: 'own_channel',
      language: null,
    },
    {
      ...mention,
      key: 'mastodon',
      name: 'Mastodon: #musterwerk und #kaffee',
      path: '/social/tags/musterwerk.rss',
      channel: 'mastodon',
      language: null,
      intervalSeconds: 4,
    },
    {
      ...mention,
      key: 'bluesky',
      name: 'Bluesky: Suche „Musterwerk“',
      path: '/sky/search.rss',
      channel: 'bluesky',
      language: null,
      intervalSeconds: 4,
    },
    { ...mention, key: 'forum', name: 'Branchenforum', path: '/forum/latest.rss', channel: 'forum', language: null },
    {
      ...mention,
      key: 'press',
      name: 'Elbkurier Wirtschaft',
      path: '/press/feed.xml',
      channel: 'press',
      language: 'de',
    },
    {
      ...mention,
      key: 'news',
      name: 'Nachrichtensuche: Musterwerk',
      path: '/news/search.rss',
      channel: 'news',
      language: null,
    },
    {
      ...mention,
      key: 'alerts',
      name: 'Suchauftrag: Musterwerk',
      path: '/alerts/musterwerk.atom',
      channel: 'news',
      language: null,
    },
    {
      ...mention,
      key: 'trade-blog',
      name: 'The Grinder Gazette',
      path: '/grinder-gazette/index.rdf',
      channel: 'press',
      language: 'en',
      intervalSeconds: 8,
    },
    {
      ...ownPosts,
      key: 'own-blog',
      name: 'Musterwerk Blog: Beiträge',
      path: '/blog/feed/',
      channel: 'blog',
      accountKey: 'blog',
    },
    {
      ...ownPosts,
      key: 'own-mastodon',
      name: 'Mastodon: @musterwerk',
      path: '/social/@musterwerk.rss',
      channel: 'mastodon',
      accountKey: 'mastodon',
    },
    {
      ...ownPosts,
      key: 'own-career',
      name: 'Bluesky: Musterwerk Karriere',
      path: '/sky/profile/karriere.musterwerk.example/rss',
      channel: 'bluesky',
      accountKey: 'career',
    },
    {
      ...ownPosts,
      key: 'own-newsletter',
      name: 'Newsletter „Mahlzeit“',
      path: '/newsletter/feed.json',
      channel: 'newsletter',
      accountKey: 'newsletter',
    },
    {
      ...ownPosts,
      key: 'own-podcast',
      name: 'Podcast „Mahlgut“',
      path: '/podcast/feed.xml',
      channel: 'podcast',
      accountKey: 'podcast',
    },
  ]
  return sources.map((source) => ({
    ...source,
    settings: {
      ownUsers: source.key === 'blog' ? blogUsers.map(({ slug }) => slug) : [],
      tier: tiers[source.key] ?? null,
    },
    failingSince: isDown(source.key, epoch, epoch) ? new Date(epoch - outageBefore) : null,
  }))
}

const emailOf = (department: Theme, index = 0) => members(department)[index]?.email ?? null

/** The accounts, without what only their feeds know. One has no owner, one has fallen silent, one has no feed. */
export const accounts: readonly (Omit<DemoAccount, 'lastPostAt'> & { feedKey: OwnKey | null })[] = [
  {
    key: 'blog',
    channel: 'blog',
    name: 'Musterwerk Blog',
    url: '/blog/',
    goal: 'Kundendialog',
    ownerEmail: emailOf('marketing'),
    everyDays: 7,
    feedKey: 'own-blog',
  },
  {
    key: 'mastodon',
    channel: 'mastodon',
    name: '@musterwerk',
    url: '/social/@musterwerk/',
    goal: 'Kundendialog',
    ownerEmail: emailOf('service', 1),
    everyDays: 4,
    feedKey: 'own-mastodon',
  },
  {
    key: 'podcast',
    channel: 'podcast',
    name: 'Mahlgut, der Podcast',
    url: '/podcast/',
    goal: 'Bekanntheit',
    ownerEmail: emailOf('pr'),
    everyDays: 7,
    feedKey: 'own-podcast',
  },
  {
    key: 'career',
    channel: 'bluesky',
    name: 'Musterwerk Karriere',
    url: '/sky/profile/karriere.musterwerk.example/',
    goal: 'Personalsuche',
    ownerEmail: null,
    everyDays: 14,
    feedKey: 'own-career',
  },
  {
    key: 'newsletter',
    channel: 'newsletter',
    name: 'Newsletter „Mahlzeit“',
    url: '/newsletter/',
    goal: 'Bekanntheit',
    ownerEmail: emailOf('marketing'),
    everyDays: 10,
    feedKey: 'own-newsletter',
  },
  {
    key: 'video',
    channel: 'video',
    name: 'Musterwerk Werkstattvideos',
    url: '/video/@musterwerk/',
    goal: null,
    ownerEmail: emailOf('it'),
    everyDays: null,
    feedKey: null,
  },
]

const outageBefore = 47 * minuteMs
const outageLasts = outageBefore + 20 * minuteMs
const outageEvery = 3 * hourMs

/** Whether a source answers 503 at this instant: the forum, for about an hour every three, and at the epoch already. */
export function isDown(key: SourceKey, instant: number, epoch: number): boolean {
  if (key !== 'forum' || instant < epoch - outageBefore) return false
  return (instant - epoch + outageBefore) % outageEvery < outageLasts
}
