import { isTracker, isTrackingAnchor } from '@echolot/domain/address'

/**
 * Where an address leads on its site: path, query and anchor without scheme, host, tracking and a slash at the end, so that it
 * stays the same when the site moves. Null for what is no web address, and for a home page, which is nobody's own place.
 */
export function placeOf(address: string | null): string | null {
  if (address === null || !/^https?:\/\//i.test(address) || !URL.canParse(address)) return null
  const { pathname, searchParams, hash } = new URL(address)
  const kept = [...searchParams].filter(([name, value]) => !isTracker(name, value, pathname))
  const anchor = isTrackingAnchor(hash.slice(1), pathname) ? '' : hash
  const path = pathname.replace(/\/+$/, '')
  const place = `${path}${kept.length === 0 ? '' : `?${new URLSearchParams(kept)}`}${anchor}`
  return place === '' ? null : place
}

/** An id as far as it does not say where the site lies: of a web address or a tag URI (RFC 4151) what is behind the host. */
export const placeOfId = (id: string): string => placeOf(id) ?? /^tag:[^,]+,[^:]+:(.+)$/s.exec(id)?.[1] ?? id

/** Whether two ids differ at most by scheme, `www.`, tracking and a slash at the end. */
export const sameId = (one: string, other: string) =>
  one === other || (hostOf(one) === hostOf(other) && hostOf(one) !== null && placeOf(one) === placeOf(other))

const hostOf = (id: string) =>
  /^https?:\/\//i.test(id) && URL.canParse(id) ? new URL(id).host.replace(/^www\./, '') : null
