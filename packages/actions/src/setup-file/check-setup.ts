import type { SetupRows } from '@echolot/db'
import { Refusal, shippedDepartments, undecided } from '@echolot/domain'
import { defaultRules } from '@echolot/language'
import { compileWatch } from '@echolot/matching'
import { type CalendarSettings, calendarSchema, compileCalendar } from '@echolot/timekeeping'
import { z } from 'zod'
import type { Ctx } from '../context.ts'
import { checkCalendar } from '../settings/calendars.ts'
import { addressColumns } from '../sources/source-address.ts'
import { sourceSettings } from '../sources/source-settings.ts'
import { promiseDueAt } from '../time/department-times.ts'
import { isLanguage, usualChannels, usualLanguages, usualProfiles } from './known-words.ts'
import type { Placed, SetupFile } from './read-setup-file.ts'
import type { EntryOf, Section } from './setup-entries.ts'
import { hint, nameKey, type Path, pathText, type SetupProblem, show, showAddress } from './setup-problem.ts'
import { type AskedAddress, openAddress, pairSources, type SourcePair, wantSource } from './setup-sources.ts'

export type CheckContext = Pick<Ctx, 'now' | 'seal' | 'outbound' | 'connectors'>

/** What the file wants, with every reference known to lead somewhere. */
export type CheckedSetup = {
  sources: SourcePair[]
  accounts: (Placed<EntryOf<'accounts'>> & { feed: AskedAddress | null })[]
}

/** Holds a file against itself and against what is there. What is wrong is added to its problems. */
export function checkSetup(file: SetupFile, rows: SetupRows, ctx: CheckContext): CheckedSetup {
  const { problems } = file
  const say = (path: Path, message: string) => problems.push({ path, message })
  const misread = new Set(problems.map(({ path }) => pathText(path)))
  const sayOnce = (path: Path, message: string) => {
    if (!misread.has(pathText(path))) say(path, message)
  }
  if (rows.organisation === undefined && file.company === null && saysAnything(file) && !says(problems, 'company'))
    say(
      ['company'],
      'missing; no company is set up yet, so the file must name it, such as company: {name: "Muster GmbH"}',
    )
  refuseTwins(file, rows, say)
  checkCalendars(file, rows, ctx.now, say)
  checkWatches(file, rows, say)
  const sources = checkSources(file, rows, ctx, say)
  checkRules(file, rows, sources, say)
  checkBroken(file, rows, sources, ctx, sayOnce)
  return { sources, accounts: checkAccounts(file, rows, sources, ctx, say) }
}

const saysAnything = (file: SetupFile) => Object.values(file.entries).some((list) => list.length > 0)

type Say = (path: Path, message: string) => void

const says = (problems: readonly SetupProblem[], key: string) => problems.some(({ path }) => path[0] === key)

/** The names that entries may refer to: those of the file, and what is there already. */
function known(file: SetupFile, section: Section, there: readonly string[]): Names {
  const names = new Set([...file.called[section], ...there].map(nameKey))
  // What misread entries are called is a guess, and no advice.
  const shown = [...new Set([...file.entries[section].map(nameOf), ...there].map(nameKey))]
  return { have: (name) => file.unread.has(section) || names.has(nameKey(name)), shown }
}

type Names = { have(name: string): boolean; shown: string[] }

const nameOf = ({ value }: Placed<unknown>) => {
  const { id, name } = value as { id?: unknown; name?: unknown }
  return String(id ?? name)
}

const brandNames = (file: SetupFile, rows: SetupRows) =>
  known(
    file,
    'brands',
    rows.brands.map(({ name }) => name),
  )

const calendarNames = (file: SetupFile, rows: SetupRows) =>
  known(
    file,
    'calendars',
    rows.calendars.map(({ name }) => name),
  )

const departmentIds = (file: SetupFile, rows: SetupRows) =>
  known(file, 'departments', [
    ...rows.departments.map(({ id }) => id),
    ...(rows.organisation === undefined && !file.given.has('departments') ? shippedDepartments : []),
    undecided,
  ])

/** A source that the file gives a new name is no longer there under its old one. */
function sourceNames(file: SetupFile, rows: SetupRows, pairs: readonly SourcePair[]): Names {
  const renamed = new Set(pairs.map(({ row }) => row?.id))
  return known(
    file,
    'sources',
    rows.sources.flatMap(({ id, name }) => (renamed.has(id) ? [] : [name])),
  )
}

const noBrand = (brand: string, { shown }: Names) =>
  `${show(brand)}: no brand has this name; ${hint(brand, shown, 'there is none yet, so name one under brands')}`
const noCalendar = (calendar: string, { shown }: Names) =>
  `${show(calendar)}: no calendar has this name; ${hint(calendar, shown, 'there is none yet, so describe one under calendars')}`
const noDepartment = (department: string, { shown }: Names) =>
  `${show(department)}: no department has this id; ${hint(department, shown, '')}`
const noSource = (source: string, { shown }: Names) =>
  `${show(source)}: no source has this name; ${hint(source, shown, 'there is none yet, so name one under sources')}`

/** What entries that do not read well refer to, where that much can be read: it need not wait for a second try. */
function checkBroken(
  file: SetupFile,
  rows: SetupRows,
  pairs: readonly SourcePair[],
  ctx: CheckContext,
  say: Say,
): void {
  const refers = (path: Path, raw: unknown, names: Names, sentence: (name: string, names: Names) => string) => {
    if (typeof raw === 'string' && raw.trim() !== '' && !names.have(raw.trim())) say(path, sentence(raw.trim(), names))
  }
  const asks = (path: Path, raw: unknown) => {
    if (typeof raw === 'string' && raw.trim() !== '') checkQuery(raw.trim(), path, say)
  }
  const [brands, calendars] = [brandNames(file, rows), calendarNames(file, rows)]
  const [departments, sources] = [departmentIds(file, rows), sourceNames(file, rows, pairs)]
  for (const { path, value } of file.broken.watches) {
    refers([...path, 'brand'], value.brand, brands, noBrand)
    asks([...path, 'query'], value.query)
  }
  for (const { path, value } of file.broken.departments)
    refers([...path, 'calendar'], value.calendar, calendars, noCalendar)
  for (const { path, value } of file.broken.calendars) {
    // Whether windows overlap is asked only of a calendar whose keys are right.
    const { weekly, days = {} } = value
    const { error } = calendarSchema.safeParse({ zone: 'Europe/Berlin', weekly, days })
    for (const issue of weekly === undefined ? [] : (error?.issues ?? []))
      say([...path, ...issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key))], issue.message)
  }
  const channels = sourceChannels(rows)
  for (const { path, value } of file.broken.sources) {
    const { url, channel } = value
    if (typeof url === 'string' && url.trim() !== '') checkAddress(url.trim(), [...path, 'url'], ctx, say)
    if (typeof channel === 'string' && channel.trim() !== '')
      checkChannel({ channel, settings: null }, path, channels, say)
  }
  for (const { path, value } of file.broken.accounts)
    if (typeof value.feed === 'string' && value.feed.trim() !== '')
      checkAddress(value.feed.trim(), [...path, 'feed'], ctx, say)
  for (const { path, value } of file.broken.rules) {
    refers([...path, 'department'], value.department, departments, noDepartment)
    if (typeof value.when !== 'object' || value.when === null) continue
    const when = value.when as Record<string, unknown>
    refers([...path, 'when', 'source'], when.source, sources, noSource)
    asks([...path, 'when', 'watch'], when.watch)
  }
}

function refuseTwins(file: SetupFile, rows: SetupRows, say: Say): void {
  const keys: { [S in Section]: (entry: EntryOf<S>) => [string, string] | null } = {
    brands: ({ name }) => ['name', name],
    watches: ({ name }) => ['name', name],
    sources: ({ name }) => ['name', name],
    calendars: ({ name }) => ['name', name],
    departments: ({ id }) => ['id', id],
    rules: ({ name, shipped }) =>
      shipped !== undefined ? ['shipped', shipped] : name === undefined ? null : ['name', name],
    accounts: ({ url }) => ['url', new URL(url).href],
  }
  for (const section of Object.keys(keys) as Section[]) {
    const seen = new Map<string, Path>()
    // As above: each section has its own entries.
    const keyOf = keys[section] as (entry: unknown) => [string, string] | null
    for (const { path, value } of file.entries[section]) {
      const [field, key] = keyOf(value) ?? ['', JSON.stringify(value)]
      const first = seen.get(`${field} ${nameKey(key)}`)
      if (first === undefined) seen.set(`${field} ${nameKey(key)}`, path)
      if (first === undefined) continue
      if (field === '') say(path, `stands at ${pathText(first)} already; leave one of the two out`)
      else say([...path, field], `${show(key)}: stands at ${pathText(first)} already; each needs one of its own`)
    }
  }
  refuseNearTwins(file, rows, say)
}

/** Names that differ in upper and lower case alone are one name to whoever reads them. Those that the pages have made already stay. */
function refuseNearTwins(file: SetupFile, rows: SetupRows, say: Say): void {
  for (const section of ['brands', 'watches', 'sources', 'calendars'] as const) {
    const there = new Set(rows[section].map(({ name }) => nameKey(name)))
    const byHand = rows[section].flatMap(({ name, fromFile }) => (fromFile ? [] : [name]))
    const inFile = new Set(file.entries[section].map(({ value }) => nameKey(value.name)))
    const seen = new Map<string, { path: Path | null; name: string }>()
    for (const name of byHand) if (!inFile.has(nameKey(name))) seen.set(caseless(name), { path: null, name })
    for (const { path, name } of namesOf(file, section)) {
      const first = seen.get(caseless(name))
      if (first === undefined) seen.set(caseless(name), { path, name })
      else if (nameKey(first.name) !== nameKey(name) && !there.has(nameKey(name)))
        say(
          [...path, 'name'],
          `${show(name)}: differs from ${show(first.name)}${first.path === null ? ', which was made in the pages,' : ` at ${pathText(first.path)}`} in upper and lower case alone; write it like that, or give it a name of its own`,
        )
    }
  }
}

/** What entries are called, in the order of the file; also those that do not read well, where they have a name. */
function namesOf(file: SetupFile, section: 'brands' | 'watches' | 'sources' | 'calendars') {
  const broken = file.broken[section].flatMap(({ path, value: { name } }) =>
    typeof name === 'string' && name.trim() !== '' ? [{ path, name: name.trim() }] : [],
  )
  const read = file.entries[section].map(({ path, value }) => ({ path, name: value.name }))
  return [...read, ...broken].sort((a, b) => Number(a.path[1]) - Number(b.path[1]))
}

const caseless = (name: string) => nameKey(name).toLowerCase()

function checkCalendars(file: SetupFile, rows: SetupRows, now: Date, say: Say): void {
  const definitions = new Map<string, unknown>(
    rows.calendars.map(({ name, definition }) => [nameKey(name), definition]),
  )
  for (const { path, value } of file.entries.calendars) {
    const { name, ...definition } = value
    definitions.set(nameKey(name), definition)
    // The schema let it pass; whether anything can ever be due in it shows when it is asked.
    told(() => checkCalendar(definition, now), path, say)
  }
  const names = calendarNames(file, rows)
  for (const { path, value } of file.entries.departments) {
    const { calendar, firstResponseMinutes: targetMinutes } = value
    if (!names.have(calendar)) {
      say([...path, 'calendar'], noCalendar(calendar, names))
      continue
    }
    const definition = definitions.get(nameKey(calendar))
    if (definition !== undefined)
      told(
        () => promiseDueAt({ calendar: compileCalendar(definition as CalendarSettings), targetMinutes }, now),
        [...path, 'firstResponseMinutes'],
        say,
      )
  }
}

/** Says a refusal as a problem of the file. */
function told(ask: () => unknown, path: Path, say: Say): void {
  try {
    ask()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    say(path, error.message)
  }
}

function checkWatches(file: SetupFile, rows: SetupRows, say: Say): void {
  const names = brandNames(file, rows)
  for (const { path, value } of file.entries.watches) {
    if (!names.have(value.brand)) say([...path, 'brand'], noBrand(value.brand, names))
    checkQuery(value.query, [...path, 'query'], say)
  }
}

function checkQuery(query: string, path: Path, say: Say): void {
  const { ok, problems } = compileWatch(query)
  if (ok) return
  for (const { message, start } of problems.filter(({ severity }) => severity === 'error'))
    say(path, `${show(query)}: ${message} (at character ${start + 1})`)
}

function checkSources(file: SetupFile, rows: SetupRows, ctx: CheckContext, say: Say): SourcePair[] {
  const channels = sourceChannels(rows)
  const wanted = file.entries.sources.flatMap(({ path, value }) => {
    checkSettings(value, path, ctx, say)
    const [code] = value.language?.split('-') ?? []
    if (code !== undefined) checkLanguage(code, [...path, 'language'], say)
    checkChannel(value, path, channels, say)
    const asked = checkAddress(value.url, [...path, 'url'], ctx, say)
    return asked === null ? [] : [{ path, wanted: wantSource(value, asked, ctx.seal) }]
  })
  const seen = new Map<string, Path>()
  for (const {
    path,
    wanted: { digest, address },
  } of wanted) {
    const first = seen.get(digest.toString('hex'))
    if (first === undefined) seen.set(digest.toString('hex'), path)
    else
      say(
        [...path, 'url'],
        `${showAddress(address)}: ${pathText(first)} asks this address already; leave one of the two out`,
      )
  }
  const { pairs, conflicts } = pairSources(wanted, rows.sources)
  for (const { path, row } of conflicts)
    say(
      path,
      row.accountId === null
        ? `its address is the source ${show(row.name)} already; call this entry ${show(row.name)}, or leave it out`
        : `its name or address is the feed of an account (${show(row.name)}) already; give it another, or leave it out`,
    )
  return pairs
}

const sourceChannels = (rows: SetupRows) =>
  new Set([...usualChannels, ...rows.sources.map(({ channel }) => channel.toLowerCase())])

/** A misspelt channel would never be hit by the rule that it was meant for. What a source there is called already may stay. */
function checkChannel(
  { channel, settings }: Pick<EntryOf<'sources'>, 'channel' | 'settings'>,
  path: Path,
  known: Set<string>,
  say: Say,
): void {
  for (const [asked, key] of [
    [channel, ['channel']],
    [settings?.channel, ['settings', 'channel']],
  ] as const)
    if (typeof asked === 'string' && !known.has(asked.trim().toLowerCase()))
      say([...path, ...key], `${show(asked)}: no channel has this name; ${hint(asked, usualChannels, '')}`)
}

/** What a connector's settings may say is the connector's to know. */
function checkSettings(
  { connector, settings }: EntryOf<'sources'>,
  path: Path,
  { connectors }: CheckContext,
  say: Say,
): void {
  const schema = connectors[connector].settings
  const keys = [...(schema instanceof z.ZodObject ? Object.keys(schema.shape) : []), 'historyDays']
  const given = settings ?? {}
  for (const key of Object.keys(given))
    if (!keys.includes(key))
      say([...path, 'settings', key], `unknown key; ${hint(key, keys, `${connector} has no settings`)}`)
  for (const { path: inner, message } of schema.safeParse(given).error?.issues ?? [])
    say([...path, 'settings', ...inner.map((key) => (typeof key === 'number' ? key : String(key)))], message)
  if (!sourceSettings.shape.historyDays.safeParse(given.historyDays).success)
    say(
      [...path, 'settings', 'historyDays'],
      `${show(given.historyDays)}: must be whole days from 1 to 3650, or left out`,
    )
  const texts = JSON.stringify(given)
  // As JSON, what PostgreSQL cannot store is an escape.
  if (/(^|[^\\])(\\\\)*\\u(0000|d[89a-f])/.test(texts))
    say([...path, 'settings'], `${show(given)}: must be without characters that cannot be stored`)
  const { ownUsers } = given as { ownUsers?: unknown }
  if (Array.isArray(ownUsers) && ownUsers.some((user) => typeof user !== 'string'))
    say([...path, 'settings', 'ownUsers'], `${show(ownUsers)}: must be a list of texts; put numbers in quotes`)
}

/** The address itself, where Echolot would ask it. */
function checkAddress(text: string, path: Path, { seal, outbound }: CheckContext, say: Say): AskedAddress | null {
  let asked: AskedAddress
  try {
    asked = openAddress(text, seal)
  } catch {
    say(
      path,
      `${showAddress(text)}: was sealed with another key; write the address itself, or use the ECHOLOT_SECRET or key file of the installation that wrote it`,
    )
    return null
  }
  if (asked.address.length > 4000) {
    say(path, `${showAddress(asked.address)}: must be an address of at most 4000 characters`)
    return null
  }
  const refusal = outbound.refusalOf(asked.address)
  if (refusal !== null) {
    say(path, `${showAddress(asked.address)}: ${refusal.message}`)
    return null
  }
  return { ...asked, address: new URL(asked.address).href }
}

function checkRules(file: SetupFile, rows: SetupRows, pairs: readonly SourcePair[], say: Say): void {
  const departments = departmentIds(file, rows)
  const sources = sourceNames(file, rows, pairs)
  const channels = channelsOf(file, rows, pairs)
  const shippedIds = defaultRules.map((rule) => rule.id)
  for (const { path, value } of file.entries.rules) {
    const { shipped, when = {}, department } = value
    const rule = defaultRules.find((one) => one.id === shipped)
    if (shipped !== undefined && rule === undefined)
      say([...path, 'shipped'], `${show(shipped)}: no rule is shipped under this id; ${hint(shipped, shippedIds, '')}`)
    if (shipped === undefined && department === undefined)
      say([...path, 'department'], 'missing; must be the id of the department that takes what the rule hits')
    if (shipped === undefined && Object.values(when).every((condition) => condition === undefined))
      say(
        [...path, 'when'],
        'missing; must have a condition (watch, source, language or channel): without one the rule would take everything',
      )
    const leadsTo = department ?? rule?.department
    if (leadsTo !== undefined && !departments.have(leadsTo))
      say([...path, 'department'], noDepartment(leadsTo, departments))
    if (when.watch !== undefined) checkQuery(when.watch, [...path, 'when', 'watch'], say)
    if (when.source !== undefined && !sources.have(when.source))
      say([...path, 'when', 'source'], noSource(when.source, sources))
    for (const language of when.language ?? []) checkLanguage(language, [...path, 'when', 'language'], say)
    for (const channel of when.channel ?? [])
      if (!channels.includes(channel.toLowerCase()))
        say(
          [...path, 'when', 'channel'],
          `${show(channel)}: no source has this channel, and none is usual; ${hint(channel, channels, '')}`,
        )
  }
}

/** The usual channels, and those by which sources and rules go that are there or in the file. */
function channelsOf(file: SetupFile, rows: SetupRows, pairs: readonly SourcePair[]): string[] {
  const there = [
    ...rows.sources.map(({ channel }) => channel),
    ...rows.accounts.map(({ channel }) => channel),
    ...rows.rules.flatMap(({ channel }) => channel?.split(',') ?? []),
    ...pairs.map(({ wanted }) => wanted.channel),
    ...file.entries.accounts.map(({ value }) => value.channel),
  ]
  return [...new Set([...usualChannels, ...there.map((channel) => channel.trim().toLowerCase())])]
}

function checkLanguage(code: string, path: Path, say: Say): void {
  if (!isLanguage(code))
    say(path, `${show(code)}: no language has this ISO 639 code; ${hint(code, usualLanguages, '')} and others`)
}

/** An account may be on any channel in the world; what looks like a slip of a known one is asked for. */
function checkAccountChannel(channel: string, path: Path, rows: SetupRows, say: Say): void {
  const known = [
    ...new Set([...usualChannels, ...usualProfiles, ...rows.accounts.map((row) => row.channel.toLowerCase())]),
  ]
  if (known.includes(channel.toLowerCase())) return
  const advice = hint(channel, known, '')
  if (advice.startsWith('did you mean')) say(path, `${show(channel)}: no channel has this name; ${advice}`)
}

function checkAccounts(
  file: SetupFile,
  rows: SetupRows,
  pairs: readonly SourcePair[],
  ctx: CheckContext,
  say: Say,
): CheckedSetup['accounts'] {
  const kept = new Set(pairs.flatMap(({ row }) => (row === null ? [] : [row.id])))
  const taken = new Map(
    pairs.map(({ wanted: { connector, digest }, path }) => [`${connector} ${digest.toString('hex')}`, pathText(path)]),
  )
  return file.entries.accounts.flatMap((entry): CheckedSetup['accounts'] => {
    const { path, value } = entry
    checkAccountChannel(value.channel, [...path, 'channel'], rows, say)
    if (value.feed === null) return [{ ...entry, feed: null }]
    const feed = checkAddress(value.feed, [...path, 'feed'], ctx, say)
    if (feed === null) return []
    const { addressDigest } = addressColumns(ctx.seal, 'feed', feed.address)
    const key = `feed ${addressDigest.toString('hex')}`
    const own = rows.accounts.find(({ url }) => new URL(url).href === new URL(value.url).href)
    const other = rows.sources.find(
      (row) =>
        row.addressDigest.equals(addressDigest) && !kept.has(row.id) && (own === undefined || row.accountId !== own.id),
    )
    const holder = taken.get(key) ?? (other === undefined ? undefined : `the source ${show(other.name)}`)
    if (holder !== undefined)
      say([...path, 'feed'], `${showAddress(feed.address)}: ${holder} asks this address already; a feed is asked once`)
    taken.set(key, pathText(path))
    return [{ ...entry, feed }]
  })
}
