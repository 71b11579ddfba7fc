import * as actions from '@echolot/actions'
import { os } from './os.ts'

export const privateMessages = {
  record: os.privateMessages.record.handler(async ({ context, input: { writtenAt, ...message } }) =>
    actions.recordPrivateMessage(await context.context(), {
      ...message,
      ...(writtenAt === undefined ? {} : { writtenAt: new Date(writtenAt) }),
    }),
  ),
}
