export type DurationUnits = { day: string; hour: string; minute: string; second: string }

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
] as const

/**
 * A length of time in at most two neighbouring units, cut off and never rounded up: "2 d 4 h", "3 h 10 min", "40 s".
 * Seconds are told only below one minute, so that a waiting time does not flicker.
 */
export function formatDuration(ms: number, names: DurationUnits): string {
  const length = Math.abs(ms)
  const largest = units.findIndex(([, size]) => length >= size)
  if (largest === -1) return `0 ${names.second}`
  const told = units.slice(largest, largest + 2).filter(([name], index) => index === 0 || name !== 'second')
  let rest = length
  const parts: string[] = []
  for (const [name, size] of told) {
    const count = Math.floor(rest / size)
    rest -= count * size
    if (count > 0) parts.push(`${count}\u00a0${names[name]}`)
  }
  return parts.join(' ')
}
