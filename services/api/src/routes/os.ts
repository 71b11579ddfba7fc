import * as actions from '@echolot/actions'
import { contract, type EndpointMeta } from '@echolot/contract'
import { may, noSight, type Permission, Refusal, type Sight } from '@echolot/domain'
import { implement, ORPCError } from '@orpc/server'
import { recordDeed } from '../record-deed.ts'
import { recordedAs } from '../recorded-as.ts'
import type { RequestContext, SignedIn } from '../request-context.ts'

const base = implement(contract).$context<RequestContext>()

/** Grants or refuses what an endpoint demands, before its input is looked at. */
export const os = base.use(async ({ context, next, path, procedure }, input) => {
  const { permission } = procedure['~orpc'].meta as EndpointMeta
  context.setEndpoint(path.join('.'))
  if (permission === 'first_run') await requireFirstRun(context, path)
  else requirePermission(context, permission, procedure['~orpc'].route.method ?? 'GET')
  // The permission granted above means that somebody is signed in, except where a handler does not ask.
  const seen = { ...seeing(context, permission), actor: context.identified?.actor } as SignedIn
  const name = path.join('.')
  const kind = recordedAs(name, permission, procedure['~orpc'].route.method ?? 'GET')
  const go = async () => next({ context: seen })
  return kind === null ? go() : recordDeed(seen, { name, kind, input }, go)
})

function requirePermission({ identified }: RequestContext, permission: Permission, method: string): void {
  if (permission === 'anyone') return
  if (identified === null)
    throw new ORPCError('UNAUTHORIZED', { message: 'Sign in first, or send a token that holds.' })
  if (identified.key?.readsOnly && method !== 'GET')
    throw new ORPCError('FORBIDDEN', { message: 'This changes something, or could; this token reads only.' })
  if (actions.holds(identified, permission)) {
    if (identified.missesSecondFactor && !withoutSecondFactor.includes(permission))
      throw new Refusal('forbidden', 'Administrators need a second factor here; set one up first.', {
        reason: 'factor_needed',
      })
    return
  }
  const lacks = may(identified.actor.role, permission)
    ? 'this token was not given'
    : `your role ${identified.actor.role} does not have`
  throw new ORPCError('FORBIDDEN', { message: `This needs the permission "${permission}", which ${lacks}.` })
}

/** What is left to an administrator until there is a second factor. */
const withoutSecondFactor: readonly Permission[] = ['anyone', 'signed_in', 'own_access']

/**
 * The context of a request with what whoever asks sees, read when it is first needed: the one place where the reach of a person
 * comes into what actions tell and do. The first run is Echolot's own doing.
 */
function seeing(context: RequestContext, permission: Permission): RequestContext {
  if (permission === 'first_run') return context
  const { identified } = context
  let sight: Promise<Sight> | null = null
  return {
    ...context,
    async context() {
      const ctx = await context.context()
      sight ??= identified === null ? Promise.resolve(noSight) : actions.readSight(ctx, identified)
      return { ...ctx, sight: await sight }
    },
  }
}

/** The first run is open while nobody is set up; a demo can be entered for as long as it runs. */
async function requireFirstRun(context: RequestContext, path: readonly string[]): Promise<void> {
  const { phase, organisation } = await actions.readStatus(await context.context())
  if (phase === 'first_run' || (organisation?.demo === true && path.at(-1) === 'startDemo')) return
  throw new Refusal('conflict', 'Echolot is set up already; sign in instead.', { reason: 'set_up' })
}

/** What an endpoint answers that has nothing to tell. */
export const done = { ok: true as const }
