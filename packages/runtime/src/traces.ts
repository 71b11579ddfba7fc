import type { Config } from './config/load-config.ts'
import type { Hear } from './hear.ts'
import type { Log } from './logger.ts'

/** Facts about a span: ids, counts and words of our own, never what strangers wrote. */
export type SpanFields = Record<string, string | number | boolean>

/** How work is followed from a request or poll to the jobs that it causes, across processes. */
export type Traces = {
  /** Gives the facts that are logged within a span to it, and makes a span of each poll. */
  hear: Hear
  /** The span that is under way here, in the form of W3C's `traceparent`; null outside of any. */
  current(): string | null
  /** Runs `work` within a span of its own; `parent` is the `traceparent` of who caused it. A span whose work throws is marked. */
  span<T>(name: string, about: { parent: string | null; fields: SpanFields }, work: () => Promise<T>): Promise<T>
  /** A span for a request: what runs `within` belongs to it, until its `end`. */
  request(): { within<T>(work: () => T): T; end(name: string, about: { fields: SpanFields; failed: boolean }): void }
  /** Sends what is left, within a second. */
  stop(): Promise<void>
}

/** What there is without ECHOLOT_TRACES: nothing is loaded, and nothing done. */
export const untraced: Traces = {
  hear() {},
  current: () => null,
  span: (_name, _about, work) => work(),
  request: () => unfollowed,
  async stop() {},
}

const unfollowed = { within: <T>(work: () => T) => work(), end() {} }

/** The traces that the configuration asks for. OpenTelemetry is loaded only where it does. */
export async function openTraces({ traces, roles }: Pick<Config, 'traces' | 'roles'>, log: Log): Promise<Traces> {
  if (traces === null) return untraced
  return (await import('./otlp-traces.ts')).sendTraces({ endpoint: traces, roles, log })
}
