import * as actions from '@echolot/actions'
import { done, os } from './os.ts'
import { signedIn } from './session.ts'

export const accessLinks = {
  read: os.accessLinks.read.handler(async ({ context, input }) =>
    actions.readAccessLink(await context.context(), input),
  ),
  request: os.accessLinks.request.handler(async ({ context, input }) => {
    await actions.requestReset(await context.context(), { ...input, address: context.address })
    return done
  }),
  accept: os.accessLinks.accept.handler(async ({ context, input }) => {
    const accepted = await actions.acceptAccessLink(await context.context(), {
      ...input,
      userAgent: context.userAgent,
    })
    return { me: accepted === null ? null : await signedIn(context, accepted) }
  }),
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

export const ownMails = {
  get: os.ownMails.get.handler(async ({ context }) =>
    actions.readOwnMails(await context.context(), { actor: context.actor }),
  ),
  update: os.ownMails.update.handler(async ({ context, input }) => {
    await actions.changeOwnMails(await context.context(), { actor: context.actor, ...input })
    return done
  }),
}

export const personAccess = {
  get: os.personAccess.get.handler(async ({ context, input }) => ({
    ...(await actions.readAccessOf(await context.context(), { personId: input.id })),
    ...(await actions.readMailsTo(await context.context(), { personId: input.id })),
  })),
  createLink: os.personAccess.createLink.handler(async ({ context, input }) => ({
    ...(await actions.createAccessLink(await context.context(), { actor: context.actor, personId: input.id })),
    origin: context.host.http.publicUrl,
  })),
  mailLink: os.personAccess.mailLink.handler(async ({ context, input }) => {
    await actions.mailAccessLink(await context.context(), { actor: context.actor, personId: input.id })
    return done
  }),
  endSessions: os.personAccess.endSessions.handler(async ({ context, input }) => {
    await actions.endSessionsOf(await context.context(), { personId: input.id })
    return done
  }),
  resetSecondFactor: os.personAccess.resetSecondFactor.handler(async ({ context, input }) => {
    await actions.resetSecondFactor(await context.context(), { actor: context.actor, personId: input.id })
    return done
  }),
}

export const ownSecondFactor = {
  get: os.ownSecondFactor.get.handler(async ({ context }) =>
    actions.readOwnSecondFactor(await context.context(), { actor: context.actor }),
  ),
  begin: os.ownSecondFactor.begin.handler(async ({ context, input }) =>
    actions.beginSecondFactor(await context.context(), { actor: context.actor, ...input }),
  ),
  confirm: os.ownSecondFactor.confirm.handler(async ({ context: { actor, token, ...context }, input }) => ({
    recoveryCodes: await actions.confirmOwnSecondFactor(await context.context(), { actor, token, ...input }),
  })),
  renewCodes: os.ownSecondFactor.renewCodes.handler(async ({ context, input }) => ({
    recoveryCodes: await actions.renewRecoveryCodes(await context.context(), { actor: context.actor, ...input }),
  })),
  remove: os.ownSecondFactor.remove.handler(async ({ context, input }) => {
    await actions.removeOwnSecondFactor(await context.context(), { actor: context.actor, ...input })
    return done
  }),
}

export const accessPolicy = {
  get: os.accessPolicy.get.handler(async ({ context }) => actions.readAccessPolicy(await context.context())),
  update: os.accessPolicy.update.handler(async ({ context, input }) =>
    actions.changeAccessPolicy(await context.context(), input),
  ),
}
