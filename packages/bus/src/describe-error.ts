import { clean } from '@echolot/domain'

/** An error as it may be stored and logged: no NUL, no lone surrogates, no stack, one line of at most 200 characters. */
export type ErrorText = { code: string; text: string }

/**
 * The one way in which errors become text: their code (or else name), and the name with the first line of the message. What
 * does not have its schema's shape says where, first, and what is wrong there.
 */
export function describeError(error: unknown): ErrorText {
  if (!(error instanceof Error)) return { code: 'unknown', text: `A ${typeof error} was thrown.` }
  const { code } = error as Error & { code?: unknown }
  const line = (firstIssue(error) ?? error.message).trim().split(/[\r\n]/, 1)[0] ?? ''
  return {
    code: clean(typeof code === 'string' && code !== '' ? code : error.name, 60),
    text: clean(line === '' ? error.name : `${error.name}: ${line}`, 200),
  }
}

/** A ZodError's own message is JSON over many lines; known by its shape, as this package needs no zod. */
function firstIssue(error: Error): string | null {
  const { issues } = error as Error & { issues?: unknown }
  if (error.name !== 'ZodError' && error.name !== '$ZodError') return null
  const [issue] = Array.isArray(issues) ? (issues as { path?: unknown; message?: unknown }[]) : []
  if (typeof issue?.message !== 'string') return null
  const path = Array.isArray(issue.path) ? issue.path.map(String).join('.') : ''
  return path === '' ? issue.message : `${path}: ${issue.message}`
}

/**
 * An error that a queue can store. PostgreSQL refuses a NUL, and a job whose error cannot be written down would stay active
 * until it counts as abandoned, again and again.
 */
export function storableError(error: unknown): Error {
  const { code, text } = describeError(error)
  const storable = new Error(`${code} ${text}`, { cause: error })
  storable.stack = storable.message
  return storable
}
