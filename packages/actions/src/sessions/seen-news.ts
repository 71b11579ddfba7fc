import { departmentsOfTickets } from '@echolot/db'
import { type Sight, seesTicket } from '@echolot/domain'
import type { LiveNews, ServiceHost } from '../service.ts'

/** However many listen, the departments of what changed are asked for once. */
const asked = new WeakMap<LiveNews, Promise<ReadonlyMap<number, string>>>()

/**
 * What somebody who does not see all hears of a change: the tickets in sight by their numbers, of everything else that it changed.
 * Who sees no tickets hears of settings alone; null is nothing.
 */
export async function seenNews(
  host: Pick<ServiceHost, 'context'>,
  news: LiveNews,
  sight: Exclude<Sight, 'all'>,
): Promise<LiveNews | null> {
  const { event, ids } = news
  if (sight.departmentIds.length === 0) return event === '' || event.startsWith('settings.') ? { event, ids: [] } : null
  if (!event.startsWith('tickets.') && !event.startsWith('presence.')) return { event, ids: [] }
  const asking = asked.get(news) ?? host.context().then(({ db }) => departmentsOfTickets(db, ids))
  asked.set(news, asking)
  const lies = await asking
  return { event, ids: ids.filter((id) => seesTicket(sight, { id, departmentId: lies.get(id) ?? '' })) }
}
