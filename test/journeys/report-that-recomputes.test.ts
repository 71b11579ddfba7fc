import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { verifyReport } from '@echolot/actions/verify-report'
import { figures } from '@echolot/domain'
import { expect, onTestFinished, test } from 'vitest'
import { runEcholot } from '../support/echolot.ts'

const root = new URL('../../', import.meta.url).pathname

const day = (daysAgo: number) =>
  new Date(Date.now() - daysAgo * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' })

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'echolot-report-'))
  onTestFinished(() => rmSync(made, { recursive: true, force: true }))
  return made
}

/** The command line without a database, as who received a file runs it. */
function verify(file: string, ...more: string[]) {
  const main = join(root, 'services/echolot/src/main.ts')
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, 'verify-report', file, ...more], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' },
  })
  return { status, stdout, stderr }
}

/** The text of one part of a file, between what comes before it and what after. */
function between(text: string, before: string, after: string): string {
  const begin = text.indexOf(before) + before.length
  return text.slice(begin, text.indexOf(after, begin))
}

type Exported = {
  waits: Record<string, unknown>[]
  stated: { figures: Record<string, number>; times: unknown; voids: unknown; byDay: unknown; compared: unknown }
}

test('a report that recomputes itself says what the page says, names nobody, and every changed byte of it is refused', async () => {
  await using run = await runEcholot({ roles: ['api', 'collector'] })
  const visitor = run.client()
  await visitor.firstRun.startDemo({ language: 'de' })
  for (const asked of [
    { from: day(30), to: day(1) },
    { from: day(25), to: day(4), departmentId: 'service', departmentAt: 'start' as const },
  ]) {
    const page = await visitor.reports.get(asked)
    const file = await (await visitor.reports.html({ ...asked, language: 'de' })).text()
    const data = JSON.parse(between(file, 'id="data">', '</script>')) as Exported
    expect(data.stated.figures).toEqual(page.figures)
    expect(data.stated.voids).toEqual(page.voids)
    expect(data.stated.times).toEqual(page.times)
    expect(data.stated.compared).toEqual(page.compared)
    expect(data.stated.byDay).toEqual(page.byDay.map(({ blindHours: _, ...one }) => one))
    const { rows } = await visitor.reports.rows({ ...asked, figure: 'cohort.arrived', limit: 1000 })
    expect(rows.length).toBe(page.figures['cohort.arrived'])
    // What stands in the list of rows for people stands in the file for nobody.
    for (const { title, sourceName } of rows) {
      if (title !== null) expect(file).not.toContain(JSON.stringify(title).slice(1, -1))
      expect(file).not.toContain(JSON.stringify(sourceName))
    }
    for (const figure of figures) expect([figure, typeof data.stated.figures[figure]]).toEqual([figure, 'number'])
  }

  const good = await (await visitor.reports.html({ from: day(30), to: day(1), language: 'en' })).text()
  const here = folder()
  const write = (text: string) => {
    const file = join(here, 'report.html')
    writeFileSync(file, text)
    return file
  }
  const verified = verify(write(good))
  expect([verified.status, verified.stderr]).toEqual([0, ''])
  expect(verified.stdout).toMatch(/^As it was signed: "Report from .*with the key [0-9A-F ]{39}\.\n/)
  const [, key = ''] = /with the key ([0-9A-F ]+)\./.exec(verified.stdout) ?? []
  expect(verify(write(good), '--key', key.replaceAll(' ', '').toLowerCase()).status).toBe(0)

  const answered = between(good, '"cohort.answered":', ',')
  const changes: [string, string, string][] = [
    ['data', '"outcome":"open"', '"outcome":"answered"'],
    ['data', `"cohort.answered":${answered},`, `"cohort.answered":${Number(answered) + 1},`],
    ['data', '"09:00-', '"08:00-'],
    ['definitions', '"version":2', '"version":3'],
    ['code', 'Math.sqrt', 'Math.cbrt'],
    ['look', '#f4f6f7', '#ffffff'],
    ['frame', '<main id="report">', '<main id="report"><b>100 %</b>'],
    ['frame', '</html>\n', '</html>\n\n'],
    ['frame', "default-src 'none'", 'default-src *'],
    ['signature', '"signature":"', '"signature":"AA'],
  ]
  for (const [part, from, to] of changes) {
    const at = part === 'code' ? good.indexOf(from, good.indexOf('id="code"')) : good.indexOf(from)
    expect([part, from, at > 0]).toEqual([part, from, true])
    const changed = good.slice(0, at) + to + good.slice(at + from.length)
    const verdict = verifyReport(Buffer.from(changed), null)
    expect([from, verdict]).toEqual([
      from,
      { kind: 'refused', because: expect.arrayContaining([expect.stringMatching(`^The ${part} `)]) },
    ])
  }
  const changed = verify(write(good.replace('"outcome":"open"', '"outcome":"answered"')))
  expect([changed.status, changed.stdout]).toEqual([1, ''])
  expect(changed.stderr).toContain('The data was changed')
  const other = verify(write(good), '--key', 'AAAA BBBB')
  expect([other.status, other.stderr]).toEqual([1, expect.stringContaining('The key is another one')])
  const none = verify(write('<html></html>'))
  expect([none.status, none.stderr]).toEqual([1, expect.stringContaining('This is no report that recomputes itself')])
  expect(verify(join(here, 'missing.html')).status).toBe(2)
})

test('a byte changed anywhere in a report is noticed', async () => {
  await using run = await runEcholot({ roles: ['api', 'collector'] })
  const visitor = run.client()
  await visitor.firstRun.startDemo({ language: 'de' })
  const good = Buffer.from(
    await (await visitor.reports.html({ from: day(9), to: day(1), language: 'de' })).arrayBuffer(),
  )
  expect(verifyReport(good, null).kind).toBe('valid')
  // Places spread over the whole file, every part of it among them, and all of the seal.
  const seal = good.indexOf('id="seal"')
  const places = [
    ...Array.from({ length: 150 }, (_, nth) => Math.floor((good.length * nth) / 150)),
    ...Array.from({ length: 120 }, (_, nth) => seal + nth * 4),
  ]
  for (const place of places) {
    const changed = Buffer.from(good)
    changed[place] = (good[place] ?? 0) === 0x41 ? 0x42 : 0x41
    expect([place, verifyReport(changed, null).kind]).toEqual([place, 'refused'])
  }
})
