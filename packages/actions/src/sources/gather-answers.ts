/** For so long one answer waits for others: a transaction takes as long as twenty polls that brought nothing new do in it. */
const gatheredForMs = 200

/** Lets the answers of a batch be stored together: `soon` waits until all have come, and for a while at most. */
export function gatherAnswers(expected: number): { answered(): void; soon(): Promise<void> } {
  let left = expected
  let gathering: { over: Promise<void>; end(): void } | null = null

  function begin() {
    const { promise: over, resolve } = Promise.withResolvers<void>()
    const timer = setTimeout(end, gatheredForMs)
    function end(): void {
      clearTimeout(timer)
      gathering = null
      resolve()
    }
    return { over, end }
  }

  return {
    answered() {
      left -= 1
      if (left === 0) gathering?.end()
    },
    async soon() {
      if (left === 0) return
      gathering ??= begin()
      await gathering.over
    },
  }
}
