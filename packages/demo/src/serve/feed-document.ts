import type { Language } from '@echolot/domain'

export type FeedEntry = {
  id: string
  url: string
  title: string | null
  /** HTML, or the bare text where the place knows no other. */
  html: string
  text: string
  author: string | null
  publishedAt: Date
  outlet: string | null
}

/** A feed before it takes the form of RSS, Atom, RDF or JSON. Newest first; all addresses are absolute. */
export type FeedDocument = {
  title: string
  homeUrl: string
  selfUrl: string
  language: Language
  entries: readonly FeedEntry[]
}

export type FeedWriter = { contentType: string; write(feed: FeedDocument): string }
