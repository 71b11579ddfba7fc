/** A homepage as people type it, with or without https://. `null` where nothing, `undefined` where nonsense stands. */
export function readHomepage(text: string): string | null | undefined {
  const typed = text.trim()
  if (typed === '') return null
  const address = /^https?:\/\//i.test(typed) ? typed : `https://${typed}`
  if (/\s/.test(typed) || !URL.canParse(address)) return undefined
  const { href, hostname } = new URL(address)
  return hostname.includes('.') || hostname === 'localhost' || hostname.startsWith('[') ? href : undefined
}
