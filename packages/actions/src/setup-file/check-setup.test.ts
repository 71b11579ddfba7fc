import { readFile } from 'node:fs/promises'
import { loadSetup, removeEverything } from '@echolot/db'
import { Refusal } from '@echolot/domain'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { openTestBase } from '../../../../test/support/base.ts'
import { applySetupFile } from './apply-setup-file.ts'
import { checkSetup } from './check-setup.ts'
import { readSetupFile } from './read-setup-file.ts'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** Every place of a value, from the outside in. */
function placesOf(value: Json, path: (string | number)[] = []): (string | number)[][] {
  const inner =
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, one]) =>
          placesOf(one, [...path, Array.isArray(value) ? Number(key) : key]),
        )
      : []
  return [path, ...inner]
}

function withChange(value: Json, path: readonly (string | number)[], change: (before: Json) => Json): Json {
  const [key, ...rest] = path
  if (key === undefined) return change(value)
  const copy = structuredClone(value) as Record<string | number, Json>
  copy[key] = withChange(copy[key] ?? null, rest, change)
  return copy as Json
}

const strange = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>,
  fc.constantFrom<Json>(
    '',
    ' ',
    '\u0000',
    'Büro',
    'service',
    'undecided',
    '"',
    'a AND',
    'http://[',
    'sealed:',
    'sealed:AcGs',
    'https://tagblatt.example/feed.xml',
    '99:99-00:00',
    '24:00-24:00',
    -1,
    1e300,
    0.5,
    [],
    {},
    [[]],
    [null],
  ),
)

test('a file with anything in any place is either applied or refused with problems that have a place', async () => {
  await using base = await openTestBase()
  const page = await readFile(new URL('../../../../docs/setup-file.md', import.meta.url), 'utf8')
  const good = parse(/```yaml\n(.*?)```/s.exec(page)?.[1] ?? '') as Json
  const places = placesOf(good)
  const ctx = await base.context()
  const rows = await loadSetup(base.db)
  const changes = fc.array(fc.tuple(fc.constantFrom(...places), strange, fc.boolean()), { minLength: 1, maxLength: 3 })
  let applied = 0
  await fc.assert(
    fc.asyncProperty(changes, async (wanted) => {
      const text = stringify(
        wanted.reduce((value, [path, put, twice]) => {
          try {
            return withChange(value, path, (before) => (twice && Array.isArray(before) ? [...before, ...before] : put))
          } catch {
            return value // The place went with an earlier change.
          }
        }, good),
      )
      const file = readSetupFile(text)
      checkSetup(file, rows, ctx)
      for (const { path, message } of file.problems) {
        expect(message).not.toMatch(/undefined|\[object/)
        if (path.length > 0 && file.problems.length > 0 && path[0] !== 'company')
          expect(file.lineOf(path)).toBeGreaterThan(0)
      }
      const refusal: unknown = await applySetupFile(ctx, { name: 'echolot.yaml', text }).catch(
        (error: unknown) => error,
      )
      if (file.problems.length > 0) expect(refusal).toBeInstanceOf(Refusal)
      else {
        expect([text, refusal]).toEqual([text, undefined])
        applied++
        await base.db.inTransaction((tx) => removeEverything(tx))
      }
    }),
    // The file as it stands comes first.
    { numRuns: 100, examples: [[[]]] },
  )
  expect(applied).toBeGreaterThan(0)
})
