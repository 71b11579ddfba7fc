import { readFileSync } from 'node:fs'
import {
  compileWatch,
  macrosUsed,
  matchItem,
  parseQuery,
  readSimple,
  sentenceOf,
  shippedMacros,
  termsAfter,
  treeOf,
  writeSimple,
} from '@echolot/matching'
import { describe, expect, test } from 'vitest'

const page = readFileSync(new URL('../../docs/watch-language.md', import.meta.url), 'utf8')

/** The rows of the tables with this head, each cell as the code that stands in it. */
function rowsUnder(head: string): string[][][] {
  return page
    .split(`${head}\n`)
    .slice(1)
    .flatMap((after) => {
      const lines = after.split('\n')
      const end = lines.findIndex((line) => !line.startsWith('|'))
      return lines.slice(1, end)
    })
    .map((line) => line.split(/(?<!\\)\|/).slice(1, -1))
    .map((cells) => cells.map((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code)))
}

const itemOf = (code: string) => (code.startsWith('{') ? JSON.parse(code) : { text: code })
const hits = (watch: string, code: string) => {
  const compiled = compileWatch(watch)
  if (!compiled.ok) throw new Error(compiled.problems[0]?.message)
  return matchItem(compiled.watch, itemOf(code)) !== null
}

const examples = rowsUnder('| watch | finds | does not find | because |')

test('the page shows every kind of term, operator and field', () => {
  expect(examples.length).toBeGreaterThan(35)
  const all = examples.map(([[watch = ''] = []]) => watch).join(' ')
  for (const sign of [
    'AND',
    'OR',
    'NOT',
    'NEAR/',
    'ONEAR/',
    'NAHE/',
    'SENTENCE',
    'PARAGRAPH',
    '{',
    '="',
    '~',
    '@min=',
    '#',
    '$',
    '*',
    '?',
  ])
    expect(all).toContain(sign)
})

describe('every example of the page on the watch language is true', () => {
  test.each(examples.map(([watch, finds, not]) => [watch?.[0] ?? '', finds ?? [], not ?? []] as const))(
    '%s',
    (watch, finds, not) => {
      expect(finds.filter((code) => !hits(watch, code))).toEqual([])
      expect(not.filter((code) => hits(watch, code))).toEqual([])
      const { query } = parseQuery(watch)
      if (query === null) throw new Error(watch)
      expect(treeOf(query)).toMatchObject({ start: 0, end: watch.length })
      expect(sentenceOf(query, 'de')).toMatch(/^Beiträge, .*\.$/)
      expect(sentenceOf(query, 'en')).toMatch(/^Items .*\.$/)
    },
  )
})

describe('every correction of the page is offered', () => {
  test.each(rowsUnder('| typed | corrections |').map(([typed, fixes]) => [typed?.[0] ?? '', fixes ?? []] as const))(
    '%s',
    (typed, fixes) => {
      const { problems } = compileWatch(typed)
      const offered = problems.flatMap((problem) =>
        problem.fixes.map(({ start, end, text }) => typed.slice(0, start) + text + typed.slice(end)),
      )
      expect(offered).toEqual(fixes)
    },
  )
})

test('the lists that the page names are those that are shipped', () => {
  const named = [...page.matchAll(/`\$(noise\.\w+)` \(/g)].map(([, name]) => name)
  expect(named).toEqual([...shippedMacros.keys()])
  expect(macrosUsed(page.match(/`(Muster AND NOT \$noise\.jobs)`/)?.[1] ?? '')).toEqual(['noise.jobs'])
})

test('a watch that was filled in is one of the language, and can be filled in again', () => {
  const simple = { brand: ['Muster', 'muster.de'], must: [], may: ['Paket', 'Brief'], mustNot: ['Mann', '$noise.jobs'] }
  const typed = writeSimple(simple)
  expect(typed).toBe('(Muster OR muster.de) AND (Paket OR Brief) AND NOT (Mann OR $noise.jobs)')
  expect(readSimple(typed)).toEqual(simple)
  expect(termsAfter(`${typed} `, typed.length + 1).options[0]).toMatchObject({ text: 'AND', kind: 'operator' })
})
