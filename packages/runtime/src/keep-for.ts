/**
 * Does something at most every `atLeastMs`, and so rarely that it takes no more than `share` of the time: what took a second
 * is kept for a hundred at a share of 0.01. Whoever asks meanwhile gets what was; whoever asks while it is done waits with
 * the others. A failure is not kept.
 */
export function keepFor<T>(
  { atLeastMs, share }: { atLeastMs: number; share: number },
  make: () => Promise<T>,
): () => Promise<T> {
  let kept: { value: T; until: number } | null = null
  let making: Promise<T> | null = null
  return () => {
    if (kept !== null && performance.now() < kept.until) return Promise.resolve(kept.value)
    making ??= (async () => {
      const began = performance.now()
      const value = await make()
      const ended = performance.now()
      kept = { value, until: ended + Math.max(atLeastMs, (ended - began) / share) }
      return value
    })().finally(() => {
      making = null
    })
    return making
  }
}
