import {
  answerHub,
  greetAtHook,
  type HookAnswer,
  isHook,
  mostDeliveredBytes,
  mostPushedBytes,
  receiveDelivery,
  receivePush,
  refuseLargeDelivery,
  refusePush,
  type ServiceHost,
} from '@echolot/actions'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

/** Everything under this is reached without a session, and answers to whoever has the address. */
export const hooksPath = '/hooks/'

type Callback = { Params: { key: string } }

/**
 * Serves what others push: hubs (WebSub) at their callbacks, and any channel at the hook of its source. Each is an address that it
 * alone was given, and there is nothing else.
 */
export async function serveHooks(hooks: FastifyInstance, host: ServiceHost): Promise<void> {
  // The bytes as they came, for they are what is signed.
  hooks.removeAllContentTypeParsers()
  hooks.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
  serveCallbacks(hooks, host)

  const path = `${hooksPath}:key`
  hooks.get<Callback>(path, { exposeHeadRoute: false }, async (request, reply) =>
    tell(reply, await greetAtHook(await host.context(), { key: request.params.key, heard: heardIn(request) })),
  )

  hooks.post<Callback>(path, {
    bodyLimit: mostDeliveredBytes,
    onRequest: async (request, reply) => {
      if (!(await isHook(await host.context(), { key: request.params.key }))) return tell(reply, { status: 404 })
    },
    errorHandler: async (error, request, reply) => {
      if (error.statusCode !== 413) throw error
      return tell(reply, await refuseLargeDelivery(await host.context(), { key: request.params.key }))
    },
    handler: async (request, reply) =>
      tell(reply, await receiveDelivery(await host.context(), { key: request.params.key, heard: heardIn(request) })),
  })

  hooks.all(`${hooksPath}*`, async (_request, reply) => refuse(reply, 404))
}

function serveCallbacks(hooks: FastifyInstance, host: ServiceHost): void {
  const path = `${hooksPath}websub/:key`

  hooks.get<Callback>(path, { exposeHeadRoute: false }, async (request, reply) => {
    const answer = await answerHub(await host.context(), { key: request.params.key, query: queryOf(request) })
    return answer.status === 200
      ? reply.type('text/plain; charset=utf-8').send(answer.body)
      : refuse(reply, answer.status)
  })

  hooks.post<Callback>(path, {
    bodyLimit: mostPushedBytes,
    // Before the body is read: a stranger's is not worth a byte.
    onRequest: async (request, reply) => {
      const refused = await refusePush(await host.context(), { key: request.params.key })
      if (refused !== null) return refuse(reply, refused)
    },
    handler: async (request, reply) => {
      const { 'content-type': contentType = null, 'x-hub-signature': signature } = request.headers
      const status = await receivePush(await host.context(), {
        key: request.params.key,
        body: bodyOf(request),
        contentType,
        signature: typeof signature === 'string' ? signature : null,
      })
      return status === 202 ? reply.code(202).send() : refuse(reply, status)
    },
  })
}

const queryOf = (request: FastifyRequest) => new URL(request.url, 'http://here.invalid').searchParams
const bodyOf = ({ body }: FastifyRequest) => (Buffer.isBuffer(body) ? body : Buffer.alloc(0))

function heardIn(request: FastifyRequest) {
  const headers = Object.entries(request.headers).flatMap(([name, value]) => {
    const [first] = Array.isArray(value) ? value : [value]
    return first === undefined ? [] : [[name, first]]
  })
  return {
    method: request.method === 'GET' ? ('GET' as const) : ('POST' as const),
    headers: Object.fromEntries(headers) as Record<string, string>,
    query: queryOf(request),
    body: bodyOf(request),
  }
}

function tell(reply: FastifyReply, answer: HookAnswer): FastifyReply {
  if (answer.status === 404) return refuse(reply, 404)
  reply.code(answer.status)
  if ('body' in answer) return reply.type(`${answer.contentType}; charset=utf-8`).send(answer.body)
  if ('delivery' in answer) return reply.send({ delivery: answer.delivery })
  if (answer.status === 422) return reply.send({ error: 'unfit', field: answer.field, message: answer.message })
  if (answer.status === 503) reply.header('retry-after', String(answer.retryAfterSeconds))
  return reply.send({ error: words[answer.status] })
}

/** What is told of what was not taken; to whom is not known, so no more than that. */
const words = {
  401: 'unauthorized',
  413: 'too_large',
  415: 'unsupported_media_type',
  503: 'come_back_later',
} as const

function refuse(reply: FastifyReply, status: 404 | 410): FastifyReply {
  return reply
    .code(status)
    .type('text/plain; charset=utf-8')
    .send(status === 410 ? 'Nobody listens here any more.' : 'There is nothing at this address.')
}
