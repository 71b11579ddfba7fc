/** A wait that had to end: the other side may still answer, but nobody listens any more. */
class NoAnswer extends Error {
  override readonly name = 'NoAnswer'
  readonly code = 'ETIMEDOUT'

  constructor(what: string, ms: number) {
    super(`${what} did not answer within ${ms} ms.`)
  }
}

/**
 * The promise's outcome, or `NoAnswer` after `ms`. BullMQ answers a query during its close with a promise that never settles,
 * so no wait for it goes unbounded.
 */
export async function within<T>(ms: number, what: string, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NoAnswer(what, ms)), ms)
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}
