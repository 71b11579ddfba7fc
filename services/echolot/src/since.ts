import { UsageError } from './usage-error.ts'

const unitMs = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 } as const

/**
 * Reads a point in the past: an instant with its zone, a day (its beginning in UTC), or a span before now such as 90m, 2h, 3d, 1w.
 * @returns what gives the instant, once it is known when now is.
 * @throws UsageError naming the value and what would be right.
 */
export function parseSince(text: string): (now: Date) => Date {
  const [, count, unit] = /^(\d{1,6})([mhdw])$/.exec(text) ?? []
  if (count !== undefined && unit !== undefined) {
    const spanMs = Number(count) * unitMs[unit as keyof typeof unitMs]
    return (now) => new Date(now.getTime() - spanMs)
  }
  const [, day] = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2}))?$/.exec(text) ?? []
  const at = new Date(text)
  // A day that no month has would be read as one of the next month.
  const exists = day !== undefined && new Date(`${day}T00:00Z`).toJSON()?.startsWith(day) === true
  if (!exists || Number.isNaN(at.getTime()))
    throw new UsageError(
      `error: --since "${text}" is neither an instant such as 2026-11-20T08:00Z, nor a day such as 2026-11-20, nor a span such as 90m, 2h, 3d or 1w`,
    )
  return () => at
}
