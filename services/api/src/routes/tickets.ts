import * as actions from '@echolot/actions'
import { sees } from '@echolot/domain'
import type { SignedIn } from '../request-context.ts'
import { done, os } from './os.ts'

/** One change to one ticket, and the ticket as it is then. */
async function change(context: SignedIn, ticketId: number, wanted: actions.TicketChange) {
  await actions.changeTicket(await context.context(), { actor: context.actor, ticketId, change: wanted })
  return actions.getTicket(await context.context(), { ticketId })
}

export const today = {
  get: os.today.get.handler(async ({ context }) =>
    actions.readToday(await context.context(), { actor: context.actor }),
  ),
  round: os.today.round.handler(async ({ context }) =>
    actions.readRound(await context.context(), { actor: context.actor }),
  ),
  waiting: os.today.waiting.handler(async ({ context }) =>
    actions.readWaiting(await context.context(), { actor: context.actor }),
  ),
  visit: os.today.visit.handler(async ({ context }) =>
    actions.recordVisit(await context.context(), { actor: context.actor }),
  ),
}

export const tickets = {
  list: os.tickets.list.handler(async ({ context, input }) =>
    actions.listTickets(await context.context(), { actor: context.actor, input }),
  ),
  undecidedMentions: os.tickets.undecidedMentions.handler(async ({ context }) =>
    actions.listUndecidedMentions(await context.context()),
  ),
  counts: os.tickets.counts.handler(async ({ context }) =>
    actions.countTickets(await context.context(), { actor: context.actor }),
  ),
  get: os.tickets.get.handler(async ({ context, input }) =>
    actions.getTicket(await context.context(), { ticketId: input.id }),
  ),
  claim: os.tickets.claim.handler(({ context, input }) => change(context, input.id, { do: 'claim' })),
  assign: os.tickets.assign.handler(({ context, input }) =>
    change(context, input.id, { do: 'assign', personId: input.personId }),
  ),
  release: os.tickets.release.handler(({ context, input }) => change(context, input.id, { do: 'release' })),
  handOver: os.tickets.handOver.handler(async ({ context, input: { id, departmentId, note } }) => {
    const { actor } = context
    const wanted = { do: 'hand_over' as const, departmentId, ...(note === undefined ? {} : { note }) }
    await actions.changeTicket(await context.context(), { actor, ticketId: id, change: wanted })
    const ctx = await context.context()
    return { ticket: sees(ctx.sight, departmentId) ? await actions.getTicket(ctx, { ticketId: id }) : null }
  }),
  decline: os.tickets.decline.handler(async ({ context, input: { id, reason } }) => {
    const { actor } = context
    const { departmentId } = await actions.declineTicket(await context.context(), { actor, ticketId: id, reason })
    const ctx = await context.context()
    return {
      departmentId,
      ticket: sees(ctx.sight, departmentId) ? await actions.getTicket(ctx, { ticketId: id }) : null,
    }
  }),
  snooze: os.tickets.snooze.handler(({ context, input }) =>
    change(context, input.id, { do: 'snooze', until: new Date(input.until) }),
  ),
  wake: os.tickets.wake.handler(({ context, input }) => change(context, input.id, { do: 'wake' })),
  pause: os.tickets.pause.handler(({ context, input: { id, reason, until } }) =>
    change(context, id, { do: 'pause', reason, until: new Date(until) }),
  ),
  resume: os.tickets.resume.handler(({ context, input }) => change(context, input.id, { do: 'resume' })),
  note: os.tickets.note.handler(({ context, input }) =>
    change(context, input.id, {
      do: 'note',
      text: input.text,
      ...(input.mentions === undefined ? {} : { named: input.mentions }),
    }),
  ),
  respond: os.tickets.respond.handler(({ context, input }) => {
    const { text, canned, seenSeq } = input
    const said = {
      ...(input.at === undefined ? {} : { at: new Date(input.at) }),
      ...(text === undefined ? {} : { text }),
      ...(canned === undefined ? {} : { canned }),
      ...(seenSeq === undefined ? {} : { seenSeq }),
    }
    return change(
      context,
      input.id,
      input.kind === 'recorded'
        ? { do: 'respond', kind: 'recorded', url: input.url, ...said }
        : { do: 'respond', kind: 'outside', reason: input.reason, ...said },
    )
  }),
  dismiss: os.tickets.dismiss.handler(({ context, input }) =>
    change(context, input.id, { do: 'dismiss', reason: input.reason }),
  ),
  close: os.tickets.close.handler(({ context, input: { id, outcome } }) =>
    change(context, id, { do: 'close', ...(outcome === undefined ? {} : { outcome }) }),
  ),
  prioritise: os.tickets.prioritise.handler(({ context, input }) =>
    change(context, input.id, { do: 'prioritise', priority: input.priority }),
  ),
  labels: os.tickets.labels.handler(async ({ context }) => actions.listLabels(await context.context())),
  label: os.tickets.label.handler(({ context, input }) =>
    change(context, input.id, { do: 'label', labels: input.labels }),
  ),
  reopen: os.tickets.reopen.handler(({ context, input }) => change(context, input.id, { do: 'reopen' })),
  pin: os.tickets.pin.handler(({ context, input }) => change(context, input.id, { do: 'pin', reason: input.reason })),
  unpin: os.tickets.unpin.handler(({ context, input }) => change(context, input.id, { do: 'unpin' })),
  merge: os.tickets.merge.handler(async ({ context, input: { id, otherTicketId } }) => {
    const ctx = await context.context()
    const ticketId = await actions.mergeStories(ctx, { actor: context.actor, ticketId: id, otherTicketId })
    return actions.getTicket(await context.context(), { ticketId })
  }),
  split: os.tickets.split.handler(async ({ context, input: { id, itemId } }) => {
    const ctx = await context.context()
    const splitOff = await actions.splitStory(ctx, { actor: context.actor, ticketId: id, itemId })
    return { ticket: await actions.getTicket(await context.context(), { ticketId: id }), splitOff }
  }),
  undo: os.tickets.undo.handler(async ({ context, input: { id, seq } }) => {
    await actions.undoDeed(await context.context(), { actor: context.actor, ticketId: id, seq })
    return actions.getTicket(await context.context(), { ticketId: id })
  }),
  undoStory: os.tickets.undoStory.handler(async ({ context, input: { id } }) => {
    await actions.undoStory(await context.context(), { actor: context.actor, ticketId: id })
    return actions.getTicket(await context.context(), { ticketId: id })
  }),
}

export const pictures = {
  get: os.pictures.get.handler(async ({ context, input }) => {
    const { bytes } = await actions.readPicture(await context.context(), input)
    return new File([new Uint8Array(bytes)], `${input.id}.webp`, { type: 'image/webp' })
  }),
}

export const authors = {
  history: os.authors.history.handler(async ({ context, input: { id, ...page } }) =>
    actions.readAuthorHistory(await context.context(), { ...page, ticketId: id }),
  ),
  erase: os.authors.erase.handler(async ({ context, input }) => ({
    ...done,
    items: await actions.eraseAuthor(await context.context(), { authorId: input.id }),
  })),
}
