import type { TicketHappening } from './ticket.ts'

/** A history as if the dismissals that were taken back had never been: they and their taking back are left out. Pure. */
export function withoutUndone<T extends { at: Date; happening: TicketHappening }>(events: readonly T[]): readonly T[] {
  if (events.every(({ happening }) => happening.kind !== 'undone')) return events
  const left = new Set(events)
  for (const [index, event] of events.entries()) {
    const { happening } = event
    if (happening.kind !== 'undone') continue
    left.delete(event)
    const dismissedAt = Date.parse(happening.dismissedAt)
    const dismissed = events.findLast(
      ({ at, happening: { kind } }, before) => before < index && kind === 'dismissed' && at.getTime() === dismissedAt,
    )
    if (dismissed !== undefined) left.delete(dismissed)
  }
  return [...left]
}
