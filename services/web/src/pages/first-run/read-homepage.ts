/**
 * A homepage as people type it, with or without https://; without, the server finds out which scheme it has. `null` where
 * nothing, `undefined` where nonsense stands.
 */
export function readHomepage(text: string): string | null | undefined {
  const typed = text.trim()
  if (typed === '') return null
  const scheme = /^https?:\/\//i.test(typed) ? '' : 'https://'
  const address = scheme + typed
  if (/\s/.test(typed) || !URL.canParse(address)) return undefined
  const { href, hostname } = new URL(address)
  return hostname.includes('.') || hostname === 'localhost' || hostname.startsWith('[')
    ? href.slice(scheme.length)
    : undefined
}
