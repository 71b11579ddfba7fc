/** The name says it: with TLS the browser itself refuses a cookie that is not host-only, secure and for the whole path. */
export function cookieName(tls: boolean): string {
  return tls ? '__Host-echolot' : 'echolot'
}

/** Reads the session's token out of a Cookie header; null where there is none, or something else stands in its place. */
export function readCookie(header: string | undefined, tls: boolean): string | null {
  const wanted = `${cookieName(tls)}=`
  const found = header
    ?.split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(wanted))
  const token = found?.slice(wanted.length)
  return token !== undefined && /^[\w-]{43}$/.test(token) ? token : null
}

/** A Set-Cookie header for seven days, or one that takes the cookie away. */
export function writeCookie(token: string | null, tls: boolean): string {
  const rest = `Path=/; HttpOnly; SameSite=Lax${tls ? '; Secure' : ''}`
  return token === null
    ? `${cookieName(tls)}=; Max-Age=0; ${rest}`
    : `${cookieName(tls)}=${token}; Max-Age=604800; ${rest}`
}
