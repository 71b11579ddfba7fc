import type { LineProblem } from './subscription.ts'

const longest = 4_000
const scheme = /^[a-z][a-z0-9+.-]*:/i
const bareHost = /^(?:[\p{L}\p{N}_-]+\.)+\p{L}[\p{L}\p{N}-]*(?::\d{1,5})?(?:[/?#]|$)/u

export type ReadAddress = { address: string; problem: null } | { address: null; problem: LineProblem }

/**
 * The address that somebody wrote: with or without its scheme, in angle brackets or quotes, or as browsers hand feeds over
 * (`feed:https://…`). One that holds "…" was copied from where Echolot hides a secret, and is none.
 */
export function readAddress(written: string): ReadAddress {
  const text = written
    .trim()
    .replace(/^<(.*)>$/s, '$1')
    .replace(/^(["'])(.*)\1$/s, '$2')
    .trim()
    .replace(/^feed:(?=https?:)/i, '')
    .replace(/^feed:\/\//i, 'http://')
  if (text === '') return refused('no_address')
  if (/…|%E2%80%A6/i.test(text)) return refused('masked')
  if (text.length > longest || /[\s\p{Cc}<>"]/u.test(text) || !text.isWellFormed()) return refused('not_an_address')
  const address = bareHost.test(text) ? `https://${text}` : text
  if (!/^https?:\/\//i.test(address)) return refused(scheme.test(address) ? 'not_web' : 'not_an_address')
  if (!URL.canParse(address)) return refused('not_an_address')
  return { address: new URL(address).href, problem: null }
}

const refused = (problem: LineProblem): ReadAddress => ({ address: null, problem })
