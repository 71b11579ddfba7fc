import * as actions from '@echolot/actions'
import { contract, type EndpointMeta } from '@echolot/contract'
import { may, Refusal } from '@echolot/domain'
import { implement, ORPCError } from '@orpc/server'
import { firstRunCode, needsCode } from './first-run-code.ts'
import { liveStream } from './live-stream.ts'
import { openApi } from './open-api.ts'
import { ownOrigin } from './own-origin.ts'
import type { RequestContext, SignedIn } from './request-context.ts'

const base = implement(contract).$context<RequestContext>()

/** Grants or refuses what an endpoint demands, before its input is looked at. */
const os = base.use(async ({ context, next, path, procedure }) => {
  const { permission } = procedure['~orpc'].meta as EndpointMeta
  context.setEndpoint(path.join('.'))
  if (permission === 'first_run') await requireFirstRun(context, path)
  else if (!may(context.actor?.role ?? null, permission)) {
    throw context.actor === null
      ? new ORPCError('UNAUTHORIZED', { message: 'Sign in first.' })
      : new ORPCError('FORBIDDEN', {
          message: `This needs the permission "${permission}", which your role ${context.actor.role} does not have.`,
        })
  }
  // The permission granted above means that somebody is signed in, except where a handler does not ask.
  return next({ context: context as SignedIn })
})

/** The first run is open while nobody is set up; a demo can be entered for as long as it runs. */
async function requireFirstRun(context: RequestContext, path: readonly string[]): Promise<void> {
  const { phase, organisation } = await actions.readStatus(await context.context())
  if (phase === 'first_run' || (organisation?.demo === true && path.at(-1) === 'startDemo')) return
  throw new Refusal('conflict', 'Echolot is set up already; sign in instead.', { reason: 'set_up' })
}

async function requireCode(context: RequestContext, code: string | undefined): Promise<void> {
  if (!needsCode(context.host)) return
  if (code?.trim().toUpperCase() !== firstRunCode((await context.context()).seal))
    throw new Refusal(
      'forbidden',
      'The code is missing or wrong; it stands in the terminal in which Echolot was started.',
      { field: 'code' },
    )
}

const done = { ok: true as const }

/** One change to one ticket, and the ticket as it is then. */
async function change(context: SignedIn, ticketId: number, wanted: actions.TicketChange) {
  await actions.changeTicket(await context.context(), { actor: context.actor, ticketId, change: wanted })
  return actions.getTicket(await context.context(), { ticketId })
}

async function listFile(context: RequestContext, wish: actions.ExportWish): Promise<File> {
  const { name, text } = await actions.exportSources(await context.context(), wish)
  return new File([text], name, {
    type: wish.format === 'csv' ? 'text/csv; charset=utf-8' : 'text/x-opml; charset=utf-8',
  })
}

async function signedIn(context: RequestContext, { token, personId }: { token: string; personId: number }) {
  context.setSession(token)
  return actions.readMe(await context.context(), { personId })
}

export const router = os.router({
  session: {
    status: os.session.status.handler(async ({ context }) => ({
      ...(await actions.readStatus(await context.context())),
      needsCode: needsCode(context.host),
      version: context.host.http.version,
      signedIn: context.actor !== null,
    })),
    signIn: os.session.signIn.handler(async ({ context, input }) =>
      signedIn(context, await actions.signIn(await context.context(), { ...input, address: context.address })),
    ),
    signOut: os.session.signOut.handler(async ({ context }) => {
      await actions.endSession(await context.context(), { token: context.token })
      context.setSession(null)
      return done
    }),
    me: os.session.me.handler(async ({ context }) =>
      actions.readMe(await context.context(), { personId: context.actor.personId }),
    ),
    setLanguage: os.session.setLanguage.handler(async ({ context, input }) => {
      await actions.chooseLanguage(await context.context(), { actor: context.actor, ...input })
      return actions.readMe(await context.context(), { personId: context.actor.personId })
    }),
    changePassword: os.session.changePassword.handler(async ({ context, input }) => {
      await actions.changePassword(await context.context(), { actor: context.actor, token: context.token, ...input })
      return done
    }),
  },
  firstRun: {
    createAdministrator: os.firstRun.createAdministrator.handler(async ({ context, input }) => {
      await requireCode(context, input.code)
      return signedIn(context, await actions.createFirstAdministrator(await context.context(), input))
    }),
    startDemo: os.firstRun.startDemo.handler(async ({ context, input }) => {
      await requireCode(context, input.code)
      const ctx = await context.context()
      const { organisation } = await actions.readStatus(ctx)
      // The world is served by this process alone, and only a collector inside of it is sure to reach it.
      if (organisation === null && !context.host.roles.includes('collector'))
        throw new Refusal(
          'conflict',
          'The demo needs the roles api and collector in one process, and this one does not collect. Start an Echolot with both, for example with npm run demo.',
          { reason: 'demo_needs_collector' },
        )
      const visitor =
        organisation === null
          ? await actions.startDemo(ctx, { language: input.language, origin: ownOrigin(context.host) })
          : await actions.enterDemo(ctx)
      return signedIn(context, visitor)
    }),
  },
  setup: {
    propose: os.setup.propose.handler(async ({ context, input }) =>
      actions.proposeSetup(await context.context(), input),
    ),
    accept: os.setup.accept.handler(async ({ context, input }) => {
      await actions.acceptSetup(await context.context(), input)
      return done
    }),
    removeDemo: os.setup.removeDemo.handler(async ({ context }) => {
      await actions.removeDemo(await context.context())
      await context.host.clearQueues()
      context.setSession(null)
      return done
    }),
  },
  today: {
    get: os.today.get.handler(async ({ context }) =>
      actions.readToday(await context.context(), { actor: context.actor }),
    ),
  },
  staffing: {
    get: os.staffing.get.handler(async ({ context, input }) => actions.readStaffing(await context.context(), input)),
  },
  wallboard: {
    get: os.wallboard.get.handler(async ({ context }) => actions.readWallboard(await context.context())),
  },
  tickets: {
    list: os.tickets.list.handler(async ({ context, input }) =>
      actions.listTickets(await context.context(), { actor: context.actor, input }),
    ),
    undecidedMentions: os.tickets.undecidedMentions.handler(async ({ context }) =>
      actions.listUndecidedMentions(await context.context()),
    ),
    counts: os.tickets.counts.handler(async ({ context }) =>
      actions.countTickets(await context.context(), { actor: context.actor }),
    ),
    get: os.tickets.get.handler(async ({ context, input }) =>
      actions.getTicket(await context.context(), { ticketId: input.id }),
    ),
    claim: os.tickets.claim.handler(({ context, input }) => change(context, input.id, { do: 'claim' })),
    assign: os.tickets.assign.handler(({ context, input }) =>
      change(context, input.id, { do: 'assign', personId: input.personId }),
    ),
    release: os.tickets.release.handler(({ context, input }) => change(context, input.id, { do: 'release' })),
    handOver: os.tickets.handOver.handler(({ context, input }) =>
      change(context, input.id, {
        do: 'hand_over',
        departmentId: input.departmentId,
        ...(input.note === undefined ? {} : { note: input.note }),
      }),
    ),
    snooze: os.tickets.snooze.handler(({ context, input }) =>
      change(context, input.id, { do: 'snooze', until: new Date(input.until) }),
    ),
    wake: os.tickets.wake.handler(({ context, input }) => change(context, input.id, { do: 'wake' })),
    pause: os.tickets.pause.handler(({ context, input: { id, reason, until } }) =>
      change(context, id, { do: 'pause', reason, until: new Date(until) }),
    ),
    resume: os.tickets.resume.handler(({ context, input }) => change(context, input.id, { do: 'resume' })),
    note: os.tickets.note.handler(({ context, input }) => change(context, input.id, { do: 'note', text: input.text })),
    respond: os.tickets.respond.handler(({ context, input }) => {
      const at = input.at === undefined ? {} : { at: new Date(input.at) }
      return change(
        context,
        input.id,
        input.kind === 'recorded'
          ? { do: 'respond', kind: 'recorded', url: input.url, ...at }
          : { do: 'respond', kind: 'outside', reason: input.reason, ...at },
      )
    }),
    dismiss: os.tickets.dismiss.handler(({ context, input }) =>
      change(context, input.id, { do: 'dismiss', reason: input.reason }),
    ),
    close: os.tickets.close.handler(({ context, input: { id, outcome } }) =>
      change(context, id, { do: 'close', ...(outcome === undefined ? {} : { outcome }) }),
    ),
    prioritise: os.tickets.prioritise.handler(({ context, input }) =>
      change(context, input.id, { do: 'prioritise', priority: input.priority }),
    ),
    labels: os.tickets.labels.handler(async ({ context }) => actions.listLabels(await context.context())),
    label: os.tickets.label.handler(({ context, input }) =>
      change(context, input.id, { do: 'label', labels: input.labels }),
    ),
    reopen: os.tickets.reopen.handler(({ context, input }) => change(context, input.id, { do: 'reopen' })),
    pin: os.tickets.pin.handler(({ context, input }) => change(context, input.id, { do: 'pin', reason: input.reason })),
    unpin: os.tickets.unpin.handler(({ context, input }) => change(context, input.id, { do: 'unpin' })),
    merge: os.tickets.merge.handler(async ({ context, input: { id, otherTicketId } }) => {
      const ctx = await context.context()
      const ticketId = await actions.mergeStories(ctx, { actor: context.actor, ticketId: id, otherTicketId })
      return actions.getTicket(await context.context(), { ticketId })
    }),
    split: os.tickets.split.handler(async ({ context, input: { id, itemId } }) => {
      const ctx = await context.context()
      const splitOff = await actions.splitStory(ctx, { actor: context.actor, ticketId: id, itemId })
      return { ticket: await actions.getTicket(await context.context(), { ticketId: id }), splitOff }
    }),
    undoStory: os.tickets.undoStory.handler(async ({ context, input: { id } }) => {
      await actions.undoStory(await context.context(), { actor: context.actor, ticketId: id })
      return actions.getTicket(await context.context(), { ticketId: id })
    }),
  },
  authors: {
    erase: os.authors.erase.handler(async ({ context, input }) => ({
      ...done,
      items: await actions.eraseAuthor(await context.context(), { authorId: input.id }),
    })),
  },
  accounts: {
    list: os.accounts.list.handler(async ({ context }) => actions.listAccounts(await context.context())),
    history: os.accounts.history.handler(async ({ context, input }) =>
      actions.readAccountHistory(await context.context(), input),
    ),
    create: os.accounts.create.handler(async ({ context, input }) =>
      actions.addAccount(await context.context(), input),
    ),
    update: os.accounts.update.handler(async ({ context, input }) =>
      actions.changeAccount(await context.context(), input),
    ),
    remove: os.accounts.remove.handler(async ({ context, input }) => {
      await actions.removeAccount(await context.context(), input)
      return done
    }),
  },
  reports: {
    get: os.reports.get.handler(async ({ context, input }) => actions.readReport(await context.context(), input)),
    by: os.reports.by.handler(async ({ context, input }) => actions.readReportBy(await context.context(), input)),
    cases: os.reports.cases.handler(async ({ context, input }) => actions.readCases(await context.context(), input)),
    charts: os.reports.charts.handler(async ({ context, input }) => actions.readCharts(await context.context(), input)),
    filters: os.reports.filters.handler(async ({ context }) => actions.readReportFilters(await context.context())),
    explain: os.reports.explain.handler(async ({ context, input }) =>
      actions.explainFigure(await context.context(), input),
    ),
    rows: os.reports.rows.handler(async ({ context, input }) => actions.listReportRows(await context.context(), input)),
    csv: os.reports.csv.handler(async ({ context, input }) => {
      const { name, text } = await actions.writeReportCsv(await context.context(), input)
      return new File([text], name, { type: 'text/csv; charset=utf-8' })
    }),
    xlsx: os.reports.xlsx.handler(async ({ context, input }) => {
      const { name, bytes } = await actions.writeReportXlsx(await context.context(), input)
      return new File([bytes], name, { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' })
    }),
    pdf: os.reports.pdf.handler(async ({ context, input }) => {
      const { name, bytes } = await actions.writeReportPdf(await context.context(), input)
      return new File([bytes], name, { type: 'application/pdf' })
    }),
    html: os.reports.html.handler(async ({ context, input }) => {
      const { name, text } = await actions.writeReportHtml(await context.context(), input)
      // Opened from here it would run under our address; it is for the reader's disk.
      return new File([text], name, { type: 'application/octet-stream' })
    }),
  },
  legs: {
    get: os.legs.get.handler(async ({ context, input }) => actions.readLegs(await context.context(), input)),
  },
  keptReports: {
    list: os.keptReports.list.handler(async ({ context }) => actions.listKeptReports(await context.context())),
    keep: os.keptReports.keep.handler(async ({ context, input }) =>
      actions.keepReportSnapshot(await context.context(), { ...input, actor: context.actor }),
    ),
    get: os.keptReports.get.handler(async ({ context, input }) =>
      actions.readReportSnapshot(await context.context(), input),
    ),
    remove: os.keptReports.remove.handler(async ({ context, input }) => {
      await actions.removeReportSnapshot(await context.context(), input)
      return done
    }),
  },
  annotations: {
    list: os.annotations.list.handler(async ({ context, input }) =>
      actions.readAnnotations(await context.context(), input),
    ),
    create: os.annotations.create.handler(async ({ context, input }) =>
      actions.addAnnotation(await context.context(), { ...input, actor: context.actor }),
    ),
    update: os.annotations.update.handler(async ({ context, input }) => {
      await actions.changeAnnotation(await context.context(), input)
      return done
    }),
    remove: os.annotations.remove.handler(async ({ context, input }) => {
      await actions.removeAnnotation(await context.context(), input)
      return done
    }),
  },
  effort: {
    own: os.effort.own.handler(async ({ context }) =>
      actions.readOwnEffort(await context.context(), { actor: context.actor }),
    ),
    enter: os.effort.enter.handler(async ({ context, input }) => {
      await actions.enterEffort(await context.context(), { ...input, actor: context.actor })
      return actions.readOwnEffort(await context.context(), { actor: context.actor })
    }),
    get: os.effort.get.handler(async ({ context, input }) => actions.readEffort(await context.context(), input)),
    budgets: os.effort.budgets.handler(async ({ context }) => actions.listBudgets(await context.context())),
    setBudget: os.effort.setBudget.handler(async ({ context, input }) => {
      await actions.setBudget(await context.context(), input)
      return done
    }),
  },
  workMinimum: {
    get: os.workMinimum.get.handler(async ({ context }) => actions.readWorkMinimum(await context.context())),
    propose: os.workMinimum.propose.handler(async ({ context, input }) => {
      await actions.proposeWorkMinimum(await context.context(), { ...input, actor: context.actor })
      return actions.readWorkMinimum(await context.context())
    }),
    confirm: os.workMinimum.confirm.handler(async ({ context, input }) => {
      await actions.confirmMinimum(await context.context(), { ...input, actor: context.actor })
      return actions.readWorkMinimum(await context.context())
    }),
    withdraw: os.workMinimum.withdraw.handler(async ({ context }) => {
      await actions.withdrawMinimum(await context.context())
      return actions.readWorkMinimum(await context.context())
    }),
  },
  brands: {
    list: os.brands.list.handler(async ({ context }) => actions.listBrands(await context.context())),
    create: os.brands.create.handler(async ({ context, input }) => actions.addBrand(await context.context(), input)),
    update: os.brands.update.handler(async ({ context, input }) => actions.changeBrand(await context.context(), input)),
    remove: os.brands.remove.handler(async ({ context, input }) => {
      await actions.removeBrand(await context.context(), input)
      return done
    }),
  },
  watches: {
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
  },
  watchLanguage: {
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
  },
  macros: {
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
  },
  archiveRuns: {
    get: os.archiveRuns.get.handler(async ({ context, input }) =>
      actions.getArchiveRun(await context.context(), input),
    ),
    cancel: os.archiveRuns.cancel.handler(async ({ context, input }) =>
      actions.cancelArchiveRun(await context.context(), input),
    ),
  },
  hidden: {
    list: os.hidden.list.handler(async ({ context, input }) => actions.listHidden(await context.context(), input)),
    tray: os.hidden.tray.handler(async ({ context }) => actions.listTray(await context.context())),
    judge: os.hidden.judge.handler(async ({ context, input }) =>
      actions.judgeHidden(await context.context(), { ...input, actor: context.actor }),
    ),
    show: os.hidden.show.handler(async ({ context, input }) => actions.showHidden(await context.context(), input)),
  },
  mutes: {
    list: os.mutes.list.handler(async ({ context }) => actions.listMutes(await context.context())),
    create: os.mutes.create.handler(async ({ context, input }) =>
      actions.addMute(await context.context(), { ...input, actor: context.actor }),
    ),
    remove: os.mutes.remove.handler(async ({ context, input }) => ({
      ...done,
      broughtBack: await actions.removeMute(await context.context(), input),
    })),
  },
  why: {
    ask: os.why.ask.handler(async ({ context, input }) => actions.askWhy(await context.context(), input)),
  },
  sources: {
    list: os.sources.list.handler(async ({ context }) => actions.listSources(await context.context())),
    create: os.sources.create.handler(async ({ context, input }) => actions.addSource(await context.context(), input)),
    update: os.sources.update.handler(async ({ context, input }) =>
      actions.changeSource(await context.context(), input),
    ),
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
  },
  sourceLists: {
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
  },
  departments: {
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
    remove: os.departments.remove.handler(async ({ context, input }) => {
      await actions.removeDepartment(await context.context(), input)
      return done
    }),
  },
  rules: {
    list: os.rules.list.handler(async ({ context }) => actions.listRules(await context.context())),
    create: os.rules.create.handler(async ({ context, input }) => actions.addRule(await context.context(), input)),
    update: os.rules.update.handler(async ({ context, input }) => actions.changeRule(await context.context(), input)),
    remove: os.rules.remove.handler(async ({ context, input }) => {
      await actions.removeRule(await context.context(), input)
      return done
    }),
    order: os.rules.order.handler(async ({ context, input }) => actions.orderRules(await context.context(), input)),
  },
  calendars: {
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
  },
  promises: {
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
  },
  whatIf: {
    ask: os.whatIf.ask.handler(async ({ context, input: { promises, ...asked } }) =>
      actions.askWhatIf(await context.context(), { ...asked, rules: promises }),
    ),
  },
  people: {
    list: os.people.list.handler(async ({ context }) => actions.listPeople(await context.context())),
    create: os.people.create.handler(async ({ context, input }) =>
      onePerson(context, await actions.addPerson(await context.context(), input)),
    ),
    update: os.people.update.handler(async ({ context, input }) => {
      await actions.changePerson(await context.context(), { actor: context.actor, ...input })
      return onePerson(context, input.id)
    }),
    setPassword: os.people.setPassword.handler(async ({ context, input }) => {
      await actions.setPassword(await context.context(), { actor: context.actor, ...input })
      return done
    }),
  },
  organisation: {
    get: os.organisation.get.handler(async ({ context }) => actions.readOrganisation(await context.context())),
    update: os.organisation.update.handler(async ({ context, input }) =>
      actions.changeOrganisation(await context.context(), input),
    ),
  },
  deadLetters: {
    list: os.deadLetters.list.handler(async ({ context }) => actions.listDeadLetters(await context.context())),
    replay: os.deadLetters.replay.handler(async ({ context, input }) => {
      await actions.replayDeadLetter(await context.context(), input)
      return done
    }),
    replayAll: os.deadLetters.replayAll.handler(async ({ context, input }) =>
      actions.replayDeadLetters(await context.context(), input),
    ),
  },
  live: {
    stream: os.live.stream.handler(({ context, signal }) =>
      liveStream(context.host, signal, async () =>
        actions.sessionHolds(await context.context(), { token: context.token }),
      ),
    ),
  },
  openapi: { get: os.openapi.get.handler(({ context }) => openApi(context.host.http.version)) },
})

async function onePerson(context: SignedIn, id: number) {
  const person = (await actions.listPeople(await context.context())).find((one) => one.id === id)
  if (person === undefined) throw new Refusal('not_found', `There is no person ${id}.`)
  return person
}
