import ipaddr from 'ipaddr.js'

export type Address = ipaddr.IPv4 | ipaddr.IPv6

/** Azure's wire server gives out credentials like 169.254.169.254 does, and lies in public space. */
const azureWireServer = ipaddr.parse('168.63.129.16')

/** All that is given out to the public Internet; whatever else looks like unicast (such as `::7f00:1`) leads inside. */
const globalUnicast = ipaddr.parseCIDR('2000::/3')

/** The address in its own family: an IPv4-mapped address is the IPv4 address that it leads to; a zone is dropped. */
export function parseAddress(text: string): Address {
  return ipaddr.process(text.replace(/%.*$/s, ''))
}

/** Whether an address belongs to the public Internet: not private, loopback, link-local, metadata, translated or reserved. */
export function isPublic(address: Address): boolean {
  if (address.range() !== 'unicast') return false
  return address.kind() === 'ipv4' ? !isMetadata(address) : address.match(globalUnicast)
}

/** Whether an address may be reached only by naming its network: link-local and metadata services, multicast, nowhere. */
export function isMetadata(address: Address): boolean {
  if (['linkLocal', 'multicast', 'unspecified', 'broadcast'].includes(address.range())) return true
  return address.toString() === azureWireServer.toString()
}
