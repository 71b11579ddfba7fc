import { connectorOf, connectors } from '@echolot/connectors'
import type { ConnectorId, Purpose } from '@echolot/domain'
import type { Ctx } from '../context.ts'
import { isSecretPart, isSecretValue } from './secret-parts.ts'

/**
 * An address as a page, a log or a message may show it. Feed addresses can be bearer secrets (a Google Alert carries its
 * user's id, a Reddit feed its token): such parts of the path and values of the query are masked; the site stays readable. A name
 * and password leave their mark too, so that nobody takes the rest for the address.
 */
export function shownAddress(address: string): string {
  const url = new URL(address)
  if (url.username !== '' || url.password !== '') url.username = '…'
  url.password = ''
  const parts = url.pathname.split('/')
  url.pathname = parts.map((part, index) => (isSecretPart(part, parts.slice(0, index)) ? '…' : part)).join('/')
  const query = new URLSearchParams(url.search)
  for (const [key, value] of query) if (isSecretValue(key, value, query)) url.searchParams.set(key, '…')
  return url.href.replaceAll('%E2%80%A6', '…')
}

/** Whether an address is what pages show of another: who sends that back means the other. */
export function isMaskOf(url: string, address: string): boolean {
  return spelledAddress(url).replaceAll('%E2%80%A6', '…') === shownAddress(address)
}

/** Whether an address was made of what pages show of another, and so lacks its secrets. */
export function isMasked(url: string, address: string): boolean {
  return url.includes('%E2%80%A6') && shownAddress(address).includes('…')
}

/**
 * The one spelling of an address: scheme and host in lower case, no usual port, and no fragment, which is never sent. A name
 * and password in it stay: they are sealed with it, and shown to nobody.
 */
export function spelledAddress(address: string): string {
  const url = new URL(address)
  url.hash = ''
  return url.href
}

/** The three columns that hold a source's address: shown, sealed, and as a digest that keeps it from being added twice. */
export function addressColumns(seal: Ctx['seal'], connector: ConnectorId, address: string) {
  const href = spelledAddress(address)
  return {
    url: shownAddress(href),
    addressSealed: seal.seal(href, 'source.address'),
    addressDigest: seal.digest(`${connector}\n${href}`, 'source address'),
  }
}

/** The channel of a source, guessed from its address where nobody says it. */
export function channelOf(connector: ConnectorId, address: string, purpose: Purpose): string {
  return connectorOf(connectors, connector).channelOf(new URL(address), purpose)
}
