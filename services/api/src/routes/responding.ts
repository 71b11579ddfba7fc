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

export const responding = {
  canned: os.responding.canned.handler(async ({ context, input }) =>
    actions.fillCannedResponses(await context.context(), {
      actor: context.actor,
      ticketId: input.id,
      origin: originOf(context),
    }),
  ),
}
