import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')

/** For these four things there is one word each, in English code and pages and on German pages. */
const fourWords = {
  due: 'fällig',
  late: 'verspätet',
  unanswered: 'unbeantwortet',
  stale: 'schläft',
} as const

/** What others call them. `[-_ ]?` joins two words as names, columns and sentences do. */
const otherWords = {
  due: /\b(?:deadline|time[-_ ]?limit|target[-_ ]?time)\b|\bFälligkeitsfrist/i,
  late: /over[-_ ]?due|\bbreach|\bSLAs?\b|\btardy|\bdelinquent|überfällig|ueberfaellig|zu spät|\bsäumig/i,
  unanswered: /un[-_ ]?repl(?:ied|yed)|un[-_ ]?responded|un[-_ ]?addressed|un[-_ ]?attended|\bunerledigt|ausstehend/i,
  stale: /\bdormant|\binactive\b|\binaktiv|\bidle account|abandoned account|verwaist|eingeschlafen|ruhend/i,
} as const satisfies Record<keyof typeof fourWords, RegExp>

/** Words of strangers that are searched for, what is measured of other programs, and what a test types in. */
const notOurs = /(?:^|\/)(?:packages\/(?:language|demo|matching)|node_modules|fixtures|bench)\/|\.test\.tsx?$/

const filesOf = (...patterns: string[]) =>
  globSync(patterns, { cwd: root, exclude: (path) => path === 'node_modules' || path.endsWith('/node_modules') })
    .filter((path) => !notOurs.test(path))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))

const said = (files: readonly { path: string; text: string }[], pattern: RegExp) =>
  files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [])),
  )

test.each(['late', 'unanswered', 'stale'] as const)('no other word stands for what is %s', (word) => {
  const files = filesOf(
    'packages/*/src/**/*.ts',
    'packages/db/**/*.sql',
    'services/*/src/**/*.{ts,tsx}',
    'docs/*.md',
    'infra/**/*.{mjs,yml,json}',
    'README.md',
  )
  expect(files.length).toBeGreaterThan(500)
  expect(said(files, otherWords[word])).toEqual([])
})

test('no column and no field of an answer says due, late, unanswered or stale otherwise', () => {
  const files = filesOf('packages/db/src/schema.generated.ts', 'packages/contract/src/**/*.ts')
  const fields = files.flatMap(({ path, text }) =>
    [...text.matchAll(/^\s+(\w+)\??:/gm)].map(([, name = '']) => ({ path, text: name.replace(/([A-Z])/g, '_$1') })),
  )
  expect(fields.length).toBeGreaterThan(500)
  for (const pattern of Object.values(otherWords)) expect(said(fields, pattern)).toEqual([])
  // Of a ticket, a wait, a clock and an account nothing expires, is pending or escalates: it is due, and then late or stale.
  const tables = /^export interface (?:Ticket|Episode|Clock|Account) \{(.*?)^\}/gms
  const [schema] = filesOf('packages/db/src/schema.generated.ts')
  const columns = [...(schema?.text ?? '').matchAll(tables)].map(([, body = '']) => ({ path: 'schema', text: body }))
  expect(columns).toHaveLength(4)
  expect(said(columns, /expire|pending|escalat|violat/i)).toEqual([])
})

test('the pages say each of the four by its own word, in both languages', () => {
  const english = filesOf('services/web/src/texts/en/**/*.ts')
  const german = filesOf('services/web/src/texts/de/**/*.ts')
  for (const [word, wort] of Object.entries(fourWords)) {
    expect(said(english, new RegExp(`\\b${word}`, 'i'))).not.toEqual([])
    expect(said(german, new RegExp(wort, 'i'))).not.toEqual([])
  }
  const everyOther = Object.values(otherWords)
  for (const pattern of everyOther) expect([...said(english, pattern), ...said(german, pattern)]).toEqual([])
})
