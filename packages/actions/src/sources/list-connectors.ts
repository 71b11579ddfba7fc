import type { Ctx } from '../context.ts'

/** Which kinds of source there are, with their forms. */
export function listConnectors({ connectors }: Pick<Ctx, 'connectors'>) {
  return Object.values(connectors).map(
    ({ id, about, problems, form, access, respond, hasHubs, poll, receive, backfill }) => ({
      id,
      ...about,
      problems,
      limits: [...about.limits],
      retention: { deletedToo: false, ...about.retention },
      settings: form.map(shown),
      access: access === null ? null : access.form.map(shown),
      responds: respond !== null,
      hasHistory: backfill !== null,
      hasHubs,
      asked: poll !== null,
      receives: receive !== null,
    }),
  )
}

type Field = Ctx['connectors'][string]['form'][number]

const shown = ({ rereads: _, options, initial, ...field }: Field) => ({
  ...field,
  options: [...options],
  initial: typeof initial === 'object' && initial !== null ? [...initial] : initial,
})
