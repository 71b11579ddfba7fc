/** Whether this run only shows that the benchmark runs. */
export const smoke = process.env.BENCH_SMOKE === '1'

/** The median time of a few rounds in ms, after one to warm up. */
export async function median(rounds: number, work: () => unknown): Promise<number> {
  await work()
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const began = performance.now()
    await work()
    times.push(performance.now() - began)
  }
  times.sort((a, b) => a - b)
  return times[Math.floor(times.length / 2)] ?? 0
}

/** One line a figure, beside its reference of the same run. */
export function report(name: string, ms: number, reference: { name: string; ms: number }, unit: string): void {
  console.log(
    `${name}: ${unit}; ${(ms / reference.ms).toFixed(2)} times ${reference.name} (${ms.toFixed(1)} ms to ${reference.ms.toFixed(1)} ms)`,
  )
}

/** The value below which this part of the values lies, by nearest rank: 0.95 is p95, 1 the greatest. */
export function nth(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? 0
}
