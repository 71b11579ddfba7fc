import { figureDefinitions, figures, reconciliation } from '@echolot/domain'
import exceljs from 'exceljs'
import { extractText } from 'unpdf'
import { expect, test } from 'vitest'
import { runEcholot } from '../support/echolot.ts'

test('in the demo every number is the number of its rows, on the page and in the CSV, and every month adds up', async () => {
  await using run = await runEcholot({ roles: ['api', 'collector'] })
  const visitor = run.client()
  await visitor.firstRun.startDemo({ language: 'de' })
  const day = (daysAgo: number) =>
    new Date(Date.now() - daysAgo * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' })
  const month = { from: day(30), to: day(0) }
  const asked = [month, { from: day(20), to: day(8) }, { ...month, departmentId: 'service' }]
  for (const period of asked) {
    const report = await visitor.reports.get(period)
    const sum = (names: readonly (typeof figures)[number][]) =>
      names.reduce((total, name) => total + report.figures[name], 0)
    expect(sum(reconciliation.in)).toBe(sum(reconciliation.out))
    expect(report.byDay.reduce((total, { arrived }) => total + arrived, 0)).toBe(report.figures['cohort.arrived'])
    for (const figure of figures) {
      const { total, rows } = await visitor.reports.rows({ ...period, figure, limit: 1000 })
      const csv = await (await visitor.reports.csv({ ...period, figure })).text()
      expect([figure, total, rows.length, csv.trim().split('\r\n').length - 1]).toEqual([
        figure,
        ...Array(3).fill(report.figures[figure]),
      ])
    }
  }
  expect((await visitor.reports.get(month)).figures['cohort.arrived']).toBeGreaterThan(100)
})

test('a report is narrowed by channel, source, watch and department, its parts add up, and each number explains itself', async () => {
  await using run = await runEcholot({ roles: ['api', 'collector'] })
  const visitor = run.client()
  await visitor.firstRun.startDemo({ language: 'de' })
  const day = (daysAgo: number) =>
    new Date(Date.now() - daysAgo * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' })
  const period = { from: day(40), to: day(1) }
  const whole = await visitor.reports.get(period)
  for (const dimension of ['department', 'channel', 'source'] as const) {
    const { rows } = await visitor.reports.by({ ...period, dimension })
    for (const figure of figures)
      expect([dimension, figure, rows.reduce((total, row) => total + row.figures[figure], 0)]).toEqual([
        dimension,
        figure,
        whole.figures[figure],
      ])
    const [part] = rows
    const narrowed = await visitor.reports.get({
      ...period,
      ...(dimension === 'department' ? { departmentId: part?.key } : {}),
      ...(dimension === 'channel' ? { channel: part?.key } : {}),
      ...(dimension === 'source' ? { sourceId: Number(part?.key) } : {}),
    })
    expect(narrowed.figures).toEqual(part?.figures)
  }
  const [watch] = (await visitor.reports.by({ ...period, dimension: 'watch' })).rows
  const watched = await visitor.reports.get({ ...period, watchId: Number(watch?.key) })
  expect(watched.figures).toEqual(watch?.figures)
  expect(watched.figures['cohort.arrived']).toBeLessThan(whole.figures['cohort.arrived'])

  // Who held it first is another question than who held it last, and the same waits answer it.
  const first = await visitor.reports.get({ ...period, departmentAt: 'start' })
  expect(first.figures).toEqual(whole.figures)
  expect(first.byDepartment).not.toEqual(whole.byDepartment)

  // Nor does it change a number from when times count; they are longer from the publication on, and it is said.
  const published = await visitor.reports.get({ ...period, since: 'published' })
  expect(published.figures).toEqual(whole.figures)
  expect(published.times.withinPromise).toEqual(whole.times.withinPromise)
  const medianOf = ({ times }: typeof whole) => (times.calendar.median.shown ? times.calendar.median.value.ms : null)
  expect(medianOf(published)).toBeGreaterThan(medianOf(whole) ?? Number.POSITIVE_INFINITY)
  expect(JSON.stringify(published.sentences.cohort)).toContain('Ab der Veröffentlichung')
  const book = await visitor.reports.xlsx({ ...period, since: 'published', figure: 'cohort.arrived', language: 'en' })
  const sheets = await new exceljs.Workbook().xlsx.load(await book.arrayBuffer())
  expect(JSON.stringify(sheets.model)).toContain('times from publication, where known')

  const explained = await visitor.reports.explain({ ...period, departmentId: 'service', figure: 'cohort.arrived' })
  const service = await visitor.reports.get({ ...period, departmentId: 'service' })
  expect(explained).toMatchObject({ value: service.figures['cohort.arrived'], version: 3, zone: 'Europe/Berlin' })
  expect(explained.calendars.map(({ departmentId }) => departmentId)).toEqual(['service'])
  expect(explained.leftOut.reduce((total, { count }) => total + count, 0)).toBe(service.figures['cohort.void'])

  // What comes before a department's own number is told with it, as far as it is about what was asked.
  const any = { promiseId: null, priority: null, channel: null, counted: 'calendar', targetMinutes: 90 } as const
  const promises = [
    { ...any, departmentId: 'hr', clock: 'first_response' as const },
    { ...any, departmentId: null, clock: 'next_response' as const },
    { ...any, departmentId: 'service', clock: 'resolution' as const },
  ]
  const { revision } = await visitor.promises.list()
  await visitor.promises.save({ basedOn: revision, promises })
  const of = async (departmentId: string) =>
    (await visitor.reports.explain({ ...period, departmentId, figure: 'cohort.late' })).promises.map(
      (promise) => `${promise.departmentId} ${promise.clock} ${promise.targetMinutes}`,
    )
  expect(await of('service')).toEqual(['null next_response 90'])
  expect(await of('hr')).toEqual(['hr first_response 90', 'null next_response 90'])
})

test('the workbook and the PDF of a report say what the page says, and hold as many rows as the number', async () => {
  await using run = await runEcholot({ roles: ['api', 'collector'] })
  const visitor = run.client()
  await visitor.firstRun.startDemo({ language: 'de' })
  const day = (daysAgo: number) =>
    new Date(Date.now() - daysAgo * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' })
  const asked = { from: day(30), to: day(1), figure: 'cohort.late' } as const
  const report = await visitor.reports.get(asked)
  const sentence = (report.sentences.cohort[0]?.de ?? []).map(({ text }) => text).join('')

  const book = new exceljs.Workbook()
  await book.xlsx.load(await (await visitor.reports.xlsx({ ...asked, language: 'de' })).arrayBuffer())
  const cells = (name: string) =>
    Array.from(book.getWorksheet(name)?.getSheetValues() ?? [], (row) => (Array.isArray(row) ? row.slice(1) : []))
  expect(cells('Bericht').flat()).toContain(sentence)
  const told = new Map(cells('Bericht').map(([name, value]) => [name, value]))
  for (const figure of figures.filter((known) => known.startsWith('cohort.')))
    expect([figure, told.get(figureDefinitions[figure].name.de)]).toEqual([figure, report.figures[figure]])
  const days = cells('Nach Tag').slice(2)
  expect(days.map(([name, arrived]) => [name, arrived])).toEqual(report.byDay.map(({ day, arrived }) => [day, arrived]))
  const page = await visitor.reports.rows({ ...asked, limit: 1000 })
  const rows = cells('Zeilen').slice(2)
  expect(rows.map(([ticket, episode]) => [ticket, episode])).toEqual(
    page.rows.map(({ ticketId, episode }) => [ticketId, episode]),
  )
  expect(rows).toHaveLength(report.figures['cohort.late'])
  // No cell is a formula, whatever a stranger wrote.
  book.eachSheet((sheet) =>
    sheet.eachRow((row) => row.eachCell(({ type }) => expect(type).not.toBe(exceljs.ValueType.Formula))),
  )

  const pdf = await readPdf(await (await visitor.reports.pdf({ ...asked, language: 'de' })).arrayBuffer())
  expect(pdf).toContain(sentence.replaceAll(/\s/g, ''))
  for (const { ticketId } of page.rows) expect(pdf).toContain(`#${ticketId}`)
  expect(pdf).toContain(`Verspätet:die${report.figures['cohort.late']}Zeilen`)
})

test('the charts of a report show the same waits as its numbers', async () => {
  await using run = await runEcholot({ roles: ['api', 'collector'] })
  const visitor = run.client()
  await visitor.firstRun.startDemo({ language: 'de' })
  const day = (daysAgo: number) =>
    new Date(Date.now() - daysAgo * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' })
  const asked = { from: day(30), to: day(2), departmentId: 'service' }
  const { figures: n } = await visitor.reports.get(asked)
  const { curve, week, backlog, lags } = await visitor.reports.charts(asked)
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  expect(sum(week.map(({ arrived }) => arrived))).toBe(n['activity.came_in'])
  expect(sum(backlog.map(({ open }) => open))).toBe(n['stock.open'])
  expect(sum(backlog.map(({ late }) => late))).toBe(n['stock.late'])
  expect(sum(lags.map(({ known, unknown, backFilled }) => known + unknown + backFilled))).toBe(
    n['cohort.arrived'] - n['cohort.reopened'],
  )
  expect(curve[0]).toMatchObject({ ms: 0, atRisk: n['cohort.arrived'] })
  for (const [index, point] of curve.entries()) {
    expect(point.answered + point.dismissed + point.open).toBeCloseTo(1)
    expect(point.answered).toBeGreaterThanOrEqual(curve[index - 1]?.answered ?? 0)
  }
  // The cases of the board's page are waits of the period, each the one that its rule says.
  const cases = await visitor.reports.cases(asked)
  const { rows: late } = await visitor.reports.rows({ ...asked, figure: 'cohort.late', limit: 1000 })
  const over = (row: { endedAt: string | null; dueAt: string }) => Date.parse(row.endedAt ?? '') - Date.parse(row.dueAt)
  const answeredLate = late.filter(({ outcome }) => outcome === 'answered').map(over)
  expect(cases.map(({ rule }) => rule)).toContain('typical')
  for (const { rule, wait } of cases)
    if (rule === 'latest' && wait !== null) expect(over(wait)).toBe(Math.max(...answeredLate))

  const { rows } = await visitor.reports.by({ from: asked.from, to: asked.to, dimension: 'priority' })
  const whole = await visitor.reports.get({ from: asked.from, to: asked.to })
  expect(sum(rows.map(({ figures }) => figures['cohort.arrived']))).toBe(whole.figures['cohort.arrived'])
})

/** The text of a PDF without its white space: where lines break is no matter of what it says. */
async function readPdf(bytes: ArrayBuffer): Promise<string> {
  const { text } = await extractText(new Uint8Array(bytes), { mergePages: true })
  return text.replaceAll(/\s/g, '')
}
