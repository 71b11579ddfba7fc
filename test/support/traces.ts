import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { z } from 'zod'

const list = z.object({ values: z.array(z.object({ stringValue: z.string() })) })
const attributes = z.array(z.object({ key: z.string(), value: z.record(z.string(), z.unknown()) }))
const export_ = z.object({
  resourceSpans: z.array(
    z.object({
      resource: z.object({ attributes }),
      scopeSpans: z.array(
        z.object({
          spans: z.array(
            z.object({
              traceId: z.string(),
              spanId: z.string(),
              parentSpanId: z.string().optional(),
              name: z.string(),
              attributes,
            }),
          ),
        }),
      ),
    }),
  ),
})
type Span = z.infer<typeof export_>['resourceSpans'][number]['scopeSpans'][number]['spans'][number] & {
  /** The roles of the process it comes from. */
  roles: string[]
}

export type TraceReceiver = AsyncDisposable & {
  origin: string
  spans: Span[]
  /** Everything that was received, as it was written. */
  said(): string
  /** The names from the root of a span's trace to the span itself. */
  path(span: Span | undefined): string[]
}

/** A receiver of OTLP over HTTP, as a collector is one. */
export async function receiveTraces(): Promise<TraceReceiver> {
  const spans: Span[] = []
  const bodies: string[] = []
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request.setEncoding('utf8')) body += chunk
    if (request.url !== '/v1/traces') return response.writeHead(404).end()
    bodies.push(body)
    const read = export_.parse(JSON.parse(body))
    for (const { resource, scopeSpans } of read.resourceSpans) {
      const values = resource.attributes.find(({ key }) => key === 'echolot.roles')?.value.arrayValue
      const roles = list.parse(values).values.map(({ stringValue }) => stringValue)
      spans.push(...scopeSpans.flatMap((scope) => scope.spans.map((span) => ({ ...span, roles }))))
    }
    response.setHeader('content-type', 'application/json').end('{}')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const path = (span: Span | undefined): string[] =>
    span === undefined ? [] : [...path(spans.find(({ spanId }) => spanId === span.parentSpanId)), span.name]
  return {
    path,
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    spans,
    said: () => bodies.join('\n'),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
    },
  }
}
