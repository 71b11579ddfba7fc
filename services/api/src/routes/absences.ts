import * as actions from '@echolot/actions'
import { done, os } from './os.ts'

export const absences = {
  list: os.absences.list.handler(async ({ context }) =>
    actions.listAbsencesFor(await context.context(), { actor: context.actor }),
  ),
  plan: os.absences.plan.handler(async ({ context, input }) => {
    const { actor } = context
    await actions.planAbsence(await context.context(), { ...input, actor, personId: actor.personId })
    return done
  }),
  planFor: os.absences.planFor.handler(async ({ context, input: { id, ...absence } }) => {
    await actions.planAbsence(await context.context(), { ...absence, actor: context.actor, personId: id })
    return done
  }),
  end: os.absences.end.handler(async ({ context, input }) => {
    await actions.endAbsence(await context.context(), { actor: context.actor, id: input.id })
    return done
  }),
}
