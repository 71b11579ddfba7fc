import * as actions from '@echolot/actions'
import { done, os } from './os.ts'

export const mail = {
  get: os.mail.get.handler(async ({ context }) => actions.readMailSettings(await context.context())),
  update: os.mail.update.handler(async ({ context, input }) => {
    await actions.changeMailSettings(await context.context(), input)
    return done
  }),
  remove: os.mail.remove.handler(async ({ context }) => {
    await actions.removeMailSettings(await context.context())
    return done
  }),
  test: os.mail.test.handler(async ({ context, input }) =>
    actions.sendTestMail(await context.context(), { actor: context.actor, ...input }),
  ),
}
