import type { ItemType, Visibility } from '@echolot/domain'

/** Where something stands on the web: its host, or one below it, and its path with the query. */
export type Place = { host: string; path: RegExp }

/** One kind of mail that a network sends about what somebody did there. */
export type Notice = {
  /**
   * How its subject may read. The group `author` is who did it, where the mail says so. The same may stand in the mail itself,
   * above the words of it.
   */
  subject: readonly RegExp[]
  visibility: Visibility
  type?: ItemType
  /** Where one sees what it tells of. */
  places: readonly Place[]
  /** Whether it brings the words themselves; without, its subject has to do. */
  words: 'always' | 'maybe'
  /** Lines above the words, besides those that read like the subject. */
  above?: readonly RegExp[]
  /** Stars that it tells, 1 to 5, in the group `stars`; a comma may stand for the point. */
  stars?: RegExp
  /** What `places` leads to names the thing for good: told of twice it is one item. */
  placeIsId?: boolean
}

/** How the mails of a network are read: as data, for what they look like changes without notice and is nowhere documented. */
export type Sender = {
  /** What its items are called. */
  channel: string
  name: string
  /** Addresses, or domains with all that is below them, from which it writes. */
  from: readonly string[]
  notices: readonly Notice[]
  /** Its mails hold many findings: each link of the first kind of place with what stands below it is one. */
  lists?: true
  /** Subjects of mails in which nobody says anything to the company: summaries, adverts, security. */
  idle: readonly RegExp[]
  /** Parameters of its links that tell it who pressed them. */
  trackers?: RegExp
}
