import { instantOf, wallClockAt } from '../../time/zoned.ts'

export type SnoozeName = 'inOneHour' | 'afternoon' | 'tomorrow' | 'nextMonday'

/**
 * The usual ends of a snooze, by the company's clocks. This afternoon is offered only while it is still ahead,
 * and on a Sunday tomorrow is the next Monday already: each instant is offered once.
 */
export function snoozeTimes(now: number, zone: string): readonly { name: SnoozeName; at: number }[] {
  const today = wallClockAt(now, zone)
  const on = (days: number, hour: number) => instantOf({ ...today, day: today.day + days, hour, minute: 0 }, zone)
  const times = [
    { name: 'inOneHour', at: Math.ceil((now + 3_600_000) / 60_000) * 60_000 },
    { name: 'afternoon', at: on(0, 14) },
    { name: 'tomorrow', at: on(1, 9) },
    { name: 'nextMonday', at: on(8 - today.weekday, 9) },
  ] as const
  const first = new Map(times.toReversed().map(({ name, at }) => [at, name]))
  return times.filter(({ name, at }) => first.get(at) === name && (name !== 'afternoon' || at - now > 3_600_000))
}
