import { getSourceForPolling, insertItems, insertNote, insertResponse, type Tx } from '@echolot/db'
import type { Deed, HistoryAct, HistoryItem, World } from '@echolot/demo'
import { renewHeartbeats } from '../accounts/renew-heartbeats.ts'
import type { Ctx } from '../context.ts'
import { judgeItems } from '../find-mentions.ts'
import { routeMentions } from '../open-tickets.ts'
import { draftItem } from '../sources/draft-item.ts'
import { applyCommand, lockTicket } from '../tickets/apply-command.ts'

type Replay = { world: World; base: string; people: ReadonlyMap<string, number>; sources: ReadonlyMap<string, number> }

/** Lives the demo's ninety days again: what was found, what became of it, and who did what when. */
export async function replayHistory(
  tx: Tx,
  ctx: Pick<Ctx, 'now' | 'log' | 'seal'>,
  { world, base, people, sources }: Replay,
): Promise<void> {
  const { items, acts } = world.history(base)
  const itemIds = await storeHistory(tx, ctx, items, sources, new URL(base).hostname)
  const { mentionIds, accountIds } = await judgeItems(tx, [...itemIds.values()], ctx)
  await renewHeartbeats(tx, accountIds, ctx.now)
  const opened = await routeMentions(tx, mentionIds, ctx)
  const ticketOfItem = new Map(opened.map(({ id, itemId }) => [itemId, id]))
  const ticketOf = (externalId: string | null) => {
    const itemId = externalId === null ? undefined : itemIds.get(externalId)
    return itemId === undefined ? undefined : ticketOfItem.get(itemId)
  }

  // Colleagues' deeds and answers at the source in the order in which they happened.
  const answers = items.filter(({ own, parentExternalId }) => own && ticketOf(parentExternalId) !== undefined)
  const timeline = [
    ...acts.map((act) => ({ at: act.at, act })),
    ...answers.map((answer) => ({ at: answer.foundAt, answer })),
  ].sort((a, b) => a.at.getTime() - b.at.getTime())
  for (const moment of timeline) {
    if ('act' in moment) {
      const ticketId = ticketOf(moment.act.externalId)
      if (ticketId !== undefined) await doDeed(tx, ticketId, moment.act, people)
      continue
    }
    const { answer } = moment
    const ticketId = ticketOf(answer.parentExternalId)
    const itemId = itemIds.get(answer.externalId)
    if (ticketId === undefined || itemId === undefined) continue
    const responseId = await insertResponse(tx, {
      ticketId,
      kind: 'seen',
      at: answer.publishedAt,
      url: answer.url,
      reason: null,
      personId: null,
      itemId,
      createdAt: answer.foundAt,
    })
    if (responseId !== undefined)
      await applyCommand(
        tx,
        await lockTicket(tx, ticketId),
        { name: 'respond', responseId, kind: 'seen', at: answer.publishedAt },
        { now: answer.foundAt, personId: null },
      )
  }
}

/** Stores items source by source. @returns item ids by the publisher's id. */
async function storeHistory(
  tx: Tx,
  { seal }: Pick<Ctx, 'seal'>,
  items: readonly HistoryItem[],
  sources: ReadonlyMap<string, number>,
  host: string,
): Promise<Map<string, number>> {
  const ids = new Map<string, number>()
  for (const [key, some] of Map.groupBy(items, ({ sourceKey }) => sourceKey)) {
    const sourceId = sources.get(key)
    const source = sourceId === undefined ? undefined : await getSourceForPolling(tx, sourceId)
    if (source === undefined) throw new Error(`The demo's items name source "${key}", which it does not have.`)
    for (let at = 0; at < some.length; at += 1000) {
      const chunk = some.slice(at, at + 1000)
      const drafts = await Promise.all(
        chunk.map((item) =>
          draftItem(
            {
              ...item,
              html: null,
              updatedAt: null,
              threadUrl: null,
              visibility: 'public',
              channel: source.channel,
              author: item.author === null ? null : { ...item.author, externalId: null },
            },
            { host, language: source.language, foundAt: item.foundAt },
            seal,
          ),
        ),
      )
      const byIdentity = new Map(
        drafts.map((draft, index) => [draft.identity.toString('hex'), chunk[index]?.externalId ?? '']),
      )
      for (const { id, identity } of await insertItems(tx, source, drafts))
        ids.set(byIdentity.get(identity.toString('hex')) ?? '', id)
    }
  }
  return ids
}

async function doDeed(
  tx: Tx,
  ticketId: number,
  { at, by, do: deed }: HistoryAct,
  people: ReadonlyMap<string, number>,
): Promise<void> {
  const personId = people.get(by)
  if (personId === undefined) throw new Error(`The demo's ${by} is not among its people.`)
  const ticket = await lockTicket(tx, ticketId)
  const who = { now: at, personId }
  switch (deed.name) {
    case 'claim':
      return applyCommand(tx, ticket, { name: 'claim', personId }, who)
    case 'assign':
      return applyCommand(tx, ticket, { name: 'assign', personId: people.get(deed.to) ?? personId }, who)
    case 'note':
      return applyCommand(
        tx,
        ticket,
        { name: 'note', noteId: await insertNote(tx, { ticketId, personId, text: deed.text, at }) },
        who,
      )
    case 'respond': {
      const responseId = await insertResponse(tx, {
        ticketId,
        kind: deed.kind,
        at,
        personId,
        itemId: null,
        createdAt: at,
        ...saidHow(deed),
      })
      if (responseId === undefined) throw new Error('A response without an own item cannot be known already.')
      return applyCommand(tx, ticket, { name: 'respond', responseId, kind: deed.kind, at }, who)
    }
    case 'hand_over':
      // The rules may have put it there already; nobody hands a ticket to where it lies.
      return deed.departmentId === ticket.departmentId ? undefined : applyCommand(tx, ticket, deed, who)
    default:
      return applyCommand(tx, ticket, deed, who)
  }
}

function saidHow(deed: Extract<Deed, { name: 'respond' }>): { url: string | null; reason: string | null } {
  return deed.kind === 'recorded' ? { url: deed.url, reason: null } : { url: null, reason: deed.reason }
}
