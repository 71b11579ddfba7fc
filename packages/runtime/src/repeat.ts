/**
 * Does something every `ms`, the next round only after the last has ended. A round that fails is told and the next comes
 * nevertheless.
 * @returns stop, which waits for a round under way.
 */
export function repeat(
  ms: number,
  round: () => Promise<unknown>,
  onFailure: (error: unknown) => void,
): { stop(): Promise<void> } {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()
  const go = () => {
    running = round()
      .then(() => {}, onFailure)
      .then(() => {
        if (!stopped) timer = setTimeout(go, ms)
      })
  }
  timer = setTimeout(go, 0)
  return {
    async stop() {
      stopped = true
      clearTimeout(timer)
      await running
    },
  }
}
