/** SQLSTATE classes and codes after which the same work can succeed later: connection, resources, operator, serialisation, a transaction that idled. */
const transientStates = /^(08|53|57P0|40001|40P01|55P03|25006|25P0[34]|57014)/
/** What the driver says of a connection, without a code. */
const lostConnection =
  /Connection terminated|timeout exceeded when trying to connect|timeout expired|is not queryable|Cannot use a pool after|Received unexpected \w+ message/
const transientCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ERR_STREAM_DESTROYED',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
])

/** Whether an error speaks of the database's state rather than of the work: lost connection, shutdown, deadlock, time-out. */
export function isTransient(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code } = error as Error & { code?: unknown }
  if (typeof code === 'string' && (transientStates.test(code) || transientCodes.has(code))) return true
  if (lostConnection.test(error.message)) return true
  if (error instanceof AggregateError) return error.errors.some(isTransient)
  return error.cause !== undefined && isTransient(error.cause)
}

/** Whether an insert met a row that is already there. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && (error as Error & { code?: unknown }).code === '23505'
}
