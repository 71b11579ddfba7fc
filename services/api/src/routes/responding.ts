import * as actions from '@echolot/actions'
import type { SignedIn } from '../request-context.ts'
import { done, os } from './os.ts'

/** The origin under which whoever asks reaches Echolot, for links that are sent on. */
function originOf({ host: { http } }: SignedIn): string {
  return http.publicUrl ?? `http://${http.address?.host ?? http.host}:${http.address?.port ?? http.port}`
}

export const cannedResponses = {
  list: os.cannedResponses.list.handler(async ({ context }) => actions.listCannedResponses(await context.context())),
  create: os.cannedResponses.create.handler(async ({ context, input }) =>
    actions.addCannedResponse(await context.context(), { ...input, actor: context.actor }),
  ),
  update: os.cannedResponses.update.handler(async ({ context, input }) =>
    actions.changeCannedResponse(await context.context(), { ...input, actor: context.actor }),
  ),
  remove: os.cannedResponses.remove.handler(async ({ context, input }) => {
    await actions.removeCannedResponse(await context.context(), input)
    return done
  }),
  versions: os.cannedResponses.versions.handler(async ({ context, input }) =>
    actions.readCannedResponseVersions(await context.context(), input),
  ),
}

async function read(context: SignedIn, ticketId: number) {
  return actions.readResponding(await context.context(), { actor: context.actor, ticketId })
}

export const responding = {
  read: os.responding.read.handler(({ context, input }) => read(context, input.id)),
  saveDraft: os.responding.saveDraft.handler(async ({ context, input: { id, ...draft } }) =>
    actions.saveDraft(await context.context(), { ...draft, actor: context.actor, ticketId: id }),
  ),
  proposals: os.responding.proposals.handler(async ({ context, input }) =>
    actions.listProposals(await context.context(), { ticketId: input.id }),
  ),
  decideOnProposal: os.responding.decideOnProposal.handler(async ({ context, input: { id, ...decision } }) => {
    await actions.decideOnProposal(await context.context(), { ...decision, actor: context.actor, ticketId: id })
    return done
  }),
  send: os.responding.send.handler(async ({ context, input: { id, ...response } }) => {
    await actions.queueResponse(await context.context(), { ...response, actor: context.actor, ticketId: id })
    return read(context, id)
  }),
  approve: os.responding.approve.handler(async ({ context, input: { id, ...approved } }) => {
    await actions.approveResponse(await context.context(), { ...approved, actor: context.actor, ticketId: id })
    return read(context, id)
  }),
  return: os.responding.return.handler(async ({ context, input: { id, reason } }) => {
    await actions.returnResponse(await context.context(), { actor: context.actor, ticketId: id, reason })
    return read(context, id)
  }),
  takeBack: os.responding.takeBack.handler(async ({ context, input: { id } }) => {
    await actions.takeBackResponse(await context.context(), { actor: context.actor, ticketId: id })
    return read(context, id)
  }),
  sendNow: os.responding.sendNow.handler(async ({ context, input: { id, seenSeq } }) => {
    await actions.sendResponseNow(await context.context(), { actor: context.actor, ticketId: id, seenSeq })
    return read(context, id)
  }),
  similar: os.responding.similar.handler(async ({ context, input }) =>
    actions.readSimilar(await context.context(), { ticketId: input.id }),
  ),
  canned: os.responding.canned.handler(async ({ context, input }) =>
    actions.fillCannedResponses(await context.context(), {
      actor: context.actor,
      ticketId: input.id,
      origin: originOf(context),
    }),
  ),
}
