import { connectorOf } from '@echolot/connectors'
import type { SetupRows } from '@echolot/db'
import { Refusal } from '@echolot/domain'
import { defaultRules } from '@echolot/language'
import { compileWatch } from '@echolot/matching'
import { type CalendarSettings, compileCalendar } from '@echolot/timekeeping'
import type { Ctx } from '../context.ts'
import { checkCalendar } from '../settings/calendars.ts'
import { addressColumns } from '../sources/source-address.ts'
import { promiseDueAt } from '../time/department-times.ts'
import { brokenExamples } from '../watches/examples.ts'
import { type Macros, usedBy } from '../watches/macros.ts'
import { checkBroken } from './check-broken.ts'
import { checkAddress, checkChannel, checkLanguage, checkQuery, sourceChannels } from './check-values.ts'
import { anything, knownMacros, presentMacros, writtenMacros } from './known-macros.ts'
import {
  brandNames,
  calendarNames,
  departmentIds,
  noBrand,
  noCalendar,
  noDepartment,
  noSource,
  sourceNames,
} from './known-names.ts'
import { usualChannels, usualProfiles } from './known-words.ts'
import { type Placed, type SetupFile, valueAt } from './read-setup-file.ts'
import { refuseTwins } from './refuse-twins.ts'
import type { EntryOf } from './setup-entries.ts'
import { hint, nameKey, type Path, pathText, type Say, type SetupProblem, show, showAddress } from './setup-problem.ts'
import { type AskedAddress, pairSources, type SourcePair, wantSource } from './setup-sources.ts'

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
  const macros = checkMacros(file, rows, say)
  checkWatches(file, rows, macros, say)
  const sources = checkSources(file, rows, ctx, say)
  checkRules(file, rows, sources, macros, say)
  checkBroken(file, rows, sources, ctx, sayOnce)
  return { sources, accounts: checkAccounts(file, rows, sources, ctx, say) }
}

const saysAnything = (file: SetupFile) => Object.values(file.entries).some((list) => list.length > 0)

const says = (problems: readonly SetupProblem[], key: string) => problems.some(({ path }) => path[0] === key)

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

function checkWatches(file: SetupFile, rows: SetupRows, macros: Macros, say: Say): void {
  const names = brandNames(file, rows)
  for (const { path, value } of file.entries.watches) {
    if (!names.have(value.brand)) say([...path, 'brand'], noBrand(value.brand, names))
    checkQuery(value.query, [...path, 'query'], say, macros)
    checkExamples(value, path, say, macros)
  }
}

/**
 * A macro must be readable with the others, and what the pages have made of macros must stay so.
 * @returns the macros by which the rest of the file is read.
 */
function checkMacros(file: SetupFile, rows: SetupRows, say: Say): Macros {
  const known = knownMacros(file, rows)
  const macros = new Map(known)
  for (const { path, value } of file.entries.macros) {
    if (compileWatch(value.query, { macros: known }).ok) continue
    checkQuery(value.query, [...path, 'query'], say, known)
    macros.set(value.name, anything)
  }
  const before = presentMacros(rows)
  const reads = (query: string, known: Macros) => compileWatch(query, { macros: known })
  for (const { what, name, query } of madeInPages(file, rows)) {
    const used = usedBy(query, before)
    if (used.length === 0 || !reads(query, before).ok) continue
    const [problem] = reads(query, macros).problems
    if (problem === undefined) continue
    const changed = file.entries.macros.find(({ value }) => used.includes(value.name))
    say(
      changed === undefined ? ['brands'] : [...changed.path, 'query'],
      `${changed === undefined ? 'with these' : `${show(changed.value.query)}:`} the ${what} ${show(name)}, which was made in the pages, could not be read any more: ${problem.message}`,
    )
  }
  return macros
}

/** What may use macros and is not in the file. */
function madeInPages(file: SetupFile, rows: SetupRows) {
  const named = (section: 'watches' | 'macros') =>
    new Set(file.entries[section].map(({ value }) => nameKey(value.name)))
  const [watches, own] = [named('watches'), named('macros')]
  return [
    ...rows.watches.flatMap(({ name, query }) => (watches.has(nameKey(name)) ? [] : [{ what: 'watch', name, query }])),
    ...rows.rules.flatMap(({ name, query, fromFile }) =>
      fromFile || query === null ? [] : [{ what: 'rule', name, query }],
    ),
    ...writtenMacros(rows).flatMap(({ name, query }) => (own.has(name) ? [] : [{ what: 'macro', name, query }])),
  ]
}

/** An example in the file that does not hold is a mistake in it: nobody is there to confirm. */
function checkExamples(watch: EntryOf<'watches'>, path: Path, say: Say, macros: Macros): void {
  const asked = [
    { key: 'mustMatch', must: 'match', becomes: 'is not found by the query' },
    { key: 'mustNotMatch', must: 'not_match', becomes: 'is found by the query' },
  ] as const
  for (const { key, must, becomes } of asked)
    for (const [index, text] of (watch[key] ?? []).entries())
      if (brokenExamples(watch.query, macros, [{ must, title: null, text }]).length > 0)
        say([...path, key, index], `${show(text)}: ${becomes}`)
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

/** What a connector's settings may say is the connector's to know. */
function checkSettings(
  { connector, settings }: EntryOf<'sources'>,
  path: Path,
  { connectors }: CheckContext,
  say: Say,
): void {
  const { settings: schema } = connectorOf(connectors, connector)
  const keys = Object.keys(schema.shape)
  const given = settings ?? {}
  for (const key of Object.keys(given))
    if (!keys.includes(key))
      say([...path, 'settings', key], `unknown key; ${hint(key, keys, `${connector} has no settings`)}`)
  const issues = schema.safeParse(given).error?.issues ?? []
  for (const { path: symbols, message } of issues) {
    const inner = symbols.map((key) => (typeof key === 'number' ? key : String(key)))
    say([...path, 'settings', ...inner], `${show(valueAt(given, inner))}: ${message}`)
  }
  const texts = JSON.stringify(given)
  // As JSON, what PostgreSQL cannot store is an escape.
  if (/(^|[^\\])(\\\\)*\\u(0000|d[89a-f])/.test(texts))
    say([...path, 'settings'], `${show(given)}: must be without characters that cannot be stored`)
  const { ownUsers } = given as { ownUsers?: unknown }
  if (issues.length === 0 && Array.isArray(ownUsers) && ownUsers.some((user) => typeof user !== 'string'))
    say([...path, 'settings', 'ownUsers'], `${show(ownUsers)}: must be a list of texts; put numbers in quotes`)
}

function checkRules(file: SetupFile, rows: SetupRows, pairs: readonly SourcePair[], macros: Macros, say: Say): void {
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
    if (when.watch !== undefined) checkQuery(when.watch, [...path, 'when', 'watch'], say, macros)
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
  const departments = departmentIds(file, rows)
  return file.entries.accounts.flatMap((entry): CheckedSetup['accounts'] => {
    const { path, value } = entry
    if (value.department !== null && !departments.have(value.department))
      say([...path, 'department'], noDepartment(value.department, departments))
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
