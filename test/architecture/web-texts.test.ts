import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { recordedFields } from '../../packages/actions/src/record/recorded-state.ts'
import { connectors } from '../../packages/connectors/src/registry.ts'
import { recordedAs } from '../../services/api/src/recorded-as.ts'
import { endpoints } from '../support/endpoints.ts'

const root = join(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const codeOf = (...patterns: string[]) =>
  globSync(patterns, { cwd: root, exclude: (path) => path.endsWith('.test.ts') }).map((path) => ({
    path,
    text: read(path),
  }))

/** The keys of a list of texts. English is read: German has the same keys, or does not compile. */
function told(path: string, list = ''): string[] {
  const text = read(`services/web/src/texts/en/${path}`)
  const [, within = text] = list === '' ? [] : (new RegExp(`\\b${list}: \\{(.*?)\\n  \\}`, 's').exec(text) ?? [])
  return [...within.matchAll(/^\s+(\w+):/gm)].map(([, key = '']) => key).toSorted()
}

/** The words of a union or list such as `export type Code = | 'one' | 'two'`. */
const wordsOf = (path: string, name: string) =>
  [...(new RegExp(`\\b${name} =(.*?)\\n(?=\\n|\\S)`, 's').exec(read(path))?.[1] ?? '').matchAll(/'(\w+)'/g)].map(
    ([, word = '']) => word,
  )

/** Each `new Refusal(…)`, up to the bracket that closes it. */
function refusalsIn(text: string): string[] {
  return [...text.matchAll(/new Refusal\(/g)].map(({ index }) => {
    let open = 0
    let end = index
    do {
      if (text[end] === '(') open += 1
      if (text[end] === ')') open -= 1
      end += 1
    } while (end < text.length && (open > 0 || text[end - 1] !== ')'))
    return text.slice(index, end)
  })
}

test('whatever may be wrong with a source has a sentence on the pages', () => {
  const given = codeOf('packages/connectors/src/**/*.ts').flatMap(({ text }) =>
    [/\badd\(\s*'(?:error|warning)',\s*'(\w+)'/g, /\b(?:code|problem): '(\w+)'/g, /^ {2}\d{3}: \['(\w+)'/gm].flatMap(
      (pattern) => [...text.matchAll(pattern)].map(([, code = '']) => code),
    ),
  )
  const outbound = wordsOf('packages/outbound/src/outbound-error.ts', 'outboundErrorCodes')
  expect(outbound).toContain('dns')
  expect(given).toContain('not_a_feed')
  // A dry run's own, and what is said when Echolot itself breaks a poll off: neither is kept with a source.
  const never = ['invalid_input', 'aborted']
  // A connector brings the words for what only its sources can have wrong.
  never.push(...Object.values(connectors).flatMap(({ problems }) => Object.keys(problems)))
  const reading = wordsOf('packages/connectors/src/apart/read-apart.ts', 'ReadingFault')
  const lists = wordsOf('packages/connectors/src/subscriptions/subscription.ts', 'lineProblems')
  // What only shows when a poll is put beside what is stored.
  const compared = [...read('packages/actions/src/sources/record-of.ts').matchAll(/\bproblemCode: '(\w+)'/g)].map(
    ([, code = '']) => code,
  )
  const wanted = new Set(
    [...given, ...outbound, ...reading, ...lists, ...compared, 'server_fault'].filter((code) => !never.includes(code)),
  )
  expect(told('problems.ts')).toEqual([...wanted].toSorted())
})

test('whatever may be wrong with a query or a calendar has a sentence on the pages', () => {
  const query = wordsOf('packages/matching/src/query.ts', 'ProblemCode')
  expect(told('settings/watches.ts', 'problems')).toEqual(query.toSorted())
  const clock = wordsOf('packages/timekeeping/src/clock-refusal.ts', 'ClockRefusalCode')
  const calendar = told('settings/calendar-problems.ts').filter((code) => code !== 'no_places')
  // What only a dry run can get wrong, and what the pages have no field for.
  const never = [
    ...[
      'invalid_input',
      'invalid_instant',
      'instant_out_of_range',
      'to_before_from',
      'invalid_pause',
      'invalid_target',
    ],
    ...['invalid_calendar', 'unknown_weekday'],
  ]
  expect([...calendar, ...never].toSorted()).toEqual(clock.toSorted())
})

test('every refusal that a page can meet says why as a word that the pages have a sentence for', () => {
  // These speak to who sits at the command line or reads the log of a start.
  const elsewhere = /\/(backup|setup-file)\/|\/examine\.ts$/
  const files = codeOf(
    'packages/{actions,domain}/src/**/*.ts',
    'packages/db/src/database.ts',
    'services/api/src/**/*.ts',
  )
  const all = files
    .filter(({ path }) => !elsewhere.test(path))
    .flatMap(({ path, text }) => refusalsIn(text).map((refusal) => ({ path, refusal })))
  expect(all.length).toBeGreaterThan(60)
  const bare = all.filter(
    ({ refusal }) =>
      /'(invalid|conflict|unavailable)'/.test(refusal) && !/\b(reason|problemCode|fromFile):/.test(refusal),
  )
  expect(bare).toEqual([])
})

test('whatever goes into the record has a name on its page: the area, what was changed there, what was asked for', () => {
  const recorded = endpoints.flatMap((endpoint) => {
    const kind = recordedAs(endpoint.name, endpoint.permission, endpoint.method)
    return kind === null ? [] : { ...endpoint, kind, area: endpoint.name.split('.')[0] ?? '' }
  })
  expect(recorded.length).toBeGreaterThan(50)
  const areas = told('settings/record.ts', 'areas')
  expect(recorded.map(({ area }) => area).filter((area) => !areas.includes(area))).toEqual([])
  const fields = told('settings/record.ts', 'fields')
  const changed = Object.values(recordedFields).flat()
  expect(changed.filter((field) => !fields.includes(field))).toEqual([])
  const asked = recorded.filter(({ kind }) => kind === 'view' || kind === 'export').flatMap(({ asks }) => asks)
  const known = [...told('settings/record.ts', 'asks'), ...fields]
  expect(asked.filter((name) => !known.includes(name))).toEqual([])
})
