import * as actions from '@echolot/actions'
import { done, os } from './os.ts'

export const ownTokens = {
  list: os.ownTokens.list.handler(async ({ context: { actor, ...context } }) =>
    actions.readApiTokens(await context.context(), { kind: 'personal', actor }),
  ),
  create: os.ownTokens.create.handler(async ({ context: { identified, ...context }, input }) =>
    actions.createApiToken(await context.context(), { kind: 'personal', identified, ...input }),
  ),
  remove: os.ownTokens.remove.handler(async ({ context: { actor, ...context }, input }) => {
    await actions.removeApiToken(await context.context(), { kind: 'personal', actor, ...input })
    return done
  }),
}

export const serviceTokens = {
  list: os.serviceTokens.list.handler(async ({ context: { actor, ...context } }) =>
    actions.readApiTokens(await context.context(), { kind: 'service', actor }),
  ),
  create: os.serviceTokens.create.handler(async ({ context: { identified, ...context }, input }) =>
    actions.createApiToken(await context.context(), { kind: 'service', identified, ...input }),
  ),
  takeOver: os.serviceTokens.takeOver.handler(async ({ context: { actor, ...context }, input }) => {
    await actions.takeOverServiceToken(await context.context(), { actor, ...input })
    return done
  }),
  remove: os.serviceTokens.remove.handler(async ({ context: { actor, ...context }, input }) => {
    await actions.removeApiToken(await context.context(), { kind: 'service', actor, ...input })
    return done
  }),
}
