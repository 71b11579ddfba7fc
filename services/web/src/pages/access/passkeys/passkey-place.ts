/** Where the browser is, as passkeys see it: `here` they work; `no_name`, and at the address given they would; or not at all. */
export type PasskeyPlace = { kind: 'here' } | { kind: 'no_name'; instead: string } | { kind: 'nowhere' }

/** Passkeys belong to a name, which an IP address is not, and to an address that the browser trusts: https, or this machine. */
export function passkeyPlace(): PasskeyPlace {
  const { hostname, port, pathname } = location
  if (!window.isSecureContext || window.PublicKeyCredential === undefined) return { kind: 'nowhere' }
  if (/^127\.|^\[::1\]$/.test(hostname)) return { kind: 'no_name', instead: `http://localhost:${port}${pathname}` }
  return /^[\d.]+$|^\[/.test(hostname) ? { kind: 'nowhere' } : { kind: 'here' }
}
