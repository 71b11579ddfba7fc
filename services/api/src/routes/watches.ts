import * as actions from '@echolot/actions'
import { done, os } from './os.ts'

export const brands = {
  list: os.brands.list.handler(async ({ context }) => actions.listBrands(await context.context())),
  create: os.brands.create.handler(async ({ context, input }) => actions.addBrand(await context.context(), input)),
  update: os.brands.update.handler(async ({ context, input }) => actions.changeBrand(await context.context(), input)),
  remove: os.brands.remove.handler(async ({ context, input }) => {
    await actions.removeBrand(await context.context(), input)
    return done
  }),
}

export const watches = {
  list: os.watches.list.handler(async ({ context }) => actions.listWatches(await context.context())),
  create: os.watches.create.handler(async ({ context, input }) =>
    actions.addWatch(await context.context(), { ...input, actor: context.actor }),
  ),
  update: os.watches.update.handler(async ({ context, input }) =>
    actions.changeWatch(await context.context(), { ...input, actor: context.actor }),
  ),
  remove: os.watches.remove.handler(async ({ context, input }) => {
    await actions.removeWatch(await context.context(), input)
    return done
  }),
  try: os.watches.try.handler(async ({ context, input }) => actions.tryWatch(await context.context(), input)),
  compare: os.watches.compare.handler(async ({ context, input }) =>
    actions.compareWatch(await context.context(), input),
  ),
  compareWhole: os.watches.compareWhole.handler(async ({ context, input }) =>
    actions.compareWhole(await context.context(), { ...input, actor: context.actor }),
  ),
  rerun: os.watches.rerun.handler(async ({ context, input }) =>
    actions.rerunWatch(await context.context(), { ...input, actor: context.actor }),
  ),
  versions: os.watches.versions.handler(async ({ context, input }) =>
    actions.listVersionsOfWatch(await context.context(), input),
  ),
  findings: os.watches.findings.handler(async ({ context, input }) =>
    actions.findingsOfWatch(await context.context(), input),
  ),
}

export const watchLanguage = {
  write: os.watchLanguage.write.handler(({ input }) => actions.writeSimpleWatch(input)),
  complete: os.watchLanguage.complete.handler(async ({ context, input }) =>
    actions.completeQuery(await context.context(), input),
  ),
  check: os.watchLanguage.check.handler(async ({ context, input }) =>
    actions.checkExamples(await context.context(), input),
  ),
  exampleOf: os.watchLanguage.exampleOf.handler(async ({ context, input }) =>
    actions.exampleOfItem(await context.context(), input),
  ),
  words: os.watchLanguage.words.handler(async ({ context, input }) =>
    actions.listWords(await context.context(), input),
  ),
}

export const macros = {
  list: os.macros.list.handler(async ({ context }) => actions.listMacros(await context.context())),
  create: os.macros.create.handler(async ({ context, input }) =>
    actions.addMacro(await context.context(), { ...input, actor: context.actor }),
  ),
  update: os.macros.update.handler(async ({ context, input }) =>
    actions.changeMacro(await context.context(), { ...input, actor: context.actor }),
  ),
  versions: os.macros.versions.handler(async ({ context, input }) =>
    actions.listVersionsOfMacro(await context.context(), input),
  ),
  remove: os.macros.remove.handler(async ({ context, input }) => {
    await actions.removeMacro(await context.context(), input)
    return done
  }),
}

export const archiveRuns = {
  get: os.archiveRuns.get.handler(async ({ context, input }) => actions.getArchiveRun(await context.context(), input)),
  cancel: os.archiveRuns.cancel.handler(async ({ context, input }) =>
    actions.cancelArchiveRun(await context.context(), input),
  ),
}

export const hidden = {
  list: os.hidden.list.handler(async ({ context, input }) => actions.listHidden(await context.context(), input)),
  tray: os.hidden.tray.handler(async ({ context }) => actions.listTray(await context.context())),
  judge: os.hidden.judge.handler(async ({ context, input }) =>
    actions.judgeHidden(await context.context(), { ...input, actor: context.actor }),
  ),
  show: os.hidden.show.handler(async ({ context, input }) => actions.showHidden(await context.context(), input)),
}

export const mutes = {
  list: os.mutes.list.handler(async ({ context }) => actions.listMutes(await context.context())),
  create: os.mutes.create.handler(async ({ context, input }) =>
    actions.addMute(await context.context(), { ...input, actor: context.actor }),
  ),
  remove: os.mutes.remove.handler(async ({ context, input }) => ({
    ...done,
    broughtBack: await actions.removeMute(await context.context(), input),
  })),
}

export const why = {
  ask: os.why.ask.handler(async ({ context, input }) => actions.askWhy(await context.context(), input)),
}
