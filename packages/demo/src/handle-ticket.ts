import type { TicketOutcome } from '@echolot/domain'
import { afterBusinessMinutes, businessMinutes, hourMs, minuteMs } from './berlin-time.ts'
import type { Chance } from './chance.ts'
import { members, targetMinutes } from './company.ts'
import { notes, outsideReasons } from './content/desk-words.ts'
import type { Item } from './item.ts'
import { type PublicKey, places } from './sources.ts'
import type { Deed, Theme } from './world-shape.ts'

/** What becomes of a ticket before the epoch. */
export type Fate = 'answered' | 'answered_late' | 'dismissed' | 'open' | 'open_late'

type Act = { at: number; by: string; do: Deed }
/** `replyAt` is when our own answer appeared at the source, where it did; then no act is needed for it. */
export type Handling = { acts: readonly Act[]; replyAt: number | null }
export type Ticket = { item: Item; theme: Theme; foundAt: number; fate: Fate }

/** Median minutes of business time until an answer, by promise: who promises less takes longer. */
const medianShare = 0.36
const spread = 0.75

export function drawFate(sourceKey: PublicKey, dice: Chance): Fate {
  // Most articles want no answer, most questions do.
  if (dice.happens(places[sourceKey].register === 'newsroom' ? 0.55 : 0.13)) return 'dismissed'
  return dice.happens(0.1) ? 'answered_late' : 'answered'
}

/** What colleagues did with a ticket until the epoch. */
export function handleTicket(ticket: Ticket, epoch: number, dice: Chance): Handling {
  if (ticket.fate === 'open' || ticket.fate === 'open_late') return leaveOpen(ticket, epoch, dice)

  const moment = spendTime(ticket, epoch, dice)
  const handledAt = moment(1)
  const acts: Act[] = []
  const act = (at: number, by: string, deed: Deed) => acts.push({ at, by, do: deed })

  let department = ticket.theme
  let by = dice.pick(members(department)).email
  if (ticket.fate === 'dismissed') {
    if (dice.happens(0.15)) act(moment(0.4), by, { name: 'claim' })
    act(handledAt, by, { name: 'dismiss', reason: dice.weighted(dismissals) })
    return { acts, replyAt: null }
  }

  if (department === 'undecided' || dice.happens(0.04)) {
    const next = otherDepartment(department, dice)
    act(moment(0.15), by, { name: 'hand_over', departmentId: next })
    department = next
    by = dice.pick(members(department)).email
  }
  if (dice.happens(0.1)) {
    const lead = members(department)[0]?.email ?? by
    act(moment(0.3), lead, { name: 'assign', to: by })
  } else if (dice.happens(0.6)) act(moment(0.2 + 0.3 * dice.next()), by, { name: 'claim' })
  if (dice.happens(0.12)) act(moment(0.7), by, { name: 'note', text: dice.pick(notes) })

  if (ticket.item.sourceKey === 'blog') return { acts, replyAt: Math.floor(handledAt / 1000) * 1000 }
  act(handledAt, by, answer(ticket.item, dice))

  const afterwards = epoch - 10 * minuteMs
  const closedAt = handledAt + dice.int(20, 300) * minuteMs
  if (!dice.happens(0.2) || closedAt >= afterwards) return { acts, replyAt: null }
  // Not everybody says what came of it.
  const outcome = outcomes[department]
  act(closedAt, by, { name: 'close', ...(outcome === null || closedAt % 3 === 0 ? {} : { outcome }) })
  // Now and then somebody is not content, and it starts again.
  const reopenedAt = closedAt + dice.int(60, 300) * minuteMs
  const answeredAgainAt = reopenedAt + dice.int(20, 120) * minuteMs
  if (dice.happens(0.1) && answeredAgainAt < afterwards) {
    act(reopenedAt, by, { name: 'reopen' })
    act(answeredAgainAt, by, answer(ticket.item, dice))
  }
  return { acts, replyAt: null }
}

const outcomes = {
  service: 'solved',
  sales: 'lead',
  hr: 'applicant',
  pr: 'coverage',
  marketing: 'idea',
  it: 'solved',
  undecided: null,
} as const satisfies Record<Theme, TicketOutcome | null>

const dismissals = { no_response_needed: 60, spam: 15, duplicate: 15, not_about_us: 10 } as const

function answer(item: Item, dice: Chance): Deed {
  if (dice.happens(0.16)) return { name: 'respond', kind: 'outside', reason: dice.pick(outsideReasons) }
  return { name: 'respond', kind: 'recorded', url: `${item.path}#antwort` }
}

function otherDepartment(department: Theme, dice: Chance): Theme {
  const next = dice.weighted({ service: 50, marketing: 20, sales: 15, pr: 10, it: 5 })
  if (next !== department) return next
  return department === 'service' ? 'sales' : 'service'
}

/** Some are claimed, some wait for a colleague of the visitor, and one or two sleep until tomorrow. */
function leaveOpen({ theme, foundAt, fate }: Ticket, epoch: number, dice: Chance): Handling {
  if (theme === 'undecided' || !dice.happens(fate === 'open_late' ? 0.6 : 0.4)) return { acts: [], replyAt: null }
  const by = dice.pick(members(theme)).email
  const moment = (share: number) => Math.round(foundAt + (epoch - foundAt) * share)
  const acts: Act[] = [{ at: moment(0.3), by, do: { name: 'claim' } }]
  if (dice.happens(0.3)) acts.push({ at: moment(0.5), by, do: { name: 'note', text: dice.pick(notes) } })
  if (fate === 'open' && dice.happens(0.12))
    acts.push({
      at: moment(0.6),
      by,
      do: { name: 'snooze', until: new Date(afterBusinessMinutes(epoch + 14 * hourMs, 1)) },
    })
  return { acts, replyAt: null }
}

/**
 * How the wait of a handled ticket went by: gives the instant at a share of it. Waits are log-normal in business time;
 * one that would end after the epoch was shorter.
 */
function spendTime({ theme, foundAt, fate }: Ticket, epoch: number, dice: Chance): (share: number) => number {
  const target = targetMinutes(theme)
  const minutes = waitMinutes(target, fate, dice)
  const end = epoch - 2 * minuteMs
  const available = businessMinutes(foundAt, end)
  if (minutes < available) return (share) => Math.round(afterBusinessMinutes(foundAt, Math.max(1, minutes * share)))
  // Somebody on duty, at night or at the weekend, or simply quick.
  const took = (end - foundAt) * (0.3 + 0.6 * dice.next())
  return (share) => Math.round(foundAt + took * share)
}

function waitMinutes(target: number, fate: Fate, dice: Chance): number {
  if (fate === 'answered_late') return target * (1.08 + 1.5 * dice.next() ** 2)
  const median = target * medianShare * (fate === 'dismissed' ? 0.5 : 1)
  for (;;) {
    const minutes = median * Math.exp(spread * dice.normal())
    if (minutes > 3 && minutes < 0.92 * target) return minutes
  }
}
