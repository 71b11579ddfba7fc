import * as actions from '@echolot/actions'
import { Refusal } from '@echolot/domain'
import { firstRunCode, needsCode } from '../first-run-code.ts'
import { ownOrigin } from '../own-origin.ts'
import type { RequestContext } from '../request-context.ts'
import { done, os } from './os.ts'

async function requireCode(context: RequestContext, code: string | undefined): Promise<void> {
  if (!needsCode(context.host)) return
  if (code?.trim().toUpperCase() !== firstRunCode((await context.context()).seal))
    throw new Refusal(
      'forbidden',
      'The code is missing or wrong; it stands in the terminal in which Echolot was started.',
      { field: 'code' },
    )
}

/** Puts a session that has just begun into the browser. */
export async function signedIn(context: RequestContext, { token, personId }: { token: string; personId: number }) {
  context.setSession(token)
  return actions.readMe(await context.context(), { personId })
}

/** Whose session the browser has; a token of a program is nobody's browser. */
async function meOfBrowser({ token, identified, context }: RequestContext) {
  return token === null || identified === null
    ? null
    : actions.readMe(await context(), { personId: identified.actor.personId })
}

export const session = {
  status: os.session.status.handler(async ({ context }) => ({
    ...(await actions.readStatus(await context.context())),
    needsCode: needsCode(context.host),
    version: context.host.http.version,
    me: await meOfBrowser(context),
    mailsResets: await actions.canMailReset(await context.context()),
  })),
  signIn: os.session.signIn.handler(async ({ context, input }) =>
    signedIn(
      context,
      await actions.signIn(await context.context(), {
        ...input,
        address: context.address,
        userAgent: context.userAgent,
      }),
    ),
  ),
  signOut: os.session.signOut.handler(async ({ context }) => {
    await actions.endSession(await context.context(), { token: context.token })
    context.setSession(null)
    return done
  }),
  me: os.session.me.handler(async ({ context }) =>
    actions.readMe(await context.context(), { personId: context.actor.personId }),
  ),
  setLanguage: os.session.setLanguage.handler(async ({ context, input }) => {
    await actions.chooseLanguage(await context.context(), { actor: context.actor, ...input })
    return actions.readMe(await context.context(), { personId: context.actor.personId })
  }),
  changePassword: os.session.changePassword.handler(async ({ context, input }) => {
    await actions.changePassword(await context.context(), { actor: context.actor, token: context.token, ...input })
    return done
  }),
}

export const firstRun = {
  createAdministrator: os.firstRun.createAdministrator.handler(async ({ context, input }) => {
    await requireCode(context, input.code)
    return signedIn(
      context,
      await actions.createFirstAdministrator(await context.context(), { ...input, userAgent: context.userAgent }),
    )
  }),
  startDemo: os.firstRun.startDemo.handler(async ({ context, input }) => {
    await requireCode(context, input.code)
    const ctx = await context.context()
    const { organisation } = await actions.readStatus(ctx)
    // The world is served by this process alone, and only a collector inside of it is sure to reach it.
    if (organisation === null && !context.host.roles.includes('collector'))
      throw new Refusal(
        'conflict',
        'The demo needs the roles api and collector in one process, and this one does not collect. Start an Echolot with both, for example with npm run demo.',
        { reason: 'demo_needs_collector' },
      )
    const visitor =
      organisation === null
        ? await actions.startDemo(ctx, { language: input.language, origin: ownOrigin(context.host) })
        : await actions.enterDemo(ctx)
    return signedIn(context, visitor)
  }),
}

export const setup = {
  propose: os.setup.propose.handler(async ({ context, input }) => actions.proposeSetup(await context.context(), input)),
  accept: os.setup.accept.handler(async ({ context, input }) => {
    await actions.acceptSetup(await context.context(), input)
    return done
  }),
  removeDemo: os.setup.removeDemo.handler(async ({ context }) => {
    await actions.removeDemo(await context.context())
    await context.host.clearQueues()
    context.setSession(null)
    return done
  }),
}
