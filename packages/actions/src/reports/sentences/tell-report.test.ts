import { type Figure, figures, type Language } from '@echolot/domain'
import { expect, test } from 'vitest'
import type { Part } from './sentence.ts'
import { type Told, tellReport } from './tell-report.ts'

const none = Object.fromEntries(figures.map((figure) => [figure, 0])) as Record<Figure, number>
const hour = 3_600_000

const june: Told = {
  period: { from: '2026-06-01', to: '2026-06-30' },
  today: '2026-07-10',
  figures: { ...none, 'cohort.arrived': 412, 'cohort.within_promise': 289, 'cohort.open': 61 },
  share: { share: 0.74, interval: { low: 0.69, high: 0.78 } },
  promiseMinutes: 240,
  median: { shown: true, value: { ms: 2 * hour + 600_000, low: hour, high: 3 * hour } },
  since: 'found',
  approximate: false,
  outside: 0,
  before: null,
  oldestMs: null,
}
const read = (parts: readonly Part[] | undefined) =>
  (parts ?? [])
    .map(({ text }) => text)
    .join('')
    .replaceAll('\u00a0', ' ')
const first = (told: Told, language: Language) => read(tellReport(told).cohort[0]?.[language])

test('a report says first how many of the requests were answered in time and how many still wait', () => {
  expect(first(june, 'de')).toBe(
    'Von 412 Anfragen im Juni wurden 289 (70 %) innerhalb von 4 Stunden Arbeitszeit beantwortet, 61 warten noch.',
  )
  expect(first(june, 'en')).toBe(
    'Of 412 requests in June, 289 (70%) were answered within 4 hours of working time, 61 are still waiting.',
  )
})

test('one is told as one, none as none, and several promises as the promise', () => {
  const one = { ...june, figures: { ...none, 'cohort.arrived': 1, 'cohort.within_promise': 1 }, promiseMinutes: null }
  expect(first(one, 'de')).toBe(
    'Von 1 Anfrage im Juni wurde 1 (100 %) innerhalb der Zusage beantwortet, keine wartet noch.',
  )
  expect(first(one, 'en')).toBe(
    'Of 1 request in June, 1 (100%) was answered within the promise, none is still waiting.',
  )
  const waiting = { ...one, figures: { ...none, 'cohort.arrived': 1, 'cohort.open': 1 } }
  expect(first(waiting, 'de')).toBe(
    'Von 1 Anfrage im Juni wurden 0 (0 %) innerhalb der Zusage beantwortet, 1 wartet noch.',
  )
  const nothing = { ...june, figures: none }
  expect(first(nothing, 'de')).toBe('Im Juni kam keine Anfrage.')
  expect(first(nothing, 'en')).toBe('In June no request came.')
  expect(tellReport(nothing).cohort).toHaveLength(1)
})

test('the median is told with its range, as not reached, or as of too few', () => {
  const half = (told: Told, language: Language = 'de') => read(tellReport(told).cohort[1]?.[language])
  expect(half(june)).toBe(
    'Bis die Hälfte eine Antwort hatte, dauerte es 2 Stunden 10 Minuten Arbeitszeit; zu 95 % zwischen 1 Stunde und 3 Stunden.',
  )
  expect(half({ ...june, since: 'published' })).toMatch(
    /^Ab der Veröffentlichung dauerte es, bis die Hälfte eine Antwort hatte, 2 Stunden/,
  )
  expect(half({ ...june, since: 'published' }, 'en')).toMatch(
    /^From publication until half had an answer it took 2 hours/,
  )
  // Where it was read from rolled up days it is near, and says so.
  expect(half({ ...june, approximate: true })).toBe(
    'Bis die Hälfte eine Antwort hatte, dauerte es ≈ 2 Stunden 10 Minuten Arbeitszeit; zu 95 % zwischen ≈ 1 Stunde und ≈ 3 Stunden.',
  )
  expect(half({ ...june, median: { shown: true, value: { ms: null, low: null, high: null } } })).toBe(
    'Weniger als die Hälfte bekam eine Antwort: Die mittlere Wartezeit ist nicht erreicht.',
  )
  expect(half({ ...june, median: { shown: false, because: 'too_few_waits', waits: 3, needed: 5 } }, 'en')).toBe(
    'With 3 they are too few for a median wait; it is told from 5 on.',
  )
})

test('what changed is told with whether it may be chance', () => {
  const before = {
    period: { from: '2026-05-01', to: '2026-05-31' },
    arrived: 388,
    share: { share: 0.64, interval: { low: 0.6, high: 0.68 } },
    chance: 'more_than_chance',
  } as const
  expect(read(tellReport({ ...june, before }).cohort[2]?.de)).toBe(
    'Ohne die, die noch Zeit haben, sind es 74 %; im Mai waren es 64 % von 388. Der Unterschied ist mehr als Zufall.',
  )
})

test('what is open now is told with how long the oldest waits', () => {
  const open = { ...june, figures: { ...none, 'stock.open': 3, 'stock.late': 1 }, oldestMs: 9 * 24 * hour + 2 * hour }
  expect(read(tellReport(open).stock[0]?.de)).toBe(
    'Jetzt sind 3 offen, davon 1 verspätet. Die älteste wartet seit 9 Tagen 2 Stunden.',
  )
  expect(read(tellReport(open).stock[0]?.en)).toBe(
    '3 are open now, 1 of them late. The oldest has waited for 9 days 2 hours.',
  )
})

test('every number in a sentence leads to rows of which there are as many', () => {
  const all = Object.fromEntries(figures.map((figure, index) => [figure, index + 2])) as Record<Figure, number>
  const told = tellReport({ ...june, figures: all, outside: all['cohort.outside_hours'], oldestMs: hour })
  const numbers = Object.values(told)
    .flat()
    .flatMap(({ de, en }) => [...de, ...en])
    .flatMap(({ text, figure }) => (figure === null ? [] : [[figure, text]]))
  expect(numbers.length).toBeGreaterThan(15)
  expect(numbers).toEqual(numbers.map(([figure]) => [figure, String(all[figure as Figure])]))
})
