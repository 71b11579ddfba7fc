import type { SetupRows } from '@echolot/db'
import { shippedDepartments, undecided } from '@echolot/domain'
import type { Placed, SetupFile } from './read-setup-file.ts'
import type { Section } from './setup-entries.ts'
import { hint, nameKey, show } from './setup-problem.ts'
import type { SourcePair } from './setup-sources.ts'

/** The names that entries may refer to: those of the file, and what is there already. */
function known(file: SetupFile, section: Section, there: readonly string[]): Names {
  const names = new Set([...file.called[section], ...there].map(nameKey))
  // What misread entries are called is a guess, and no advice.
  const shown = [...new Set([...file.entries[section].map(nameOf), ...there].map(nameKey))]
  return { have: (name) => file.unread.has(section) || names.has(nameKey(name)), shown }
}

export type Names = { have(name: string): boolean; shown: string[] }

const nameOf = ({ value }: Placed<unknown>) => {
  const { id, name } = value as { id?: unknown; name?: unknown }
  return String(id ?? name)
}

export const brandNames = (file: SetupFile, rows: SetupRows) =>
  known(
    file,
    'brands',
    rows.brands.map(({ name }) => name),
  )

export const calendarNames = (file: SetupFile, rows: SetupRows) =>
  known(
    file,
    'calendars',
    rows.calendars.map(({ name }) => name),
  )

export const departmentIds = (file: SetupFile, rows: SetupRows) =>
  known(file, 'departments', [
    ...rows.departments.map(({ id }) => id),
    ...(rows.organisation === undefined && !file.given.has('departments') ? shippedDepartments : []),
    undecided,
  ])

/** A source that the file gives a new name is no longer there under its old one. */
export function sourceNames(file: SetupFile, rows: SetupRows, pairs: readonly SourcePair[]): Names {
  const renamed = new Set(pairs.map(({ row }) => row?.id))
  return known(
    file,
    'sources',
    rows.sources.flatMap(({ id, name }) => (renamed.has(id) ? [] : [name])),
  )
}

export const noBrand = (brand: string, { shown }: Names) =>
  `${show(brand)}: no brand has this name; ${hint(brand, shown, 'there is none yet, so name one under brands')}`
export const noCalendar = (calendar: string, { shown }: Names) =>
  `${show(calendar)}: no calendar has this name; ${hint(calendar, shown, 'there is none yet, so describe one under calendars')}`
export const noDepartment = (department: string, { shown }: Names) =>
  `${show(department)}: no department has this id; ${hint(department, shown, '')}`
export const noSource = (source: string, { shown }: Names) =>
  `${show(source)}: no source has this name; ${hint(source, shown, 'there is none yet, so name one under sources')}`
