import { answerHub, mostPushedBytes, receivePush, refusePush, type ServiceHost } from '@echolot/actions'
import type { FastifyInstance, FastifyReply } from 'fastify'

/** Everything under this is reached without a session, and answers to whoever has the address of a callback. */
export const hooksPath = '/hooks/'

type Callback = { Params: { key: string } }

/** Serves the callbacks of hubs (WebSub), each under an address that its hub alone knows, and nothing else. */
export async function serveHubs(hooks: FastifyInstance, host: ServiceHost): Promise<void> {
  // The bytes as they came, for they are what is signed.
  hooks.removeAllContentTypeParsers()
  hooks.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: mostPushedBytes }, (_request, body, done) =>
    done(null, body),
  )
  const path = `${hooksPath}websub/:key`

  hooks.get<Callback>(path, { exposeHeadRoute: false }, async (request, reply) => {
    const query = new URL(request.url, 'http://here.invalid').searchParams
    const answer = await answerHub(await host.context(), { key: request.params.key, query })
    return answer.status === 200
      ? reply.type('text/plain; charset=utf-8').send(answer.body)
      : refuse(reply, answer.status)
  })

  hooks.post<Callback>(path, {
    // Before the body is read: a stranger's is not worth a byte.
    onRequest: async (request, reply) => {
      const refused = await refusePush(await host.context(), { key: request.params.key })
      if (refused !== null) return refuse(reply, refused)
    },
    handler: async (request, reply) => {
      const { 'content-type': contentType = null, 'x-hub-signature': signature } = request.headers
      const status = await receivePush(await host.context(), {
        key: request.params.key,
        body: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
        contentType,
        signature: typeof signature === 'string' ? signature : null,
      })
      return status === 202 ? reply.code(202).send() : refuse(reply, status)
    },
  })

  hooks.all(`${hooksPath}*`, async (_request, reply) => refuse(reply, 404))
}

function refuse(reply: FastifyReply, status: 404 | 410): FastifyReply {
  return reply
    .code(status)
    .type('text/plain; charset=utf-8')
    .send(status === 410 ? 'Nobody listens here any more.' : 'There is nothing at this address.')
}
