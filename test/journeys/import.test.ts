import { expect, test } from 'vitest'
import { runEcholot } from '../support/echolot.ts'
import { freshDatabase } from '../support/fresh-database.ts'
import { runProgram } from '../support/program.ts'
import { type Post, rss, serve } from '../support/serve.ts'
import { setUp } from '../support/set-up.ts'
import { until } from '../support/until.ts'

const base64 = (text: string) => Buffer.from(text).toString('base64')
const post = (id: string, title: string): Post => ({ id, title, text: `${title}.`, at: new Date().toISOString() })

/** Feeds of several blogs, a page that links to one, and one whose address is a secret. */
function serveFeeds() {
  const feeds = new Map([
    ['/a.xml', rss('Blog A', [post('a1', 'Muster liefert')])],
    ['/b.xml', rss('Blog B', [post('b1', 'Nichts von uns')])],
    ['/c.xml?token=geheim-geheim', rss('Blog C', [post('c1', 'Muster ist teuer')])],
  ])
  return serve(({ url = '' }, response) => {
    const feed = feeds.get(url)
    if (feed !== undefined) response.setHeader('content-type', 'application/rss+xml').end(feed)
    else if (url === '/')
      response
        .setHeader('content-type', 'text/html')
        .end('<html><link rel="alternate" type="application/rss+xml" href="/b.xml"><title>B</title></html>')
    else response.writeHead(404).end()
  })
}

test('a list from another reader becomes sources that are asked, and tickets of what they say', async () => {
  await using feeds = await serveFeeds()
  await using run = await runEcholot()
  const client = run.client()
  await setUp(client)
  const { origin } = feeds
  const content = base64(`<opml version="2.0"><body><outline text="Presse">
    <outline text="Blog A" type="rss" xmlUrl="${origin}/a.xml" language="de"/>
    <outline text="Seite von B" type="rss" xmlUrl="${origin}/"/></outline>
    <outline text="Wichtig"><outline text="A noch einmal" xmlUrl="${origin}/a.xml"/>
    <outline text="Geheim" xmlUrl="${origin}/c.xml?token=geheim-geheim"/>
    <outline text="Innen" xmlUrl="http://10.0.0.5/feed"/><outline text="Nichts" type="rss" xmlUrl=""/></outline></body></opml>`)

  const preview = await client.sourceLists.preview({ content })
  expect(preview.format).toBe('opml')
  expect(preview.lines).toMatchObject([
    { verdict: 'new', line: 2, name: 'Blog A', labels: ['Presse', 'Wichtig'] },
    { verdict: 'new', line: 3, name: 'Seite von B', labels: ['Presse'] },
    { verdict: 'twice', line: 4, firstLine: 2 },
    { verdict: 'new', name: 'Geheim', url: `${origin}/c.xml?token=…` },
    { verdict: 'refused', problemCode: 'refused_address', problem: expect.stringContaining('10.0.0.5:80') },
    { verdict: 'refused', problemCode: 'no_address', url: 'Nichts' },
  ])
  expect(JSON.stringify(preview)).not.toContain('geheim-geheim')

  const addresses = preview.lines.flatMap(({ key, sealed }) => (sealed === null ? [] : [{ key, sealed }]))
  const checked = new Map((await client.sourceLists.check({ addresses })).map((one) => [one.key, one]))
  expect(checked.get(0)).toMatchObject({ outcome: 'ok', title: 'Blog A', items: 1, by: 'address' })
  expect(checked.get(1)).toMatchObject({
    outcome: 'ok',
    title: 'Blog B',
    url: `${origin}/b.xml`,
    by: 'link',
  })
  const chosen = addresses.map(({ key }) => ({ key, instead: checked.get(key)?.sealed ?? undefined }))
  const before = await client.sources.list()
  expect(before).toEqual([])
  const told = await client.sourceLists.import({ content, chosen: [...chosen, { key: 4 }], historyDays: 14 })
  expect(told).toMatchObject({ added: 3, left: [{ line: 6, verdict: 'refused', problemCode: 'refused_address' }] })
  expect(await client.sources.list()).toMatchObject([
    { name: 'Blog A', labels: ['Presse', 'Wichtig'], settings: { historyDays: 14 } },
    { name: 'Geheim', labels: ['Wichtig'], url: `${origin}/c.xml?token=…` },
    { name: 'Seite von B', labels: ['Presse'], url: `${origin}/b.xml` },
  ])
  await until('what is new became tickets', async () => {
    await run.echolot.settle()
    return (await client.tickets.list({})).rows.length === 2
  })

  const again = await client.sourceLists.preview({ content })
  expect(again.lines.map(({ verdict, knownAs }) => knownAs ?? verdict)).toEqual([
    'Blog A',
    'new',
    'twice',
    'Geheim',
    'refused',
    'refused',
  ])
  expect(JSON.stringify(run.logged)).not.toContain('geheim-geheim')
})

test('what was exported in full is the same after an import elsewhere, and what was masked is refused', async () => {
  await using run = await runEcholot({ roles: ['api'] })
  await using elsewhere = await runEcholot({ roles: ['api'] })
  const [client, other] = [run.client(), elsewhere.client()]
  await setUp(client)
  await setUp(other)
  const table = `Titel;Adresse;Schlagworte;Intervall;Sprache;Zweck
=SUMME(A1);https://a.example/feed?x=1,2;"Presse, ""Nord, Süd""";2 h;de-AT;own_channel
Geheim;https://www.google.de/alerts/feeds/12345678901234567890/987654321;;;;
Mit Passwort;https://anna:strenggeheim@intern.example/feed;;;;
`
  const content = base64(table)
  expect((await client.sourceLists.import({ content, chosen: [{ key: 0 }, { key: 1 }, { key: 2 }] })).added).toBe(3)
  const first = await client.sources.list()
  expect(first).toMatchObject([
    { name: '=SUMME(A1)', labels: ['Nord, Süd', 'Presse'], intervalSeconds: 7200, purpose: 'own_channel' },
    { name: 'Geheim', labels: [] },
    { name: 'Mit Passwort', url: 'https://…@intern.example/feed' },
  ])
  const plain = ({ name, url, labels, intervalSeconds, purpose, connector }: (typeof first)[number]) => ({
    name,
    url,
    labels,
    intervalSeconds,
    purpose,
    connector,
  })
  for (const format of ['opml', 'csv'] as const) {
    const masked = await (await client.sourceLists.export({ format })).text()
    expect(masked).not.toMatch(/987654321|strenggeheim/)
    const refused = await other.sourceLists.preview({ content: base64(masked) })
    expect(refused.lines.filter(({ problemCode }) => problemCode === 'masked')).toMatchObject([
      { name: 'Geheim' },
      { name: 'Mit Passwort' },
    ])
    expect(
      (await client.sourceLists.preview({ content: base64(masked) })).lines.map(({ verdict }) => verdict),
    ).toContain('known')

    const full = base64(await (await client.sourceLists.exportFull({ format, separator: 'semicolon' })).text())
    const { lines } = await other.sourceLists.preview({ content: full })
    const chosen = lines.filter(({ verdict }) => verdict === 'new').map(({ key }) => ({ key }))
    expect((await other.sourceLists.import({ content: full, chosen })).added).toBe(3)
    expect((await other.sources.list()).map(plain)).toEqual(first.map(plain))
    for (const { id } of await other.sources.list()) await other.sources.remove({ id })
  }
})

test('first polls of a long list are spread, and what is no list is named', async () => {
  await using run = await runEcholot({ roles: ['api'] })
  const client = run.client()
  await setUp(client)
  const content = base64(Array.from({ length: 100 }, (_, n) => `https://blog${n}.example/feed Blog ${n}`).join('\n'))
  const chosen = Array.from({ length: 100 }, (_, key) => ({ key }))
  await client.sourceLists.import({ content, chosen })
  const due = (await client.sources.list())
    .map(({ nextPollAt }) => Date.parse(nextPollAt ?? ''))
    .toSorted((a, b) => a - b)
  expect(new Set(due).size).toBe(100)
  expect((due.at(-1) ?? 0) - (due[0] ?? 0)).toBeGreaterThan(60_000)

  await expect(client.sourceLists.preview({ content: base64('<html><p>Hallo</p></html>') })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
    data: { reason: 'list_web_page' },
  })
  await expect(client.sourceLists.preview({ content: base64('a'.repeat(2_000_001)) })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
    data: { reason: 'list_too_large' },
  })
  await expect(client.sourceLists.check({ addresses: [{ key: 0, sealed: 'von mir erfunden' }] })).rejects.toMatchObject(
    { code: 'BAD_REQUEST' },
  )
})

test('the command line tests an address, imports a list, and writes one', async () => {
  await using feeds = await serveFeeds()
  await using database = await freshDatabase()
  const { origin } = feeds
  const settings = {
    DATABASE_URL: database.url,
    ECHOLOT_SECRET: 'a secret for tests only',
    ECHOLOT_ALLOW_NETWORKS: '127.0.0.1',
  }
  const tested = await runProgram(['sources', 'test', `${origin}/`, '--json'], settings)
  expect(tested).toMatchObject({ code: 0, stderr: '' })
  expect(JSON.parse(tested.stdout)).toMatchObject({
    outcome: 'ok',
    url: `${origin}/b.xml`,
    because: expect.stringContaining('links to this feed'),
    name: 'Blog B',
    intervalSeconds: 900,
    total: 1,
    items: [{ title: 'Nichts von uns', mention: false }],
  })
  const none = await runProgram(['sources', 'test', `${origin}/nichts`, '--json'], settings)
  expect(none.code).toBe(1)
  expect(JSON.parse(none.stdout)).toMatchObject({ outcome: 'failed', problemCode: 'not_found' })

  const list = `Blog A ${origin}/a.xml\n${origin}/\n${origin}/c.xml?token=geheim-geheim\nkein Wort\n`
  const imported = await runProgram(['sources', 'import', '-', '--check'], settings, list)
  expect(imported.code).toBe(1)
  expect(imported.stdout.split('\n').map((line) => line.split('\t').slice(0, 4))).toEqual([
    ['1', 'added', 'Blog A', `${origin}/a.xml`],
    ['2', 'added', 'Blog B', `${origin}/b.xml`],
    ['3', 'added', 'Blog C', `${origin}/c.xml?token=…`],
    ['4', 'refused', '', 'kein Wort'],
    [''],
  ])
  expect(imported.stdout).toContain('That is no web address. Give one such as https://blog.example/feed.')
  expect(imported.stderr).toBe('3 added, 1 refused\n')

  const masked = await runProgram(['sources', 'export', '--opml'], settings)
  expect(masked.stdout).not.toContain('geheim-geheim')
  expect(masked.stderr).toContain('1 of the addresses hold a secret')
  const full = await runProgram(['sources', 'export', '--csv', '--full'], settings)
  expect(full).toMatchObject({ code: 0, stderr: '' })
  const again = await runProgram(['sources', 'import', '-', '--json'], settings, full.stdout)
  expect(JSON.parse(again.stdout)).toMatchObject([{ what: 'known' }, { what: 'known' }, { what: 'known' }])
  const both = await runProgram(['sources', 'export', '--opml', '--csv'], settings)
  expect(both).toMatchObject({ code: 2, stdout: '' })
})
