import * as actions from '@echolot/actions'
import type { SignedIn } from '../request-context.ts'
import { done, os } from './os.ts'

async function read(context: SignedIn, id: number) {
  return actions.readIncident(await context.context(), { actor: context.actor, id })
}

/** One change to one incident, and the incident as it is then. */
async function change(context: SignedIn, id: number, wanted: actions.IncidentChange) {
  await actions.changeIncident(await context.context(), { actor: context.actor, id, change: wanted })
  return read(context, id)
}

export const incidents = {
  list: os.incidents.list.handler(async ({ context }) =>
    actions.listIncidents(await context.context(), { actor: context.actor }),
  ),
  get: os.incidents.get.handler(({ context, input }) => read(context, input.id)),
  log: os.incidents.log.handler(async ({ context, input }) =>
    actions.readIncidentLog(await context.context(), { actor: context.actor, id: input.id }),
  ),
  pdf: os.incidents.pdf.handler(async ({ context, input }) => {
    const { name, bytes } = await actions.writeIncidentPdf(await context.context(), { ...input, actor: context.actor })
    return new File([bytes], name, { type: 'application/pdf' })
  }),
  proposals: os.incidents.proposals.handler(async ({ context }) =>
    actions.listIncidentProposals(await context.context()),
  ),
  dismissProposal: os.incidents.dismissProposal.handler(async ({ context, input }) => {
    await actions.dismissProposal(await context.context(), { actor: context.actor, key: input.key })
    return done
  }),
  ofTicket: os.incidents.ofTicket.handler(async ({ context, input }) =>
    actions.readTicketIncident(await context.context(), { actor: context.actor, ticketId: input.id }),
  ),
  open: os.incidents.open.handler(async ({ context, input }) =>
    actions.openIncident(await context.context(), { ...input, actor: context.actor }),
  ),
  add: os.incidents.add.handler(async ({ context, input }) =>
    actions.addToIncident(await context.context(), { ...input, actor: context.actor }),
  ),
  remove: os.incidents.remove.handler(({ context, input: { id, ticketIds } }) =>
    change(context, id, { do: 'remove', ticketIds }),
  ),
  plan: os.incidents.plan.handler(({ context, input: { id, ticketIds, plan } }) =>
    change(context, id, { do: 'plan', ticketIds, plan }),
  ),
  rename: os.incidents.rename.handler(({ context, input: { id, title } }) =>
    change(context, id, { do: 'rename', title }),
  ),
  lead: os.incidents.lead.handler(({ context, input: { id, personId } }) =>
    change(context, id, { do: 'lead', personId }),
  ),
  note: os.incidents.note.handler(({ context, input: { id, text } }) => change(context, id, { do: 'note', text })),
  word: os.incidents.word.handler(({ context, input: { id, text } }) => change(context, id, { do: 'word', text })),
  answer: os.incidents.answer.handler(async ({ context, input: { id, version } }) => {
    await actions.answerIncident(await context.context(), { actor: context.actor, id, version })
    return read(context, id)
  }),
  takeBack: os.incidents.takeBack.handler(async ({ context, input }) =>
    actions.takeBackIncident(await context.context(), { actor: context.actor, id: input.id }),
  ),
  close: os.incidents.close.handler(({ context, input: { id, summary } }) =>
    change(context, id, { do: 'close', summary }),
  ),
  reopen: os.incidents.reopen.handler(({ context, input }) => change(context, input.id, { do: 'reopen' })),
}
