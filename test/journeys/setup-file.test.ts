import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { ask } from '../support/ask.ts'
import { clientOf } from '../support/client.ts'
import { freshDatabase } from '../support/fresh-database.ts'
import { runProgram, serveEcholot } from '../support/program.ts'
import { rss, serveFeed } from '../support/serve.ts'
import { administrator } from '../support/set-up.ts'
import { until } from '../support/until.ts'

const fileFor = (feed: string) => `
company: {name: Müller Mühlen GmbH, language: de, zone: Europe/Berlin, state: HH}
brands:
  - {name: Müller Mühlen, kind: own}
watches:
  - {name: Müller, brand: Müller Mühlen, query: '"Müller Mühlen"'}
sources:
  - {name: Tagblatt, connector: feed, url: "${feed}", intervalSeconds: 60}
calendars:
  - name: Büro
    zone: Europe/Berlin
    weekly: {mon: ["09:00-17:00"], tue: ["09:00-17:00"], wed: ["09:00-17:00"], thu: ["09:00-17:00"], fri: ["09:00-17:00"]}
    holidays: {state: HH}
departments:
  - {id: service, calendar: Büro, firstResponseMinutes: 240}
  - {id: buchhaltung, name: Buchhaltung, calendar: Büro, firstResponseMinutes: 60}
rules:
  - {when: {watch: Rechnung, source: Tagblatt, language: de}, department: buchhaltung}
`

/** A folder and a database for an Echolot of the test's own. */
async function place() {
  const database = await freshDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'echolot-setup-'))
  onTestFinished(async () => {
    await database.drop()
    await rm(folder, { recursive: true, force: true })
  })
  const file = join(folder, 'echolot.yaml')
  const settings = {
    DATABASE_URL: database.url,
    ECHOLOT_DATA: folder,
    ECHOLOT_CONFIG: file,
    ECHOLOT_ALLOW_NETWORKS: '127.0.0.1',
    ECHOLOT_SECRET: 'a secret for tests only',
  }
  return { database, file, settings }
}

test('with a file, what is said of the company becomes a routed ticket before anybody has signed in', async () => {
  const { database, file, settings } = await place()
  await using feed = await serveFeed(() =>
    rss('Tagblatt', [
      {
        id: '1',
        title: 'Falsche Rechnung',
        text: 'Die Rechnung von Müller Mühlen ist schon wieder falsch, und niemand antwortet mir.',
        at: '2026-03-02T08:00:00Z',
      },
    ]),
  )
  await writeFile(file, fileFor(feed.origin))
  {
    await using echolot = await serveEcholot(settings)
    await until('the mention is a ticket', async () => {
      const tickets = await ask(database.url, 'select department_id from ticket')
      return tickets.length > 0
    })
    expect(await ask(database.url, 'select department_id, state from ticket')).toEqual([
      { department_id: 'buchhaltung', state: 'open' },
    ])
    // The first run asks for the administrator alone.
    const client = clientOf(echolot.origin)
    expect(await client.session.status()).toMatchObject({
      phase: 'first_run',
      organisation: { name: 'Müller Mühlen GmbH', demo: false },
    })
    await expect(client.firstRun.startDemo({ language: 'de' })).rejects.toMatchObject({ code: 'CONFLICT' })
    await client.firstRun.createAdministrator(administrator)
    expect(await client.session.status()).toMatchObject({ phase: 'ready' })
    const [applied] = (await client.record.list({ kind: 'change', area: 'setupFile' })).rows
    expect(applied).toMatchObject({ deed: 'setupFile.apply', subject: 'echolot.yaml', person: null })
    expect(applied?.changes).toContainEqual({ field: 'watches', before: [], after: ['Müller'] })
    const [ticket] = (await client.tickets.list({ view: 'waiting' })).rows
    expect(ticket).toMatchObject({ departmentId: 'buchhaltung', sourceName: 'Tagblatt' })
    // What comes from the file is shown as such, and left to it.
    const [watch] = await client.watches.list()
    expect(watch).toMatchObject({ name: 'Müller', fromFile: true })
    await expect(client.watches.remove({ id: watch?.id ?? 0 })).rejects.toMatchObject({
      code: 'CONFLICT',
      data: { fromFile: 'echolot.yaml' },
    })
  }

  const exported = await runProgram(['config', 'export'], settings)
  expect(exported).toMatchObject({ code: 0, stderr: '' })
  const rows = () => ask(database.url, 'select xmin, * from watch')
  const before = await rows()
  await writeFile(file, exported.stdout)
  {
    await using _echolot = await serveEcholot(settings)
    expect(await rows()).toEqual(before)
  }

  await writeFile(file, `${exported.stdout}\nbrnds: []\n`)
  const refused = await runProgram(['serve'], { ...settings, ECHOLOT_PORT: '0' })
  expect(refused.code).toBe(1)
  expect(refused.stderr).toMatch(
    /^echolot\.yaml is refused, and nothing of it was applied:\n {2}brnds \(line \d+\): unknown key; did you mean "brands"\?/m,
  )
  expect(refused.stderr).not.toMatch(/^\s+at /m)

  await rm(file)
  const missing = await runProgram(['serve'], { ...settings, ECHOLOT_PORT: '0' })
  expect(missing).toMatchObject({
    code: 1,
    stderr: expect.stringContaining(`ECHOLOT_CONFIG=${file}: there is no such file.`),
  })

  expect((await runProgram(['config', 'release'], settings)).stdout).toMatch(/^Everything that came from a setup file/)
  expect(await ask(database.url, 'select from_file from watch')).toEqual([{ from_file: false }])
})
