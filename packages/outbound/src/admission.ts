import { isIP } from 'node:net'
import { networkInterfaces } from 'node:os'
import { type AllowedNetwork, admits, parseAllowedNetwork } from './allowed-network.ts'
import { OutboundError } from './outbound-error.ts'
import { type Address, isPublic, parseAddress } from './public-address.ts'

export type HostAndPort = { host: string; port: number }

/** Where a request may go, decided for each address it would connect to. */
export type Admission = {
  /** Throws an OutboundError where the name is local and nothing local is admitted: then nobody is even asked for it. */
  beforeLookup(host: string, port: number): void
  /** The addresses of `host` that may be connected to; throws an OutboundError where none or not all may. */
  filter(host: string, port: number, addresses: readonly string[]): readonly string[]
  /** The last word, on the address a socket really reached. */
  holds(host: string, port: number, address: string | undefined): boolean
}

/** Where the public Internet may be asked in HTTP, and where for mail (IMAP). */
export const webPorts: readonly number[] = [80, 443, 8080, 8443]
export const mailboxPorts: readonly number[] = [143, 993]

type Verdict = 'named' | 'public' | 'refused_own' | 'refused_address' | 'refused_port'

/**
 * The operator's list, Echolot's own address and the rules of the public Internet as one decision. Echolot's own address
 * is admitted with `mayReachOwn` (the demo's world) alone, whatever the list says.
 */
export function createAdmission(
  allowNetworks: readonly string[],
  ownAddresses: () => readonly HostAndPort[],
  mayReachOwn: boolean,
  publicPorts = webPorts,
): Admission {
  const refusal = refusalsOf(publicPorts)
  const allowed: readonly AllowedNetwork[] = allowNetworks
    .filter((entry) => entry.trim() !== '')
    .map((entry) => parseAllowedNetwork(entry))

  const judge = (address: Address, port: number, host: string): Verdict => {
    // Before the operator's list: who allows this machine means its other servers, not what Echolot tells this machine alone.
    if (ownAddresses().some((own) => isOwn(address, port, own))) return mayReachOwn ? 'named' : 'refused_own'
    if (allowed.some((entry) => admits(entry, address, port, host))) return 'named'
    if (!isPublic(address)) return 'refused_address'
    return publicPorts.includes(port) ? 'public' : 'refused_port'
  }

  return {
    beforeLookup(host, port) {
      if (isLocalName(host) && allowed.length === 0 && !mayReachOwn) throw refusal('refused_name', host, port)
    },
    filter(host, port, addresses) {
      const judged = addresses.map((text) => ({ text, verdict: judge(parseAddress(text), port, host) }))
      const named = judged.filter(({ verdict }) => verdict === 'named')
      // A local name often leads to ::1 and 127.0.0.1 alike. It may go where it was let in by name, and nowhere else.
      if (isLocalName(host)) {
        if (named.length === 0)
          throw judged.some(({ verdict }) => verdict === 'refused_own')
            ? refusalOfOwn(host, port)
            : refusal('refused_name', host, port)
        return named.map(({ text }) => text)
      }
      // One bad address among good ones is how a name leads inside at the second look: all must be good.
      if (judged.some(({ verdict }) => verdict === 'refused_own')) throw refusalOfOwn(host, port)
      for (const bad of ['refused_address', 'refused_port'] as const) {
        if (judged.some(({ verdict }) => verdict === bad)) throw refusal(bad, host, port)
      }
      return judged.map(({ text }) => text)
    },
    holds(host, port, address) {
      if (address === undefined) return false
      const verdict = judge(parseAddress(address), port, host)
      return verdict === 'named' || (verdict === 'public' && !isLocalName(host))
    },
  }
}

/** Names that mean this machine or its network, and never the public Internet. */
function isLocalName(host: string): boolean {
  if (host.includes(':')) return false
  return !host.includes('.') || /\.(?:local|internal|localhost|home\.arpa|lan|intranet)$/.test(host)
}

/** Whether this is where Echolot listens: exactly there, or on any address of this machine where that is not said. */
function isOwn(address: Address, port: number, own: HostAndPort): boolean {
  if (port !== own.port) return false
  // 0.0.0.0 and :: lead a caller to this machine, whichever of its addresses answers.
  if (address.range() === 'unspecified') return true
  const host = own.host.replace(/^\[|\]$/g, '')
  const wildcard = host === '0.0.0.0' || host === '::'
  if (isIP(host) !== 0 && !wildcard) return address.toString() === parseAddress(host).toString()
  const here = Object.values(networkInterfaces()).flatMap((entries) => entries ?? [])
  return (
    address.range() === 'loopback' ||
    here.some((entry) => parseAddress(entry.address).toString() === address.toString())
  )
}

function refusalOfOwn(host: string, port: number): OutboundError {
  return new OutboundError(
    'refused_address',
    `${place(host, port)} leads to Echolot itself, which it does not ask, whatever ECHOLOT_ALLOW_NETWORKS names.`,
  )
}

const place = (host: string, port: number) => (host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`)

function refusalsOf(publicPorts: readonly number[]) {
  return (code: 'refused_name' | 'refused_address' | 'refused_port', host: string, port: number): OutboundError => {
    const reason = {
      refused_name: `${host} is a name inside a local network`,
      refused_address: `${host} leads to an address inside a private network or on this machine`,
      refused_port: `Port ${port} of ${host} is not one of ${publicPorts.join(', ')}`,
    }[code]
    return new OutboundError(
      code,
      `${reason}, and Echolot does not go there by itself. If it is meant, name it in ECHOLOT_ALLOW_NETWORKS: ${place(host, port)}`,
    )
  }
}
