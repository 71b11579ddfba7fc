import * as actions from '@echolot/actions'
import { done, os } from './os.ts'
import { signedIn } from './session.ts'

export const accessLinks = {
  read: os.accessLinks.read.handler(async ({ context, input }) =>
    actions.readAccessLink(await context.context(), input),
  ),
  accept: os.accessLinks.accept.handler(async ({ context, input }) =>
    signedIn(
      context,
      await actions.acceptAccessLink(await context.context(), { ...input, userAgent: context.userAgent }),
    ),
  ),
}

export const ownSessions = {
  list: os.ownSessions.list.handler(async ({ context: { actor, token, ...context } }) =>
    actions.listOwnSessions(await context.context(), { actor, token }),
  ),
  end: os.ownSessions.end.handler(async ({ context, input }) => {
    await actions.endOwnSession(await context.context(), { actor: context.actor, ...input })
    return done
  }),
  endOthers: os.ownSessions.endOthers.handler(async ({ context: { actor, token, ...context } }) => {
    await actions.endOtherSessions(await context.context(), { actor, token })
    return done
  }),
}

export const personAccess = {
  get: os.personAccess.get.handler(async ({ context, input }) => ({
    linkHoldsUntil: await actions.readLinkOf(await context.context(), { personId: input.id }),
  })),
  createLink: os.personAccess.createLink.handler(async ({ context, input }) => ({
    ...(await actions.createAccessLink(await context.context(), { actor: context.actor, personId: input.id })),
    origin: context.host.http.publicUrl,
  })),
  endSessions: os.personAccess.endSessions.handler(async ({ context, input }) => {
    await actions.endSessionsOf(await context.context(), { personId: input.id })
    return done
  }),
}
