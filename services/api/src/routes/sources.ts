import * as actions from '@echolot/actions'
import type { RequestContext } from '../request-context.ts'
import { done, os } from './os.ts'

async function listFile(context: RequestContext, wish: actions.ExportWish): Promise<File> {
  const { name, text } = await actions.exportSources(await context.context(), wish)
  return new File([text], name, {
    type: wish.format === 'csv' ? 'text/csv; charset=utf-8' : 'text/x-opml; charset=utf-8',
  })
}

export const connectors = {
  list: os.connectors.list.handler(async ({ context }) => actions.listConnectors(await context.context())),
}

export const sources = {
  hook: os.sources.hook.handler(async ({ context, input }) => actions.readHook(await context.context(), input)),
  renewHookSecret: os.sources.renewHookSecret.handler(async ({ context, input }) =>
    actions.renewHookSecret(await context.context(), input),
  ),
  giveReplyAccess: os.sources.giveReplyAccess.handler(async ({ context, input }) => {
    await actions.giveReplyAccess(await context.context(), input)
    return actions.getSource(await context.context(), { id: input.id })
  }),
  takeReplyAccess: os.sources.takeReplyAccess.handler(async ({ context, input }) => {
    await actions.takeReplyAccess(await context.context(), input)
    return actions.getSource(await context.context(), { id: input.id })
  }),
  list: os.sources.list.handler(async ({ context }) => actions.listSources(await context.context())),
  create: os.sources.create.handler(async ({ context, input }) => actions.addSource(await context.context(), input)),
  update: os.sources.update.handler(async ({ context, input }) => actions.changeSource(await context.context(), input)),
  remove: os.sources.remove.handler(async ({ context, input }) => {
    await actions.removeSource(await context.context(), input)
    return done
  }),
  setState: os.sources.setState.handler(async ({ context, input }) =>
    actions.switchSource(await context.context(), input),
  ),
  ledger: os.sources.ledger.handler(async ({ context, input }) => actions.readLedger(await context.context(), input)),
  takeRediscovered: os.sources.takeRediscovered.handler(async ({ context, input }) =>
    actions.takeRediscovered(await context.context(), input),
  ),
  pollNow: os.sources.pollNow.handler(async ({ context, input }) => {
    await actions.requestPoll(await context.context(), input)
    return actions.getSource(await context.context(), input)
  }),
  test: os.sources.test.handler(async ({ context, input }) => actions.testAddress(await context.context(), input)),
  testSaved: os.sources.testSaved.handler(async ({ context, input }) =>
    actions.testSource(await context.context(), input),
  ),
  discover: os.sources.discover.handler(async ({ context, input }) =>
    actions.discoverSources(await context.context(), input),
  ),
}

export const sourceLists = {
  preview: os.sourceLists.preview.handler(async ({ context, input }) =>
    actions.previewImport(await context.context(), input),
  ),
  check: os.sourceLists.check.handler(async ({ context, input }) =>
    actions.checkImport(await context.context(), input),
  ),
  import: os.sourceLists.import.handler(async ({ context, input }) =>
    actions.importChosen(await context.context(), input),
  ),
  export: os.sourceLists.export.handler(({ context, input }) => listFile(context, { ...input, full: false })),
  exportFull: os.sourceLists.exportFull.handler(({ context, input }) => listFile(context, { ...input, full: true })),
}
