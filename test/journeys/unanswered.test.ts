import { expect, test } from 'vitest'
import { runProgram } from '../support/program.ts'
import { post, withTickets } from '../support/with-tickets.ts'

test('what nobody answered or decided on stands on one list by due time, and its count is its rows', async () => {
  const posts = ['eins', 'zwei', 'drei', 'vier', 'fünf'].map((word, n) => post(word, `Frage ${n}`, `Muster, ${word}?`))
  await using office = await withTickets(posts)
  const { run, api: anna } = office
  const { pool } = run.echolot.base.db
  const tickets = (await anna.tickets.list({ view: 'waiting' })).rows
  expect(tickets).toHaveLength(5)
  const [snoozed, answered, dead, onItsWay, late] = tickets.map(({ id }) => id)
  await anna.tickets.snooze({ id: snoozed ?? 0, until: new Date(Date.now() + 3_600_000).toISOString() })
  await anna.tickets.respond({ id: answered ?? 0, kind: 'recorded', url: 'https://muster.example/antwort' })
  await pool.query(`update ticket set due_at = '2026-01-02T09:00:00Z' where id = $1`, [late])
  // As triage leaves them: one put aside with its reason, one not routed yet.
  const letter = `insert into dead_letter (topic, subject_id, payload, error_code, error, attempts, at)
    select 'mentions.found', mention_id, '{}', 'bug', 'ging schief', 3, opened_at from ticket where id = $1`
  await pool.query(letter, [dead])
  const { rows: freed } = await pool.query<{ mention_id: number }>(
    'delete from ticket where id = any($1) returning mention_id',
    [[dead, onItsWay]],
  )
  await pool.query('delete from story_copy where mention_id = any($1)', [freed.map((row) => row.mention_id)])
  await pool.query(
    `update mention set routed_at = null, found_at = '2026-01-02T08:00:00Z' where id = any($1) and not exists
      (select from dead_letter where subject_id = mention.id)`,
    [freed.map((row) => row.mention_id)],
  )

  const list = await anna.tickets.list({ view: 'unanswered' })
  // A snoozed ticket is unanswered all the same; the late one is due first and marked.
  expect(list.rows.map(({ id, late: isLate }) => [id, isLate])).toEqual([
    [late, true],
    [snoozed, false],
  ])
  const mentions = await anna.tickets.undecidedMentions()
  expect(mentions.rows.map(({ problem, late: isLate }) => [problem, isLate])).toEqual([
    [null, true],
    ['ging schief', false],
  ])
  expect(mentions.count).toBe(2)
  expect((await anna.tickets.counts()).views.unanswered).toBe(list.rows.length + mentions.count)
  expect((await anna.today.get()).unanswered).toBe(4)

  // Page by page, and on the command line, they are the same.
  const first = await anna.tickets.list({ view: 'unanswered', limit: 1 })
  const second = await anna.tickets.list({ view: 'unanswered', limit: 1, after: first.next ?? '' })
  expect([...first.rows, ...second.rows].map(({ id }) => id)).toEqual([late, snoozed])
  expect(second.next).toBeNull()
})

test('the command line lists the same by due time, as lines and as JSON', async () => {
  await using office = await withTickets([post('1', 'Frage', 'Wie lange dauert das bei Muster?')])
  const { run, api: anna } = office
  const environment = { DATABASE_URL: run.echolot.base.db.url, ECHOLOT_SECRET: 'a secret for tests only' }
  const [row] = (await anna.tickets.list({ view: 'unanswered' })).rows
  const json = await runProgram(['tickets', 'list', '--unanswered', '--json'], environment)
  expect(JSON.parse(json.stdout)).toMatchObject({ mentions: [], tickets: [{ id: row?.id, dueAt: row?.dueAt }] })
  const lines = await runProgram(
    ['tickets', 'list', '--unanswered', '--department', row?.departmentId ?? ''],
    environment,
  )
  expect(lines.stdout).toBe(`${row?.dueAt}\tdue\t#${row?.id}\t${row?.departmentId}\t${row?.channel}\tFrage\n`)
  expect((await runProgram(['tickets', 'list'], environment)).code).toBe(2)
})
