import { isIP } from 'node:net'

/** Whether an address is this machine's own loopback. */
export function isLoopback(address: string): boolean {
  const plain = address.replace(/^\[|\]$/g, '').replace(/^::ffff:(?=\d)/, '')
  return plain === '::1' || (isIP(plain) === 4 && plain.startsWith('127.')) || plain === 'localhost'
}

/**
 * Whether a request that changes something comes from our own pages. Browsers send Origin with every such request; what
 * names a foreign one, or the opaque "null", is refused. A client that sends neither Origin nor Sec-Fetch-Site is no
 * browser, so no page can have made it act for its user.
 * @param plain whether the browser surely spoke plain HTTP, as `spokenPlainly` tells: then no page of ours has a secure
 * origin.
 */
export function comesFromUs(
  headers: { origin?: string | undefined; 'sec-fetch-site'?: string | undefined; host?: string | undefined },
  publicUrl: string | null,
  plain: boolean,
): boolean {
  const { origin, host } = headers
  if (origin !== undefined) {
    if (publicUrl !== null && origin === new URL(publicUrl).origin) return true
    // Our own pages come by TLS then; the same name without it could be anybody between the browser and us.
    if (publicUrl?.startsWith('https:')) return false
    if (!URL.canParse(origin)) return false
    const { protocol, host: from } = new URL(origin)
    return from === host && (protocol === 'http:' || (protocol === 'https:' && !plain))
  }
  const site = headers['sec-fetch-site']
  return site === undefined || site === 'same-origin' || site === 'none'
}

/** What proxies add to a request. */
const signs = /^(x-forwarded-.+|forwarded|via|x-real-ip|front-end-https)$/

/**
 * Whether nobody can have taken TLS off a request before it came to us, who speak plain HTTP: it came from this machine, it
 * names the very port that it arrived at, and no proxy has signed it. One that signs nothing stands at a port or name of its own.
 */
export function spokenPlainly(
  headers: Readonly<Record<string, unknown>>,
  { remoteAddress = '', localPort }: { remoteAddress?: string | undefined; localPort?: number | undefined },
): boolean {
  if (!isLoopback(remoteAddress) || Object.keys(headers).some((name) => signs.test(name))) return false
  const named = `http://${headers.host}`
  if (!URL.canParse(named)) return false
  const { hostname, port } = new URL(named)
  return isLoopback(hostname) && Number(port || 80) === localPort
}

/**
 * Whether the Host header names us. An Echolot on loopback answers to loopback names only, so that a foreign name that a
 * stranger's DNS points at this machine gets nothing.
 */
export function namesUs(hostHeader: string | undefined, boundTo: string, publicUrl: string | null): boolean {
  if (hostHeader === undefined || !URL.canParse(`http://${hostHeader}`)) return false
  if (!isLoopback(boundTo)) return true
  if (publicUrl !== null && hostHeader === new URL(publicUrl).host) return true
  const { hostname } = new URL(`http://${hostHeader}`)
  // No stranger's DNS is asked for these (RFC 6761, 6.3); the demo's papers lie at them.
  return isLoopback(hostname) || hostname.endsWith('.localhost')
}
