import { type EnvironmentName, explain } from './environment.ts'

export const masked = '********'

/** A right value as it may be printed: of a secret nothing, of an address all but its password. */
export function shown(name: EnvironmentName, value: string) {
  return explain(name).secret ? masked : maskUrl(value)
}

/** Hides the password of an address, also of one that is not well-formed, and what stands alone where Redis wants a password. */
function maskUrl(value: string) {
  return value
    .replace(/(:\/\/[^:@]*:).*(?=@)/, `$1${masked}`)
    .replace(/^((?:redis|valkey)[a-z-]*:\/\/)[^:@]+(?=@)/i, `$1${masked}`)
    .replace(/([?&][a-z]*password=)[^&]*/gi, `$1${masked}`)
}

/** A wrong value as it may be printed: where it could be a secret, less than could be one. @param name null for an unknown name */
export function shownWrong(name: EnvironmentName | null, value: string) {
  if (name !== null && explain(name).secret) return masked
  return name === 'DATABASE_URL' || name === 'REDIS_URL' || /@|pass|pwd/i.test(value) ? maskDoubtful(value) : value
}

/**
 * What is left of a wrong value when everything is hidden that may be a password, wherever its author put the marks: what
 * stands between the first colon and the last @, what is called a password, and all of what is no plain address.
 */
function maskDoubtful(value: string) {
  const named = value.replace(/((?:pass\w*|pwd|secret)\s*=).*$/is, `$1${masked}`)
  const [, scheme = '', rest = named] = /^([a-z][a-z0-9+.-]*:?\/\/)(.*)$/is.exec(named) ?? []
  const at = rest.lastIndexOf('@')
  const colon = rest.indexOf(':')
  if (at === -1 && scheme !== '' && hostsAlone.test(rest)) return named
  if (at === -1) {
    if (scheme === '') return named === value ? masked : named
    return colon === -1 ? named : `${scheme}${rest.slice(0, colon + 1)}${masked}`
  }
  const before = colon === -1 || colon > at ? '' : rest.slice(0, colon + 1)
  return `${scheme}${before}${masked}${rest.slice(at)}`
}

/** Hosts with their ports, as in an address of a wrong kind: no secret. */
const hostAlone = '(?:[a-z0-9._-]+|\\[[0-9a-f:.]+\\])(?::\\d{1,5})?'
const hostsAlone = new RegExp(`^${hostAlone}(?:,${hostAlone})*(?:[/?]|$)`, 'i')

/** As much of a value as fits into a sentence. */
export function short(value: string) {
  return value.length > 120 ? `${value.slice(0, 120)}…` : value
}
