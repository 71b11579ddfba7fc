import { takeMailFromEnvironment } from '@echolot/actions'
import exceljs from 'exceljs'
import { extractText } from 'unpdf'
import { expect, test } from 'vitest'
import { ask } from '../support/ask.ts'
import { clientOf } from '../support/client.ts'
import { runEcholot } from '../support/echolot.ts'

test('a note about days stands beside every report that has one of them, and in its files, until it is removed', async () => {
  await using run = await runEcholot({ roles: ['api', 'collector'] })
  const visitor = run.client()
  await visitor.firstRun.startDemo({ language: 'de' })
  const day = (daysAgo: number) =>
    new Date(Date.now() - daysAgo * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' })
  const recall = { from: day(12), to: day(10), text: 'Rückruf Produkt X', departmentId: 'service', channel: null }
  const { id } = await visitor.annotations.create(recall)
  await visitor.annotations.create({ from: day(3), to: day(3), text: 'Streik', departmentId: null, channel: null })
  const told = async (asked: Parameters<typeof visitor.annotations.list>[0]) =>
    (await visitor.annotations.list(asked)).map(({ text }) => text)
  expect(await told({ from: day(20), to: day(1) })).toEqual(['Rückruf Produkt X', 'Streik'])
  // One day of it is enough, the day before is not, and what is about service alone is not about sales.
  expect(await told({ from: day(10), to: day(9) })).toEqual(['Rückruf Produkt X'])
  expect(await told({ from: day(9), to: day(8) })).toEqual([])
  expect(await told({ from: day(20), to: day(1), departmentId: 'sales' })).toEqual(['Streik'])

  const asked = { from: day(20), to: day(1), figure: 'cohort.late' as const, language: 'de' as const }
  const files = async () => {
    const book = new exceljs.Workbook()
    await book.xlsx.load(await (await visitor.reports.xlsx(asked)).arrayBuffer())
    const cells: string[] = []
    book.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell(({ text }) => void cells.push(text))))
    const { text: pdf } = await extractText(new Uint8Array(await (await visitor.reports.pdf(asked)).arrayBuffer()), {
      mergePages: true,
    })
    const { from, to, language } = asked
    return { cells: cells.join('\n'), pdf, html: await (await visitor.reports.html({ from, to, language })).text() }
  }
  const { cells, pdf, html } = await files()
  for (const text of [cells, pdf.replaceAll(/\s+/g, ' ')]) {
    expect(text).toContain('Rückruf Produkt X (Service)')
    expect(text).toContain('Streik')
  }
  expect(html).toContain('"text":"Rückruf Produkt X"')

  // Each row says what was noted about the day on which it began, where that is about it; and no formula comes in by it.
  await visitor.annotations.create({ from: day(11), to: day(11), text: '=1+1', departmentId: null, channel: null })
  const csv = await (await visitor.reports.csv({ from: day(20), to: day(1), figure: 'cohort.arrived' })).text()
  const noted = Map.groupBy(csv.trimEnd().split('\r\n').slice(1), (line) => line.slice(line.lastIndexOf(',"') + 1))
  const { rows: waits } = await visitor.reports.rows({
    from: day(20),
    to: day(1),
    figure: 'cohort.arrived',
    limit: 1000,
  })
  const begun = (on: number, departmentId?: string) =>
    waits.filter(
      (wait) =>
        new Date(wait.startedAt).toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' }) === day(on) &&
        (departmentId === undefined || wait.departmentId === departmentId),
    ).length
  expect(begun(11, 'service')).toBeGreaterThan(0)
  expect(noted.get(`"Rückruf Produkt X"`)).toHaveLength(begun(12, 'service') + begun(10, 'service'))
  expect(noted.get(`"Rückruf Produkt X;' =1+1"`)).toHaveLength(begun(11, 'service'))
  expect(noted.get(`"'=1+1"`) ?? []).toHaveLength(begun(11) - begun(11, 'service'))
  expect(noted.get(`"Streik"`)).toHaveLength(begun(3))

  await visitor.annotations.update({ ...recall, id, to: day(11), text: 'Rückruf Produkt Y' })
  const [changed] = (await visitor.annotations.list({ from: day(20), to: day(1) })).filter((note) => note.id === id)
  const { id: me, name } = await visitor.session.me()
  expect(changed).toEqual({ ...recall, id, to: day(11), text: 'Rückruf Produkt Y', author: { id: me, name } })
  await expect(visitor.annotations.create({ ...recall, to: day(30) })).rejects.toMatchObject({
    data: { reason: 'period_backwards', field: 'to' },
  })
  await visitor.annotations.remove({ id })
  expect(await told({ from: day(20), to: day(1) })).toEqual(['=1+1', 'Streik'])
  await expect(visitor.annotations.remove({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await visitor.keptReports.keep({ from: day(5), to: day(1), lens: 'stock', name: 'Vorstand', language: 'de' })
  await expect(clientOf(run.origin).annotations.list({ from: day(2), to: day(1) })).rejects.toMatchObject({
    code: 'UNAUTHORIZED',
  })

  // With the demo goes what was noted and kept in it, and what its days add up to; what the environment names stays.
  const mail = { host: 'mail.muster.example', port: 587, security: 'starttls', user: null, password: null } as const
  const named = { ...mail, from: 'echolot@muster.example', answers: null, proofsBy: null }
  await takeMailFromEnvironment(await run.echolot.base.context(), named)
  await visitor.setup.removeDemo()
  expect(await ask(run.echolot.base.db.url, 'select host from mail_setting')).toEqual([{ host: mail.host }])
  const left =
    'select (select count(*) from report_annotation)::int as notes, (select count(*) from report_snapshot)::int as kept, ((select count(*) from wait_touched) + (select count(*) from wait_day))::int as days'
  expect(await ask(run.echolot.base.db.url, left)).toEqual([{ notes: 0, kept: 0, days: 0 }])
})
