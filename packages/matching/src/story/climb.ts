import type { Identity } from './identity-of.ts'
import { isTelling } from './normal-title.ts'
import { sameText, type TextHit } from './same-text.ts'
import { containment } from './shingles.ts'

/** The rungs of the ladder, the surest first. */
export const rungs = ['native_id', 'address', 'title', 'text', 'repost'] as const
/** On which rung two entries met, with what says how nearly. */
export type RungHit =
  | { rung: 'native_id' }
  | { rung: 'address'; address: string }
  | { rung: 'title'; hours: number }
  | ({ rung: 'text' } & TextHit)
  | { rung: 'repost'; of: string }

const hourMs = 3_600_000
const titleWithinHours = 36
/** Pairs of words from which on a text is long: what stands under each part of a series is shorter. */
const longFrom = 60

/**
 * Every rung on which two entries are copies of each other, the surest first; none where they are two. People are never
 * copies: of what is no publication only the very same post found twice, and a repost of it, counts.
 * @param shared sentences that three or more stories have, which say nothing of any.
 */
export function climb(one: Identity, other: Identity, shared: ReadonlySet<string> = new Set()): RungHit[] {
  const hits: RungHit[] = []
  if (one.nativeId !== null && one.nativeId === other.nativeId) hits.push({ rung: 'native_id' })
  if (one.address !== null && one.address === other.address && (isOnePublication(one, other) || isOnePost(one, other)))
    hits.push({ rung: 'address', address: one.address })
  if (one.isPublication && other.isPublication) {
    const hours = Math.abs(one.at.getTime() - other.at.getTime()) / hourMs
    if (isSameHeadline(one, other) && hours <= titleWithinHours)
      hits.push({ rung: 'title', hours: Math.round(hours * 10) / 10 })
    const text = mayTellTwoThings(one, other, hours) ? null : sameText(one, other, shared)
    if (text !== null) hits.push({ rung: 'text', ...text })
  }
  const of = repeats(one, other)
  if (of !== null) hits.push({ rung: 'repost', of })
  return hits
}

/** The same page, and not a page under which several things stand: one feed's own tell themselves apart. */
function isOnePublication(one: Identity, other: Identity): boolean {
  if (!one.isPublication || !other.isPublication) return false
  if (one.sourceId !== other.sourceId) return true
  return one.title !== '' && one.title === other.title
}

/**
 * On one site two people can write the same, one form can hold many things, and a series has the same words under each part. Two
 * sites that print the same have it from one.
 */
function mayTellTwoThings(one: Identity, other: Identity, hours: number): boolean {
  if (one.host === null || one.host !== other.host) return false
  if (haveTwoAuthors(one, other) || one.title !== other.title) return true
  const isShort = Math.min(one.shingles.size, other.shingles.size) < longFrom
  return hours > titleWithinHours && (isShort || one.sourceId === other.sourceId)
}

/** The same post found by two sources: the same words of the same person at the same place. */
function isOnePost(one: Identity, other: Identity): boolean {
  if (one.sourceId === other.sourceId || haveTwoAuthors(one, other)) return false
  // A comment has no headline, but a feed of comments gives it one ("By: Erika").
  const isNamedAlike = one.title === other.title || (one.shingles.size > 0 && (one.title === '' || other.title === ''))
  return (
    isNamedAlike &&
    one.shingles.size === other.shingles.size &&
    (one.shingles.size === 0 || containment(one.shingles, other.shingles) === 1)
  )
}

function isSameHeadline(one: Identity, other: Identity): boolean {
  if (one.host === null || one.host !== other.host || one.title !== other.title || !isTelling(one.title)) return false
  // A series runs under one headline: two long texts that share next to nothing are two.
  const long = Math.min(one.shingles.size, other.shingles.size) >= longFrom
  return !haveTwoAuthors(one, other) && !(long && containment(one.shingles, other.shingles) < 0.3)
}

export const haveTwoAuthors = (one: Identity, other: Identity): boolean =>
  (one.handle !== null && other.handle !== null && one.handle !== other.handle) ||
  (one.author !== null && other.author !== null && one.author !== other.author)

/** Whose words one of them repeats: the other's, or the same third one's. */
function repeats(one: Identity, other: Identity): string | null {
  const of =
    one.reposts !== null && (names(other, one.reposts) || other.reposts === one.reposts)
      ? one.reposts
      : other.reposts !== null && names(one, other.reposts)
        ? other.reposts
        : null
  const least = Math.min(one.shingles.size, other.shingles.size)
  return of !== null && least >= 3 && containment(one.shingles, other.shingles) >= 0.8 ? of : null
}

const names = ({ handle, author }: Identity, name: string) => handle === name || author?.replaceAll(' ', '') === name
