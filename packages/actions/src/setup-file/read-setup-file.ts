import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'
import {
  type Company,
  companyEntry,
  type EntryOf,
  entrySchemas,
  type Section,
  sections,
  topKeys,
} from './setup-entries.ts'
import { hint, type Path, type SetupProblem, show, showAddress } from './setup-problem.ts'

/** An entry that reads well, with its place in the file. */
export type Placed<T> = { path: Path; value: T }

/** A setup file as far as it can be told without the database. */
export type SetupFile = {
  company: Placed<Company> | null
  /** Whether a shipped department that the file makes brings the shipped rules along. */
  shippedRules: boolean
  entries: { [S in Section]: Placed<EntryOf<S>>[] }
  /** What entries are called, also of those that do not read well: references to them are no second problem. */
  called: Record<Section, string[]>
  /** Entries that do not read well, as they stand: what they refer to can be told all the same. */
  broken: Record<Section, Placed<Record<string, unknown>>[]>
  /** Sections of which nobody can say what they hold: what refers into them is no second problem either. */
  unread: Set<Section>
  /** Which lists stand in the file at all. */
  given: ReadonlySet<Section>
  problems: SetupProblem[]
  /** The line of a place, counted from 1; of the nearest that is there, where it is not. */
  lineOf(path: Path): number | null
}

/** Reads the text of a setup file. Never throws: everything that is wrong with it is in `problems`, all at once. */
export function readSetupFile(text: string): SetupFile {
  const file = emptyFile()
  try {
    readText(text, file)
  } catch (error) {
    if (!isTooDeep(error)) throw error
    file.problems = [tooDeep]
  }
  return file
}

/** Whoever goes down level by level, as every reader of YAML does, comes to an end of its own. */
const isTooDeep = (error: unknown) =>
  (error instanceof RangeError || error instanceof SyntaxError) && /call stack|stack overflow/i.test(error.message)

const tooDeep: SetupProblem = {
  path: [],
  message: 'lists or keys lie too deep in each other; a setup file has six levels at most.',
}

const perSection = <T>(value: () => T): Record<Section, T> => ({
  brands: value(),
  macros: value(),
  watches: value(),
  sources: value(),
  calendars: value(),
  departments: value(),
  rules: value(),
  accounts: value(),
})

function emptyFile(): SetupFile {
  return {
    company: null,
    shippedRules: true,
    entries: {
      brands: [],
      macros: [],
      watches: [],
      sources: [],
      calendars: [],
      departments: [],
      rules: [],
      accounts: [],
    },
    called: perSection(() => []),
    broken: perSection(() => []),
    unread: new Set(),
    given: new Set(),
    problems: [],
    lineOf: () => null,
  }
}

function readText(text: string, file: SetupFile): void {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error', merge: true })
  const lineAt = (offset: number) => lines.linePos(offset).line
  file.lineOf = (path) => {
    for (let length = path.length; length > 0; length--) {
      const place = path.slice(0, length)
      const holder = document.getIn(place.slice(0, -1), true)
      const key = isMap(holder)
        ? holder.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === place.at(-1))?.key
        : document.getIn(place, true)
      if (isNode(key) && key.range) return lineAt(key.range[0])
    }
    return null
  }
  for (const { code, message, pos } of [...document.errors, ...document.warnings]) {
    const { line, col } = lines.linePos(pos[0])
    if (/call stack|stack overflow/i.test(message)) {
      file.problems = [{ path: [], message: `line ${line}, column ${col}: ${tooDeep.message}` }]
      return
    }
    const told = code === 'MULTIPLE_DOCS' ? 'A setup file is one document; take the line --- away' : message
    file.problems.push({ path: [], message: `line ${line}, column ${col}: ${told.replace(/\.?$/, '.')}` })
  }
  if (file.problems.length > 0) return
  let root: unknown
  try {
    root = document.toJS({ maxAliasCount: 100 })
  } catch (error) {
    if (isTooDeep(error)) throw error
    const { message } = error as Error
    const told = /alias count/i.test(message)
      ? 'they stand for far more than is written; write the entries out'
      : message.replace(/\.$/, '')
    file.problems.push({ path: [], message: `its aliases (*name) cannot be followed: ${told}.` })
    return
  }
  if (root === null || root === undefined) {
    // A file that an editor or a full disk emptied is no wish to give everything up.
    if (text.trim() === '')
      file.problems.push({ path: [], message: 'it is empty; a setup file that wants nothing holds {}.' })
    return
  }
  if (typeof root !== 'object' || Array.isArray(root)) {
    file.problems.push({ path: [], message: `${show(root)}: must be an object with the keys ${topKeys.join(', ')}` })
    return
  }
  readTop(root as Record<string, unknown>, file)
}

function readTop(root: Record<string, unknown>, file: SetupFile): void {
  for (const key of Object.keys(root)) {
    if (topKeys.some((known) => known === key)) continue
    file.problems.push({ path: [key], message: `unknown key; ${hint(key, topKeys, '')}` })
    // A misspelt section: who is in it is not missing.
    for (const section of sections) file.called[section].push(...wordsIn(root[key]))
  }
  if (root.company !== undefined && root.company !== null)
    file.company = read(companyEntry, root.company, ['company'], file.problems)
  const { shippedRules } = root
  if (typeof shippedRules === 'boolean') file.shippedRules = shippedRules
  else if (shippedRules !== undefined && shippedRules !== null)
    file.problems.push({ path: ['shippedRules'], message: `${show(shippedRules)}: must be true or false` })
  const given = new Set<Section>()
  for (const section of sections) {
    const list = root[section]
    if (list === undefined || list === null) continue
    given.add(section)
    if (!Array.isArray(list)) {
      file.problems.push({ path: [section], message: `${show(list)}: must be a list; begin each entry with "- "` })
      file.unread.add(section)
      continue
    }
    list.forEach((raw: unknown, index) => {
      readEntry(section, raw, index, file)
    })
  }
  file.given = given
}

function readEntry<S extends Section>(section: S, raw: unknown, index: number, file: SetupFile): void {
  // Each section has its own schema and its own list; TypeScript cannot follow the pair through the index.
  const schema = entrySchemas[section] as unknown as z.ZodType<EntryOf<S>>
  const path = [section, index]
  const entry = read(schema, raw, path, file.problems)
  const key = section === 'departments' ? 'id' : 'name'
  const called = (entry?.value as Record<string, unknown> | undefined)?.[key]
  if (entry !== null) {
    file.entries[section].push(entry)
    if (typeof called === 'string') file.called[section].push(called)
    return
  }
  // Under which key its name stands is not sure: it may be the key that is misspelt.
  file.called[section].push(...wordsIn([raw]))
  if (typeof raw === 'object' && raw !== null && !Array.isArray(raw))
    file.broken[section].push({ path, value: raw as Record<string, unknown> })
}

/** Whatever may be meant as a name in a list of entries. */
function wordsIn(list: unknown): string[] {
  if (!Array.isArray(list)) return []
  return list
    .flatMap((entry: unknown) => (typeof entry === 'object' && entry !== null ? Object.values(entry) : [entry]))
    .flatMap((word: unknown) => (['string', 'number', 'boolean'].includes(typeof word) ? [String(word).trim()] : []))
}

function read<T>(schema: z.ZodType<T>, raw: unknown, path: Path, problems: SetupProblem[]): Placed<T> | null {
  const parsed = schema.safeParse(raw)
  if (parsed.success) return { path, value: parsed.data }
  problems.push(...parsed.error.issues.flatMap((issue) => problemsOf(issue, schema, raw, path)))
  return null
}

function problemsOf(issue: z.core.$ZodIssue, schema: z.ZodType, raw: unknown, base: Path): SetupProblem[] {
  const inner = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key))
  const path = [...base, ...inner]
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, inner)
    return issue.keys.map((key) => ({
      path: [...path, key],
      message: `unknown key; ${hint(key, known, 'none is known')}`,
    }))
  }
  // Of a union, what its members say is not what the user should read: the union has its own sentence.
  const value = valueAt(raw, inner)
  // A calendar's own sentences begin with the value; of none, what would be right is enough.
  if (value === undefined) return [{ path, message: `missing; ${issue.message.replace(/^undefined .*?; /, '')}` }]
  const shown = ['url', 'feed', 'homepage'].includes(String(path.at(-1))) ? showAddress(value) : show(value)
  const told = !issue.message.startsWith('must ') || inner.length === 0
  return [{ path, message: told && issue.message.startsWith(shown) ? issue.message : `${shown}: ${issue.message}` }]
}

/** What stands at a path of a value; undefined where nothing does. */
export function valueAt(raw: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[key] : undefined,
    raw,
  )
}

/** The keys that a schema knows at a place. */
function keysAt(schema: z.ZodType, path: Path): string[] {
  let at = bare(schema)
  for (const key of path) {
    if (at instanceof z.ZodArray) at = bare(at.element as z.ZodType)
    else if (at instanceof z.ZodObject) at = bare(at.shape[key] as z.ZodType)
  }
  return at instanceof z.ZodObject ? Object.keys(at.shape) : []
}

function bare(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault
    ? bare(schema.unwrap() as z.ZodType)
    : schema
}
