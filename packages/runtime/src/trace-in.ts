/** The trace that a payload carries beside what the catalogue knows of it, as a W3C `traceparent`; null where none. */
export function traceIn(payload: unknown): string | null {
  if (typeof payload !== 'object' || payload === null || !('trace' in payload)) return null
  return typeof payload.trace === 'string' ? payload.trace : null
}
