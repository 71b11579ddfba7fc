import { brands, calendar, company, departments, hiddenSince, people, watches } from './company.ts'
import { createContents } from './contents.ts'
import { effortBefore } from './effort.ts'
import type { Item } from './item.ts'
import { picturesWith } from './pictures.ts'
import { serve } from './serve/serve.ts'
import { accounts, describeSources, type SourceKey, sourceKeys } from './sources.ts'
import { urlOf } from './url-of.ts'
import type { Deed, HistoryItem, World } from './world-shape.ts'

/**
 * The simulated world of Musterwerk GmbH. Pure: the same seed and epoch give the same world, and the only clock is the
 * `now` that a request is served at.
 * @param epoch the instant at which the visitor came. The 90 days before it are history; after it something new appears
 * every few seconds for half an hour, then about once a minute, for as long as anybody asks.
 */
export function createWorld({ seed, epoch }: { seed: number; epoch: Date }): World {
  const began = epoch.getTime()
  const contents = createContents(seed, began)
  const sources = describeSources(began)
  const feeds = sources.flatMap(({ key, connector, name, path, language }) =>
    connector === 'feed' && isSourceKey(key) ? [{ key, name, path, language }] : [],
  )
  return {
    company,
    calendar,
    brands,
    watches: watches.map(({ change, ...watch }) => ({
      ...watch,
      change: change && { ...change, at: new Date(hiddenSince(began)) },
    })),
    departments,
    people,
    effort: effortBefore(seed, began),
    sources,
    accounts: accounts.map((account) => {
      const newest = account.feedKey && contents.ownPosts.latest(account.feedKey, began, 1)[0]
      return { ...account, lastPostAt: newest ? new Date(newest.publishedAt) : null }
    }),
    history(baseUrl) {
      const { items, acts, verdicts } = contents.past()
      return {
        items: items.map(({ item, foundAt }) => tell(item, foundAt, baseUrl)),
        acts: acts.map(({ externalId, at, by, do: deed }) => ({
          externalId,
          at: new Date(at),
          by,
          do: withAddress(deed, baseUrl),
        })),
        verdicts: verdicts.map((verdict) => ({ ...verdict, at: new Date(verdict.at) })),
      }
    },
    serve(path, query, headers, now, baseUrl) {
      return serve(contents, feeds, began, { path, query, headers, now: now.getTime(), baseUrl })
    },
  }
}

function tell(item: Item, foundAt: number, baseUrl: string): HistoryItem {
  const { sourceKey, externalId, title, text, author, publishedAt, language, own, parentExternalId, addressed } = item
  return {
    sourceKey,
    externalId,
    url: urlOf(item, baseUrl),
    title,
    text,
    // As the source tells it: feeds and WordPress give a stranger's name and no more.
    author: author && { name: author.name, handle: null, url: null },
    publishedAt: new Date(publishedAt),
    foundAt: new Date(foundAt),
    language,
    own,
    parentExternalId,
    addressed,
    pictures: picturesWith(item, baseUrl),
  }
}

function withAddress(deed: Deed, baseUrl: string): Deed {
  return deed.name === 'respond' && deed.kind === 'recorded' ? { ...deed, url: baseUrl + deed.url } : deed
}

function isSourceKey(key: string): key is SourceKey {
  return sourceKeys.some((known) => known === key)
}
