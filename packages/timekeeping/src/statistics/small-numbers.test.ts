import { expect, test } from 'vitest'
import { waits } from '../../test/published-waits.ts'
import { withholdFew } from './small-numbers.ts'
import { summarise } from './summary.ts'
import { timelineOf } from './timeline.ts'

const ages = (n: number) => Array.from({ length: n }, (_, index) => index + 1)
const shownOf = (n: number) => withholdFew(summarise(timelineOf(waits({ answered: ages(n) })), 2))

test('of four waits no quantile is shown, and the page is told why; counts and share stay', () => {
  const withheld = { shown: false, because: 'too_few_waits', waits: 4 }
  expect(shownOf(4)).toEqual({
    counts: { items: 4, answered: 4, dismissed: 0, open: 0 },
    answeredWithin: { share: 0.5, interval: { low: expect.any(Number), high: expect.any(Number) } },
    median: { ...withheld, needed: 5 },
    p75: { ...withheld, needed: 5 },
    p90: { ...withheld, needed: 20 },
  })
})

test('of five waits median and p75 are shown, of twenty p90 too', () => {
  expect(shownOf(5)).toMatchObject({
    median: { shown: true, value: { ms: 3 } },
    p75: { shown: true },
    p90: { shown: false },
  })
  expect(shownOf(19)).toMatchObject({ p90: { shown: false, waits: 19, needed: 20 } })
  expect(shownOf(20)).toMatchObject({ p90: { shown: true, value: { ms: 18 } } })
})

test('all answered in time is no certainty: there is no interval around it', () => {
  const all = withholdFew(summarise(timelineOf(waits({ answered: [1, 2, 3] })), 60))
  expect(all.answeredWithin).toEqual({ share: 1, interval: null })
  expect(withholdFew(summarise(timelineOf([]), 60)).answeredWithin).toBeNull()
})
