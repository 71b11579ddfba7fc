import {
  authenticate,
  authenticateToken,
  type FollowedRequest,
  holdPresence,
  type Present,
  refuseOutage,
  type ServiceHost,
  stillHeld,
} from '@echolot/actions'
import { longestPicture } from '@echolot/contract'
import { Refusal, type RefusalData } from '@echolot/domain'
import fastifyStatic from '@fastify/static'
import { OpenAPIHandler } from '@orpc/openapi/fastify'
import { onError } from '@orpc/server'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { compressAnswer } from './compress-answer.ts'
import { readCookie, writeCookie } from './cookie.ts'
import { serveDemoWorld } from './demo-world.ts'
import { hooksPath, serveHooks } from './hooks.ts'
import { readBearer } from './read-bearer.ts'
import { refusalToError } from './refusal-to-error.ts'
import type { RequestContext } from './request-context.ts'
import { router } from './router.ts'
import { comesFromUs, isLoopback, namesUs, spokenPlainly } from './same-origin.ts'
import { securityHeaders } from './security-headers.ts'

const bodyLimit = 1_000_000
/** A list of sources with its chosen lines is larger than what anybody types. */
const listLimit = 8_000_000
/** A picture as a telephone takes it, and what is said of it. */
const pictureLimit = longestPicture + 100_000
const takesPictures = /^\/api\/anecdotes$/
const takesLists = /^\/api\/sources\/import(?:\/preview)?$/
/** Which endpoint of the contract a request reached. */
const endpoints = new WeakMap<FastifyRequest, string>()
/** How a request is followed, where it may cause work; asking for health, figures or files does not. */
const followed = new WeakMap<FastifyRequest, FollowedRequest>()
const reads = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Builds the HTTP server: guards first, then operations, the contract under /api, what others push to, the demo's world, and the web app. */
export async function buildServer(host: ServiceHost): Promise<FastifyInstance> {
  const held = holdPresence()
  host.onLive((news) => held.hear(news, performance.now()))
  const present = () => held.list(performance.now())
  const { publicUrl, trustedProxies } = host.http
  const tls = publicUrl?.startsWith('https:') ?? false
  // Behind a public address stands a proxy; its word on who asks is taken, nobody else's.
  const server = Fastify({
    logger: false,
    bodyLimit,
    trustProxy: publicUrl !== null ? ['loopback', ...trustedProxies] : false,
    routerOptions: { maxParamLength: 500 },
    forceCloseConnections: true,
    requestTimeout: 30_000,
  })

  server.addHook('onRequest', async (request, reply) => {
    reply.headers(securityHeaders(tls))
    if (!namesUs(request.headers.host, host.http.host, publicUrl))
      return refuse(
        reply,
        421,
        'MISDIRECTED',
        `This Echolot does not answer to the name "${request.headers.host ?? ''}".`,
      )
    // Who pushes is no browser, and is known by the address that it alone was given.
    if (request.routeOptions.url?.startsWith(hooksPath)) return
    // No page can make a browser send it.
    if (readBearer(request.headers.authorization) !== null) return
    const plain = trustedProxies.length === 0 && spokenPlainly(request.headers, request.socket)
    if (!reads.has(request.method) && !comesFromUs(request.headers, publicUrl, plain))
      return refuse(reply, 403, 'FOREIGN_ORIGIN', "Changes are taken from this Echolot's own pages only.")
  })
  server.addHook('onRequest', (request, _reply, done) => {
    if (!request.url.startsWith('/api/')) return done()
    const follow = host.follow()
    followed.set(request, follow)
    follow.within(done)
  })
  server.addHook('onResponse', async (request, reply) => {
    // The route and not the address: addresses may hold what somebody searched for.
    const { method } = request
    const route = endpoints.get(request) ?? request.routeOptions.url ?? '(none)'
    const status = reply.statusCode
    host.log.info({ method, route, status, ms: Math.round(reply.elapsedTime) }, 'request finished')
    followed.get(request)?.end(`${method} ${route}`, {
      fields: { 'http.request.method': method, 'http.route': route, 'http.response.status_code': status },
      failed: status >= 500,
    })
  })
  server.setErrorHandler((error: Error & { statusCode?: number }, _request, reply) => {
    const refused = refuseOutage(error)
    if (refused instanceof Refusal) return void refuse(reply, 503, 'SERVICE_UNAVAILABLE', refused.message, refused.data)
    const status = error.statusCode ?? 500
    if (status >= 500) host.log.error({ error: error.name, problem: error.message }, 'request failed')
    void refuse(
      reply,
      status,
      status >= 500 ? 'INTERNAL_SERVER_ERROR' : 'BAD_REQUEST',
      status >= 500 ? 'Something went wrong here; it has been logged.' : error.message,
    )
  })

  server.get('/healthz', async () => ({ ok: true }))
  server.get('/readyz', async (_request, reply) => {
    const { ready, reasons } = await host.readiness()
    return reply.code(ready ? 200 : 503).send({ ready, reasons })
  })
  server.get('/metrics', async (request, reply) => {
    const { metricsToken } = host.http
    const allowed =
      metricsToken === null
        ? isDirectLoopback(request)
        : request.headers.authorization === `Bearer ${metricsToken}` || isDirectLoopback(request)
    if (!allowed)
      return refuse(
        reply,
        401,
        'UNAUTHORIZED',
        'Metrics need the token of ECHOLOT_METRICS_TOKEN as bearer, or a request from this machine.',
      )
    return reply.type('text/plain; version=0.0.4; charset=utf-8').send(await host.metrics())
  })

  await server.register(async (api) => {
    api.addHook('onSend', compressAnswer)
    // oRPC reads the body itself.
    api.removeAllContentTypeParsers()
    api.addContentTypeParser('*', (_request, _payload, done) => done(null, undefined))
    const handler = new OpenAPIHandler(router, {
      interceptors: [
        async ({ next, context }) =>
          next().catch((error: unknown) => {
            if (error instanceof Refusal && typeof error.data.retryAfterSeconds === 'number')
              context.setRetryAfter(error.data.retryAfterSeconds)
            throw refusalToError(error)
          }),
      ],
      clientInterceptors: [onError((error) => logUnexpected(host, error))],
    })
    api.all('/api/*', async (request, reply) => {
      const problem = bodyProblem(request)
      if (problem !== null) return refuse(reply, problem.status, problem.code, problem.message)
      reply.header('cache-control', 'no-store')
      const { matched } = await handler.handle(request, reply, {
        prefix: '/api',
        context: await requestContext(host, request, reply, tls, present),
      })
      if (!matched)
        return refuse(
          reply,
          404,
          'NOT_FOUND',
          `There is no endpoint ${request.method} ${new URL(request.url, 'http://here.invalid').pathname}.`,
        )
    })
  })

  await server.register((hooks) => serveHooks(hooks, host))
  serveDemoWorld(server, host)
  await server.register(fastifyStatic, {
    root: host.http.webFolder,
    wildcard: true,
    index: false,
    preCompressed: true,
    dotfiles: 'ignore',
    setHeaders: (reply, path) => {
      reply.header('cache-control', /[/\\]assets[/\\]/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  // Every other address is a page of the web app, which knows its own.
  server.get('/', (_request, reply) => reply.sendFile('index.html'))
  server.setNotFoundHandler((request, reply) => {
    if (request.method === 'GET' && (request.headers.accept ?? '').includes('text/html'))
      return reply.code(200).sendFile('index.html')
    return refuse(reply, 404, 'NOT_FOUND', 'There is nothing at this address.')
  })
  return server
}

function refuse(reply: FastifyReply, status: number, code: string, message: string, data?: RefusalData): FastifyReply {
  return reply
    .code(status)
    .type('application/json')
    .send(JSON.stringify({ defined: false, code, status, message, data }))
}

function bodyProblem(request: FastifyRequest): { status: number; code: string; message: string } | null {
  if (reads.has(request.method)) return null
  const length = request.headers['content-length']
  if (request.headers['transfer-encoding'] !== undefined)
    return { status: 411, code: 'LENGTH_REQUIRED', message: 'Send the body with a Content-Length.' }
  if (length === undefined || length === '0') return null
  const limit = takesLists.test(request.url) ? listLimit : takesPictures.test(request.url) ? pictureLimit : bodyLimit
  if (Number(length) > limit)
    return { status: 413, code: 'PAYLOAD_TOO_LARGE', message: `A body has ${limit} bytes at most, not ${length}.` }
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? ''))
    return { status: 415, code: 'UNSUPPORTED_MEDIA_TYPE', message: 'Send JSON with Content-Type: application/json.' }
  return null
}

/** Asked from this machine itself, with no proxy in between. */
function isDirectLoopback(request: FastifyRequest): boolean {
  return (
    isLoopback(request.socket.remoteAddress ?? '') &&
    request.headers['x-forwarded-for'] === undefined &&
    request.headers.forwarded === undefined
  )
}

async function requestContext(
  host: ServiceHost,
  request: FastifyRequest,
  reply: FastifyReply,
  tls: boolean,
  present: () => Present[],
): Promise<RequestContext> {
  const key = readBearer(request.headers.authorization)
  const token = key === null ? readCookie(request.headers.cookie, tls) : null
  const identify = async () => {
    if (key !== null) return authenticateToken(await host.context(), { token: key })
    return token === null ? null : authenticate(await host.context(), { token })
  }
  return {
    host,
    address: request.ip,
    userAgent: request.headers['user-agent'] ?? null,
    origin: request.headers.origin ?? null,
    loopback: isDirectLoopback(request),
    token,
    identified: await identify(),
    holdsStill: async () => {
      if (token !== null) return stillHeld(await host.context(), { token })
      return identify()
    },
    setEndpoint: (name) => void endpoints.set(request, name),
    setRetryAfter: (seconds) => void reply.header('retry-after', seconds),
    setSession: (next) => void reply.header('set-cookie', writeCookie(next, tls)),
    present,
    context: host.context,
  }
}

/** What is neither a refusal nor wrong input is a bug, and is logged once with its place. */
function logUnexpected(host: ServiceHost, error: unknown): void {
  // A database that is away has its own line in the log, once.
  if (refuseOutage(error) instanceof Refusal) return
  const status = (error as { status?: unknown }).status
  if (typeof status === 'number' && status < 500) return
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error))
  host.log.error(
    {
      error: name,
      problem: message,
      place: stack
        ?.split('\n')
        .slice(1, 5)
        .map((line) => line.trim())
        .join(' < '),
    },
    'request failed',
  )
}
