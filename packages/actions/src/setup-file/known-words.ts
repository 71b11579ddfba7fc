import { defaultRules } from '@echolot/language'

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })

/** Whether the code is ISO 639's for a language, the shorter one where it has two: items carry no other. */
export function isLanguage(code: string): boolean {
  try {
    return names.of(code) !== undefined && Intl.getCanonicalLocales(code)[0] === code
  } catch {
    return false // not even the form of a code
  }
}

/** The codes that somebody most likely meant. */
export const usualLanguages = ['de', 'en', 'fr', 'it', 'es', 'nl', 'pl', 'tr', 'da', 'cs', 'pt', 'ru'] as const

const shipped = defaultRules.flatMap(({ when }) => when.channel ?? [])

/** What sources and the shipped rules call a channel. */
export const usualChannels: readonly string[] = [
  ...new Set([
    ...['web', 'news', 'press', 'blog', 'comment', 'comments', 'forum', 'review', 'reviews', 'social', 'newsletter'],
    ...['mastodon', 'bluesky', 'reddit', 'youtube', 'facebook', 'instagram', 'linkedin', 'tiktok', 'x', 'xing'],
    ...['podcast', 'video', 'feed', 'wordpress', 'hackernews', 'telegram'],
    ...shipped,
  ]),
]

/** Where companies have profiles besides. */
export const usualProfiles: readonly string[] = [
  ...['twitter', 'threads', 'pinterest', 'snapchat', 'whatsapp', 'signal', 'discord', 'twitch', 'vimeo'],
  ...['flickr', 'tumblr', 'medium', 'substack', 'github', 'gitlab', 'google', 'kununu', 'glassdoor', 'trustpilot'],
  ...[
    'spotify',
    'soundcloud',
    'slideshare',
    'issuu',
    'behance',
    'dribbble',
    'peertube',
    'pixelfed',
    'lemmy',
    'website',
  ],
]
