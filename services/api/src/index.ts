import { rehomeDemo, type Service } from '@echolot/actions'
import { ownOrigin } from './own-origin.ts'
import { buildServer } from './server.ts'

export { firstRunCode, needsCode } from './first-run-code.ts'
export { ownOrigin } from './own-origin.ts'

/** The HTTP contract implemented, with sessions, live updates, health and metrics; serves the web app. */
export const api: Service = {
  role: 'api',
  async start(host) {
    const server = await buildServer(host)
    await server.listen({ host: host.http.host, port: host.http.port })
    const bound = server.server.address()
    if (bound !== null && typeof bound === 'object') host.listening({ host: bound.address, port: bound.port })
    // A process that does not poll the demo's sources leaves them where the one is that does.
    if (host.roles.includes('collector')) await rehomeDemo(await host.context(), { origin: ownOrigin(host) })
    return { stop: () => server.close() }
  },
}
