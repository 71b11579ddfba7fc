import { isIP } from 'node:net'
import { Agent, type Dispatcher } from 'undici'
import { createAdmission, type HostAndPort, mailboxPorts } from './admission.ts'
import { type Connection, type ConnectRequest, connectGuarded } from './connect-guarded.ts'
import { guardedConnector, type Lookup, lookUpBySystem } from './guarded-connector.ts'
import { nameFailure } from './name-failure.ts'
import { OutboundError } from './outbound-error.ts'
import { tooLarge, unpackBody } from './unpack-body.ts'

export type OutboundOptions = {
  /** Networks, hosts and ports that the operator lets Echolot reach although they are not public; see parseAllowedNetwork. */
  allowNetworks: readonly string[]
  userAgent: string
  /** Where Echolot itself listens: refused to all but demo requests. Asked each time, as a port may be known only later. */
  ownAddresses?: () => readonly HostAndPort[]
  lookup?: Lookup
  /** Certificates in PEM of who may vouch for others, in place of those that Node knows. For tests. */
  authorities?: readonly string[]
  /** How long a connection may take, and the first line of an answer after it. Other than these in tests alone, which have less time. */
  waits?: { connectMs: number; headersMs: number }
}

const usualWaits = { connectMs: 10_000, headersMs: 20_000 }

export type OutboundRequest = {
  method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  headers?: Readonly<Record<string, string>>
  body?: string | Uint8Array
  /** Most bytes of the body, both as it comes and unpacked. */
  maxBytes?: number
  /** For the whole request, redirects and body included. */
  timeoutMs?: number
  /** At 0 a redirect is returned as the answer it is. */
  maxRedirects?: number
  /** A demo source, which alone may reach Echolot's own address, and there the demo's world alone. */
  demo?: boolean
  /** Whether HTTP/2 may be spoken, where the server prefers it. */
  http2?: boolean
  signal?: AbortSignal
}

/** A redirect that was followed: the address that sent it, and its status (301 and 308 are for good). */
export type Hop = { url: string; status: number }

export type OutboundAnswer = {
  status: number
  /** Names in lower case, byte for byte as they came (each byte a character), repeated headers joined by a comma. */
  headers: Readonly<Record<string, string>>
  body: Buffer
  /** The address that answered, after redirects. */
  url: string
  hops: readonly Hop[]
}

export type Outbound = {
  /**
   * A name and password in the address are sent to its own origin alone, and stand in nothing that is returned or thrown.
   * A GET or HEAD whose connection breaks before an answer is sent once more. Throws OutboundError where no answer came;
   * a status such as 404 or 503 is an answer.
   */
  fetch(url: string, request?: OutboundRequest): Promise<OutboundAnswer>
  /**
   * For what speaks another protocol than HTTP: a connection to a mailbox's port (143, 993; others as the operator named them), under the
   * same guard. Throws OutboundError where there is none, and so does all that is done with it.
   */
  connect(to: ConnectRequest): Promise<Connection>
  /** Why this address would never be asked, as far as that shows without looking its name up; null where it may be. */
  refusalOf(url: string): OutboundError | null
  /** Lets go of every connection at once, answered or not. */
  close(): Promise<void>
}

/** Where Echolot serves the demo to itself; all else at its own address is not for sources, wherever they redirect to. */
const demoWorld = '/demo/world/'

const usualPorts: Readonly<Record<string, number>> = { 'https:': 443, 'http:': 80, 'imaps:': 993, 'imap:': 143 }

/** What a stranger that we were redirected to may hear of the request: who we are and what we can read. */
const headersForStrangers = ['user-agent', 'accept', 'accept-language', 'accept-encoding', 'content-type']

/** Headers that say one thing; of several the first is meant. */
const once = [
  'age',
  'content-length',
  'content-type',
  'date',
  'etag',
  'expires',
  'last-modified',
  'location',
  'retry-after',
]

const redirects = [301, 302, 303, 307, 308]

/**
 * The one client through which anything leaves the house. It goes to the public Internet alone, unless the operator
 * named more, and checks that for literals, after resolution, on the connected socket and at every redirect.
 * It never keeps cookies, and reads no proxy from the environment. Throws where an entry of allowNetworks makes no sense.
 */
export function createOutbound(options: OutboundOptions): Outbound {
  const { allowNetworks, ownAddresses: own = () => [], lookup = lookUpBySystem, userAgent, authorities = [] } = options
  const { connectMs, headersMs } = options.waits ?? usualWaits
  const admission = createAdmission(allowNetworks, own, false)
  const mailboxes = createAdmission(allowNetworks, own, false, mailboxPorts)
  const agentFor = ({ mayReachOwn = false, http2 = false }) =>
    new Agent({
      connect: guardedConnector(mayReachOwn ? createAdmission(allowNetworks, own, true) : admission, lookup, {
        http2,
        authorities,
        withinMs: connectMs,
      }),
      allowH2: http2,
      connections: 6,
      headersTimeout: headersMs,
      bodyTimeout: 20_000,
    })
  // Apart, so that a connection kept alive for a demo source never serves another.
  const agents = { demo: agentFor({ mayReachOwn: true }), other: agentFor({}), http2: agentFor({ http2: true }) }

  return {
    async fetch(url, request = {}) {
      const { method = 'GET', maxBytes = 10_000_000, timeoutMs = 30_000, maxRedirects = 5, demo = false } = request
      const ownTimeout = AbortSignal.timeout(timeoutMs)
      const signal = request.signal ? AbortSignal.any([request.signal, ownTimeout]) : ownTimeout
      const agentTo = ({ pathname }: URL) =>
        demo && pathname.startsWith(demoWorld) ? agents.demo : request.http2 === true ? agents.http2 : agents.other
      const hops: Hop[] = []
      const { target: first, authorization } = parseAddress(url)
      let target = first
      let resends = 1
      let sent: Sent = {
        method,
        body: request.body ?? null,
        headers: {
          'user-agent': userAgent,
          'accept-encoding': 'gzip, deflate, br, zstd',
          ...(authorization === null ? {} : { authorization }),
          ...lowerCased(request.headers),
        },
      }
      for (;;) {
        try {
          const {
            statusCode: status,
            headers,
            body,
          } = await agentTo(target).request({
            origin: target.origin,
            path: target.pathname + target.search,
            method: sent.method,
            headers: sent.headers,
            body: sent.body,
            signal,
          })
          const answered = joined(headers)
          const location = redirects.includes(status) ? asUtf8(answered.location) : undefined
          if (location === undefined || maxRedirects === 0) {
            const wire = await readAtMost(body, maxBytes, answered['content-length'], target.host)
            const unpacked = await unpackBody(wire, answered['content-encoding'] ?? '', maxBytes, target.host)
            return { status, headers: answered, body: unpacked, url: target.href, hops }
          }
          discard(body)
          hops.push({ url: target.href, status })
          if (hops.length > maxRedirects) {
            throw new OutboundError('too_many_redirects', `${target.host} redirects more than ${maxRedirects} times.`)
          }
          const next = parseTarget(location, target)
          if (target.protocol === 'https:' && next.protocol === 'http:') {
            throw new OutboundError(
              'refused_downgrade',
              `${target.host} redirects from https to unprotected http, where anybody on the way could write what is read.`,
            )
          }
          sent = redirected(sent, status, next.origin === target.origin)
          target = next
        } catch (error) {
          const named = nameFailure(error, target.host, signal, ownTimeout)
          // A connection that was kept alive may be closed at the very moment it is used again.
          const resend =
            named instanceof OutboundError && named.code === 'reset' && isRepeatable(sent.method) && resends > 0
          if (!resend) throw named
          resends -= 1
        }
      }
    },
    connect: (to) => connectGuarded(to, { admission: mailboxes, lookup, authorities, connectMs, silentMs: headersMs }),
    refusalOf(url) {
      try {
        const isMailbox = /^imaps?:\/\/[^/]/i.test(url) && URL.canParse(url)
        const { hostname, port, protocol } = isMailbox ? new URL(url) : parseAddress(url).target
        const host = hostname.replace(/^\[|\]$/g, '')
        const number = port === '' ? (usualPorts[protocol] ?? 80) : Number(port)
        const { beforeLookup, filter } = isMailbox ? mailboxes : admission
        beforeLookup(host, number)
        // What needs no looking up: literals, and the names that always mean this machine.
        const addresses = /(^|\.)localhost\.?$/.test(host) ? ['127.0.0.1', '::1'] : [host]
        if (isIP(addresses[0] ?? '') !== 0) filter(host, number, addresses)
        return null
      } catch (error) {
        if (error instanceof OutboundError) return error
        throw error
      }
    },
    async close() {
      await Promise.all(Object.values(agents).map((agent) => agent.destroy()))
    },
  }
}

type Sent = {
  method: NonNullable<OutboundRequest['method']>
  headers: Record<string, string>
  body: string | Uint8Array | null
}

/** Reads an address once, by the rules of browsers; nothing but this reading is used from here on. */
function parseTarget(address: string, base?: URL): URL {
  const whence = base === undefined ? 'This' : `${base.host} redirects to what`
  if (!URL.canParse(address, base?.href))
    throw new OutboundError('invalid_url', `${whence} is not a web address. One begins with https:// or http://`)
  const target = new URL(address, base)
  if (target.protocol !== 'http:' && target.protocol !== 'https:') {
    throw new OutboundError('refused_protocol', `Echolot reads https and http addresses, not ${target.protocol}`)
  }
  if (base !== undefined && (target.username !== '' || target.password !== '')) {
    throw new OutboundError(
      'refused_credentials',
      `${base.host} redirects to an address with a name or a password in it, which Echolot sends only where they were typed.`,
    )
  }
  return target
}

/** The address that was asked for without the name and password in it, and the header that carries them (RFC 7617). */
function parseAddress(address: string): { target: URL; authorization: string | null } {
  const target = parseTarget(address)
  const [name, password] = [target.username, target.password].map(decodedPart)
  target.username = ''
  target.password = ''
  if (name === '' && password === '') return { target, authorization: null }
  return { target, authorization: `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}` }
}

function decodedPart(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part // A per cent sign that begins no escape is one of the password's own.
  }
}

/** A header is read byte by byte; an address in one is UTF-8 wherever it can be. */
function asUtf8(header: string | undefined): string | undefined {
  if (header === undefined) return undefined
  const text = Buffer.from(header, 'latin1').toString('utf8')
  return text.includes('\ufffd') ? header : text
}

function isRepeatable(method: Sent['method']): boolean {
  return method === 'GET' || method === 'HEAD'
}

/** Fetch's rules: 303 always, 301 and 302 after a POST, are followed by a GET without a body. */
function redirected(sent: Sent, status: number, sameOrigin: boolean): Sent {
  const headers = sameOrigin
    ? sent.headers
    : Object.fromEntries(Object.entries(sent.headers).filter(([name]) => headersForStrangers.includes(name)))
  const becomesGet = sent.method !== 'HEAD' && (status === 303 || (status < 303 && sent.method === 'POST'))
  if (!becomesGet) return { ...sent, headers }
  const { 'content-type': _, ...bodiless } = headers
  return { method: 'GET', headers: bodiless, body: null }
}

async function readAtMost(
  body: Dispatcher.ResponseData['body'],
  maxBytes: number,
  announced: string | undefined,
  host: string,
) {
  if (Number(announced) > maxBytes) {
    discard(body)
    throw tooLarge(host, maxBytes)
  }
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of body as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > maxBytes) {
      discard(body)
      throw tooLarge(host, maxBytes)
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Lets go of a body that nobody will read; what its connection says to that is of no interest. */
function discard(body: Dispatcher.ResponseData['body']) {
  body.on('error', () => {}).destroy()
}

function lowerCased(headers: Readonly<Record<string, string>> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
}

function joined(headers: Dispatcher.ResponseData['headers']): Record<string, string> {
  const entries = Object.entries(headers).flatMap(([name, value]) => {
    if (value === undefined) return []
    if (!Array.isArray(value)) return [[name, value] as const]
    return [[name, once.includes(name) ? (value[0] ?? '') : value.join(', ')] as const]
  })
  return Object.fromEntries(entries)
}
