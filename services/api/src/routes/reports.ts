import * as actions from '@echolot/actions'
import { done, os } from './os.ts'

export const reports = {
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
}

export const keptReports = {
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
}

export const annotations = {
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
}

export const legs = {
  get: os.legs.get.handler(async ({ context, input }) => actions.readLegs(await context.context(), input)),
}

export const staffing = {
  get: os.staffing.get.handler(async ({ context, input }) => actions.readStaffing(await context.context(), input)),
}

export const wallboard = {
  get: os.wallboard.get.handler(async ({ context }) => actions.readWallboard(await context.context())),
}

export const effort = {
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
}

export const workMinimum = {
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
}
