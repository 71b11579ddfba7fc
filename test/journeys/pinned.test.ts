import { expect, test } from 'vitest'
import { addFeed } from '../support/add-feed.ts'
import { runEcholot } from '../support/echolot.ts'
import { rss, serveFeed } from '../support/serve.ts'
import { setUp } from '../support/set-up.ts'
import { post } from '../support/with-tickets.ts'

test('a queue goes by due time, and only what a rule or a person pinned with its reason stands above', async () => {
  const posts = ['eins', 'zwei', 'drei', 'Anwalt'].map((word, n) =>
    post(`${n}`, `Frage ${word}`, `Muster und ${word}?`),
  )
  await using feed = await serveFeed(() => rss('Presse', posts))
  await using run = await runEcholot()
  const anna = run.client()
  await setUp(anna)
  const rule = await anna.rules.create({
    departmentId: 'pr',
    name: 'Anwälte',
    query: 'Anwalt',
    channel: null,
    language: null,
    sourceId: null,
    pins: 'legal',
  })
  expect(rule.pins).toBe('legal')
  await addFeed(anna, feed.origin)
  await run.echolot.settle()
  const titles = async (view: 'waiting' | 'unanswered' = 'waiting') => {
    // Page by page, so that a page may end between the pinned and the others.
    const seen: [string | null, string | null][] = []
    for (let after: string | undefined; ; ) {
      const page = await anna.tickets.list({ view, limit: 1, ...(after === undefined ? {} : { after }) })
      seen.push(...page.rows.map(({ title, pinned }): [string | null, string | null] => [title, pinned]))
      if (page.next === null) return seen
      after = page.next
    }
  }
  const { pool } = run.echolot.base.db
  const due = async (word: string, at: string) =>
    pool.query(`update ticket set due_at = $2 where item_id = (select item_id from item_text where title = $1)`, [
      `Frage ${word}`,
      at,
    ])
  await due('eins', '2031-01-01T09:00:00Z')
  await due('zwei', '2031-01-02T09:00:00Z')
  await due('drei', '2031-01-03T09:00:00Z')
  await due('Anwalt', '2031-01-04T09:00:00Z')
  expect(await titles()).toEqual([
    ['Frage Anwalt', 'legal'],
    ['Frage eins', null],
    ['Frage zwei', null],
    ['Frage drei', null],
  ])

  const rows = (await anna.tickets.list({ view: 'waiting' })).rows
  const [lawyer = 0, , , third = 0] = rows.map(({ id }) => id)
  // Set by the rule: the history says by which, and under the name that it had.
  expect((await anna.tickets.get({ id: lawyer })).history).toMatchObject([
    { kind: 'opened', person: null },
    { kind: 'pinned', person: null, reason: 'legal', rule: { de: 'Anwälte', en: 'Anwälte' } },
  ])
  const pinned = await anna.tickets.pin({ id: third, reason: 'safety' })
  expect(pinned).toMatchObject({ pinned: 'safety', history: [{}, { kind: 'pinned', reason: 'safety', rule: null }] })
  expect(pinned.history[1]?.person?.name).toBe('Anna Admin')
  // Saying it again changes nothing; pinned ones go by due time among themselves.
  expect((await anna.tickets.pin({ id: third, reason: 'safety' })).history).toHaveLength(2)
  const above = [
    ['Frage drei', 'safety'],
    ['Frage Anwalt', 'legal'],
    ['Frage eins', null],
    ['Frage zwei', null],
  ]
  expect(await titles()).toEqual(above)
  expect(await titles('unanswered')).toEqual(above)

  // It stays pinned in another department, and stands by its due time again once somebody unpins it.
  expect((await anna.tickets.handOver({ id: lawyer, departmentId: 'service' })).ticket?.pinned).toBe('legal')
  expect((await anna.tickets.unpin({ id: lawyer })).allowed).not.toContain('unpin')
  expect((await anna.tickets.unpin({ id: third })).pinned).toBeNull()
  expect((await titles()).every(([, reason]) => reason === null)).toBe(true)
  await anna.tickets.dismiss({ id: third, reason: 'spam' })
  await expect(anna.tickets.pin({ id: third, reason: 'press' })).rejects.toMatchObject({ code: 'CONFLICT' })
})
