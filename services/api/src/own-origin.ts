import type { ServiceHost } from '@echolot/actions'

/** Where this Echolot reaches itself, for the demo's sources. */
export function ownOrigin({ http }: ServiceHost): string {
  return `http://${http.host === '0.0.0.0' || http.host === '::' ? '127.0.0.1' : http.host.includes(':') ? `[${http.host}]` : http.host}:${http.port}`
}
