import * as actions from '@echolot/actions'
import { os } from './os.ts'

export const missed = {
  get: os.missed.get.handler(async ({ context, input }) => actions.readMissed(await context.context(), input)),
  rows: os.missed.rows.handler(async ({ context, input }) => actions.listMissedRows(await context.context(), input)),
}
