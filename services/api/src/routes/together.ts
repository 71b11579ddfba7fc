import * as actions from '@echolot/actions'
import { done, os } from './os.ts'

export const together = {
  seen: os.together.seen.handler(async ({ context, input }) => {
    await actions.markSeen(await context.context(), { actor: context.actor, ticketId: input.id })
    return done
  }),
  support: os.together.support.handler(async ({ context, input: { id, departmentIds } }) => {
    await actions.askForSupport(await context.context(), { actor: context.actor, ticketId: id, departmentIds })
    return actions.getTicket(await context.context(), { ticketId: id })
  }),
}
