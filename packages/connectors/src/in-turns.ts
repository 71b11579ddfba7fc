import { setImmediate as othersTurn } from 'node:timers/promises'

/** So long, in ms, may work on what strangers sent go on before everybody else has had a turn. */
const longestTurnMs = 8

/** `values` mapped one after the other, however many there are, without holding up the process: in between others have their turn. */
export async function inTurns<Value, Result>(
  values: readonly Value[],
  work: (value: Value) => Result | Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  let began = performance.now()
  for (const value of values) {
    results.push(await work(value))
    if (performance.now() - began < longestTurnMs) continue
    await othersTurn()
    began = performance.now()
  }
  return results
}
