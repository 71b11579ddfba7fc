import type { OutboundAnswer } from '@echolot/outbound'
import { type FeedCursor, hash } from './feed-cursor.ts'

const permanent = [301, 308]
/** Redirects for good are set up by mistake, and by those who sold a domain for a day: so many polls have to agree. */
const agreeing = 3

/**
 * What a poll that read the feed says of where it lives now: the end of the leading run of permanent redirects, once three
 * polls agree. What comes behind a temporary redirect is somebody's detour, and no address.
 */
export function followMove(
  { hops, url }: Pick<OutboundAnswer, 'hops' | 'url'>,
  before: FeedCursor['move'],
): { move: FeedCursor['move']; movedTo?: string } {
  const run = hops.findIndex(({ status }) => !permanent.includes(status))
  const target = run === 0 || hops.length === 0 ? null : run === -1 ? url : (hops[run]?.url ?? url)
  const from = hops[0]?.url
  if (target === null || from === undefined) return { move: null }
  const there = new URL(target)
  there.hash = ''
  // Whoever listens in on the way could say of any feed that it moved to where they can listen in for ever.
  if (from.startsWith('https:') && there.protocol !== 'https:') return { move: null }
  if (there.href === from) return { move: null }
  const to = hash(there.href)
  const polls = before?.to === to ? Math.min(before.polls + 1, agreeing) : 1
  return { move: { to, polls }, ...(polls >= agreeing ? { movedTo: there.href } : {}) }
}
