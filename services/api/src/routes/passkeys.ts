import * as actions from '@echolot/actions'
import { done, os } from './os.ts'
import { signedIn } from './session.ts'

export const passkeys = {
  list: os.passkeys.list.handler(async ({ context: { actor, ...context } }) =>
    actions.listOwnPasskeys(await context.context(), { actor }),
  ),
  begin: os.passkeys.begin.handler(async ({ context: { actor, origin, ...context }, input }) =>
    actions.beginPasskey(await context.context(), { actor, origin, ...input }),
  ),
  add: os.passkeys.add.handler(async ({ context: { actor, origin, ...context }, input }) => {
    await actions.addPasskey(await context.context(), { actor, origin, ...input })
    return done
  }),
  rename: os.passkeys.rename.handler(async ({ context: { actor, ...context }, input }) => {
    await actions.nameOwnPasskey(await context.context(), { actor, ...input })
    return done
  }),
  remove: os.passkeys.remove.handler(async ({ context: { actor, ...context }, input }) => {
    await actions.removeOwnPasskey(await context.context(), { actor, ...input })
    return done
  }),
  ask: os.passkeys.ask.handler(async ({ context }) =>
    actions.askForPasskey(await context.context(), { origin: context.origin }),
  ),
  signIn: os.passkeys.signIn.handler(async ({ context, input }) => {
    const { origin, address, userAgent } = context
    return signedIn(
      context,
      await actions.signInByPasskey(await context.context(), { ...input, origin, address, userAgent }),
    )
  }),
}
