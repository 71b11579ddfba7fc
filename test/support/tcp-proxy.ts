import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** `slow`: each piece arrives so much later. `split`: what stands behind these bytes does. `mute`: it swallows everything and says nothing, as a lost route does. */
export type Way =
  | { kind: 'open' }
  | { kind: 'slow'; ms: number }
  | { kind: 'split'; behind: Buffer; ms: number }
  | { kind: 'mute' }
  | { kind: 'cut' }

export type TcpProxy = AsyncDisposable & {
  port: number
  /** From now on. Connections that were muted stay so: what they lost does not come back. `cut` ends all and lets none in. */
  take(way: Way): void
  /** Ends all connections at once, by RST. New ones are let in. */
  reset(): void
}

/** Stands before a server on loopback and does to its connections what networks do. */
export async function tcpProxy(target: number): Promise<TcpProxy> {
  let way: Way = { kind: 'open' }
  const pairs = new Set<{ sides: readonly [Socket, Socket]; muted: boolean }>()
  const server = createServer((client) => {
    if (way.kind === 'cut') return void client.resetAndDestroy()
    const upstream = connect(target, '127.0.0.1')
    const pair = { sides: [client, upstream] as const, muted: way.kind === 'mute' }
    pairs.add(pair)
    const end = () => {
      pairs.delete(pair)
      for (const side of pair.sides) side.destroy()
    }
    const carry = (from: Socket, to: Socket) => {
      from.setNoDelay(true)
      from.on('data', (bytes) => {
        if (pair.muted) return
        if (way.kind === 'slow') setTimeout(() => to.destroyed || to.write(bytes), way.ms)
        else if (way.kind === 'split' && bytes.includes(way.behind)) {
          const at = bytes.indexOf(way.behind) + way.behind.length
          to.write(bytes.subarray(0, at))
          // Who is paused says nothing meanwhile, so that nothing comes before its turn.
          from.pause()
          setTimeout(() => {
            if (!to.destroyed) to.write(bytes.subarray(at))
            from.resume()
          }, way.ms)
        } else to.write(bytes)
      })
      from.on('error', end)
      from.on('close', end)
    }
    carry(client, upstream)
    carry(upstream, client)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const reset = () => {
    for (const { sides } of [...pairs]) for (const side of sides) side.resetAndDestroy()
  }
  return {
    port: (server.address() as AddressInfo).port,
    take(next) {
      way = next
      if (next.kind === 'mute') for (const pair of pairs) pair.muted = true
      if (next.kind === 'cut') reset()
    },
    reset,
    async [Symbol.asyncDispose]() {
      reset()
      server.close()
    },
  }
}
