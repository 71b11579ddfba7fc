import { isIP } from 'node:net'
import type { ServiceRole } from '@echolot/actions'
import type { MailSecurity } from '@echolot/domain'
import { parseAllowedNetwork } from '@echolot/outbound'
import { z } from 'zod'

export const roles = ['collector', 'triage', 'scheduler', 'api'] as const satisfies readonly ServiceRole[]
export const levels = ['debug', 'info', 'warn', 'error'] as const

export const list = (text: string) =>
  text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')

export const wholeNumber = (from: number, to: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.number().min(from).max(to))

export function isHost(text: string) {
  const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?'
  // A last label of digits alone is an address that is wrong, such as 256.1.1.1.
  return isIP(text) !== 0 || new RegExp(`^(?:${label}\\.)*(?!\\d+$)${label}$`, 'i').test(text)
}

export function isDatabaseUrl(text: string) {
  const url = URL.parse(text)
  if (!url || !/^postgres(ql)?:$/.test(url.protocol)) return false
  // A password with #, / or ? as it is ends the host early: what follows would be taken for a path, and shown.
  if (url.hash !== '' || url.pathname.includes('@')) return false
  return (url.hostname !== '' || url.searchParams.has('host')) && url.pathname.length > 1
}

export function toOrigin(text: string, context: z.RefinementCtx) {
  const url = URL.parse(text)
  if (url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`) return url.origin
  context.addIssue('not an origin')
  return z.NEVER
}

/** An address to which paths are added: without query and fragment, and without the slash at its end. */
export function toBase(text: string, context: z.RefinementCtx) {
  const url = URL.parse(text)
  if (url && /^https?:$/.test(url.protocol) && url.search === '' && url.hash === '') return url.href.replace(/\/+$/, '')
  context.addIssue('not an address')
  return z.NEVER
}

export function toDomains(text: string, context: z.RefinementCtx) {
  const entries = list(text).map((entry) => entry.toLowerCase())
  if (!entries.every(isDomain)) context.addIssue('not a domain')
  return entries
}

export const isDomain = (entry: string) => isHost(entry) && isIP(entry) === 0

export function toNetworks(text: string, context: z.RefinementCtx) {
  const entries = list(text)
  if (!entries.every(isNetwork)) context.addIssue('not a network')
  return entries
}

export function isNetwork(entry: string): boolean {
  try {
    parseAllowedNetwork(entry)
    return true
  } catch {
    return false
  }
}

/** Each role once, in the order in which they are started. */
export function toRoles(text: string, context: z.RefinementCtx): ServiceRole[] {
  const wanted = list(text)
  if (wanted.length === 0 || wanted.some((role) => !roles.some((known) => known === role))) {
    context.addIssue('not a list of roles')
  }
  return roles.filter((role) => wanted.includes(role))
}

export function toProxies(text: string, context: z.RefinementCtx) {
  const entries = list(text)
  if (!entries.every(isProxy)) context.addIssue('not an address')
  return entries
}

/** An address, or a network that is not everybody: whoever is trusted may call themselves anything. */
export function isProxy(entry: string): boolean {
  const [address = '', prefix, ...more] = entry.split('/')
  const bits = isIP(address) === 4 ? 32 : isIP(address) === 6 ? 128 : 0
  if (bits === 0 || more.length > 0) return false
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) >= 1 && Number(prefix) <= bits)
}

export type MailServerAddress = {
  host: string
  port: number
  security: MailSecurity
  user: string | null
  password: string | null
}

export function toMailServer(text: string, context: z.RefinementCtx): MailServerAddress {
  const url = URL.parse(text.trim())
  const wrong = () => {
    context.addIssue('not a mail server')
    return z.NEVER
  }
  if (!url || !/^smtps?:$/.test(url.protocol) || url.hash !== '' || !/^\/?$/.test(url.pathname)) return wrong()
  const params = [...url.searchParams]
  const inClear = params.length === 1 && params[0]?.[0] === 'tls' && params[0][1] === 'none'
  if (params.length > 0 && (!inClear || url.protocol === 'smtps:')) return wrong()
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (!isHost(host) || (url.username === '') !== (url.password === '')) return wrong()
  const security = url.protocol === 'smtps:' ? 'tls' : inClear ? 'none' : 'starttls'
  const [user, password] = [decoded(url.username), decoded(url.password)]
  if (user === undefined || password === undefined) return wrong()
  return {
    ...{ host, security, user, password },
    port: url.port === '' ? { tls: 465, starttls: 587, none: 25 }[security] : Number(url.port),
  }
}

/** What stands in an address; null where nothing does, undefined where its percent signs make no sense. */
function decoded(part: string): string | null | undefined {
  if (part === '') return null
  try {
    return decodeURIComponent(part)
  } catch {
    return undefined
  }
}

const plainAddress = /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9-]+(?:\.[a-z0-9-]+)*$/i

/** `Echolot <echolot@company.example>`, or the address alone. */
export function toSender(text: string, context: z.RefinementCtx): string {
  const typed = text.trim()
  const [, named] = /^[^<>\p{Cc}]*<([^<>]+)>$/u.exec(typed) ?? []
  if (plainAddress.test(named ?? typed)) return typed
  context.addIssue('not a sender')
  return z.NEVER
}

export function toPlainAddress(text: string, context: z.RefinementCtx): string {
  const typed = text.trim().toLowerCase()
  if (plainAddress.test(typed) && typed.indexOf('@') <= 20 && !typed.includes('+')) return typed
  context.addIssue('not an address')
  return z.NEVER
}
