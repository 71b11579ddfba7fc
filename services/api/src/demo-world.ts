import { answerForDemo, type ServiceHost } from '@echolot/actions'
import type { FastifyInstance } from 'fastify'

/** Serves the demo's simulated world over HTTP, under an address that only this installation knows. */
export function serveDemoWorld(server: FastifyInstance, host: ServiceHost): void {
  server.get<{ Params: { key: string; '*': string } }>('/demo/world/:key/*', async (request, reply) => {
    const { key, '*': path } = request.params
    const query = new URL(request.url, 'http://demo.invalid').searchParams
    const origin = `${request.protocol}://${request.host}`
    const answer = await answerForDemo(await host.context(), {
      key,
      path: `/${path}`,
      query,
      headers: request.headers,
      origin,
    })
    if (answer === null) return reply.code(404).type('text/plain').send('There is no such page.')
    return reply.code(answer.status).headers(answer.headers).send(answer.body)
  })
}
