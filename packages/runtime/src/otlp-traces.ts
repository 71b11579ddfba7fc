import { AsyncLocalStorage } from 'node:async_hooks'
import { hostname } from 'node:os'
import { describeError, outage, within } from '@echolot/bus'
import { ROOT_CONTEXT, type Span, SpanKind, SpanStatusCode, TraceFlags, trace } from '@opentelemetry/api'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { BatchSpanProcessor, type SpanExporter, TracerProvider } from '@opentelemetry/sdk-trace'
import { hearTable } from './hear.ts'
import type { Log } from './logger.ts'
import type { SpanFields, Traces } from './traces.ts'
import { version } from './version.ts'

/** The facts of a job that its span carries; a reason may quote what somebody wrote, and stays out. */
const ofJobs = ['event', 'lane', 'size', 'attempt', 'outcome', 'parked', 'code'] as const
const ofPolls = ['sourceId', 'connector', 'outcome', 'problem', 'items', 'stored'] as const

/**
 * Sends spans by OTLP over HTTP. While nobody takes them, at most 2048 wait and the rest is forgotten: traces never hold up
 * work. `OTEL_EXPORTER_OTLP_HEADERS` and the exporter's other variables are read by OpenTelemetry itself.
 */
export function sendTraces({ endpoint, roles, log }: { endpoint: string; roles: readonly string[]; log: Log }): Traces {
  const trouble = outage(log, {}, 'traces cannot be sent')
  const otlp = new OTLPTraceExporter({ url: `${endpoint}/v1/traces`, timeoutMillis: 5_000 })
  const exporter: SpanExporter = {
    export: (spans, done) =>
      otlp.export(spans, (result) => {
        if (result.error === undefined) trouble.over()
        else trouble.trouble(result.error)
        done(result)
      }),
    forceFlush: () => otlp.forceFlush(),
    shutdown: () => otlp.shutdown(),
  }
  const provider = new TracerProvider({
    resource: resourceFromAttributes({
      'service.name': 'echolot',
      'service.version': version,
      'service.instance.id': `${hostname()}-${process.pid}`,
      'echolot.roles': [...roles],
    }),
    spanProcessors: [new BatchSpanProcessor({ exporter, scheduledDelayMillis: 2_000 })],
  })
  const tracer = provider.getTracer('echolot', version)
  const under = new AsyncLocalStorage<Span>()

  const start = (name: string, parent: string | null, kind: SpanKind, startTime?: Date) => {
    const remote = parent === null ? null : readParent(parent)
    const context = remote === null ? ROOT_CONTEXT : trace.setSpanContext(ROOT_CONTEXT, remote)
    return tracer.startSpan(name, { kind, ...(startTime === undefined ? {} : { startTime }) }, context)
  }
  const current = () => {
    const span = under.getStore()
    return span === undefined ? null : writeParent(span)
  }

  return {
    hear: hearTable({
      'job finished': (fields) => under.getStore()?.setAttributes(pick(fields, ofJobs)),
      'source polled': (fields) => {
        const span = start('poll', current(), SpanKind.CLIENT, new Date(Date.now() - Number(fields.ms)))
        span.setAttributes(pick(fields, ofPolls))
        if (fields.outcome === 'failed') span.setStatus({ code: SpanStatusCode.ERROR })
        span.end()
      },
    }),
    current,
    async span(name, { parent, fields }, work) {
      const span = start(name, parent, SpanKind.CONSUMER)
      span.setAttributes(prefixed(fields))
      try {
        return await under.run(span, work)
      } catch (error) {
        span.setStatus({ code: SpanStatusCode.ERROR, message: describeError(error).code })
        throw error
      } finally {
        span.end()
      }
    },
    request() {
      const span = start('request', null, SpanKind.SERVER)
      return {
        within: (work) => under.run(span, work),
        end(name, { fields, failed }) {
          span.updateName(name)
          span.setAttributes(fields)
          if (failed) span.setStatus({ code: SpanStatusCode.ERROR })
          span.end()
        },
      }
    },
    async stop() {
      await within(1_000, 'The receiver of traces', provider.shutdown()).catch(trouble.trouble)
    },
  }
}

function pick(fields: Record<string, unknown>, names: readonly string[]): SpanFields {
  const known = names.flatMap((name): [string, string | number | boolean][] => {
    const value = fields[name]
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? [[name, value]] : []
  })
  return prefixed(Object.fromEntries(known))
}

function prefixed(fields: SpanFields): SpanFields {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [`echolot.${name}`, value]))
}

/** W3C Trace Context, https://www.w3.org/TR/trace-context/#traceparent-header. */
function writeParent(span: Span): string {
  const { traceId, spanId, traceFlags } = span.spanContext()
  return `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, '0')}`
}

function readParent(text: string) {
  const [, traceId, spanId, flags] = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/.exec(text) ?? []
  if (traceId === undefined || spanId === undefined || flags === undefined) return null
  return { traceId, spanId, traceFlags: Number.parseInt(flags, 16) & TraceFlags.SAMPLED, isRemote: true }
}
