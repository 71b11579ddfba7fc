import { isIPv6 } from 'node:net'
import ipaddr from 'ipaddr.js'
import { type Address, isMetadata } from './public-address.ts'

/** One entry of the operator's list: a network or a host name, with one port or all of them. */
export type AllowedNetwork =
  | { kind: 'network'; network: [Address, number]; port: number | null }
  | { kind: 'host'; host: string; port: number | null }

/**
 * Reads `10.1.0.0/16`, `10.1.0.0/16:8080`, `10.1.2.3`, `10.1.2.3:8080`, `fd00::/8`, `[::1]:8080`, `feeds.lan` or
 * `feeds.lan:1200`. An entry without a port admits all ports.
 * Throws an Error whose message names the entry and the forms that are right.
 */
export function parseAllowedNetwork(entry: string): AllowedNetwork {
  const { head, length, port } = split(entry.trim())
  if (port !== null && (port < 1 || port > 65535)) throw wrong(entry)
  const address = literal(head)
  if (address === null) {
    const host = nameOf(head)
    if (host === null || length !== null) throw wrong(entry)
    return { kind: 'host', host, port }
  }
  const longest = address.kind() === 'ipv4' ? 32 : 128
  if (length !== null && length > longest) throw wrong(entry)
  return { kind: 'network', network: [address, length ?? longest], port }
}

/** Whether an entry admits an address on a port, reached under the name `host`. */
export function admits(allowed: AllowedNetwork, address: Address, port: number, host: string): boolean {
  if (allowed.port !== null && allowed.port !== port) return false
  // A name is trusted as far as ordinary machines go. Where it leads is decided by whoever serves its DNS, so it does
  // not open the services that hand out credentials: those have to be named as a network.
  if (allowed.kind === 'host') return allowed.host === host && !isMetadata(address)
  return allowed.network[0].kind() === address.kind() && address.match(allowed.network)
}

function split(text: string) {
  const [, bracketed, plain, length, port] =
    /^(?:\[([^\]]*)\]|([^[\]]*?))(?:\/(\d{1,3}))?(?::(\d{1,5}))?$/.exec(isIPv6(text) ? `[${text}]` : text) ?? []
  return {
    head: bracketed ?? plain ?? '',
    length: length === undefined ? null : Number(length),
    port: port === undefined ? null : Number(port),
  }
}

function literal(text: string): Address | null {
  return isIPv6(text) || ipaddr.IPv4.isValidFourPartDecimal(text) ? ipaddr.process(text) : null
}

/** The name as a URL would spell it, or null. A name that a URL reads as an address (`0x7f.1`) is no name. */
function nameOf(text: string): string | null {
  if (!/^[^\s/:@?#[\]\\]+$/.test(text) || !URL.canParse(`http://${text}/`)) return null
  const host = new URL(`http://${text}/`).hostname.replace(/\.$/, '')
  return ipaddr.isValid(host) || !/^[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?(\.[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)*$/.test(host)
    ? null
    : host
}

function wrong(entry: string): Error {
  return new Error(
    `"${entry}" is neither a network such as 10.1.0.0/16 or fd00::/8, nor a host such as 10.1.2.3:8080 or feeds.lan:1200.`,
  )
}
