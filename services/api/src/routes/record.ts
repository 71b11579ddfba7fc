import * as actions from '@echolot/actions'
import { os } from './os.ts'

export const record = {
  list: os.record.list.handler(async ({ context, input }) => actions.readRecord(await context.context(), input)),
  csv: os.record.csv.handler(async ({ context, input }) => {
    const { name, text } = await actions.writeRecordCsv(await context.context(), input)
    return new File([text], name, { type: 'text/csv; charset=utf-8' })
  }),
}
