import * as actions from '@echolot/actions'
import { done, os } from './os.ts'

export const together = {
  seen: os.together.seen.handler(async ({ context, input }) => {
    await actions.markSeen(await context.context(), { actor: context.actor, ticketId: input.id })
    return done
  }),
  notices: os.together.notices.handler(async ({ context }) =>
    actions.readNotices(await context.context(), { actor: context.actor }),
  ),
  noticesSeen: os.together.noticesSeen.handler(async ({ context, input }) => {
    await actions.seeNotices(await context.context(), { actor: context.actor, ticketIds: input.ticketIds })
    return done
  }),
  support: os.together.support.handler(async ({ context, input: { id, departmentIds } }) => {
    await actions.askForSupport(await context.context(), { actor: context.actor, ticketId: id, departmentIds })
    return actions.getTicket(await context.context(), { ticketId: id })
  }),
}
