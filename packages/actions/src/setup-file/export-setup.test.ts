import { removeEverything } from '@echolot/db'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import { openArchive } from '../../../../test/support/archive.ts'
import { ask } from '../../../../test/support/ask.ts'
import { openTestBase, type TestBase } from '../../../../test/support/base.ts'
import { addPerson } from '../sessions/people.ts'
import { changeRule, listRules, orderRules, removeRule } from '../settings/rules.ts'
import { shippedRules } from '../setup/shipped-rules.ts'
import { applySetupFile } from './apply-setup-file.ts'
import { exportSetup } from './export-setup.ts'

const apply = async (base: TestBase, text: string) =>
  applySetupFile(await base.context(), { name: 'echolot.yaml', text })
const exported = async (base: TestBase) => exportSetup(await base.context())

async function empty(base: TestBase): Promise<void> {
  await base.db.inTransaction((tx) => removeEverything(tx))
  await base.db.pool.query('delete from setup_file; delete from person')
}

/** All that is set up, by name and without what differs from one installation to the next. */
const everything = async (base: TestBase) => ({
  company: await ask(base.url, 'select name, homepage, language, zone, state from organisation'),
  calendars: await ask(base.url, 'select name, definition from calendar order by id'),
  departments: await ask(
    base.url,
    'select d.id, d.name, c.name as calendar, first_response_minutes from department d join calendar c on c.id = calendar_id order by position',
  ),
  watches: await ask(
    base.url,
    'select w.name, b.name as brand, b.kind, query, enabled from watch w join brand b on b.id = brand_id order by w.id',
  ),
  brands: await ask(base.url, 'select name, kind from brand order by id'),
  macros: await ask(base.url, 'select name, query, version, from_file from macro order by name'),
  sources: await ask(
    base.url,
    `select name, connector, url, encode(address_digest, 'hex') as digest, settings, channel, language, labels, purpose, interval_seconds, state, account_id is null as free from source order by account_id is null, name`,
  ),
  rules: await ask(
    base.url,
    `select r.name, name_de, query, r.channel, r.language, s.name as source, department_id, shipped_id, enabled from rule r left join source s on s.id = source_id order by position, r.id`,
  ),
  accounts: await ask(
    base.url,
    'select channel, a.url, a.name, every_days, coalesce(owner_wanted, p.email) as owner from account a left join person p on p.id = owner_id order by a.id',
  ),
})

const hostile = [
  'no',
  'null',
  '~',
  '2026',
  '2026-12-24',
  '- a',
  '# x',
  'a: b',
  '"',
  "'",
  '{',
  '*a',
  '&a',
  '!x',
  '%',
  '|',
  '>',
  'Ü',
  'Ü',
  'ß 🦜',
  'a\nb',
  'a\r\nb',
  'a\u2028b',
  'a\u0085b',
  '\ufeffa',
  'a\u0001',
  'a\tb',
  '\\n',
  'yes',
  '0x10',
  '1e3',
  '---',
  '...',
]
const name = (limit: number) =>
  fc
    .oneof(fc.constantFrom(...hostile), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }))
    .map((text) => text.replaceAll('\0', '').toWellFormed().trim().slice(0, limit))
    .filter((text) => text !== '')
const unique = <T>(entry: fc.Arbitrary<T>, key: (entry: T) => string, maxLength = 4) =>
  fc.uniqueArray(entry, { maxLength, selector: (one) => key(one).normalize('NFC') })
const query = fc.constantFrom(
  'Müller',
  '"Müller Mühlen"',
  'Rechnung OR Mahnung',
  'Bewerb* AND NOT Hund',
  '(a OR b) AND\n  c',
)
const host = fc.nat(50).map((n) => `h${n}.example`)
const address = fc.oneof(
  host.map((one) => `https://${one}/feed.xml`),
  host.map((one) => `https://${one}/feed?token=geheim123`),
  host.map((one) => `https://anna:geheim123@${one}/feed`),
  fc.nat(9).map((n) => `https://www.google.de/alerts/feeds/0123456789012345678${n}/1234567890`),
)
const windows = fc.constantFrom([], ['09:00-17:00'], ['09:00-12:00', '13:00-24:00'])
const department = fc.constantFrom('service', 'pr', 'undecided', 'buchhaltung', 'it-2')

const setup = fc
  .record({
    company: fc.record({
      name: name(200),
      homepage: fc.constantFrom(null, 'https://muster.example/', 'https://müster.example'),
      language: fc.constantFrom('de', 'en'),
      zone: fc.constantFrom('Europe/Berlin', 'UTC'),
      state: fc.constantFrom(null, 'HH', 'BY'),
    }),
    brands: unique(
      fc.record({ name: name(200), kind: fc.constantFrom('own', 'product', 'person', 'competitor') }),
      (b) => b.name,
    ).filter((list) => list.length > 0),
    watches: unique(fc.record({ name: name(200), brand: fc.nat(), query, enabled: fc.boolean() }), (w) => w.name),
    sources: unique(
      fc.record(
        {
          name: name(200),
          connector: fc.constantFrom('feed', 'wordpress'),
          url: address,
          settings: fc.record({
            ownUsers: fc.array(name(40), { maxLength: 2 }),
            historyDays: fc.constantFrom(null, 30),
          }),
          purpose: fc.constantFrom('mentions', 'own_channel'),
          channel: fc.constantFrom('news', 'web', 'comment'),
          language: fc.constantFrom(null, 'de', 'de-AT'),
          labels: fc.array(name(80), { maxLength: 3 }),
          intervalSeconds: fc.integer({ min: 60, max: 604_800 }),
          paused: fc.boolean(),
        },
        { requiredKeys: ['name', 'connector', 'url'] },
      ),
      (s) => s.name,
    ).map((list) => list.filter((one, index) => list.findIndex(({ url }) => url === one.url) === index)),
    calendars: unique(
      fc.record({
        name: name(100),
        zone: fc.constantFrom('Europe/Berlin', 'America/New_York'),
        weekly: fc.record({ mon: fc.constant(['08:00-18:00']), wed: windows, sat: windows }),
        holidays: fc.constantFrom(null, { state: 'HH' }, { state: 'BY', place: 'Augsburg' }),
        days: fc.constantFrom({}, { '2026-12-24': ['09:00-12:00'], '2026-12-31': { name: 'Inventur', windows: [] } }),
        yearly: fc.constantFrom({}, { '12-24': { name: 'Heiligabend', windows: ['09:00-12:00'] }, '12-31': [] }),
      }),
      (c) => c.name,
    ).filter((list) => list.length > 0),
    macros: unique(fc.record({ name: fc.stringMatching(/^m[a-z0-9_]{0,39}$/), query }), (m) => m.name),
    departments: unique(
      fc.record({
        id: department,
        name: fc.option(name(100)),
        calendar: fc.nat(),
        firstResponseMinutes: fc.integer({ min: 1, max: 2000 }),
        mail: fc.constantFrom(null, 'versand@muster.example'),
      }),
      (d) => d.id,
      5,
    ),
    shippedRules: fc.boolean(),
    rules: unique(
      fc.record(
        {
          name: name(200),
          when: fc.record(
            {
              watch: query,
              source: fc.nat(),
              language: fc.constantFrom('de', ['de', 'en']),
              channel: fc.constantFrom('news', ['web', 'news']),
            },
            { requiredKeys: ['watch'] },
          ),
          department: fc.nat(),
          enabled: fc.boolean(),
        },
        { requiredKeys: ['when', 'department'] },
      ),
      (r) => r.name ?? JSON.stringify(r),
    ),
    accounts: unique(
      fc.record({
        channel: fc.constantFrom('mastodon', 'blog'),
        url: host.map((one) => `https://${one}/@muster`),
        owner: fc.constantFrom(null, 'anna@muster.example', 'Ben Beispiel'),
        everyDays: fc.option(fc.integer({ min: 1, max: 3650 })),
        goal: fc.constantFrom(null, 'Service', 'Personalsuche'),
        feed: fc.option(fc.nat(30).map((n) => `https://konto${n}.example/feed?token=geheim123`)),
      }),
      (a) => a.url,
    ).map((list) =>
      list.filter((one, index) => one.feed === null || list.findIndex(({ feed }) => feed === one.feed) === index),
    ),
  })
  .map(({ brands, watches, sources, calendars, departments, rules, ...others }) => {
    // References are drawn as numbers and become names of what is there.
    const at = <T>(list: readonly T[], index: number) => list[index % list.length] as T
    const ids = [...new Set([...departments.map(({ id }) => id), 'undecided'])]
    return {
      ...others,
      brands,
      calendars,
      watches: watches.map((watch) => ({ ...watch, brand: at(brands, watch.brand).name })),
      sources,
      departments: departments.map((one) => ({ ...one, calendar: at(calendars, one.calendar).name })),
      rules: rules.map(({ when: { source, ...when }, ...rule }) => ({
        ...rule,
        department: at(ids, rule.department),
        when: {
          ...when,
          ...(source === undefined || sources.length === 0 ? {} : { source: at(sources, source).name }),
        },
      })),
    }
  })

test('an export, applied to an empty installation, gives the same', async () => {
  await using base = await openTestBase()
  await fc.assert(
    fc.asyncProperty(setup, async (wanted) => {
      await empty(base)
      await apply(base, stringify(wanted))
      const [text, state] = [await exported(base), await everything(base)]
      expect(text).not.toMatch(/geheim123|alerts\/feeds/)
      // To the installation itself it says nothing new.
      await apply(base, text)
      expect([await exported(base), await everything(base)]).toEqual([text, state])
      await empty(base)
      await apply(base, text)
      expect([await exported(base), await everything(base)]).toEqual([text, state])
    }),
    { numRuns: 12 },
  )
})

test('what was made and changed in the pages is in the export too', async () => {
  await using base = await openTestBase()
  await apply(base, 'company: {name: Muster}')
  const ctx = await base.context()
  // The shipped rules as they are need no words.
  expect(await exported(base)).toContain('\nrules: []\n')
  const rules = await listRules(ctx)
  const [first, second, third] = rules
  if (first === undefined || second === undefined || third === undefined) throw new Error('no rules')
  const inputOf = ({ id, departmentId, name, query, channel, language, sourceId, enabled }: typeof first) => {
    return { id, departmentId, name, query, channel, language, sourceId, enabled }
  }
  await changeRule(ctx, { ...inputOf(first), enabled: false })
  await changeRule(ctx, { ...inputOf(second), name: 'Meine', query: 'Presse', channel: null })
  await removeRule(ctx, { id: third.id })
  await orderRules(ctx, {
    ids: rules
      .filter(({ id }) => id !== third.id)
      .map(({ id }) => id)
      .reverse(),
  })
  await addPerson(ctx, {
    email: 'anna@muster.example',
    name: 'Anna',
    role: 'community',
    password: 'ein langes Passwort',
  })
  await base.db.pool.query(
    `insert into account (channel, url, name, owner_id, created_at) select 'mastodon', 'https://social.example/@m', 'Wir', id, now() from person`,
  )
  const [text, state] = [await exported(base), await everything(base)]
  expect(text).toContain('shippedRules: false')
  expect(text).toContain(
    `- shipped: ${shippedRules.find(({ name }) => name === first.name)?.shippedId}\n    enabled: false`,
  )
  expect(text).toContain('owner: anna@muster.example')
  await empty(base)
  await apply(base, text)
  expect([await exported(base), await everything(base)]).toEqual([text, state])
})

test('an example that was taken from an item is not written into a file, where no erasure would find it', async () => {
  await using base = await openArchive('Muster')
  const [itemId = 0] = await base.store([{ text: 'Erika schreibt über Muster', author: 'Erika' }])
  await base.rows(
    `insert into watch_example (watch_id, position, must, text) values (${base.watchId}, 0, 'match', 'Muster liefert')`,
  )
  expect(await exported(base)).toContain('mustMatch: [Muster liefert]')
  await base.rows(
    `insert into watch_example (watch_id, position, must, text, item_id) values (${base.watchId}, 1, 'match', 'Erika schreibt über Muster', ${itemId})`,
  )
  const text = await exported(base)
  expect(text).not.toContain('Erika')
  // Taken as it is, the file leaves all of them to the pages.
  await apply(base, text)
  expect(await base.rows('select text from watch_example order by position')).toHaveLength(2)
})

test('the export of an empty installation is a file that says nothing', async () => {
  await using base = await openTestBase()
  const text = await exported(base)
  await apply(base, text)
  expect(await exported(base)).toBe(text)
  expect((await everything(base)).departments).toEqual([])
})

test('an export of another key is refused with what would be right', async () => {
  await using base = await openTestBase()
  await apply(
    base,
    'company: {name: M}\nsources: [{name: A, connector: feed, url: "https://a.example/?token=geheim123"}]',
  )
  const text = await exported(base)
  await using other = await openTestBase({ secret: 'another secret for tests' })
  await expect(apply(other, text)).rejects.toThrow(
    /sources\[0\]\.url \(line \d+\): "sealed:…": was sealed with another key; write the address itself, or use the ECHOLOT_SECRET/,
  )
})
