import * as actions from '@echolot/actions'
import { ticketViews } from '@echolot/domain'
import { done, os } from './os.ts'

export const savedViews = {
  list: os.savedViews.list.handler(async ({ context }) => {
    const views = await actions.listSavedViews(await context.context(), { actor: context.actor })
    // One of a version whose view is gone shows what waits.
    return views.map((kept) => ({ ...kept, view: ticketViews.find((view) => view === kept.view) ?? 'waiting' }))
  }),
  create: os.savedViews.create.handler(async ({ context, input }) =>
    actions.keepView(await context.context(), { actor: context.actor, ...input }),
  ),
  update: os.savedViews.update.handler(async ({ context, input }) => {
    await actions.changeView(await context.context(), { actor: context.actor, ...input })
    return done
  }),
  remove: os.savedViews.remove.handler(async ({ context, input }) => {
    await actions.removeView(await context.context(), { actor: context.actor, ...input })
    return done
  }),
  order: os.savedViews.order.handler(async ({ context, input }) => {
    await actions.orderViews(await context.context(), { actor: context.actor, ...input })
    return done
  }),
}

export const bulkRuns = {
  count: os.bulkRuns.count.handler(async ({ context, input }) =>
    actions.countForBulk(await context.context(), { actor: context.actor, selection: input }),
  ),
  list: os.bulkRuns.list.handler(async ({ context }) =>
    actions.listBulkRuns(await context.context(), { actor: context.actor }),
  ),
  start: os.bulkRuns.start.handler(async ({ context, input }) =>
    actions.startBulkRun(await context.context(), { actor: context.actor, ...input }),
  ),
  get: os.bulkRuns.get.handler(async ({ context, input }) =>
    actions.readBulkRun(await context.context(), { actor: context.actor, ...input }),
  ),
  cancel: os.bulkRuns.cancel.handler(async ({ context, input }) =>
    actions.cancelBulkRun(await context.context(), { actor: context.actor, ...input }),
  ),
}
