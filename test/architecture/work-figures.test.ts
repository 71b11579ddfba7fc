import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const code = globSync(['packages/*/src/**/*.ts', 'services/*/src/**/*.{ts,tsx}'], {
  cwd: root,
  exclude: (path) => path.endsWith('.test.ts'),
}).map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
const naming = (pattern: RegExp) => code.filter(({ text }) => pattern.test(text)).map(({ path }) => path)

test('figures about work are opened by the guard and by nobody else', () => {
  expect(naming(/\bopenWork\b/).toSorted()).toEqual([
    'packages/actions/src/work/guard.ts',
    'packages/db/src/work-figures.ts',
  ])
})

test('what people entered as hours leaves the database as figures about work, or to its author', () => {
  expect(naming(/\beffort(Sum|Entry)\b|\beffort_(sum|entry)\b/).toSorted()).toEqual([
    'packages/db/src/department.ts',
    'packages/db/src/effort.ts',
    'packages/db/src/schema.generated.ts',
  ])
  const queries = readFileSync(join(root, 'packages/db/src/effort.ts'), 'utf8')
  const reading = [...queries.matchAll(/export (?:async )?function (\w+)(.*?)\n}/gs)].flatMap(([, name, body = '']) =>
    /selectFrom\('effort(Sum|Entry)'\)/.test(body) ? [{ name, body }] : [],
  )
  expect(reading.map(({ name }) => name)).toEqual(['listOwnEffort', 'sumEffort'])
  for (const { name, body } of reading)
    expect([name, name === 'listOwnEffort' ? "'authorDigest', '='" : 'Promise<WorkFigures<']).toSatisfy(
      ([, mark]: string[]) => mark !== undefined && body.includes(mark),
    )
})

test('legs of departments leave the database as figures about work', () => {
  const queries = readFileSync(join(root, 'packages/db/src/leg.ts'), 'utf8')
  const leaving = [...queries.matchAll(/export (?:async )?function \w+\([^{]*?\{.*?\}\s*,?\s*\): (\S+<\S+<\w+>>)/gs)]
  expect([...queries.matchAll(/export (?:async )?function (\w+)/g)].map(([, name]) => name)).toEqual(['listLegs'])
  expect(leaving.map(([, type]) => type)).toEqual(['Promise<WorkFigures<LegCell>>'])
  expect(naming(/\blistLegs\b/).toSorted()).toEqual([
    'packages/actions/src/legs/read-legs.ts',
    'packages/db/src/leg.ts',
  ])
})

test('how long a ticket takes leaves the database as a figure about work, of everybody together', () => {
  expect(naming(/\breadHandlingTime\b/).toSorted()).toEqual([
    'packages/actions/src/today/minutes-each.ts',
    'packages/db/src/handling-time.ts',
  ])
  expect(readFileSync(join(root, 'packages/db/src/handling-time.ts'), 'utf8')).toContain(
    'Promise<WorkFigures<HandlingTime>>',
  )
})
