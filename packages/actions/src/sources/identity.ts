import { connectorOf, connectors, type FoundItem } from '@echolot/connectors'
import type { ConnectorId } from '@echolot/domain'
import type { Ctx } from '../context.ts'

/**
 * Where ids and names of a source hold: what one blog calls comment-12 is not what another calls so, and a name alone is a
 * person only where it was written. Feeds of one host share theirs, so that what was erased from one does not come back
 * through another; each WordPress counts for itself.
 */
export type Site = {
  /** The host of its address, without the port, or what its connector says. */
  site: string
  /** The host alone: what digests were made of before folders counted. */
  host: string
}

type Place = {
  connector: ConnectorId
  address: string
  /** The host that its items are known by, where it has moved since it was added. */
  identityHost: string | null
}

export function siteOf({ connector, address, identityHost }: Place): Site {
  const url = new URL(address)
  if (identityHost !== null) return { site: identityHost, host: identityHost }
  return { site: connectorOf(connectors, connector).siteOf(url), host: url.hostname }
}

/** An item's keyed digest, and the one that it would have had before, where that is another. */
export function itemIdentity(seal: Ctx['seal'], { site, host }: Site, externalId: string) {
  const identity = seal.digest(`${site}\n${externalId}`, 'item')
  return { identity, former: site === host ? null : seal.digest(`${host}\n${externalId}`, 'item') }
}

/**
 * A person's keyed digest, from the best that is known of them: the channel's id, their profile, the website that they
 * typed together with their name, their handle, their name. A name alone is no identity for good: others have it too.
 * @returns null where nothing is known of them.
 */
export function authorIdentity(
  seal: Ctx['seal'],
  { site, host }: Site,
  { externalId, url, website, handle, name }: NonNullable<FoundItem['author']>,
) {
  const signature = website === null ? null : `${name ?? ''}\n${website}`
  const known = externalId ?? url ?? signature ?? handle ?? name
  if (known === null) return null
  const identity = seal.digest(`${site}\n${known}`, 'author')
  const former = seal.digest(`${host}\n${externalId ?? url ?? website ?? handle ?? name}`, 'author')
  return {
    identity,
    former: former.equals(identity) ? null : former,
    byNameAlone: externalId === null && url === null && website === null && handle === null,
  }
}

/** Whether nothing but their name tells a stored author from others at any of the sources where they wrote. */
export function isNameAlone(
  seal: Ctx['seal'],
  {
    identity,
    name,
    sources,
  }: {
    identity: Buffer
    name: string | null
    sources: readonly { connector: ConnectorId; addressSealed: Buffer; identityHost: string | null; byHand: boolean }[]
  },
): boolean {
  if (name === null) return false
  return sources.some(({ connector, addressSealed, identityHost, byHand }) => {
    // Whoever writes down what they saw names its author, and knows no more of them.
    if (byHand) return true
    const at = siteOf({ connector, identityHost, address: seal.unseal(addressSealed, 'source.address') })
    const named = authorIdentity(seal, at, { name, handle: null, url: null, website: null, externalId: null })
    return named !== null && (named.identity.equals(identity) || named.former?.equals(identity) === true)
  })
}
