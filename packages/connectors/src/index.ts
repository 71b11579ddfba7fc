export type { FoundItem, HubOffer, MailedAnswer, PollHints, PollResult, RawBody, Session } from './connector.ts'
export { type Candidate, discover } from './discover.ts'
export { isSearchService } from './feed/providers/search-services.ts'
export { hostOf } from './host-of.ts'
export { inTurns } from './in-turns.ts'
export { whyNothing } from './name-answer.ts'
export type { AnyConnector } from './offered.ts'
export { previewSource, type SourcePreview } from './preview-source.ts'
export { googleNewsSearch, mastodonHashtag } from './propose-address.ts'
export { type Article, readArticle } from './read-article.ts'
export type { Doubt, Heard } from './receive/receiving.ts'
export { schemes } from './receive/schemes.ts'
export { connectorIds, connectorOf, connectors, connectorsWhosePostsAreOurs } from './registry.ts'
export { mayHaveArrived, type Reply, type ReplyResult } from './responding.ts'
export { readSubscriptions } from './subscriptions/read-subscriptions.ts'
export {
  type LineNote,
  type LineProblem,
  type Subscription,
  SubscriptionsError,
} from './subscriptions/subscription.ts'
export { csvRows, type WrittenSource, writeOpml } from './subscriptions/write-subscriptions.ts'
