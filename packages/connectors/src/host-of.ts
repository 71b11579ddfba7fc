import { isIP } from 'node:net'
import { parse } from 'tldts'

/** Names that never leave a network, or mean this machine. */
const privateName = /(?:^|\.)(?:localhost|local|internal|home\.arpa|lan|intranet)$/

/**
 * Whose server an address asks, as far as sparing it goes: its registrable domain, so that all subdomains of one operator count
 * as one; blogs of a public service (`NAME.tumblr.com`) each count as theirs where the public suffix list says so. An IP
 * address and a name inside a network are told apart by their port too: there, many services stand on one machine.
 * @param separate domains each of whose subdomains counts for itself.
 */
export function hostOf(address: string, separate: readonly string[]): string {
  const url = new URL(address)
  const name = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')
  const port = url.port === '' ? (url.protocol === 'https:' ? '443' : '80') : url.port
  const { domain, isIcann, isPrivate } = parse(name, { allowPrivateDomains: true })
  const isPublic = isIcann === true || isPrivate === true
  if (isIP(name) !== 0 || privateName.test(name) || !isPublic) return `${url.hostname}:${port}`
  const ofOwn = separate.some((entry) => name === entry || name.endsWith(`.${entry}`))
  return ofOwn ? name : (domain ?? name)
}
