import type { Publication } from '@echolot/bus'
import type { EventData } from '@echolot/domain'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Park } from './dead-letters.ts'
import { handle } from './work.ts'

type Letter = Parameters<Park>[0]
class Away extends Error {}

/** A triage whose handler of new items is given, and what came of it. */
function triage(onItems: (ids: readonly number[], turn: number) => void | Promise<void>) {
  const parked: Letter[] = []
  const published: Publication[] = []
  const lines: Record<string, unknown>[] = []
  const keep = (fields: object, message: string) => void lines.push({ ...fields, message })
  let turn = 0
  const run = handle<'triage', { turn: number }>(
    {
      'items.collected': async ({ turn }, { itemIds }) => onItems(itemIds, turn),
      'mentions.found': async () => {},
      'replies.seen': async () => {},
      'archive.due': async () => {},
      'bulk.due': async () => {},
    },
    {
      makeContext: async () => ({ turn: ++turn }),
      park: async (letter) => void parked.push(letter),
      isTransient: (error) => error instanceof Away,
      publish: async (jobs) => void published.push(...jobs),
      log: { info: keep, warn: keep, error: keep },
    },
  )
  const work = (data: unknown, fields: { attempt?: number; event?: string } = {}) =>
    run({ event: 'items.collected', data, lane: 'live', attempt: 1, key: 'items.collected-42', ...fields })
  return { work, parked, published, lines }
}

const items = (...itemIds: number[]): EventData<'items.collected'> => ({ itemIds, lane: 'live' })

test('a batch is worked on as a whole, and one line says so', async () => {
  const seen: number[][] = []
  const { work, lines } = triage((ids) => void seen.push([...ids]))
  await work(items(1, 2, 3))
  expect(seen).toEqual([[1, 2, 3]])
  const ms = expect.any(Number)
  const what = { event: 'items.collected', key: 'items.collected-42', lane: 'live', size: 3, attempt: 1, ms }
  expect(lines).toEqual([{ ...what, outcome: 'done', message: 'job finished' }])
})

test('the items that nobody can work on are put aside with their reason, and all others are worked on', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 60 }),
      fc.func(fc.boolean()),
      async (ids, isPoison) => {
        const done = new Set<number>()
        const { work, parked } = triage((some) => {
          const bad = some.find((id) => isPoison(id))
          if (bad !== undefined) throw new RangeError(`Item ${bad} has no end\nand more that a stranger wrote`)
          for (const id of some) done.add(id)
        })
        await work(items(...ids))
        const poison = ids.filter((id) => isPoison(id))
        expect([...done].toSorted()).toEqual(ids.filter((id) => !isPoison(id)).toSorted())
        expect(parked).toEqual(
          poison.map((id) => ({
            topic: 'items.collected',
            subjectId: id,
            payload: { itemIds: [id], lane: 'live' },
            errorCode: 'RangeError',
            error: `RangeError: Item ${id} has no end`,
            attempts: 3,
          })),
        )
      },
    ),
    { numRuns: 3 },
  )
})

test('an item that fails by chance is tried again with a fresh context and not put aside', async () => {
  const turns: number[] = []
  const { work, parked } = triage((_, turn) => {
    turns.push(turn)
    if (turn < 3) throw new Error('not yet')
  })
  await work(items(7))
  expect(turns).toEqual([1, 2, 3])
  expect(parked).toEqual([])
})

test('trouble of the database is nobody’s fault: the job goes back whole', async () => {
  const { work, parked, lines } = triage((ids) => {
    if (ids.length === 1) throw new Away('gone')
    throw new Error('halve me')
  })
  await expect(work(items(1, 2))).rejects.toThrow(Away)
  expect(parked).toEqual([])
  expect(lines).toMatchObject([
    { message: 'job finished', outcome: 'again', size: 2, code: 'Error', text: 'Error: gone' },
  ])
})

test('a batch that keeps ending in crashes is taken apart, so that only the poison crashes', async () => {
  const { work, published, lines } = triage(() => {
    throw new Error('must not be started')
  })
  await work(items(5, 6), { attempt: 4 })
  expect(published).toEqual([
    { event: 'items.collected', data: items(5), lane: 'live', key: 'items.collected-42-5', trace: null },
    { event: 'items.collected', data: items(6), lane: 'live', key: 'items.collected-42-6', trace: null },
  ])
  expect(lines).toMatchObject([{ outcome: 'split' }])
})

test('an item that ended every process which took it is not started an eleventh time', async () => {
  const { work, parked } = triage(() => {
    throw new Error('must not be started')
  })
  await work(items(5), { attempt: 11 })
  expect(parked).toMatchObject([{ topic: 'items.collected', subjectId: 5, attempts: 10 }])
})

test('a job that this version cannot read is put aside under its number, not tried for ever', async () => {
  const { work, parked } = triage(() => {})
  await work({ itemIds: 'all' })
  await work(items(1), { event: 'items.invented' })
  await work(items(1), { event: 'sources.due' })
  expect(parked.map(({ topic, subjectId }) => [topic, subjectId])).toEqual([
    ['job.items.collected', 42],
    ['job.items.invented', 42],
    ['job.sources.due', 42],
  ])
})
