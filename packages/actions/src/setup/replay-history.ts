import {
  afterStep,
  getSealedSource,
  insertItems,
  insertNotes,
  insertResponses,
  type LockedTicket,
  lockTickets,
  type NoteDraft,
  type ResponseDraft,
  saveSteps,
  setLastItem,
  type TicketStep,
  type Tx,
} from '@echolot/db'
import type { HistoryAct, HistoryItem, World } from '@echolot/demo'
import type { TicketCommand } from '@echolot/domain'
import { renewHeartbeats } from '../accounts/renew-heartbeats.ts'
import type { Ctx } from '../context.ts'
import { routeMentions } from '../open-tickets.ts'
import { draftItem, languageOf } from '../sources/draft-item.ts'
import { siteOf } from '../sources/identity.ts'
import { tellMarks } from '../sweeps/announce-marks.ts'
import { planStep } from '../tickets/apply-command.ts'
import { promisedTimes } from '../time/promised-times.ts'
import { judgeHistory } from './judge-history.ts'

type Replay = { world: World; base: string; people: ReadonlyMap<string, number>; sources: ReadonlyMap<string, number> }

/** One thing that happened to a ticket: a colleague's deed, or an answer that appeared at the source. */
type Moment = { at: Date; ticketId: number; personId: number | null } & (
  | { command: (ticket: LockedTicket) => TicketCommand | null }
  | { note: NoteDraft }
  | { response: ResponseDraft }
)

/**
 * Lives the demo's ninety days again: what was found, what became of it, and who did what when. Every step is decided as
 * in real life, with its own time; only the writing is done at once.
 */
export async function replayHistory(
  tx: Tx,
  ctx: Pick<Ctx, 'db' | 'now' | 'log' | 'seal'>,
  { world, base, people, sources }: Replay,
): Promise<void> {
  const { items, acts, verdicts } = world.history(base)
  const itemIds = await storeHistory(tx, ctx, items, sources)
  const { mentionIds, accountIds } = await judgeHistory(tx, ctx, { world, items, verdicts, itemIds, people })
  await renewHeartbeats(tx, accountIds, ctx.now)
  const opened = await routeMentions(tx, mentionIds, ctx)
  const ticketOfItem = new Map(opened.map(({ id, itemId }) => [itemId, id]))
  const ticketOf = (externalId: string | null) => {
    const itemId = externalId === null ? undefined : itemIds.get(externalId)
    return itemId === undefined ? undefined : ticketOfItem.get(itemId)
  }

  const moments: Moment[] = acts.flatMap((act) => {
    const ticketId = ticketOf(act.externalId)
    return ticketId === undefined ? [] : [momentOf(act, ticketId, people)]
  })
  for (const { own, parentExternalId, externalId, publishedAt, foundAt, url } of items) {
    const ticketId = own ? ticketOf(parentExternalId) : undefined
    const itemId = itemIds.get(externalId)
    if (ticketId === undefined || itemId === undefined) continue
    moments.push({
      at: foundAt,
      ticketId,
      personId: null,
      response: {
        ticketId,
        kind: 'seen',
        at: publishedAt,
        url,
        reason: null,
        personId: null,
        itemId,
        createdAt: foundAt,
      },
    })
  }
  await takeSteps(
    tx,
    moments.sort((a, b) => a.at.getTime() - b.at.getTime()),
  )
  // What waits beyond its due time was told then.
  while ((await tellMarks(tx, ctx.now)).tickets > 0);
}

async function takeSteps(tx: Tx, moments: readonly Moment[]): Promise<void> {
  const noteIds = await insertNotes(
    tx,
    moments.flatMap((moment) => ('note' in moment ? [moment.note] : [])),
  )
  const responseIds = await insertResponses(
    tx,
    moments.flatMap((moment) => ('response' in moment ? [moment.response] : [])),
  )
  const times = await promisedTimes(tx)
  const tickets = new Map(
    (await lockTickets(tx, [...new Set(moments.map(({ ticketId }) => ticketId))])).map((ticket) => [ticket.id, ticket]),
  )
  const steps: TicketStep[] = []
  for (const moment of moments) {
    const ticket = tickets.get(moment.ticketId)
    if (ticket === undefined) continue
    const command = commandOf(moment, ticket)
    if (command === null) continue
    const step = planStep(ticket, command, { now: moment.at, personId: moment.personId }, times)
    steps.push(step)
    tickets.set(ticket.id, afterStep(step))
  }
  await saveSteps(tx, steps)

  function commandOf(moment: Moment, ticket: LockedTicket): TicketCommand | null {
    if ('note' in moment) return { name: 'note', noteId: noteIds.shift() ?? 0 }
    if ('response' in moment)
      return {
        name: 'respond',
        responseId: responseIds.shift() ?? 0,
        kind: moment.response.kind,
        at: moment.response.at,
      }
    return moment.command(ticket)
  }
}

function momentOf({ at, by, do: deed }: HistoryAct, ticketId: number, people: ReadonlyMap<string, number>): Moment {
  const personId = people.get(by)
  if (personId === undefined) throw new Error(`The demo's ${by} is not among its people.`)
  const moment = { at, ticketId, personId }
  switch (deed.name) {
    case 'note':
      return { ...moment, note: { ticketId, personId, text: deed.text, at } }
    case 'respond': {
      const said = deed.kind === 'recorded' ? { url: deed.url, reason: null } : { url: null, reason: deed.reason }
      return { ...moment, response: { ticketId, kind: deed.kind, at, ...said, personId, itemId: null, createdAt: at } }
    }
    case 'claim':
      return { ...moment, command: () => ({ name: 'claim', personId }) }
    case 'assign':
      return { ...moment, command: () => ({ name: 'assign', personId: people.get(deed.to) ?? personId }) }
    case 'hand_over':
      // The rules may have put it there already; nobody hands a ticket to where it lies.
      return { ...moment, command: ({ departmentId }) => (departmentId === deed.departmentId ? null : deed) }
    default:
      return { ...moment, command: () => deed }
  }
}

/** Stores items source by source. @returns item ids by the publisher's id. */
async function storeHistory(
  tx: Tx,
  { seal }: Pick<Ctx, 'seal'>,
  items: readonly HistoryItem[],
  sources: ReadonlyMap<string, number>,
): Promise<Map<string, number>> {
  const ids = new Map<string, number>()
  for (const [key, some] of Map.groupBy(items, ({ sourceKey }) => sourceKey)) {
    const sourceId = sources.get(key)
    const source = sourceId === undefined ? undefined : await getSealedSource(tx, sourceId)
    if (source === undefined) throw new Error(`The demo's items name source "${key}", which it does not have.`)
    const at = siteOf({
      ...source,
      address: seal.unseal(source.addressSealed, 'source.address'),
    })
    for (let from = 0; from < some.length; from += 1000) {
      const chunk = some.slice(from, from + 1000)
      const drafts = await Promise.all(
        chunk.map(async (item) => {
          const author = item.author === null ? null : { ...item.author, website: null, externalId: null }
          const draft = draftItem(
            {
              ...item,
              html: null,
              updatedAt: null,
              threadUrl: null,
              visibility: 'public',
              channel: source.channel,
              author,
              facts: item.pictures.length === 0 ? {} : { pictures: item.pictures },
            },
            { at, language: source.language, foundAt: item.foundAt },
            seal,
          )
          return { ...draft, language: await languageOf(draft) }
        }),
      )
      const byIdentity = new Map(
        drafts.map((draft, index) => [draft.identity.toString('hex'), chunk[index]?.externalId ?? '']),
      )
      for (const { id, identity } of await insertItems(tx, source, drafts))
        ids.set(byIdentity.get(identity.toString('hex')) ?? '', id)
    }
    const last = some.at(-1)
    if (last !== undefined) await setLastItem(tx, source.id, last.foundAt)
  }
  return ids
}
