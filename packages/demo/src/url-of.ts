import type { Item } from './item.ts'

/** Names under which a machine reaches itself. */
const itself = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/

/**
 * Where an item's page lies. A paper with a host of its own has it under the name that is this machine's own whatever stands
 * before it (RFC 6761, 6.3); an Echolot that reaches itself by another name has no such names, and all lies at one host.
 */
export function urlOf({ host, path }: Pick<Item, 'host' | 'path'>, baseUrl: string): string {
  if (host === null) return baseUrl + path
  const url = new URL(baseUrl + path)
  if (itself.test(url.hostname)) url.hostname = `${host}.localhost`
  return url.href
}
