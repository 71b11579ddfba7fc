import { expect, test } from 'vitest'
import { addFeed } from '../support/add-feed.ts'
import { ask } from '../support/ask.ts'
import { runEcholot } from '../support/echolot.ts'
import { rss, serveFeed } from '../support/serve.ts'
import { setUp } from '../support/set-up.ts'

test('the wallboard counts what waits, what is due within the hour and late, and what was answered today in time', async () => {
  const titles = ['Paket fehlt', 'Mühle defekt', 'Rechnung falsch', 'Danke', 'Noch einmal']
  await using feed = await serveFeed(() =>
    rss(
      'Presse',
      titles.map((title, n) => ({ id: String(n), title, text: `Muster: ${title}.`, at: new Date().toISOString() })),
    ),
  )
  await using run = await runEcholot()
  const anna = run.client()
  await setUp(anna)
  await addFeed(anna, feed.origin)
  await run.echolot.settle()
  const { url } = run.echolot.base.db
  // The company lies where it is noon, so that no midnight comes between what happens here.
  const ahead = 12 - new Date().getUTCHours()
  await ask(url, `update organisation set zone = 'Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}'`)
  const ids = (await ask(url, 'select id from ticket order by id')).map(({ id }) => Number(id))
  expect(ids).toHaveLength(5)
  for (const id of ids) await anna.tickets.handOver({ id, departmentId: 'service' }).catch(() => null)
  const [first = 0, second = 0, third = 0, fourth = 0, fifth = 0] = ids
  // One late since an hour, one due in half an hour, one in two hours; a late and a timely answer.
  const due = (id: number, minutes: number) =>
    ask(
      url,
      `update ticket set due_at = now() + interval '${minutes} minutes' where id = ${id};
      update episode set due_at = now() + interval '${minutes} minutes' where ticket_id = ${id}`,
    )
  await due(first, -60)
  await due(second, 30)
  await due(third, 120)
  await due(fourth, -1)
  await due(fifth, 120)
  for (const id of [fourth, fifth]) await anna.tickets.respond({ id, kind: 'outside', reason: 'Am Telefon.' })
  await run.echolot.settle()
  const board = await anna.wallboard.get()
  const service = board.departments.find(({ departmentId }) => departmentId === 'service')
  expect(service).toEqual({
    departmentId: 'service',
    open: 3,
    dueSoon: 1,
    late: 1,
    oldestSince: expect.any(String),
    arrived: 5,
    answered: 2,
    inTime: 1,
  })
  expect(board.departments.filter(({ departmentId, open }) => departmentId !== 'service' && open > 0)).toEqual([])
  expect(JSON.stringify(board)).not.toContain('Anna')
})
