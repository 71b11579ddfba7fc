import type { Language } from '@echolot/domain'
import type { SourceKey } from './sources.ts'
import type { DemoAuthor, Theme } from './world-shape.ts'

/** What a comment and a post are to WordPress. `parent` is 0 under the post itself; `user` is 0 for strangers. */
type WordPressFacts =
  | { type: 'comment'; id: number; postId: number; parent: number; user: number }
  | { type: 'post'; id: number; user: number }

/** One thing that stands in the world, with all that any of its pages and feeds tells. Times are in milliseconds. */
export type Item = {
  sourceKey: SourceKey
  externalId: string
  /** Its page, beginning with a slash. */
  path: string
  title: string | null
  text: string
  author: DemoAuthor | null
  /** A whole second, because that is all that most feeds can say. */
  publishedAt: number
  language: Language
  own: boolean
  parentExternalId: string | null
  addressed: boolean
  /** Which department it is meant for; null where it does not concern the company. */
  theme: Theme | null
  /** The paper, where one stands behind a search. */
  outlet: string | null
  /** The first part of its own host's name; null where it lies at the world's. */
  host: string | null
  /** Why it begins no ticket when it is found although it names the company; null where its theme says it. */
  aside: 'copy' | 'hidden' | null
  wordpress: WordPressFacts | null
}
