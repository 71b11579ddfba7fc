import type { Doing } from '@echolot/domain'
import type { LiveNews } from '../service.ts'

/** Somebody is in a ticket now. */
export type Present = { ticketId: number; personId: number; doing: Doing }

/** Who says nothing for so long has left: longer than two of the signs that an open page gives. */
export const presentForMs = 50_000

/**
 * Remembers who is in which ticket, as the live channel says it to every process: here alone, never stored, and gone with the process, whose pages
 * say it again within a few seconds. Instants are of a clock that only goes on, in ms.
 */
export function holdPresence() {
  const seen = new Map<string, Present & { atMs: number }>()
  return {
    hear({ ids, present }: LiveNews, atMs: number): void {
      const [ticketId] = ids
      if (present === undefined || ticketId === undefined) return
      const key = `${present.personId} ${ticketId}`
      if (present.doing === 'gone') seen.delete(key)
      else seen.set(key, { ticketId, personId: present.personId, doing: present.doing, atMs })
    },
    /** Everybody who is in a ticket, by ticket. */
    list(atMs: number): Present[] {
      for (const [key, one] of seen) if (atMs - one.atMs > presentForMs) seen.delete(key)
      return [...seen.values()]
        .map(({ ticketId, personId, doing }) => ({ ticketId, personId, doing }))
        .sort((a, b) => a.ticketId - b.ticketId || a.personId - b.personId)
    },
  }
}
