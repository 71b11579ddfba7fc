import * as actions from '@echolot/actions'
import { done, os } from './os.ts'

export const presence = {
  list: os.presence.list.handler(async ({ context }) =>
    actions.listPresence(await context.context(), { actor: context.actor, known: context.present() }),
  ),
  tell: os.presence.tell.handler(async ({ context, input: { id, doing } }) => {
    const { actor } = context
    await actions.tellPresence(await context.context(), { actor, ticketId: id, doing, known: context.present() })
    return done
  }),
}
