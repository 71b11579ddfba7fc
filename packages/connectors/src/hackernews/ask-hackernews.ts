import { z } from 'zod'
import { askJson } from '../ask-json.ts'
import type { Handed } from '../connector.ts'
import type { Ending } from '../name-answer.ts'

export type Asking = Pick<Handed<unknown, unknown>, 'outbound' | 'now'> & { source: { url: string } }

export const hit = z.object({
  objectID: z.string().regex(/^\d{1,15}$/),
  created_at_i: z.int().positive(),
  author: z.string().min(1),
  title: z.string().nullish().catch(null),
  url: z.string().nullish().catch(null),
  story_text: z.string().nullish().catch(null),
  comment_text: z.string().nullish().catch(null),
  story_id: z.int().nullish().catch(null),
  parent_id: z.int().nullish().catch(null),
})
export type Hit = z.output<typeof hit>

const hits = z.object({ hits: z.array(z.unknown()) })

/** An item of Hacker News's own interface; null where there is none. */
const item = z.object({ deleted: z.boolean().optional(), dead: z.boolean().optional() }).nullable()

const ofHackerNews = /^(?:(?:www\.)?news\.ycombinator\.com|hn\.algolia\.com|hacker-news\.firebaseio\.com)$/

/** Where its search and its items answer: at addresses of its own, or both at one that stands in for it. */
function placesOf(address: string): { search: string; items: string } {
  const { hostname, origin } = new URL(address)
  return ofHackerNews.test(hostname)
    ? { search: 'https://hn.algolia.com/api/v1', items: 'https://hacker-news.firebaseio.com/v0' }
    : { search: `${origin}/api/v1`, items: `${origin}/v0` }
}

export const pageOf = (id: string | number) => `https://news.ycombinator.com/item?id=${id}`
export const userPage = (name: string) => `https://news.ycombinator.com/user?id=${encodeURIComponent(name)}`

export const perPage = 100

/** What is asked of the search: words or an author, and the seconds between which it was written. */
export type Wanted = { query?: string; tags: string; from: number; to?: number }

/** The newest hits of a search, at most a hundred of them (https://hn.algolia.com/api). What has not the form of one is left out. */
export async function searchHackerNews(
  asking: Asking,
  { query = '', tags, from, to }: Wanted,
): Promise<{ outcome: 'hits'; hits: Hit[]; whole: boolean } | Ending> {
  const between = [`created_at_i>=${from}`, ...(to === undefined ? [] : [`created_at_i<=${to}`])]
  const parameters = new URLSearchParams({
    ...{ query, tags, numericFilters: between.join(','), hitsPerPage: String(perPage) },
    // A name is a name, and not what is spelled nearly like it.
    ...{ typoTolerance: 'false', advancedSyntax: 'true' },
  })
  const told = await askJson(asking, `${placesOf(asking.source.url).search}/search_by_date?${parameters}`, hits)
  if (told.outcome !== 'said') return told
  const read = told.said.hits.flatMap((written) => {
    const { data } = hit.safeParse(written)
    return data === undefined ? [] : [data]
  })
  return { outcome: 'hits', hits: read, whole: told.said.hits.length < perPage }
}

/** An item with what was said under it, as the search keeps it; null where it keeps none. */
export async function treeOf<Shape extends z.ZodType>(asking: Asking, id: string, shape: Shape) {
  const told = await askJson(asking, `${placesOf(asking.source.url).search}/items/${id}`, shape)
  return 'status' in told && told.status === 404 ? null : told
}

/** Whether an item can no longer be read there (https://github.com/HackerNews/API). */
export async function isGone(asking: Asking, id: string): Promise<{ outcome: 'said'; gone: boolean } | Ending> {
  const told = await askJson(asking, `${placesOf(asking.source.url).items}/item/${id}.json`, item)
  if (told.outcome !== 'said') return told
  return { outcome: 'said', gone: told.said === null || told.said.deleted === true || told.said.dead === true }
}

const user = z
  .object({ id: z.string(), created: z.int().optional(), about: z.string().optional(), karma: z.int().optional() })
  .nullable()

export function userOf(asking: Asking, name: string) {
  return askJson(asking, `${placesOf(asking.source.url).items}/user/${encodeURIComponent(name)}.json`, user)
}
