import { setImmediate as othersTurn } from 'node:timers/promises'
import { listArrivedTickets, listDepartments, listRules, type Tx, type WaitRow } from '@echolot/db'
import { type Priority, Refusal, type Sight, sees } from '@echolot/domain'
import { type RoutingRules, type RuleRow, routeMention, tryRoutingRules } from '../route-mention.ts'
import { checkRule, type RuleInput } from '../settings/rules.ts'

/** The rules of today, or with one of them so; without an id it stands before all others. */
export type SupposedRouting = { changed: (RuleInput & { id: number | null }) | null }

/** Where a ticket came to, and where it would have come under other rules. */
type Rerouted = { cameTo: string; goesTo: string; priority: Priority }

export type RoutedAnew = {
  /** By ticket; the others would have come where they came. */
  rerouted: ReadonlyMap<number, Rerouted>
  /** Tickets that cannot be read, and that are left where they came. */
  unread: ReadonlySet<number>
}

/** So many are read before others get their turn: about ten milliseconds of work. */
const atOnce = 100

/**
 * Asks rules where the tickets of waits would have come, whatever people did with them afterwards. What is out of sight is not asked:
 * whoever tries words must not learn by counting what is written there.
 * @throws Refusal as saving the rule would.
 */
export async function routeAnew(
  { db, sight }: { db: Tx; sight: Sight },
  supposed: SupposedRouting,
  waits: readonly WaitRow[],
): Promise<RoutedAnew> {
  const rules = await tryRoutingRules(db, await rulesWith(db, supposed))
  const waitOf = new Map(waits.map((wait) => [wait.ticketId, wait]))
  const rerouted = new Map<number, Rerouted>()
  const unread = new Set<number>()
  for (const [index, ticket] of (await listArrivedTickets(db, [...waitOf.keys()])).entries()) {
    if (index % atOnce === atOnce - 1) await othersTurn()
    const wait = waitOf.get(ticket.ticketId)
    if (wait === undefined) continue
    if ((wait.title === null && wait.text === null) || !sees(sight, wait.liesWith)) unread.add(ticket.ticketId)
    else compare(ticket, wait, rules, rerouted)
  }
  return { rerouted, unread }
}

function compare(
  ticket: Awaited<ReturnType<typeof listArrivedTickets>>[number],
  { title, text, channel }: WaitRow,
  rules: RoutingRules,
  rerouted: Map<number, Rerouted>,
): void {
  const { departmentId, priority } = routeMention({ ...ticket, title, text, channel }, rules)
  if (departmentId === ticket.departmentId && priority === ticket.priority) return
  rerouted.set(ticket.ticketId, { cameTo: ticket.departmentId, goesTo: departmentId, priority })
}

async function rulesWith(db: Tx, { changed }: SupposedRouting): Promise<readonly RuleRow[]> {
  const rules = await listRules(db)
  if (changed === null) return rules
  await checkRule(db, changed)
  if (!(await listDepartments(db)).some(({ id }) => id === changed.departmentId))
    throw new Refusal('invalid', `There is no department "${changed.departmentId}".`, {
      reason: 'reference_gone',
      field: 'departmentId',
    })
  const row = { pins: null, nameDe: null, ...changed }
  if (changed.id === null) return [{ ...row, id: 0 }, ...rules]
  const { id } = changed
  if (!rules.some((rule) => rule.id === id)) throw new Refusal('not_found', `There is no rule ${id}.`)
  return rules.map((rule) => (rule.id === id ? { ...row, id } : rule))
}
