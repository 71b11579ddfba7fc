import { loadSetup, type SetupRows } from '@echolot/db'
import { calendarSchema } from '@echolot/timekeeping'
import { Document, isScalar, visit } from 'yaml'
import type { Ctx } from '../context.ts'
import { shippedRules } from '../setup/shipped-rules.ts'
import { channelOf } from '../sources/source-address.ts'
import { writtenMacros } from './known-macros.ts'
import { accountName } from './put-accounts.ts'
import { ruleName } from './put-rules.ts'
import { differs } from './setup-run.ts'
import { closedAddress, fullSettings, usualPurpose } from './setup-sources.ts'

const preamble = `# What this Echolot listens to and who answers. Applied at each start: docs/setup-file.md says how.
# People, passwords and who works in which department are not here. An address that is a secret stands sealed with this
# installation's key; another installation reads it with the same ECHOLOT_SECRET or key file.
`

/** The present state as a setup file: applied to an empty installation it gives the same. */
export async function exportSetup({ db, seal }: Pick<Ctx, 'db' | 'seal'>): Promise<string> {
  const rows = await loadSetup(db)
  const { organisation } = rows
  const shipped = shipsRules(rows)
  const contents = {
    ...(organisation === undefined
      ? {}
      : {
          company: {
            name: organisation.name,
            homepage: organisation.homepage,
            language: organisation.language,
            zone: organisation.zone,
            state: organisation.state,
          },
        }),
    brands: rows.brands.map(({ name, kind }) => ({ name, kind })),
    macros: writtenMacros(rows).map(({ name, query }) => ({ name, query })),
    watches: rows.watches.map(({ id, name, brandId, query, enabled }) => ({
      name,
      brand: nameOf(rows.brands, brandId),
      query,
      ...(enabled ? {} : { enabled }),
      ...exportExamples(rows, id),
    })),
    sources: rows.sources.flatMap((row) => (row.accountId === null ? [exportSource(row, seal)] : [])),
    calendars: rows.calendars.map(exportCalendar),
    departments: rows.departments.map(({ id, name, calendarId, firstResponseMinutes, mailAddress }) => ({
      id,
      ...(name === null ? {} : { name }),
      calendar: nameOf(rows.calendars, calendarId),
      firstResponseMinutes,
      ...(mailAddress === null ? {} : { mail: mailAddress }),
    })),
    ...(shipped ? {} : { shippedRules: false }),
    rules: rows.rules.flatMap((row) => (shipped && row.shippedId !== null ? [] : [exportRule(row, rows)])),
    accounts: rows.accounts.map((row) => exportAccount(row, rows, seal)),
  }
  const document = new Document(contents)
  visit(document, {
    Seq(_, list) {
      if (list.items.every(isScalar)) list.flow = true
    },
  })
  return preamble + document.toString({ lineWidth: 0, flowCollectionPadding: false })
}

/**
 * The examples of a watch, where all are a text alone that somebody wrote. One with a title is more than a file can say, and what
 * was taken from an item must stay where its erasure finds it: then all are left to the pages.
 */
function exportExamples({ examples }: SetupRows, id: number) {
  const texts = (must: 'match' | 'not_match') =>
    examples.flatMap((one) => (one.watchId === id && one.must === must && one.title === null ? [one.text] : []))
  const [mustMatch, mustNotMatch] = [texts('match'), texts('not_match')]
  if (examples.some(({ watchId, title, itemId }) => watchId === id && (title !== null || itemId !== null))) return {}
  return {
    ...(mustMatch.length === 0 ? {} : { mustMatch }),
    ...(mustNotMatch.length === 0 ? {} : { mustNotMatch }),
  }
}

/** A calendar without what says nothing: weekdays that are closed, days that there are none of. */
function exportCalendar({ name, definition }: SetupRows['calendars'][number]) {
  const { zone, weekly, holidays, days, yearly } = calendarSchema.parse(definition)
  const inOrder = (entries: typeof days) => Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1))
  const [everyYear, dates] = [inOrder(yearly), inOrder(days)]
  return {
    name,
    zone,
    weekly: Object.fromEntries(Object.entries(weekly).filter(([, windows]) => windows.length > 0)),
    ...(holidays === null ? {} : { holidays: holidays.place === null ? { state: holidays.state } : holidays }),
    ...(everyYear.length === 0 ? {} : { yearly: Object.fromEntries(everyYear) }),
    ...(dates.length === 0 ? {} : { days: Object.fromEntries(dates) }),
  }
}

function nameOf(rows: readonly { id: number; name: string }[], id: number): string {
  const row = rows.find((one) => one.id === id)
  if (row === undefined) throw new Error(`Row ${id} is referred to and was not loaded.`)
  return row.name
}

/** Whether the rules are what a fresh installation with these departments would get: the shipped ones, behind all others. */
function shipsRules({ rules, departments }: SetupRows): boolean {
  const wanted = shippedRules.filter(({ departmentId }) => departments.some(({ id }) => id === departmentId))
  const last = rules.slice(rules.length - wanted.length)
  return (
    rules.filter(({ shippedId }) => shippedId !== null).length === wanted.length &&
    last.every((row, index) => wanted[index] !== undefined && !differs(row, wanted[index]))
  )
}

function exportSource(row: SetupRows['sources'][number], seal: Ctx['seal']) {
  const { name, connector, language, intervalSeconds, purpose, channel } = row
  const { ownUsers, ...others } = fullSettings(row.settings)
  const settings = Array.isArray(ownUsers) && ownUsers.length === 0 ? others : { ownUsers, ...others }
  const usual = channelOf(connector, seal.unseal(row.addressSealed, 'source.address'), purpose)
  return {
    name,
    connector,
    url: closedAddress(row.addressSealed, seal),
    ...(Object.keys(settings).length === 0 ? {} : { settings }),
    ...(purpose === usualPurpose(connector) ? {} : { purpose }),
    ...(channel === usual ? {} : { channel }),
    ...(language === null ? {} : { language }),
    ...(row.labels.length === 0 ? {} : { labels: row.labels }),
    ...(intervalSeconds === null ? {} : { intervalSeconds }),
    ...(row.state === 'paused' ? { paused: true } : {}),
  }
}

function exportRule(row: SetupRows['rules'][number], { sources }: SetupRows) {
  const shipped = shippedRules.find(({ shippedId }) => shippedId === row.shippedId)
  const { query, channel, language, sourceId, departmentId } = row
  const source = sourceId === null ? null : nameOf(sources, sourceId)
  const asShipped =
    shipped !== undefined &&
    !differs(row, { query: shipped.query, channel: shipped.channel, language: shipped.language, sourceId: null })
  const usualName =
    shipped === undefined
      ? row.name === ruleName({ query, source, channel, language })
      : row.name === shipped.name && row.nameDe === shipped.nameDe
  const some = (list: string | null) => {
    const several = list?.split(',').map((one) => one.trim())
    return several?.length === 1 ? several[0] : several
  }
  return {
    ...(shipped === undefined ? {} : { shipped: shipped.shippedId }),
    ...(usualName ? {} : { name: row.name }),
    ...(asShipped
      ? {}
      : {
          when: {
            ...(query === null ? {} : { watch: query }),
            ...(source === null ? {} : { source }),
            ...(language === null ? {} : { language: some(language) }),
            ...(channel === null ? {} : { channel: some(channel) }),
          },
        }),
    ...(shipped?.departmentId === departmentId ? {} : { department: departmentId }),
    ...(row.priority === null ? {} : { priority: row.priority }),
    ...(row.pins === (shipped?.pins ?? null) ? {} : { pins: row.pins }),
    ...(row.enabled ? {} : { enabled: false }),
  }
}

function exportAccount(row: SetupRows['accounts'][number], { sources, people }: SetupRows, seal: Ctx['seal']) {
  const { channel, url, name, everyDays, goal, departmentId, ownerId } = row
  const owner = row.ownerWanted ?? people.find(({ id }) => id === ownerId)?.email ?? null
  const feed = sources.find(({ accountId }) => accountId === row.id)
  return {
    channel,
    url,
    ...(name === accountName(url) ? {} : { name }),
    owner,
    everyDays,
    ...(departmentId === null ? {} : { department: departmentId }),
    ...(goal === null ? {} : { goal }),
    ...(feed === undefined ? {} : { feed: closedAddress(feed.addressSealed, seal) }),
  }
}
