import { Refusal, type RefusalCode } from '@echolot/domain'
import { ORPCError } from '@orpc/server'

const codes: Record<RefusalCode, string> = {
  invalid: 'BAD_REQUEST',
  unauthenticated: 'UNAUTHORIZED',
  forbidden: 'FORBIDDEN',
  not_found: 'NOT_FOUND',
  conflict: 'CONFLICT',
  too_many: 'TOO_MANY_REQUESTS',
  unavailable: 'SERVICE_UNAVAILABLE',
}

/** The one place where a refusal becomes an HTTP answer. Anything else stays what it is: a bug. */
export function refusalToError(error: unknown): unknown {
  return error instanceof Refusal
    ? new ORPCError(codes[error.code], { message: error.message, data: error.data, cause: error })
    : error
}
