import * as actions from '@echolot/actions'
import { contract, type EndpointMeta } from '@echolot/contract'
import { may, Refusal } from '@echolot/domain'
import { implement, ORPCError } from '@orpc/server'
import type { RequestContext, SignedIn } from '../request-context.ts'

const base = implement(contract).$context<RequestContext>()

/** Grants or refuses what an endpoint demands, before its input is looked at. */
export const os = base.use(async ({ context, next, path, procedure }) => {
  const { permission } = procedure['~orpc'].meta as EndpointMeta
  context.setEndpoint(path.join('.'))
  if (permission === 'first_run') await requireFirstRun(context, path)
  else if (!may(context.actor?.role ?? null, permission)) {
    throw context.actor === null
      ? new ORPCError('UNAUTHORIZED', { message: 'Sign in first.' })
      : new ORPCError('FORBIDDEN', {
          message: `This needs the permission "${permission}", which your role ${context.actor.role} does not have.`,
        })
  }
  // The permission granted above means that somebody is signed in, except where a handler does not ask.
  return next({ context: context as SignedIn })
})

/** The first run is open while nobody is set up; a demo can be entered for as long as it runs. */
async function requireFirstRun(context: RequestContext, path: readonly string[]): Promise<void> {
  const { phase, organisation } = await actions.readStatus(await context.context())
  if (phase === 'first_run' || (organisation?.demo === true && path.at(-1) === 'startDemo')) return
  throw new Refusal('conflict', 'Echolot is set up already; sign in instead.', { reason: 'set_up' })
}

/** What an endpoint answers that has nothing to tell. */
export const done = { ok: true as const }
