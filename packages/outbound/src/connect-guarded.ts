import { connect, isIP, type Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'
import type { Admission } from './admission.ts'
import { admittedAddresses, type Lookup, pinnedTo } from './guarded-connector.ts'
import { nameFailure } from './name-failure.ts'
import { OutboundError } from './outbound-error.ts'
import { isPublic, parseAddress } from './public-address.ts'

export type ConnectRequest = {
  host: string
  port: number
  /** From the first byte. Without it whoever asks goes on with `secure` before anything secret is said, or stays `inside`. */
  tls: boolean
  signal?: AbortSignal
}

/** A connection that says and hears bytes. Whatever becomes of it is an OutboundError that names the host. */
export type Connection = {
  /** It leads to no public address: to this machine, or into a network that the operator named. */
  readonly inside: boolean
  /** The next bytes that came, null at the end. */
  read(): Promise<Buffer | null>
  write(bytes: string | Uint8Array): Promise<void>
  /** Goes on under TLS. What came before and was not read is refused: somebody on the way could have written it. */
  secure(): Promise<void>
  /** Lets go at once; may be called twice. */
  close(): void
}

type Guard = {
  admission: Admission
  lookup: Lookup
  authorities: readonly string[]
  connectMs: number
  /** For so long the other side may say nothing. */
  silentMs: number
}

/** Connects as requests do: to addresses that were judged before the first packet, and judged once more when they are reached. */
export async function connectGuarded(request: ConnectRequest, guard: Guard): Promise<Connection> {
  const { port, tls, signal: given } = request
  const host = request.host
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
  const ownTimeout = AbortSignal.timeout(guard.connectMs)
  const never = new AbortController().signal
  const opening = given === undefined ? ownTimeout : AbortSignal.any([given, ownTimeout])
  const named = (error: unknown) => nameFailure(error, host, given ?? never, ownTimeout)
  const under = (socket: Socket | null) =>
    connectTls({
      ...(socket === null ? {} : { socket }),
      ...(isIP(host) === 0 ? { servername: host } : {}),
      host,
      ...(guard.authorities.length === 0 ? {} : { ca: [...guard.authorities] }),
    })
  try {
    opening.throwIfAborted()
    const addresses = await admittedAddresses(guard.admission, guard.lookup, host, port)
    const plain = connect({ host, port, lookup: pinnedTo(addresses) })
    await happens(plain, 'connect', opening)
    if (!guard.admission.holds(host, port, plain.remoteAddress)) {
      plain.destroy()
      throw new OutboundError('refused_address', `${host} led to an address inside a private network.`)
    }
    const speaking = {
      ...{ ...guard, host, under, signal: given ?? never },
      inside: !isPublic(parseAddress(plain.remoteAddress ?? '')),
    }
    if (!tls) return speakOver(plain, speaking)
    const secure = under(plain)
    await happens(secure, 'secureConnect', opening)
    return speakOver(secure, speaking)
  } catch (error) {
    throw named(error)
  }
}

/** Waits for what a socket tells once. It is let go where it fails or nobody waits any longer. */
async function happens(socket: Socket, event: 'connect' | 'secureConnect', signal: AbortSignal): Promise<void> {
  try {
    await new Promise<void>((resolve, reject) => {
      socket.once(event, () => resolve()).once('error', reject)
      socket.once('close', () => reject(Object.assign(new Error('It was closed.'), { code: 'ECONNRESET' })))
      signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    })
  } catch (error) {
    socket.on('error', () => {}).destroy()
    throw error
  }
}

type Speaking = Guard & { host: string; inside: boolean; signal: AbortSignal; under: (socket: Socket) => Socket }

function speakOver(first: Socket, { host, inside, signal, silentMs, connectMs, under }: Speaking): Connection {
  let socket = first
  let failure: unknown = null
  const never = new AbortController().signal
  const named = (error: unknown) => nameFailure(error, host, signal, never)
  const broken = (error: unknown) => {
    failure ??= error
    socket.destroy()
  }
  const giveUp = () => broken(signal.reason)
  const hold = (one: Socket) => {
    one.on('error', broken)
    one.setTimeout(silentMs, () => broken(Object.assign(new Error('It is silent.'), { code: 'ETIMEDOUT' })))
  }
  hold(socket)
  if (signal.aborted) giveUp()
  signal.addEventListener('abort', giveUp, { once: true })
  const close = () => {
    signal.removeEventListener('abort', giveUp)
    socket.destroy()
  }

  return {
    inside,
    close,
    async read() {
      for (;;) {
        const bytes: Buffer | null = socket.read()
        if (bytes !== null) return bytes
        if (failure !== null) throw named(failure)
        if (socket.readableEnded || socket.destroyed) return null
        await new Promise<void>((resolve) => {
          const events = ['readable', 'end', 'error', 'close'] as const
          const heard = () => {
            for (const event of events) socket.off(event, heard)
            resolve()
          }
          for (const event of events) socket.on(event, heard)
        })
      }
    },
    async write(bytes) {
      if (failure !== null) throw named(failure)
      await new Promise<void>((resolve, reject) => {
        socket.write(bytes, (error) => (error ? reject(named(failure ?? error)) : resolve()))
      })
    },
    async secure() {
      try {
        if (socket.readableLength > 0)
          throw new OutboundError('tls', `${host} said something before TLS began that nobody asked for.`)
        socket.setTimeout(0)
        const secure = under(socket)
        await happens(secure, 'secureConnect', AbortSignal.any([signal, AbortSignal.timeout(connectMs)]))
        socket = secure
        hold(socket)
      } catch (error) {
        close()
        throw named(error)
      }
    },
  }
}
