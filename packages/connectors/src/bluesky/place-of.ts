/** Where the network of an address is asked, and the account that it names. */
export type Place = {
  /** The server with which somebody signs in. */
  service: string
  /** Who may be asked without signing in. */
  open: string
  /** A handle or a DID; null where the address names nobody. */
  account: string | null
}

/**
 * Of any address of it that people paste: bsky.app, a profile or a post there, `https://name.bsky.social`, or that of the own
 * server (PDS) on which the account lies.
 */
export function placeOf(address: string): Place {
  const { hostname, pathname, origin } = new URL(address)
  const account = /^\/profile\/([^/]+)/.exec(pathname)?.[1]
  if (hostname === 'bsky.app' || hostname.endsWith('.bsky.app') || hostname === 'bsky.social')
    return { ...usual, account: account === undefined ? null : accountOf(account) }
  // Every name that is given there is a host, too.
  if (hostname.endsWith('.bsky.social')) return { ...usual, account: hostname }
  return { service: origin, open: origin, account: account === undefined ? null : accountOf(account) }
}

const usual = { service: 'https://bsky.social', open: 'https://public.api.bsky.app' }

/** A handle or DID from what people type for it: with or without the @, or the address of the profile. An e-mail address stays. */
export function accountOf(typed: string): string {
  const bare = decoded(typed.trim()).replace(/^@/, '')
  const inAddress = /^https?:\/\/[^/]+\/profile\/([^/?#]+)/i.exec(bare)?.[1]
  if (inAddress !== undefined) return accountOf(inAddress)
  return bare.startsWith('did:') ? bare : bare.toLowerCase()
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text // A percent sign that stands for itself.
  }
}
