import { lookup as systemLookup } from 'node:dns/promises'
import { isIP, type LookupFunction } from 'node:net'
import { buildConnector } from 'undici'
import type { Admission } from './admission.ts'
import { OutboundError } from './outbound-error.ts'

/** All addresses of a name. Injected by tests; the system's resolver otherwise. */
export type Lookup = (host: string) => Promise<readonly { address: string; family: number }[]>

export const lookUpBySystem: Lookup = (host) => systemLookup(host, { all: true, verbatim: true })

/**
 * Connects only where the admission lets it: literals and resolved addresses are judged before the first packet, the
 * connection then goes to exactly those addresses, and what the socket reached is judged once more.
 *
 * A connector of its own for each connection, because undici asks no lookup for literals and tells a lookup no port.
 */
export function guardedConnector(
  admission: Admission,
  lookup: Lookup,
  { http2, authorities, withinMs }: { http2: boolean; authorities: readonly string[]; withinMs: number },
): buildConnector.connector {
  return (options, callback) => {
    const host = options.hostname.toLowerCase().replace(/\.$/, '')
    const port = Number(options.port) || (options.protocol === 'https:' ? 443 : 80)
    admittedAddresses(admission, lookup, host, port).then(
      (addresses) => {
        const connect = buildConnector({
          timeout: withinMs,
          allowH2: http2,
          preferH2: http2,
          lookup: pinnedTo(addresses),
          ...(authorities.length === 0 ? {} : { ca: [...authorities] }),
        })
        connect(options, (...[error, socket]) => {
          if (error !== null) return callback(error, null)
          if (admission.holds(host, port, socket.remoteAddress)) return callback(null, socket)
          socket.destroy()
          callback(new OutboundError('refused_address', `${host} led to an address inside a private network.`), null)
        })
      },
      (error: Error) => callback(error, null),
    )
  }
}

/** The addresses of a name that may be connected to. @throws OutboundError where none or not all may. */
export async function admittedAddresses(admission: Admission, lookup: Lookup, host: string, port: number) {
  if (isIP(host) !== 0) return admission.filter(host, port, [host])
  admission.beforeLookup(host, port)
  return admission.filter(host, port, await resolve(host, lookup))
}

async function resolve(host: string, lookup: Lookup): Promise<readonly string[]> {
  try {
    const found = await lookup(host)
    if (found.length > 0) return found.map(({ address }) => address)
  } catch (cause) {
    throw new OutboundError('dns', `${host} is not known to the name server. Is it spelled right?`, { cause })
  }
  throw new OutboundError('dns', `${host} has no address.`)
}

/** A lookup that knows these addresses alone, whatever a name server says meanwhile. */
export function pinnedTo(addresses: readonly string[]): LookupFunction {
  const answers = addresses.map((address) => ({ address, family: isIP(address) }))
  const [first] = answers
  return (_host, options, callback) => {
    if (options.all === true || first === undefined) callback(null, answers)
    else callback(null, first.address, first.family)
  }
}
