import { Refusal } from '@echolot/domain'

/**
 * Works until it is done or somebody breaks it off by a signal; whoever works then clears away what was begun.
 * @param left what there is when it was broken off, as a sentence.
 */
export async function untilSignalled<T>(left: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const breakOff = new AbortController()
  const abort = () => breakOff.abort()
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  for (const signal of signals) process.once(signal, abort)
  try {
    return await work(breakOff.signal)
  } catch (error) {
    throw breakOff.signal.aborted ? new Refusal('conflict', `Broken off. ${left}`, {}, { cause: error }) : error
  } finally {
    for (const signal of signals) process.off(signal, abort)
  }
}
