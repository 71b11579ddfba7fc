import * as actions from '@echolot/actions'
import { Refusal } from '@echolot/domain'
import type { SignedIn } from '../request-context.ts'
import { done, os } from './os.ts'

async function onePerson(context: SignedIn, id: number) {
  const person = (await actions.listPeople(await context.context())).find((one) => one.id === id)
  if (person === undefined) throw new Refusal('not_found', `There is no person ${id}.`)
  return person
}

export const accounts = {
  list: os.accounts.list.handler(async ({ context }) => actions.listAccounts(await context.context())),
  history: os.accounts.history.handler(async ({ context, input }) =>
    actions.readAccountHistory(await context.context(), input),
  ),
  heartbeats: os.accounts.heartbeats.handler(async ({ context, input }) =>
    actions.readHeartbeats(await context.context(), input),
  ),
  lacking: os.accounts.lacking.handler(async ({ context }) => actions.readLacking(await context.context())),
  lackingRows: os.accounts.lackingRows.handler(async ({ context, input }) =>
    actions.listLackingRows(await context.context(), input),
  ),
  create: os.accounts.create.handler(async ({ context, input }) => actions.addAccount(await context.context(), input)),
  update: os.accounts.update.handler(async ({ context, input }) =>
    actions.changeAccount(await context.context(), input),
  ),
  remove: os.accounts.remove.handler(async ({ context, input }) => {
    await actions.removeAccount(await context.context(), input)
    return done
  }),
}

export const departments = {
  list: os.departments.list.handler(async ({ context }) => actions.listDepartments(await context.context())),
  create: os.departments.create.handler(async ({ context, input }) =>
    actions.addDepartment(await context.context(), { ...input, actor: context.actor }),
  ),
  update: os.departments.update.handler(async ({ context, input }) =>
    actions.changeDepartment(await context.context(), { ...input, actor: context.actor }),
  ),
  preview: os.departments.preview.handler(async ({ context, input }) =>
    actions.previewDepartment(await context.context(), input),
  ),
  setSharing: os.departments.setSharing.handler(async ({ context, input }) =>
    actions.setDepartmentSharing(await context.context(), input),
  ),
  setMailAddress: os.departments.setMailAddress.handler(async ({ context, input }) =>
    actions.setDepartmentMailAddress(await context.context(), input),
  ),
  setApproval: os.departments.setApproval.handler(async ({ context, input }) =>
    actions.setDepartmentApproval(await context.context(), input),
  ),
  remove: os.departments.remove.handler(async ({ context, input }) => {
    await actions.removeDepartment(await context.context(), input)
    return done
  }),
}

export const rules = {
  list: os.rules.list.handler(async ({ context }) => actions.listRules(await context.context())),
  create: os.rules.create.handler(async ({ context, input }) => actions.addRule(await context.context(), input)),
  update: os.rules.update.handler(async ({ context, input }) => actions.changeRule(await context.context(), input)),
  remove: os.rules.remove.handler(async ({ context, input }) => {
    await actions.removeRule(await context.context(), input)
    return done
  }),
  order: os.rules.order.handler(async ({ context, input }) => actions.orderRules(await context.context(), input)),
}

export const calendars = {
  list: os.calendars.list.handler(async ({ context }) => actions.listCalendars(await context.context())),
  create: os.calendars.create.handler(async ({ context, input }) =>
    actions.addCalendar(await context.context(), { ...input, actor: context.actor }),
  ),
  update: os.calendars.update.handler(async ({ context, input }) =>
    actions.changeCalendar(await context.context(), { ...input, actor: context.actor }),
  ),
  preview: os.calendars.preview.handler(async ({ context, input }) =>
    actions.previewCalendar(await context.context(), input),
  ),
  takeBack: os.calendars.takeBack.handler(async ({ context, input }) =>
    actions.takeBackCalendar(await context.context(), input),
  ),
  versions: os.calendars.versions.handler(async ({ context, input }) =>
    actions.listVersionsOfCalendar(await context.context(), input),
  ),
  remove: os.calendars.remove.handler(async ({ context, input }) => {
    await actions.removeCalendar(await context.context(), input)
    return done
  }),
}

export const promises = {
  list: os.promises.list.handler(async ({ context }) => actions.listPromises(await context.context())),
  save: os.promises.save.handler(async ({ context, input }) =>
    actions.savePromises(await context.context(), { ...input, actor: context.actor }),
  ),
  dryRun: os.promises.dryRun.handler(async ({ context, input }) =>
    actions.dryRunPromises(await context.context(), { rules: input.promises }),
  ),
  versions: os.promises.versions.handler(async ({ context }) =>
    actions.listVersionsOfPromises(await context.context()),
  ),
}

export const whatIf = {
  ask: os.whatIf.ask.handler(async ({ context, input: { promises, ...asked } }) =>
    actions.askWhatIf(await context.context(), { ...asked, rules: promises }),
  ),
}

export const people = {
  list: os.people.list.handler(async ({ context }) => actions.listPeople(await context.context())),
  create: os.people.create.handler(async ({ context, input }) =>
    onePerson(context, await actions.addPerson(await context.context(), input)),
  ),
  update: os.people.update.handler(async ({ context, input }) => {
    await actions.changePerson(await context.context(), { actor: context.actor, ...input })
    return onePerson(context, input.id)
  }),
}

export const organisation = {
  get: os.organisation.get.handler(async ({ context }) => actions.readOrganisation(await context.context())),
  update: os.organisation.update.handler(async ({ context, input }) =>
    actions.changeOrganisation(await context.context(), input),
  ),
}

export const deadLetters = {
  list: os.deadLetters.list.handler(async ({ context }) => actions.listDeadLetters(await context.context())),
  replay: os.deadLetters.replay.handler(async ({ context, input }) => {
    await actions.replayDeadLetter(await context.context(), input)
    return done
  }),
  replayAll: os.deadLetters.replayAll.handler(async ({ context, input }) =>
    actions.replayDeadLetters(await context.context(), input),
  ),
}
