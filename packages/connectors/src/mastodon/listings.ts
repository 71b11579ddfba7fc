import { z } from 'zod'
import type { Ending } from '../name-answer.ts'
import { type Asking, askMastodon } from './ask-mastodon.ts'
import { type Status, status } from './shapes.ts'

/** Where a page of a listing begins: right above an id, right below one, or at the top. */
export type Place = { min_id: string } | { max_id: string } | Record<never, string>

export type Page = {
  outcome: 'page'
  statuses: Status[]
  unreadable: number
  /** By which the listing counts, from the newest to the oldest; those of notifications are others than those of what they tell of. */
  ids: string[]
  oldest: Date | null
}

export type Listing = {
  key: string
  page(place: Place): Promise<Page | Ending>
  /** Whether it gives what comes right above an id, and not only the newest of it. */
  climbs: boolean
  /** Its ids are made of the time at which something was written, so what is met late stands below what is known. */
  late: boolean
}

/** Posts with any of these hashtags, as far as the server has met them. */
export function tagsOf(asking: Asking, [first = '', ...others]: readonly string[]): Listing {
  return {
    key: `tags ${[first, ...others].join(' ')}`,
    climbs: true,
    late: true,
    page: (place) =>
      statusPage(asking, `v1/timelines/tag/${encodeURIComponent(first)}`, {
        ...{ limit: '40', ...place },
        ...(others.length === 0 ? {} : { 'any[]': others }),
      }),
  }
}

/** What an account wrote; what it boosted is not its own. */
export function statusesOf(asking: Asking, accountId: string, key: string): Listing {
  return {
    key: `account ${key}`,
    climbs: true,
    late: false,
    page: (place) =>
      statusPage(asking, `v1/accounts/${encodeURIComponent(accountId)}/statuses`, {
        ...{ limit: '40', exclude_reblogs: 'true', ...place },
      }),
  }
}

const told = z.object({ id: z.string(), created_at: z.string(), status: z.unknown() })

/** Where somebody speaks to the account that is signed in, publicly or to it alone. */
export function mentionsOf(asking: Asking): Listing {
  return {
    key: 'mentions',
    climbs: true,
    late: false,
    async page(place) {
      const query = { 'types[]': 'mention', limit: '80', ...place }
      const answer = await askMastodon(asking, 'v1/notifications', { query }, z.array(told))
      if (answer.outcome !== 'said') return answer
      const at = answer.said.map(({ created_at }) => Date.parse(created_at)).filter((ms) => !Number.isNaN(ms))
      return {
        ...pageOf(answer.said.flatMap(({ status }) => (status == null ? [] : [status]))),
        ids: answer.said.map(({ id }) => id),
        oldest: at.length === 0 ? null : new Date(Math.min(...at)),
      }
    },
  }
}

/** What a search finds: of those who let themselves be found, and what the account had to do with. It needs a token and a server that searches. */
export function searchOf(asking: Asking, query: string): Listing {
  return {
    key: `search ${query}`,
    climbs: false,
    late: true,
    async page(place) {
      const asked = { q: query, type: 'statuses', limit: '40', ...place }
      const found = z.object({ statuses: z.array(z.unknown()) })
      const answer = await askMastodon(asking, 'v2/search', { query: asked }, found)
      return answer.outcome === 'said' ? pageOf(answer.said.statuses) : answer
    },
  }
}

async function statusPage(asking: Asking, path: string, query: Record<string, string | readonly string[]>) {
  const answer = await askMastodon(asking, path, { query }, z.array(z.unknown()))
  return answer.outcome === 'said' ? pageOf(answer.said) : answer
}

export function pageOf(all: readonly unknown[]): Page {
  const read = all.map((one) => status.safeParse(one))
  const statuses = read.flatMap((one) => (one.success ? [one.data] : []))
  const at = statuses.map(({ created_at }) => created_at.getTime())
  return {
    outcome: 'page',
    // A boost is no post; it stands in no listing that was asked without boosts.
    statuses: statuses.filter(({ reblog }) => reblog == null),
    unreadable: read.length - statuses.length,
    ids: statuses.map(({ id }) => id),
    oldest: at.length === 0 ? null : new Date(Math.min(...at)),
  }
}
