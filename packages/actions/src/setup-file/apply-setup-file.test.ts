import { readFile } from 'node:fs/promises'
import { connectorIds } from '@echolot/connectors'
import { emit, loadSetup } from '@echolot/db'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask } from '../../../../test/support/ask.ts'
import { openTestBase, type TestBase } from '../../../../test/support/base.ts'
import { addPerson } from '../sessions/people.ts'
import { changeDepartment, setDepartmentMailAddress } from '../settings/departments.ts'
import { addRule, orderRules } from '../settings/rules.ts'
import { addSource, switchSource } from '../sources/sources.ts'
import { addBrand } from '../watches/brands.ts'
import { addWatch, changeWatch } from '../watches/watches.ts'
import { applySetupFile } from './apply-setup-file.ts'
import { handToPages } from './release-setup-file.ts'

const muehlen = `
company: {name: Müller Mühlen GmbH, homepage: https://muehlen.example/, language: de, zone: Europe/Berlin, state: HH}
brands:
  - {name: Müller Mühlen, kind: own}
watches:
  - {name: Müller, brand: Müller Mühlen, query: '"Müller Mühlen"'}
sources:
  - {name: Presse, connector: feed, url: "https://press.example/feed.xml"}
  - {name: Blog, connector: wordpress, url: "https://blog.example/", settings: {ownUsers: [anna]}}
calendars:
  - name: Büro
    zone: Europe/Berlin
    weekly: {mon: ["09:00-17:00"], tue: ["09:00-17:00"]}
    holidays: {state: HH}
departments:
  - {id: service, calendar: Büro, firstResponseMinutes: 240}
  - {id: buchhaltung, name: Buchhaltung, calendar: Büro, firstResponseMinutes: 60}
rules:
  - {when: {watch: Rechnung}, department: buchhaltung}
  - {name: Presse, when: {source: Presse, language: [de, en]}, department: service}
accounts:
  - {channel: mastodon, url: "https://social.example/@muehlen", owner: Anna@muehlen.example, everyDays: 7, feed: "https://social.example/@muehlen.rss"}
`

const apply = async (base: TestBase, text: string) =>
  applySetupFile(await base.context(), { name: 'echolot.yaml', text })

/** A ticket that waits for accounting, from the source "Presse". */
const openTicket = (base: TestBase, { openedAt, dueAt } = { openedAt: 'now', dueAt: 'now' }) =>
  ask(
    base.url,
    `with s as (select id from source where name = 'Presse'),
      i as (insert into item (source_id, identity, channel, own, addressed, purpose, visibility, retention_class, found_at)
        select id, 'x', 'web', false, false, 'mentions', 'public', 'unmatched', now() from s returning id, source_id),
      m as (insert into mention (item_id, ground, hits, found_at) select id, 'watch', '[]', now() from i returning id, item_id),
      t as (insert into ticket (mention_id, item_id, source_id, channel, state, department_id, opened_at, episode_started_at, target_minutes, due_at, because, seq)
      select m.id, m.item_id, i.source_id, 'web', 'open', 'buchhaltung', now(), '${openedAt}', 60, '${dueAt}', '[]', 1 from m, i returning id, episode_started_at)
    insert into ticket_event (ticket_id, seq, kind, at, happening)
      select id, 1, 'opened', episode_started_at, '{"kind":"opened","departmentId":"buchhaltung"}' from t`,
  )

/** What is refused, a line each, without the first line that names the file. */
async function problemsOf(base: TestBase, text: string): Promise<string[]> {
  const error: unknown = await apply(base, text).then(
    () => new Error('It was applied.'),
    (refusal: unknown) => refusal,
  )
  return String((error as Error).message)
    .split('\n')
    .slice(1)
    .map((line) => line.trim())
}

/** Every row of every table that a file writes to, with the transaction that wrote it last. */
async function rowsOf(base: TestBase): Promise<unknown> {
  const tables = [
    ...[
      'organisation',
      'calendar',
      'department',
      'brand',
      'watch',
      'source',
      'rule',
      'account',
      'setup_file',
      'outbox',
    ],
  ]
  return Promise.all(
    tables.map(async (table) => [table, await ask(base.url, `select xmin, * from ${table} order by id`)]),
  )
}

const idsOf = (base: TestBase) =>
  ask(
    base.url,
    `select 'watch', name, id from watch union all select 'source', name, id from source union all select 'rule', name, id from rule where from_file order by 1, 2`,
  )

const edited = (...changes: [string, string][]) =>
  changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`"${from}" does not stand in the file.`)
    return text.replace(from, to)
  }, muehlen)

test('a file sets an empty installation up, and the second time changes nothing at all', async () => {
  await using base = await openTestBase()
  await apply(base, muehlen)
  expect(base.logged.at(-1)).toMatchObject({ message: 'setup file applied', fields: { added: 11, changed: 0 } })
  expect(await ask(base.url, 'select name, state, from_file from organisation')).toEqual([
    { name: 'Müller Mühlen GmbH', state: 'HH', from_file: true },
  ])
  // What no rule takes lies in the sorting tray, and a shipped department brings its rules along, behind the file's.
  expect(await ask(base.url, 'select id, from_file from department order by position')).toEqual([
    { id: 'service', from_file: true },
    { id: 'buchhaltung', from_file: true },
    { id: 'undecided', from_file: false },
  ])
  const rules = await ask(base.url, 'select name, shipped_id, department_id from rule order by position')
  expect(rules.slice(0, 2).map(({ name }) => name)).toEqual(['Rechnung', 'Presse'])
  expect(rules.length).toBeGreaterThan(2)
  expect(rules.slice(2).every((rule) => rule.shipped_id !== null && rule.department_id === 'service')).toBe(true)
  expect(
    await ask(base.url, `select name, purpose, settings, account_id is null as plain from source order by id`),
  ).toEqual([
    { name: 'Presse', purpose: 'mentions', settings: { ownUsers: [] }, plain: true },
    { name: 'Blog', purpose: 'own_channel', settings: { ownUsers: ['anna'] }, plain: true },
    { name: 'social.example/@muehlen (mastodon)', purpose: 'account', settings: { ownUsers: [] }, plain: false },
  ])

  const before = await rowsOf(base)
  await apply(base, muehlen)
  expect(await rowsOf(base)).toEqual(before)
})

test('the example of the docs is a file that works', async () => {
  await using base = await openTestBase()
  const page = await readFile(new URL('../../../../docs/setup-file.md', import.meta.url), 'utf8')
  await apply(base, /```yaml\n(.*?)```/s.exec(page)?.[1] ?? '')
  expect(base.logged.at(-1)).toMatchObject({ message: 'setup file applied', fields: { added: 13 } })
})

test('processes that start together apply it once', async () => {
  await using base = await openTestBase()
  await Promise.all([apply(base, muehlen), apply(base, muehlen), apply(base, muehlen)])
  expect(await ask(base.url, 'select count(*)::int as n from watch')).toEqual([{ n: 1 }])
})

test('a file without departments begins with the shipped ones', async () => {
  await using base = await openTestBase()
  await apply(base, 'company: {name: Muster}')
  expect(await ask(base.url, 'select language, zone, state, homepage from organisation')).toEqual([
    { language: 'de', zone: 'Europe/Berlin', state: null, homepage: null },
  ])
  expect(await ask(base.url, 'select count(*)::int as n from department')).toEqual([{ n: 7 }])
  await apply(base, '# nothing is said')
  expect(await ask(base.url, 'select name, from_file from organisation')).toEqual([
    { name: 'Muster', from_file: false },
  ])
})

test('everything that is wrong is said at once, with its place, its value and what would be right', async () => {
  await using base = await openTestBase()
  const text = edited(
    ['calendar: Büro, firstResponseMinutes: 60', 'calendar: Bürozeit, firstResponseMinutes: 60'],
    [`query: '"Müller Mühlen"'`, 'query: Müller AND'],
    ['brand: Müller Mühlen,', 'brand: Müler Mühlen,'],
    ['https://press.example/feed.xml', 'http://192.168.1.5/feed.xml'],
    ['settings: {ownUsers: [anna]}', 'settings: {ownUser: [anna]}'],
    ['when: {watch: Rechnung}', 'when: {source: Presssse}'],
    ['department: service}', 'department: servce}'],
    ['everyDays: 7', 'everyDays: weekly'],
  )
  const problems = await problemsOf(base, text)
  expect(problems).toEqual([
    'watches[0].brand (line 6): "Müler Mühlen": no brand has this name; did you mean "Müller Mühlen"? known: "Müller Mühlen"',
    expect.stringMatching(/^watches\[0\]\.query \(line 6\): "Müller AND": .* \(at character 8\); write Müller$/),
    expect.stringMatching(
      /^sources\[0\]\.url \(line 8\): "http:\/\/192\.168\.1\.5\/feed\.xml": .*ECHOLOT_ALLOW_NETWORKS/,
    ),
    'sources[1].settings.ownUser (line 9): unknown key; did you mean "ownUsers"? known: "ownUsers", "userAgent", "http2", "historyDays", "tier", "dailyCents", "automaticUsers"',
    'departments[1].calendar (line 17): "Bürozeit": no calendar has this name; known: "Büro"',
    'rules[0].when.source (line 19): "Presssse": no source has this name; did you mean "Presse"? known: "Presse", "Blog"',
    'rules[1].department (line 20): "servce": no department has this id; did you mean "service"? known: "service", "buchhaltung", "undecided"',
    'accounts[0].everyDays (line 22): "weekly": must be the business days within which the account posts, a whole number from 1 to 3650',
  ])
  expect(await ask(base.url, 'select * from organisation')).toEqual([])
})

describe('a file that is wrong', () => {
  let base: TestBase
  beforeAll(async () => {
    base = await openTestBase()
  })
  afterAll(() => base[Symbol.asyncDispose]())

  test.each([
    ['- a list', '["a list"]: must be an object with the keys company, brands'],
    ['brands: [', 'line 1, column 10: '],
    ['brands:\n  - {name: A}\nbrands: []', 'line 3, column 1: Map keys must be unique.'],
    [
      'company: {name: A}\n---\ncompany: {name: B}',
      'line 2, column 1: A setup file is one document; take the line --- away.',
    ],
    ['brands: [{name: Muster}]', 'company: missing; no company is set up yet'],
    [
      'company: {name: 2026}',
      'company.name (line 1): 2026: must be the name of the company, a text of 1 to 200 characters; put it in quotes: "2026"',
    ],
    ['company: {name: A, zone: Europe/Berln}', 'company.zone (line 1): "Europe/Berln" is no time zone'],
    [
      'company: {name: A, state: Hamburg}',
      'company.state (line 1): "Hamburg": must be the short name of a Bundesland (BB,',
    ],
    ['company: {name: A, homepage: muster.de}', 'company.homepage (line 1): "muster.de": must be a full address'],
    [
      'company: {name: A}\nbrands: [{name: B}, {name: " B "}]',
      'brands[1].name (line 2): "B": stands at brands[0] already',
    ],
    ['company: {name: A}\nbrand: []', 'brand (line 2): unknown key; did you mean "brands"?'],
    [
      'company: {name: A}\nrules: [{when: {}, department: service}]',
      'rules[0].when (line 2): missing; must have a condition',
    ],
    [
      'company: {name: A}\nsources: [{name: X, connector: rss, url: "https://a.example"}]',
      `sources[0].connector (line 2): "rss": must be one of ${connectorIds.toSorted().join(', ')}`,
    ],
    [
      'company: {name: A}\nsources: [{name: X, connector: feed, url: "ftp://a.example"}]',
      'sources[0].url (line 2): "ftp://a.example/": Echolot reads https and http',
    ],
    [
      'company: {name: A}\nsources: [{name: X, connector: feed, url: "http://0x0a000001/"}]',
      'sources[0].url (line 2): "http://10.0.0.1/": 10.0.0.1 leads to an address inside',
    ],
    [
      'company: {name: A}\nsources: [{name: X, connector: feed, url: "sealed:abc"}]',
      'sources[0].url (line 2): "sealed:…": was sealed with another key',
    ],
    [
      'company: {name: A}\ncalendars: [{name: C, zone: UTC, weekly: {mon: ["9-5"]}}]',
      'calendars[0].weekly.mon[0] (line 2): "9-5" is not a window',
    ],
    ['company: {name: A, language: fr}', 'company.language (line 1): "fr": must be one of de, en'],
    ['company: {name: A, state: NO}', 'company.state (line 1): "NO": must be the short name of a Bundesland'],
    [
      'company: {name: A}\nrules: [{when: {language: xx}, department: service}]',
      'rules[0].when.language (line 2): "xx": no language has this ISO 639 code; known: "de", "en"',
    ],
    [
      'company: {name: A}\nrules: [{when: {language: [de, deu]}, department: service}]',
      'rules[0].when.language (line 2): "deu": no language has this ISO 639 code; did you mean "de"?',
    ],
    [
      'company: {name: A}\nrules: [{when: {channel: [news, pres]}, department: service}]',
      'rules[0].when.channel (line 2): "pres": no source has this channel, and none is usual; did you mean "press"?',
    ],
    [
      'company: {name: A}\nsources: [{name: X, connector: feed, url: "https://a.example", language: xx-DE}]',
      'sources[0].language (line 2): "xx": no language has this ISO 639 code',
    ],
    [
      'company: {name: A}\nsources: [{name: X, connector: feed, url: "https://a.example", channel: mastodoon}]',
      'sources[0].channel (line 2): "mastodoon": no channel has this name; did you mean "mastodon"?',
    ],
    [
      'company: {name: A}\nsources: [{name: X, connector: feed, url: "https://a.example", settings: {channel: pres}}]',
      'sources[0].settings.channel (line 2): "pres": no channel has this name; did you mean "press"?',
    ],
    ...(
      [
        ['http2: maybe', '.http2 (line 2): "maybe": must be true or false'],
        ['userAgent: Mühle', '.userAgent (line 2): "Mühle": must be one line of at most 200 plain characters'],
        ['userAgent: 7', '.userAgent (line 2): 7: must be one line of at most 200 plain characters'],
        ['holds: all', '.holds (line 2): "all": must be one of anything, addressed, own'],
        ['ownUsers: anna', '.ownUsers (line 2): "anna": must be a list of names'],
        ['ownUsers: [7]', '.ownUsers[0] (line 2): 7: must be a name; put a number in quotes'],
        ['historyDays: 0', '.historyDays (line 2): 0: must be whole days from 1 to 3650, or left out'],
      ] as const
    ).map(([setting, sentence]) => [
      `company: {name: A}\nsources: [{name: X, connector: feed, url: "https://a.example", settings: {${setting}}}]`,
      `sources[0].settings${sentence}`,
    ]),
    [
      'company: {name: A}\nbrands: [{name: Muster}]\nwatches:\n- {name: Muster, brand: Muster, query: a}\n- {name: muster, brand: Muster, query: b}',
      'watches[1].name (line 5): "muster": differs from "Muster" at watches[0] in upper and lower case alone',
    ],
    ['company:\n\tname: A', 'line 2, column 1: Tabs are not allowed as indentation.'],
    ['company: {name: A}\n"": 1', '"" (line 2): unknown key; known: "company"'],
    ['company: {name: A}\n__proto__: {brands: []}', '__proto__ (line 2): unknown key; known: "company"'],
    ['company: {name: A, constructor: 3}', 'company.constructor (line 1): unknown key; known: "name"'],
    ['company: {name: A}\nbrands: [{name: 1e3}]', 'brands[0].name (line 2): 1000: must be the name of a brand'],
  ])('is refused: %s', async (text, sentence) => {
    const [first, ...others] = await problemsOf(base, text)
    expect(first).toContain(sentence)
    expect(others).toEqual([])
  })

  test('is refused in words where it would take all memory or all levels to read', async () => {
    const tooDeep = expect.stringMatching(
      /lists or keys lie too deep in each other; a setup file has six levels at most\.$/,
    )
    for (const deep of [
      `brands: ${'['.repeat(20_000)}${']'.repeat(20_000)}`,
      `brands: ${'['.repeat(20_000)}`,
      `company: ${'{a: '.repeat(5_000)}`,
      Array.from({ length: 3000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
    ])
      expect(await problemsOf(base, deep)).toEqual([tooDeep])
    const laughs = [...'bcdefghijk'].map((key, n) => `${key}: &${key} [${`*${'abcdefghij'[n]},`.repeat(9)}]`)
    expect(await problemsOf(base, ['a: &a [x, x]', ...laughs].join('\n'))).toEqual([
      'its aliases (*name) cannot be followed: they stand for far more than is written; write the entries out.',
    ])
  })
})

test('what is wrong in an entry and what it refers to are said together, and nothing is missed that is only misread', async () => {
  await using base = await openTestBase()
  const problems = await problemsOf(
    base,
    `company: {name: A}
brands:
  - {nmae: Muster}
  - Zweitmarke
watches:
  - {name: Eins, brand: Muster, query: a}
  - {name: Zwei, brand: Zweitmarke, query: b}
  - {name: Drei, brand: Nichts, querry: "(c"}
calendars: {name: Büro}
departments:
  - {id: service, calendar: Büro, firstResponseMinutes: 0}
rules:
  - {when: {source: Press, watch: "x AND"}, departement: service}
  - {when: {watch: x}, department: sales}
`,
  )
  expect(problems).toEqual([
    expect.stringMatching(/^brands\[0\]\.name \(line 3\): missing/),
    expect.stringMatching(/^brands\[0\]\.nmae \(line 3\): unknown key; did you mean "name"\?/),
    expect.stringMatching(/^brands\[1\] \(line 4\): "Zweitmarke": must be an object of keys/),
    expect.stringMatching(/^watches\[2\]\.query \(line 8\): missing/),
    expect.stringMatching(/^watches\[2\]\.querry \(line 8\): unknown key; did you mean "query"\?/),
    expect.stringMatching(/^watches\[2\]\.brand \(line 8\): "Nichts": no brand has this name/),
    expect.stringMatching(/^calendars \(line 9\): .*must be a list/),
    expect.stringMatching(/^departments\[0\]\.firstResponseMinutes \(line 11\): 0: /),
    expect.stringMatching(/^rules\[0\]\.departement \(line 13\): unknown key; did you mean "department"\?/),
    expect.stringMatching(/^rules\[0\]\.when\.source \(line 13\): "Press": no source has this name/),
    expect.stringMatching(/^rules\[0\]\.when\.watch \(line 13\): "x AND": /),
    expect.stringMatching(/^rules\[1\]\.department \(line 14\): "sales": no department has this id/),
  ])
  // A misspelt section holds what entries refer to.
  expect(
    await problemsOf(base, 'company: {name: A}\nbrand: [{name: B}]\nwatches: [{name: W, brand: B, query: w}]'),
  ).toEqual([expect.stringMatching(/^brand \(line 2\): unknown key; did you mean "brands"\?/)])
})

test('an entry with one fault is looked at for all others too: addresses, near twins, windows, channels', async () => {
  await using base = await openTestBase()
  expect(
    await problemsOf(
      base,
      `company: {name: Muster GmbH}
brands: [{name: Muster}, {name: muster, kid: own}]
calendars:
  - {name: Büro, zone: Mars/Basis, weekly: {mon: ["09:00-12:00", "11:00-17:00"]}}
sources:
  - {name: Blog, connector: feed, url: "javascript:alert(1)", chanel: news, channel: nwes}
accounts:
  - {channel: mastodn, url: https://social.example/@muster}
  - {channel: vimeo, url: https://vimeo.example/muster, everyDays: 0, feed: "http://169.254.169.254/feed"}
`,
    ),
  ).toEqual([
    expect.stringMatching(/^brands\[1\]\.kid \(line 2\): unknown key/),
    expect.stringMatching(/^brands\[1\]\.name \(line 2\): "muster": differs from "Muster" at brands\[0\]/),
    expect.stringMatching(/^calendars\[0\]\.zone \(line 4\): "Mars\/Basis" is no time zone/),
    expect.stringMatching(/^calendars\[0\]\.weekly\.mon.* \(line 4\): .*overlaps/),
    expect.stringMatching(/^sources\[0\]\.chanel \(line 6\): unknown key; did you mean "channel"/),
    expect.stringMatching(/^sources\[0\]\.url \(line 6\): "javascript:/),
    expect.stringMatching(/^sources\[0\]\.channel \(line 6\): "nwes": no channel has this name; did you mean "news"/),
    expect.stringMatching(
      /^accounts\[0\]\.channel \(line 8\): "mastodn": no channel has this name; did you mean "mastodon"/,
    ),
    expect.stringMatching(/^accounts\[1\]\.everyDays \(line 9\): 0: must be/),
    expect.stringMatching(/^accounts\[1\]\.feed \(line 9\): "http:\/\/169\.254\.169\.254\/feed": /),
  ])
})

test('a file that something has emptied gives nothing up', async () => {
  await using base = await openTestBase()
  await applySetupFile(await base.context(), { name: 'echolot.yaml', text: 'company: {name: Muster GmbH}' })
  for (const text of ['', ' \n\n'])
    expect(await problemsOf(base, text)).toEqual([expect.stringContaining('it is empty')])
  expect((await loadSetup(base.db)).organisation).toMatchObject({ fromFile: true })
})

test('a name that the pages gave in other letters is not given twice', async () => {
  await using base = await openTestBase()
  await apply(base, 'company: {name: A}')
  const ctx = await base.context()
  const { id } = await addBrand(ctx, { name: 'Muster', kind: 'own' })
  await addWatch(ctx, { brandId: id, name: 'Muster', query: 'Muster', enabled: true, actor: null })
  expect(await problemsOf(base, 'company: {name: A}\nwatches: [{name: MUSTER, brand: Muster, query: b}]')).toEqual([
    'watches[0].name (line 2): "MUSTER": differs from "Muster", which was made in the pages, in upper and lower case alone; write it like that, or give it a name of its own',
  ])
})

test('a changed entry is changed in place: a new query is a new version, a new calendar moves what is due', async () => {
  await using base = await openTestBase()
  await apply(base, muehlen)
  const ids = await idsOf(base)
  await apply(
    base,
    edited(
      [`query: '"Müller Mühlen"'`, 'query: Müller'],
      ['https://press.example/feed.xml', 'https://press.example/new.xml'],
      ['department: buchhaltung}', 'department: service}'],
    ),
  )
  expect(await ask(base.url, 'select query, version from watch')).toEqual([{ query: 'Müller', version: 2 }])
  expect(await ask(base.url, `select url, cursor_state from source where name = 'Presse'`)).toEqual([
    { url: 'https://press.example/new.xml', cursor_state: null },
  ])
  expect(await ask(base.url, `select department_id from rule where name = 'Rechnung'`)).toEqual([
    { department_id: 'service' },
  ])
  expect(await idsOf(base)).toEqual(ids)
  expect(base.logged.at(-1)?.fields).toMatchObject({ added: 0, changed: 3 })
})

test('two sources may change addresses with each other, and a source may change its name', async () => {
  await using base = await openTestBase()
  const text = (a: string, b: string) => `company: {name: A}
sources:
  - {name: ${a}, connector: feed, url: "https://one.example/feed"}
  - {name: ${b}, connector: feed, url: "https://two.example/feed"}
`
  const urls = () => ask(base.url, 'select id::int, name, url from source order by id')
  await apply(base, text('A', 'B'))
  await apply(base, text('B', 'A'))
  expect(await urls()).toEqual([
    { id: 1, name: 'A', url: 'https://two.example/feed' },
    { id: 2, name: 'B', url: 'https://one.example/feed' },
  ])
  expect(await problemsOf(base, `${text('B', 'Neu')}rules: [{when: {source: A}, department: service}]`)).toEqual([
    'rules[0].when.source (line 5): "A": no source has this name; known: "B", "Neu"',
  ])
  await apply(base, text('B', 'Neu'))
  expect(await urls()).toEqual([
    { id: 1, name: 'Neu', url: 'https://two.example/feed' },
    { id: 2, name: 'B', url: 'https://one.example/feed' },
  ])
})

test('what leaves the file is switched off and belongs to the pages; what has no history goes', async () => {
  await using base = await openTestBase()
  await apply(base, muehlen)
  await openTicket(base)
  await apply(base, 'company: {name: Müller Mühlen GmbH, homepage: https://muehlen.example/, state: HH}')
  const left = base.logged
    .filter(({ message }) => message === 'no longer in the setup file')
    .map(({ fields }) => fields)
  expect(left).toEqual(
    expect.arrayContaining([
      { kind: 'watch', name: 'Müller', became: 'off' },
      { kind: 'brand', name: 'Müller Mühlen', became: 'kept' },
      { kind: 'source', name: 'Presse', became: 'paused' },
      { kind: 'rule', name: 'Rechnung', became: 'off' },
      { kind: 'account', name: 'social.example/@muehlen', became: 'off' },
      { kind: 'department', name: 'Buchhaltung', became: 'kept' },
      { kind: 'department', name: 'service', became: 'removed' },
      { kind: 'calendar', name: 'Büro', became: 'kept' },
    ]),
  )
  expect(await ask(base.url, 'select name, state, from_file from source order by id')).toEqual([
    { name: 'Presse', state: 'paused', from_file: false },
    { name: 'Blog', state: 'paused', from_file: false },
    { name: 'social.example/@muehlen (mastodon)', state: 'paused', from_file: false },
  ])
  expect(await ask(base.url, 'select enabled, from_file from watch')).toEqual([{ enabled: false, from_file: false }])
  expect(await ask(base.url, 'select id, from_file from department order by position')).toEqual([
    { id: 'buchhaltung', from_file: false },
    { id: 'undecided', from_file: false },
  ])
  // Back in the file, all of it is taken over again.
  await apply(base, muehlen)
  expect(await ask(base.url, 'select name, state, from_file from source where account_id is null order by id')).toEqual(
    [
      { name: 'Presse', state: 'active', from_file: true },
      { name: 'Blog', state: 'active', from_file: true },
    ],
  )
  expect(await ask(base.url, 'select enabled, from_file, version from watch')).toEqual([
    { enabled: true, from_file: true, version: 1 },
  ])
})

test('a changed calendar or promise moves the due times of what waits', async () => {
  await using base = await openTestBase()
  await apply(base, muehlen)
  await openTicket(base, { openedAt: '2026-03-02T08:00:00Z', dueAt: '2026-03-02T09:00:00Z' })
  const due = async () =>
    (await ask<{ due_at: Date }>(base.url, 'select due_at from ticket')).map(({ due_at }) => due_at.toISOString())
  await apply(base, edited(['firstResponseMinutes: 60', 'firstResponseMinutes: 120']))
  expect(await due()).toEqual(['2026-03-02T10:00:00.000Z'])
  await apply(base, edited(['mon: ["09:00-17:00"]', 'mon: ["12:00-17:00"]']))
  // The hours that have passed count as they were: the other calendar holds from now on.
  expect(await due()).toEqual(['2026-03-02T09:00:00.000Z'])
  await apply(base, edited(['firstResponseMinutes: 60', 'firstResponseMinutes: 525600']))
  const before = await due()
  await apply(
    base,
    edited(
      ['firstResponseMinutes: 60', 'firstResponseMinutes: 525600'],
      ['mon: ["09:00-17:00"]', 'mon: ["12:00-17:00"]'],
    ),
  )
  const [moved = ''] = await due()
  expect(moved > (before[0] ?? '')).toBe(true)
})

test('what was made by hand is taken over under its name, and stays untouched otherwise', async () => {
  await using base = await openTestBase()
  await apply(base, 'company: {name: Muster}')
  const ctx = await base.context()
  const brand = await addBrand(ctx, { name: 'Müller Mühlen', kind: 'competitor' })
  const watch = await addWatch(ctx, { brandId: brand.id, name: 'Von Hand', query: 'Hand', enabled: true, actor: null })
  const source = await addSource(ctx, {
    name: 'Tagblatt',
    connector: 'feed',
    url: 'https://press.example/feed.xml',
    purpose: 'mentions',
    settings: { ownUsers: [] },
    intervalSeconds: 900,
  })
  await apply(base, muehlen)
  expect(await ask(base.url, 'select id::int, kind, from_file from brand')).toEqual([
    { id: brand.id, kind: 'own', from_file: true },
  ])
  expect(
    await ask(base.url, `select id::int, name, from_file from source where from_file and name = 'Presse'`),
  ).toEqual([{ id: source.id, name: 'Presse', from_file: true }])
  expect(await ask(base.url, `select query, enabled, from_file from watch where id = ${watch.id}`)).toEqual([
    { query: 'Hand', enabled: true, from_file: false },
  ])
})

test('an address that a source of another name has is refused, with the name to use', async () => {
  await using base = await openTestBase()
  await apply(base, 'company: {name: A}\nsources: [{name: A, connector: feed, url: "https://one.example/"}]')
  await addSource(await base.context(), {
    name: 'Von Hand',
    connector: 'feed',
    url: 'https://two.example/',
    purpose: 'mentions',
    settings: { ownUsers: [] },
    intervalSeconds: 900,
  })
  expect(
    await problemsOf(base, 'company: {name: A}\nsources: [{name: A, connector: feed, url: "https://two.example/"}]'),
  ).toEqual([
    'sources[0] (line 2): its address is the source "Von Hand" already; call this entry "Von Hand", or leave it out',
  ])
})

test('the pages leave to the file what comes from it, until it is released', async () => {
  await using base = await openTestBase()
  await apply(base, muehlen)
  const ctx = await base.context()
  const [watch] = await ask<{ id: number; brand_id: number }>(base.url, 'select id::int, brand_id::int from watch')
  const [source] = await ask<{ id: number }>(base.url, `select id::int from source where name = 'Presse'`)
  if (watch === undefined || source === undefined) throw new Error('The file was not applied.')
  const change = () =>
    changeWatch(ctx, {
      id: watch.id,
      brandId: watch.brand_id,
      name: 'Müller',
      query: 'Anders',
      enabled: true,
      actor: null,
    })
  await expect(change()).rejects.toMatchObject({ code: 'conflict', data: { fromFile: 'echolot.yaml' } })
  await expect(change()).rejects.toThrow(/This comes from echolot\.yaml\. Change it there/)
  await expect(switchSource(ctx, { id: source.id, state: 'paused' })).rejects.toThrow(/echolot\.yaml/)
  // Who works in a department is for the pages to say.
  const id = await addPerson(ctx, {
    email: 'b@b.example',
    name: 'B',
    role: 'community',
    password: 'ein langes Passwort',
  })
  const [calendar] = await ask<{ id: number }>(base.url, 'select id::int from calendar')
  const department = { id: 'service', name: null, calendarId: calendar?.id ?? 0, memberIds: [id] }
  await changeDepartment(ctx, { ...department, firstResponseMinutes: 240, actor: null })
  await expect(changeDepartment(ctx, { ...department, firstResponseMinutes: 10, actor: null })).rejects.toThrow(
    /echolot\.yaml/,
  )
  // A rule by hand may stand between the file's rules; those keep their order.
  const byHand = await addRule(ctx, {
    departmentId: 'service',
    name: 'Von Hand',
    query: 'Hand',
    channel: null,
    language: null,
    sourceId: null,
    enabled: true,
  })
  const [first = 0, second = 0, ...others] = (
    await ask<{ id: number }>(base.url, `select id::int from rule where id <> ${byHand.id} order by position`)
  ).map((rule) => rule.id)
  await orderRules(ctx, { ids: [first, byHand.id, second, ...others] })
  await expect(orderRules(ctx, { ids: [second, byHand.id, first, ...others] })).rejects.toThrow(/echolot\.yaml/)
  const before = await rowsOf(base)
  await apply(base, muehlen)
  expect(await rowsOf(base)).toEqual(before)

  expect(await handToPages(await base.context())).toBe(true)
  expect(await change()).toMatchObject({ query: 'Anders', version: 2, fromFile: false })
})

test('an account waits for its owner to come', async () => {
  await using base = await openTestBase()
  await apply(base, muehlen)
  const owner = () => ask(base.url, 'select person.name from account join person on person.id = owner_id')
  expect(await owner()).toEqual([])
  const person = {
    email: 'anna@muehlen.example',
    name: 'Anna',
    role: 'administrator',
    password: 'ein langes Passwort',
  } as const
  await addPerson(await base.context(), person)
  expect(await owner()).toEqual([{ name: 'Anna' }])
  const before = await rowsOf(base)
  await apply(base, muehlen)
  expect(await rowsOf(base)).toEqual(before)
})

test('while the demo runs the file waits', async () => {
  await using base = await openTestBase()
  await ask(
    base.url,
    `insert into organisation (name, language, zone, demo_epoch, created_at) values ('Musterwerk', 'de', 'UTC', now(), now())`,
  )
  await apply(base, muehlen)
  expect(base.logged.at(-1)).toMatchObject({ message: 'setup file left alone while the demo runs' })
  expect(await ask(base.url, 'select * from watch')).toEqual([])
})

test('open pages hear of what changed, and of nothing else', async () => {
  await using base = await openTestBase()
  const heard: string[] = []
  const client = await base.db.pool.connect()
  await client.query('listen echolot_live')
  client.on('notification', ({ payload }) => void heard.push(payload ?? ''))
  const settle = async () => {
    const ctx = await base.context()
    await ctx.db.inTransaction((tx) => emit(tx, ctx.now, 'settings.changed', { what: 'end' }))
    await client.query('select 1')
    return heard.splice(0).slice(0, -1)
  }
  try {
    await apply(base, muehlen)
    expect((await settle()).length).toBeGreaterThan(0)
    await apply(base, muehlen)
    expect(await settle()).toEqual([])
  } finally {
    client.release()
  }
})

test('where a department is told by mail stands in the file, and is the file’s to change', async () => {
  await using base = await openTestBase()
  const toldAt = async () =>
    (await ask(base.url, `select mail_address from department where id = 'buchhaltung'`))[0]?.mail_address
  await apply(base, edited(['firstResponseMinutes: 60', 'firstResponseMinutes: 60, mail: Buch@Muehlen.example']))
  expect(await toldAt()).toBe('buch@muehlen.example')
  const ctx = { ...(await base.context()), sight: 'all' as const }
  const change = { id: 'buchhaltung', mailAddress: 'andere@muehlen.example' }
  await expect(setDepartmentMailAddress(ctx, change)).rejects.toThrow(/echolot\.yaml/)
  await expect(
    apply(base, edited(['firstResponseMinutes: 60', 'firstResponseMinutes: 60, mail: buch'])),
  ).rejects.toThrow(/departments\[1\]\.mail .*must be an e-mail address/)
  await apply(base, muehlen)
  expect(await toldAt()).toBeNull()
})
