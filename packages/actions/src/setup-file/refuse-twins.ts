import type { SetupRows } from '@echolot/db'
import type { SetupFile } from './read-setup-file.ts'
import type { EntryOf, Section } from './setup-entries.ts'
import { nameKey, type Path, pathText, type Say, show } from './setup-problem.ts'

/** Refuses entries of one section that stand twice in the file. */
export function refuseTwins(file: SetupFile, rows: SetupRows, say: Say): void {
  const keys: { [S in Section]: (entry: EntryOf<S>) => [string, string] | null } = {
    brands: ({ name }) => ['name', name],
    macros: ({ name }) => ['name', name],
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
