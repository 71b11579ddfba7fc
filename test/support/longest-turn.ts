import { setImmediate as nextTurn } from 'node:timers/promises'

/** The most processor time in ms for which this thread worked without a turn for others, while `work` went on. */
export async function longestTurn(work: () => Promise<unknown>): Promise<number> {
  let going = true
  const worked = work().finally(() => {
    going = false
  })
  let longest = 0
  let before = workedMs()
  while (going) {
    await nextTurn()
    const now = workedMs()
    longest = Math.max(longest, now - before)
    before = now
  }
  await worked
  return longest
}

function workedMs(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1_000
}
