import { hostOf } from '@echolot/connectors'

/** Whose items are hidden. */
export type Muted = { id: number; authorId: number | null; domain: string | null }

/** The domain of an item's link by which it can be muted, or its host and port where no registry knows it; null without a link. */
export function domainOf(url: string | null): string | null {
  const isWeb = url !== null && /^https?:\/\//i.test(url) && URL.canParse(url)
  return isWeb ? hostOf(url, []).replace(/:(?:80|443)$/, '') : null
}

/** The mute that an item falls under, if any: of its author before that of its link's domain. */
export function mutedBy(
  item: { authorId: number | null; url: string | null },
  mutes: readonly Muted[],
): { id: number; reason: 'muted_author' | 'muted_domain' } | null {
  if (mutes.length === 0) return null
  const author = item.authorId === null ? undefined : mutes.find(({ authorId }) => authorId === item.authorId)
  if (author !== undefined) return { id: author.id, reason: 'muted_author' }
  const domain = domainOf(item.url)
  const host = domain === null ? undefined : mutes.find((mute) => mute.domain === domain)
  return host === undefined ? null : { id: host.id, reason: 'muted_domain' }
}
