import { checkInvariants } from '@echolot/db'
import { expect, test } from 'vitest'
import { addFeed } from '../support/add-feed.ts'
import { runEcholot } from '../support/echolot.ts'
import { expectClocksAsTold } from '../support/expect-clocks.ts'
import { serveFeed } from '../support/serve.ts'
import { setUp } from '../support/set-up.ts'

const entry = (id: string, text: string) =>
  `<entry><id>${id}</id><title>${text}</title><content>${text}</content><updated>${new Date().toISOString()}</updated></entry>`
const deleted = (id: string) => `<at:deleted-entry ref="${id}" when="2026-11-21T11:00:00Z"/>`

test('what its source deleted waits no more, is counted beside the figures with that reason, and waits again where it is shown again', async () => {
  const late = entry('tag:a', 'Muster liefert nicht')
  const answered = entry('tag:b', 'Muster antwortet nie')
  let parts = [late, answered, entry('tag:c', 'Muster ist gut')]
  await using feed = await serveFeed(
    () =>
      `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0"><title>T</title>${parts.join('')}</feed>`,
  )
  await using run = await runEcholot()
  const anna = run.client()
  await setUp(anna)
  const { id: sourceId } = await addFeed(anna, feed.origin)
  await run.echolot.settle()
  const { rows } = await anna.tickets.list({ view: 'waiting' })
  expect(rows).toHaveLength(3)
  const [first = 0, second = 0] = ['liefert nicht', 'antwortet nie'].map(
    (words) => rows.find(({ title }) => title?.includes(words))?.id,
  )
  await anna.tickets.respond({ id: second, kind: 'recorded', url: 'https://muster.example/antwort' })
  const poll = async () => {
    await anna.sources.pollNow({ id: sourceId })
    await run.echolot.settle()
  }
  parts = [deleted('tag:a'), deleted('tag:b'), deleted('tag:never'), entry('tag:c', 'Muster ist gut')]
  await poll()

  const gone = await anna.tickets.get({ id: first })
  expect(gone).toMatchObject({ state: 'dismissed', item: { goneAt: expect.any(String) } })
  expect(gone.history.at(-1)).toMatchObject({ kind: 'dismissed', person: null, reason: 'deleted_at_source' })
  const clock = (ticket: typeof gone) => ticket.clocks.findLast(({ kind }) => kind === 'first_response')
  expect(clock(gone)).toMatchObject({ state: 'void', voidReason: 'deleted' })
  // What was answered stays so, and says that its source no longer shows it.
  const kept = await anna.tickets.get({ id: second })
  expect(kept).toMatchObject({ state: 'answered', item: { goneAt: expect.any(String) } })
  const today = new Date().toISOString().slice(0, 10)
  const period = { from: today, to: today }
  const report = await anna.reports.get(period)
  expect(report.figures).toMatchObject({
    'cohort.arrived': 2,
    'cohort.answered': 1,
    'cohort.open': 1,
    'cohort.void': 1,
  })
  expect(report.voids.cohort).toMatchObject({ deleted: 1, spam: 0, erased: 0 })
  expect(await anna.reports.explain({ ...period, figure: 'cohort.arrived' })).toMatchObject({
    leftOut: [{ reason: 'deleted', count: 1 }],
  })
  const csv = await (await anna.reports.csv({ ...period, figure: 'cohort.void' })).text()
  expect(csv.split('\r\n')[1]).toContain('"void","deleted"')

  // Said once more, nothing happens; shown again, somebody waits from then on.
  await poll()
  expect((await anna.tickets.get({ id: first })).history).toHaveLength(gone.history.length)
  parts = [late, answered, entry('tag:c', 'Muster ist gut'), entry('tag:d', 'Neues von Muster')]
  await poll()
  const again = await anna.tickets.get({ id: first })
  expect(again).toMatchObject({ state: 'open', item: { goneAt: null } })
  expect(again.history.at(-1)).toMatchObject({ kind: 'reopened', reason: 'shown_again' })
  expect(clock(again)).toMatchObject({ state: 'running', startReason: 'shown_again', number: 2 })
  expect((await anna.tickets.get({ id: second })).state).toBe('answered')
  await expectClocksAsTold(run)
  const results = await checkInvariants(run.echolot.base.db.url)
  expect(results.filter(({ kind, total }) => kind === 'fault' && total !== 0)).toEqual([])
})
