import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createOutbound } from '@echolot/outbound'

export type Recorded = { status?: number; headers?: Record<string, string>; body?: string | Buffer }
export type Asked = { path: string; headers: IncomingHttpHeaders }

/**
 * A real server on loopback that answers as it was recorded: by path and query, else by path, else with 404. `asked`
 * is what it heard. A function decides by what is asked, and may stand for a world that changes.
 */
export async function play(answer: (asked: Asked) => Recorded | undefined) {
  const asked: Asked[] = []
  const server = createServer((request, response) => {
    const heard = { path: request.url ?? '/', headers: request.headers }
    asked.push(heard)
    const { status = 200, headers = {}, body = '' } = answer(heard) ?? { status: 404, body: 'nothing here' }
    response.writeHead(status, headers).end(body)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const outbound = createOutbound({ allowNetworks: ['127.0.0.1'], userAgent: 'Echolot/test' })
  const url = `http://127.0.0.1:${port}`
  return {
    url,
    outbound,
    asked,
    /** What a connector is handed for a source on this server. */
    handed: <Settings>(path: string, settings: Settings, now = new Date('2026-11-21T22:00:00Z')) => ({
      source: { url: url + path, settings, access: null, userId: null },
      outbound,
      now,
      signal: new AbortController().signal,
      session: { read: async () => null, keep: async () => {} },
    }),
    async [Symbol.asyncDispose]() {
      await outbound.close()
      server.closeAllConnections()
      server.close()
    },
  }
}
