import type { OutboundAnswer } from '@echolot/outbound'
import type { HubOffer } from '../connector.ts'
import type { NamedHubs } from './read-hubs.ts'
import { readLinkHeader } from './read-link-header.ts'

/**
 * Where a feed has its news pushed from: what the headers of the answer say wins over what the document says (WebSub,
 * section 4). A feed that does not tell its own address is known by the one that answered. Null where no hub is named.
 */
export function hubOffer({ headers, url }: Pick<OutboundAnswer, 'headers' | 'url'>, named: NamedHubs): HubOffer | null {
  const link = headers.link
  const header = link === undefined ? { hubs: [], self: null } : readLinkHeader(link, url)
  const hubs = header.hubs.length > 0 ? header.hubs : named.hubs
  return hubs.length === 0 ? null : { hubs, topic: header.self ?? named.self ?? url }
}
