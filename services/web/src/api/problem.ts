import { ORPCError } from '@orpc/client'

/** What went wrong when asking the server, in the shape pages decide on. `unreachable`: no answer at all. */
export type Problem = {
  kind:
    | 'unreachable'
    | 'signed_out'
    | 'forbidden'
    | 'not_found'
    | 'conflict'
    | 'invalid'
    | 'too_many'
    | 'unavailable'
    | 'broken'
  message: string
  data: Record<string, unknown>
}

const kinds: Record<number, Problem['kind']> = {
  400: 'invalid',
  401: 'signed_out',
  403: 'forbidden',
  404: 'not_found',
  409: 'conflict',
  422: 'invalid',
  429: 'too_many',
  502: 'unavailable',
  503: 'unavailable',
  504: 'unavailable',
}

export function problemOf(error: unknown): Problem {
  if (!(error instanceof ORPCError))
    return { kind: 'unreachable', message: error instanceof Error ? error.message : String(error), data: {} }
  const data: unknown = error.data
  return {
    kind: kinds[error.status] ?? 'broken',
    message: error.message,
    data: isRecord(data) ? data : {},
  }
}

/** Who holds the ticket, where that is why something was refused. */
export function heldBy(problem: Problem): string | null {
  const holder = problem.data.heldBy
  return isRecord(holder) && typeof holder.name === 'string' ? holder.name : null
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
