/** Whether an address is of a domain or of one below it. */
export function isOf(address: string | null, ...domains: string[]): boolean {
  const host = address === null ? undefined : URL.parse(address)?.hostname
  return host !== undefined && domains.some((domain) => host === domain || host.endsWith(`.${domain}`))
}

/** Google has a domain in each country: google.de, google.co.uk, google.com.au. */
export function isOfGoogle(address: string | null): boolean {
  const host = address === null ? undefined : URL.parse(address)?.hostname
  return host !== undefined && /(?:^|\.)google\.(?:[a-z]{2,3}|com?\.[a-z]{2})$/.test(host)
}

/** The path of an address, or an empty one. */
export function pathOf(address: string | null): string {
  return (address === null ? null : URL.parse(address))?.pathname ?? ''
}
