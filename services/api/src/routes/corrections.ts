import * as actions from '@echolot/actions'
import { os } from './os.ts'

export const corrections = {
  correct: os.corrections.correct.handler(async ({ context, input: { id, ...correction } }) => {
    await actions.correctDecision(await context.context(), { actor: context.actor, ticketId: id, correction })
    return actions.getTicket(await context.context(), { ticketId: id })
  }),
  list: os.corrections.list.handler(async ({ context }) => actions.listCorrections(await context.context())),
}
