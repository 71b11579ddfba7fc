import type { QueueSearch } from '../queue-search.ts'
import type { ClientSavedView } from './use-saved-views.ts'

/** A kept view as the address says it; everything that it does not say is taken away. */
export function searchOf(kept: ClientSavedView): Partial<QueueSearch> {
  return {
    view: kept.view === 'waiting' ? undefined : kept.view,
    department: kept.departmentId ?? undefined,
    channel: kept.channel ?? undefined,
    language: kept.language ?? undefined,
    priority: kept.priority ?? undefined,
    filter: kept.filter ?? undefined,
    search: kept.search ?? undefined,
    ticket: undefined,
  }
}

/** What of an address is kept with a view. */
export function valuesOf({ view, department, channel, language, priority, filter, search }: QueueSearch) {
  return {
    view: view ?? ('waiting' as const),
    departmentId: department ?? null,
    channel: channel ?? null,
    language: language ?? null,
    priority: priority ?? null,
    filter: filter ?? null,
    search: search === undefined || search === '' ? null : search,
  }
}

/** Whether an address shows just what a view keeps. */
export function isShown(kept: ClientSavedView, search: QueueSearch): boolean {
  return Object.entries(valuesOf(search)).every(([name, value]) => kept[name as 'search'] === value)
}
