import type { AccountEventDraft } from '@echolot/db'

/** What is known of an account's rhythm. `staleAt` is the due time that was missed, while it is stale. */
export type Heartbeat = { lastPostAt: Date | null; dueAt: Date | null; staleAt: Date | null }
export type Flip = Omit<AccountEventDraft, 'accountId' | 'noticedAt'>

/**
 * Follows the posts that came since the last one known, in their order, and says when the account went stale and when no longer:
 * also where both happened while nobody looked. Whether it is stale now, whoever asks by the time announces. Strictly after: a post at the
 * due time itself is in time.
 * @param posts newer than the last one known, the oldest first. Of an account of which no post was known, the newest alone.
 * @param dueAfter when the post after one is due; null without a rhythm.
 */
export function followPosts(
  before: Heartbeat,
  posts: readonly Date[],
  dueAfter: (post: Date) => Date | null,
  now: Date,
): { heartbeat: Heartbeat; flips: readonly Flip[] } {
  let { lastPostAt, staleAt } = before
  let dueAt = lastPostAt === null ? null : dueAfter(lastPostAt)
  const flips: Flip[] = []
  // A longer rhythm, another calendar, or none at all: what was missed by the old one is not by this one.
  if (staleAt !== null && !(dueAt !== null && dueAt < now)) {
    flips.push({ kind: 'stale_cleared', at: now, because: 'rhythm_changed', lastPostAt })
    staleAt = null
  }
  if (staleAt !== null) staleAt = dueAt
  for (const post of posts) {
    if (staleAt === null && dueAt !== null && post > dueAt) {
      flips.push({ kind: 'stale_raised', at: dueAt, because: 'silent', lastPostAt })
      staleAt = dueAt
    }
    if (staleAt !== null) {
      const late = post > staleAt
      flips.push({
        kind: 'stale_cleared',
        // Of a post that had been in time and was found too late, the flag was wrong from its beginning.
        at: late ? post : staleAt,
        because: late ? 'posted' : 'posted_in_time',
        lastPostAt: post,
      })
      staleAt = null
    }
    lastPostAt = post
    dueAt = dueAfter(post)
  }
  return { heartbeat: { lastPostAt, dueAt, staleAt }, flips }
}
