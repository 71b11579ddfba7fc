import { refuseOutage } from '@echolot/actions'
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

/** The one place where a refusal becomes an HTTP answer, and a database that is away one. Anything else stays what it is: a bug. */
export function refusalToError(error: unknown): unknown {
  const refused = refuseOutage(error)
  return refused instanceof Refusal
    ? new ORPCError(codes[refused.code], { message: refused.message, data: refused.data, cause: refused })
    : error
}
