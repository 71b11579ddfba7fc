import { expect, test } from 'vitest'
import { weekOf } from './read-charts.ts'

const at = (text: string) => new Date(text)
const cell = (cells: ReturnType<typeof weekOf>, weekday: number, hour: number) =>
  cells.find((one) => one.weekday === weekday && one.hour === hour)

test('what comes on Monday at nine and is answered on Tuesday at nine waits all through the night', () => {
  const cells = weekOf(
    [
      { hour: at('2026-06-01T07:00:00Z'), began: 2, ended: 0 },
      { hour: at('2026-06-02T07:00:00Z'), began: 0, ended: 2 },
    ],
    { from: at('2026-05-31T22:00:00Z'), to: at('2026-06-07T22:00:00Z'), zone: 'Europe/Berlin', carriedIn: 1 },
  )
  expect(cell(cells, 1, 8)).toMatchObject({ arrived: 0, waiting: 1 })
  expect(cell(cells, 1, 9)).toMatchObject({ arrived: 2, waiting: 3 })
  expect(cell(cells, 2, 8)).toMatchObject({ arrived: 0, waiting: 3 })
  expect(cell(cells, 2, 9)).toMatchObject({ arrived: 0, waiting: 1 })
  expect(cells.reduce((sum, { arrived }) => sum + arrived, 0)).toBe(2)
})

test('the hour that spring skips is never shown as one in which nobody waited', () => {
  const cells = weekOf([], {
    from: at('2026-03-28T23:00:00Z'),
    to: at('2026-03-29T22:00:00Z'),
    zone: 'Europe/Berlin',
    carriedIn: 4,
  })
  expect(cell(cells, 7, 1)).toMatchObject({ waiting: 4 })
  expect(cell(cells, 7, 2)).toMatchObject({ waiting: null })
  expect(cell(cells, 7, 3)).toMatchObject({ waiting: 4 })
})
