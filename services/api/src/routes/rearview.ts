import * as actions from '@echolot/actions'
import { os } from './os.ts'

export const rearview = {
  get: os.rearview.get.handler(async ({ context, input }) => actions.readRearview(await context.context(), input)),
  begin: os.rearview.begin.handler(async ({ context, input }) =>
    actions.beginRearview(await context.context(), { ...input, actor: context.actor }),
  ),
  cancel: os.rearview.cancel.handler(async ({ context, input }) =>
    actions.cancelRearview(await context.context(), input),
  ),
  figures: os.rearview.figures.handler(async ({ context, input }) =>
    actions.tellRearview(await context.context(), input),
  ),
  rows: os.rearview.rows.handler(async ({ context, input }) =>
    actions.listRearviewRows(await context.context(), input),
  ),
  openTickets: os.rearview.openTickets.handler(async ({ context, input }) =>
    actions.openRearviewTickets(await context.context(), input),
  ),
}
