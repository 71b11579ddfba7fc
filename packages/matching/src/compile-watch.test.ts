import { expect, test } from 'vitest'
import { compileWatch } from './compile-watch.ts'

function problems(watch: string): readonly string[] {
  return compileWatch(watch).problems.map(({ severity, code, start, end }) => `${severity} ${code} ${start}-${end}`)
}

function messages(watch: string): string {
  return compileWatch(watch)
    .problems.map(({ message }) => message)
    .join('\n')
}

test('a bracket that the watch ends behind is named, and not the whole watch', () => {
  expect(problems('üü AND ( ')).toEqual(['error missing_term 7-8', 'error bracket_not_closed 7-8'])
  expect(messages('üü AND ( ')).toContain('missing after (.')
})

test.each([
  ['', 'error empty_watch 0-0'],
  ['  \n', 'error empty_watch 0-3'],
  ['Muster Produkt', 'error missing_operator 0-14'],
  ['"a b" "c d"', 'error missing_operator 0-11'],
  ['(a) (b)', 'error missing_operator 0-7'],
  ['Muster or Produkt', 'error operator_not_capital 7-9'],
  ['Muster Und Produkt', 'error operator_not_capital 7-10'],
  ['Muster AND', 'error missing_term 7-10'],
  ['OR Muster', 'error missing_term 0-2'],
  ['Muster AND OR Produkt', 'error missing_term 7-10'],
  ['(Muster OR )', 'error missing_term 8-10'],
  ['()', 'error empty_brackets 0-2'],
  ['(Muster', 'error bracket_not_closed 0-1'],
  ['Muster)', 'error bracket_not_opened 6-7'],
  ['"Muster', 'error quote_not_closed 0-7'],
  ['a OR ""', 'error no_word 5-7'],
  ['🙂', 'error no_word 0-2'],
  ['NOT Muster', 'error matches_everything 0-10'],
  ['a OR NOT b', 'error matches_everything 5-10'],
  ['NOT (a AND b)', 'error matches_everything 0-13'],
  ['Mu*', 'error prefix_too_short 0-3'],
  ['Muster AND -Mann', 'error unknown_operator 11-12'],
  ['Muster && Mann', 'error unknown_operator 7-9'],
  ['Muster, Mann', 'error unexpected_character 6-7'],
  ['a AND b OR c', 'error mixed_operators 0-12'],
  ['a NOT b', 'error implied_and 2-5'],
  ['(a AND b) OR c', undefined],
  ['Muster', undefined],
])('%j: %s', (watch, expected) => {
  expect(problems(watch)).toEqual(expected === undefined ? [] : [expected])
})

test('bare words are shown the three ways to mean them', () => {
  const text = messages('Muster Produkt')
  expect(text).toContain('"Muster Produkt"')
  expect(text).toContain('Muster AND Produkt')
  expect(text).toContain('Muster OR Produkt')
})

test('whoever mixes AND and OR is shown the brackets', () => {
  expect(messages('a OR b AND c')).toContain('a OR (b AND c) or (a OR b) AND c')
})

test('every mistake is told, not only the first', () => {
  expect(problems('(a AND ) OR Mu* OR x y')).toEqual([
    'error missing_term 3-6',
    'error prefix_too_short 12-15',
    'error missing_operator 19-22',
  ])
})

test('a pasted file is refused in a sentence', () => {
  expect(problems('a OR '.repeat(100_000))).toEqual(['error watch_too_long 20000-500000'])
})

test('brackets and NOT may pile up without end', () => {
  expect(problems(`${'('.repeat(9_000)}a${')'.repeat(9_000)}`)).toEqual(['error too_deep 50-51'])
  expect(problems(`${'NOT '.repeat(4_000)}a`)).toEqual([])
  expect(problems(`${'(a) OR '.repeat(2_000)}a`)).toEqual([])
})
