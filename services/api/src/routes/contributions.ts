import * as actions from '@echolot/actions'
import { os } from './os.ts'

export const submissions = {
  list: os.submissions.list.handler(async ({ context }) =>
    actions.readOwnSubmissions(await context.context(), { actor: context.actor }),
  ),
  create: os.submissions.create.handler(async ({ context, input }) =>
    actions.submitMention(await context.context(), { ...input, actor: context.actor }),
  ),
  departments: os.submissions.departments.handler(async ({ context }) =>
    actions.listDepartmentNames(await context.context()),
  ),
  ofTicket: os.submissions.ofTicket.handler(async ({ context, input }) =>
    actions.readSubmissionsOfTicket(await context.context(), { ticketId: input.id }),
  ),
}
