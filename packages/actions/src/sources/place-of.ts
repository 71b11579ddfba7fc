/** Parameters that say from where somebody came, and not where they went. */
const tracking =
  /^(?:utm_.*|at_.*|mtm_.*|matomo_.*|pk_.*|piwik_.*|hsa_.*|ns_.*|sc_.*|mc_[ce]id|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|igshid|igsh|wt_mc|wt_zmc|xtor|cmpid|ito|ocid|cid|s_cid|_ga|_gl|spm|ref_src|ref_url)$/i

/**
 * Where an address leads on its site: path, query and anchor without scheme, host, tracking and a slash at the end, so that it
 * stays the same when the site moves. Null for what is no web address, and for a home page, which is nobody's own place.
 */
export function placeOf(address: string | null): string | null {
  if (address === null || !/^https?:\/\//i.test(address) || !URL.canParse(address)) return null
  const { pathname, searchParams, hash } = new URL(address)
  const kept = [...searchParams].filter(([name]) => !tracking.test(name))
  const anchor = isTracking(hash.slice(1)) ? '' : hash
  const path = pathname.replace(/\/+$/, '')
  const place = `${path}${kept.length === 0 ? '' : `?${new URLSearchParams(kept)}`}${anchor}`
  return place === '' ? null : place
}

const isTracking = (anchor: string) =>
  anchor.startsWith(':~:') || [...new URLSearchParams(anchor).keys()].every((name) => tracking.test(name))

/** An id as far as it does not say where the site lies: of a web address or a tag URI (RFC 4151) what is behind the host. */
export const placeOfId = (id: string): string => placeOf(id) ?? /^tag:[^,]+,[^:]+:(.+)$/s.exec(id)?.[1] ?? id

/** Whether two ids differ at most by scheme, `www.`, tracking and a slash at the end. */
export const sameId = (one: string, other: string) =>
  one === other || (hostOf(one) === hostOf(other) && hostOf(one) !== null && placeOf(one) === placeOf(other))

const hostOf = (id: string) =>
  /^https?:\/\//i.test(id) && URL.canParse(id) ? new URL(id).host.replace(/^www\./, '') : null
