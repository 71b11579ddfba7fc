import type { SetupRows } from '@echolot/db'
import { calendarSchema } from '@echolot/timekeeping'
import type { Ctx } from '../context.ts'
import { checkAddress, checkChannel, checkQuery, sourceChannels } from './check-values.ts'
import { knownMacros } from './known-macros.ts'
import {
  brandNames,
  calendarNames,
  departmentIds,
  type Names,
  noBrand,
  noCalendar,
  noDepartment,
  noSource,
  sourceNames,
} from './known-names.ts'
import type { SetupFile } from './read-setup-file.ts'
import type { Path, Say } from './setup-problem.ts'
import type { SourcePair } from './setup-sources.ts'

/** What entries that do not read well refer to, where that much can be read: it need not wait for a second try. */
export function checkBroken(
  file: SetupFile,
  rows: SetupRows,
  pairs: readonly SourcePair[],
  ctx: Pick<Ctx, 'seal' | 'outbound'>,
  say: Say,
): void {
  const refers = (path: Path, raw: unknown, names: Names, sentence: (name: string, names: Names) => string) => {
    if (typeof raw === 'string' && raw.trim() !== '' && !names.have(raw.trim())) say(path, sentence(raw.trim(), names))
  }
  const asks = (path: Path, raw: unknown) => {
    if (typeof raw === 'string' && raw.trim() !== '') checkQuery(raw.trim(), path, say, macros)
  }
  const macros = knownMacros(file, rows)
  const [brands, calendars] = [brandNames(file, rows), calendarNames(file, rows)]
  const [departments, sources] = [departmentIds(file, rows), sourceNames(file, rows, pairs)]
  for (const { path, value } of file.broken.watches) {
    refers([...path, 'brand'], value.brand, brands, noBrand)
    asks([...path, 'query'], value.query)
  }
  for (const { path, value } of file.broken.macros) asks([...path, 'query'], value.query)
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
  for (const { path, value } of file.broken.accounts) {
    refers([...path, 'department'], value.department, departments, noDepartment)
    if (typeof value.feed === 'string' && value.feed.trim() !== '')
      checkAddress(value.feed.trim(), [...path, 'feed'], ctx, say)
  }
  for (const { path, value } of file.broken.rules) {
    refers([...path, 'department'], value.department, departments, noDepartment)
    if (typeof value.when !== 'object' || value.when === null) continue
    const when = value.when as Record<string, unknown>
    refers([...path, 'when', 'source'], when.source, sources, noSource)
    asks([...path, 'when', 'watch'], when.watch)
  }
}
