import { timingSafeEqual } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ServiceHost } from '@echolot/actions'
import { StartRefusal } from './start-refusal.ts'

/**
 * Answers /healthz, /readyz and /metrics on a port of its own, as the API does on its: for processes without that role, and
 * to keep metrics off the address that browsers reach.
 * @throws StartRefusal where the port is taken.
 */
export async function serveStatus(
  host: Pick<ServiceHost, 'readiness' | 'metrics' | 'http'>,
  address: { host: string; port: number },
): Promise<{ port: number; stop(): Promise<void> }> {
  const server = createServer({ requestTimeout: 10_000 }, (request, response) => {
    answer(host, request, response).catch(() => response.writeHead(500).end())
  })
  server.listen(address)
  await once(server, 'listening').catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EADDRINUSE'
      ? new StartRefusal(
          `Port ${address.port} on ${address.host} is taken by another program; choose another one with ECHOLOT_STATUS_PORT.`,
          { cause: error },
        )
      : error
  })
  return {
    port: (server.address() as AddressInfo).port,
    async stop() {
      server.closeAllConnections()
      server.close()
    },
  }
}

async function answer(
  { readiness, metrics, http }: Pick<ServiceHost, 'readiness' | 'metrics' | 'http'>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const send = (status: number, type: string, body: string) =>
    response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body)
  const json = (status: number, body: object) => send(status, 'application/json', JSON.stringify(body))
  const asked = request.method === 'GET' ? request.url?.split('?')[0] : undefined
  if (asked === '/healthz') return void json(200, { ok: true })
  if (asked === '/readyz') {
    const { ready, reasons } = await readiness()
    return void json(ready ? 200 : 503, { ready, reasons })
  }
  if (asked === '/metrics') {
    if (!mayRead(request, http.metricsToken))
      return void json(401, { message: 'Metrics need the token of ECHOLOT_METRICS_TOKEN as bearer.' })
    return void send(200, 'text/plain; version=0.0.4; charset=utf-8', await metrics())
  }
  json(404, { message: 'There is /healthz, /readyz and /metrics here.' })
}

/** Who has the token, or sits at this machine: asked by a loopback name, so that no foreign page can have a browser ask. */
function mayRead({ headers, socket }: IncomingMessage, token: string | null): boolean {
  const given = Buffer.from(headers.authorization ?? '')
  const wanted = Buffer.from(`Bearer ${token}`)
  if (token !== null && given.length === wanted.length && timingSafeEqual(given, wanted)) return true
  const proxied = headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined
  const from = (socket.remoteAddress ?? '').replace(/^::ffff:/, '')
  return (
    !proxied &&
    (from === '::1' || from.startsWith('127.')) &&
    /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i.test(headers.host ?? '')
  )
}
