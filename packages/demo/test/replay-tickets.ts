import { decide, follow, type TicketCommand, type TicketFacts } from '@echolot/domain'
import { people } from '../src/company.ts'
import { createContents } from '../src/contents.ts'
import type { Deed, Theme } from '../src/world-shape.ts'

export type ReplayedTicket = { theme: Theme; openedAt: number; answeredAt: number | null; facts: TicketFacts }

/**
 * Plays a world's history through the product's own `decide`, replies at the source included.
 * @throws Refusal at the first deed that would not have been allowed.
 */
export function replayTickets(seed: number, epoch: Date): { tickets: readonly ReplayedTicket[] } {
  const { items, acts, verdicts } = createContents(seed, epoch.getTime()).past()
  const tickets = new Map<string, ReplayedTicket>()
  for (const { item, foundAt } of items) {
    if (item.own || item.theme === null || item.aside === 'copy') continue
    const openedAt = verdicts.find(({ externalId }) => externalId === item.externalId)?.at ?? foundAt
    const facts: TicketFacts = {
      id: tickets.size + 1,
      state: 'open',
      departmentId: item.theme,
      assigneeId: null,
      episode: 1,
      episodeStartedAt: new Date(openedAt),
      snoozedUntil: null,
      pausedAt: null,
      pauseReason: null,
      pausedUntil: null,
      priority: 'normal',

      outcome: null,
      pinned: null,
    }
    tickets.set(item.externalId, { theme: item.theme, openedAt, answeredAt: null, facts })
  }
  const replies = items.flatMap(({ item, foundAt }) => {
    if (!item.own || item.parentExternalId === null) return []
    const command: TicketCommand = { name: 'respond', responseId: 1, kind: 'seen', at: new Date(item.publishedAt) }
    return [{ externalId: item.parentExternalId, at: foundAt, by: null, command }]
  })
  const deeds = acts.map(({ externalId, at, by, do: deed }) => ({
    externalId,
    at,
    by,
    command: asCommand(deed, by, at),
  }))
  for (const { externalId, at, command } of [...deeds, ...replies].sort((a, b) => a.at - b.at)) {
    const ticket = tickets.get(externalId)
    if (!ticket) throw new Error(`A deed names ${externalId}, which is no ticket.`)
    if (at < ticket.openedAt || at > epoch.getTime()) throw new Error(`A deed for ${externalId} lies outside its time.`)
    const { happening, next } = decide(ticket.facts, command, new Date(at))
    ticket.facts = { ...next, ...follow(ticket.facts, happening, new Date(at)) }
    if (command.name === 'respond') ticket.answeredAt ??= command.at.getTime()
  }
  return { tickets: [...tickets.values()] }
}

function asCommand(deed: Deed, by: string, at: number): TicketCommand {
  const personId = (email: string) => people.findIndex((person) => person.email === email) + 1
  switch (deed.name) {
    case 'claim':
      return { name: 'claim', personId: personId(by) }
    case 'assign':
      return { name: 'assign', personId: personId(deed.to) }
    case 'note':
      return { name: 'note', noteId: 1 }
    case 'respond':
      return { name: 'respond', responseId: 1, kind: deed.kind, at: new Date(at) }
    default:
      return deed
  }
}
