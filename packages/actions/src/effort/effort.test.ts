import { putEffortBudgets } from '@echolot/db'
import type { Activity } from '@echolot/domain'
import { expect, test } from 'vitest'
import { ask } from '../../../../test/support/ask.ts'
import { openTestBase, type TestBase } from '../../../../test/support/base.ts'
import { closeEffort } from './close-effort.ts'
import { setBudget } from './effort-budgets.ts'
import { enterEffort, readOwnEffort } from './enter-effort.ts'
import { readEffort } from './read-effort.ts'

/** Departments with so many people each, who have ids from 1 on. */
async function company(base: TestBase, sizes: Record<string, number>) {
  await ask(
    base.url,
    `insert into organisation (name, language, zone, created_at) values ('Muster', 'de', 'Europe/Berlin', now());
     insert into calendar (name, definition, updated_at) values ('Stunden', '{"zone":"Europe/Berlin","weekly":{"mon":["09:00-17:00"]}}', now())`,
  )
  for (const [id, size] of Object.entries(sizes)) {
    await ask(
      base.url,
      `insert into department (id, position, calendar_id, first_response_minutes, created_at) values ('${id}', 1, 1, 240, now());
       with made as (insert into person (email, name, role, created_at)
         select '${id}' || n || '@muster.example', '${id} ' || n, 'community', now() from generate_series(1, ${size}) n returning id)
       insert into department_member select '${id}', id from made`,
    )
  }
  const people = new Map(
    (await ask(base.url, 'select id, email from person')).map(({ id, email }) => [
      String(email).split('@')[0],
      Number(id),
    ]),
  )
  const ctx = { ...(await base.context()), log: { info() {}, warn() {}, error() {} } }
  const at = (now: string) => ({ ...ctx, now: new Date(now) })
  const actor = (name: string) => ({ personId: people.get(name) ?? 0, role: 'community' as const })
  return {
    at,
    actor,
    enter: (now: string, name: string, week: string, minutes: number | null, activity: Activity = 'dialogue') =>
      enterEffort(at(now), {
        actor: actor(name),
        week,
        hours: [{ departmentId: name.replace(/\d+$/, ''), activity, minutes }],
      }),
  }
}

const dialogueOf = (report: Awaited<ReturnType<typeof readEffort>>, departmentId: string | null) =>
  report.rows.find((row) => row.departmentId === departmentId && row.activity === 'dialogue')?.weeks

const wednesday = '2026-12-30T10:00:00Z'
const twoWeeksLater = '2027-01-18T00:30:00+01:00'

test('hours are read once their week is closed, in the 53rd week of a year too, and then nobody can tell whose they were', async () => {
  await using base = await openTestBase()
  const muster = await company(base, { service: 10 })
  for (let n = 1; n <= 10; n++) await muster.enter(wednesday, `service${n}`, '2026-W53', 30 * n)
  await muster.enter(wednesday, 'service1', '2026-W53', 90)
  expect(await readOwnEffort(muster.at(wednesday), { actor: muster.actor('service1') })).toEqual({
    departmentIds: ['service'],
    weeks: [
      { week: '2026-W53', hours: [{ departmentId: 'service', activity: 'dialogue', minutes: 90 }] },
      { week: '2026-W52', hours: [] },
      { week: '2026-W51', hours: [] },
    ],
  })
  const period = { from: '2026-W52', to: '2027-W01' }
  await closeEffort(muster.at('2027-01-17T23:59:00+01:00'))
  const before = await readEffort(muster.at('2027-01-17T23:59:00+01:00'), period)
  expect(dialogueOf(before, 'service')?.map(({ week, state }) => [week, state])).toEqual([
    ['2026-W52', 'none'],
    ['2026-W53', 'open'],
    ['2027-W01', 'open'],
  ])
  await closeEffort(muster.at(twoWeeksLater))
  await closeEffort(muster.at(twoWeeksLater))
  const after = await readEffort(muster.at(twoWeeksLater), period)
  expect(dialogueOf(after, 'service')).toEqual([
    { week: '2026-W52', planned: null, entered: null, state: 'none' },
    { week: '2026-W53', planned: null, entered: 30 * 55 + 60, state: 'shown' },
    { week: '2027-W01', planned: null, entered: null, state: 'open' },
  ])
  expect(await ask(base.url, 'select count(*)::int as entries from effort_entry')).toEqual([{ entries: 0 }])
  await expect(muster.enter(twoWeeksLater, 'service1', '2026-W53', 60)).rejects.toMatchObject({
    data: { reason: 'week_closed', first: '2027-W01' },
  })
})

test('what is stored of an entry names nobody, and says nothing of the same person the next week', async () => {
  await using base = await openTestBase()
  const muster = await company(base, { service: 1 })
  await muster.enter(wednesday, 'service1', '2026-W53', 30)
  await muster.enter(wednesday, 'service1', '2026-W52', 30)
  const rows = await ask(base.url, `select encode(author_digest, 'hex') as author from effort_entry`)
  expect(new Set(rows.map(({ author }) => author)).size).toBe(2)
  const columns = await ask(
    base.url,
    `select column_name from information_schema.columns where table_name in ('effort_entry', 'effort_sum') and column_name like '%person%'`,
  )
  expect(columns).toEqual([])
})

test('nought is an entry, no entry is none, and what was taken back was never there', async () => {
  await using base = await openTestBase()
  const muster = await company(base, { service: 12 })
  for (let n = 1; n <= 10; n++) await muster.enter(wednesday, `service${n}`, '2026-W53', 60)
  await muster.enter(wednesday, 'service11', '2026-W53', 0)
  await muster.enter(wednesday, 'service12', '2026-W53', 500)
  await muster.enter(wednesday, 'service12', '2026-W53', null)
  await muster.enter(wednesday, 'service1', '2026-W52', 0, 'creating')
  await closeEffort(muster.at(twoWeeksLater))
  const report = await readEffort(muster.at(twoWeeksLater), { from: '2026-W52', to: '2026-W53' })
  expect(dialogueOf(report, 'service')?.map(({ entered, state }) => [entered, state])).toEqual([
    [null, 'none'],
    [600, 'shown'],
  ])
  // One person who spent nought is too few to be told.
  expect(report.rows.find(({ activity }) => activity === 'creating')?.weeks[0]).toMatchObject({ state: 'withheld' })
})

test('small departments are read together, with what is planned for these', async () => {
  await using base = await openTestBase()
  const muster = await company(base, { hr: 6, pr: 5, it: 3 })
  for (let n = 1; n <= 6; n++) await muster.enter(wednesday, `hr${n}`, '2026-W53', 60)
  for (let n = 1; n <= 5; n++) await muster.enter(wednesday, `pr${n}`, '2026-W53', 30)
  await closeEffort(muster.at(twoWeeksLater))
  await base.db.inTransaction((tx) =>
    putEffortBudgets(tx, [
      { departmentId: 'hr', activity: 'dialogue', validFrom: '2026-W01', minutes: 400 },
      { departmentId: 'it', activity: 'dialogue', validFrom: '2026-W01', minutes: 1000 },
    ]),
  )
  const report = await readEffort(muster.at(twoWeeksLater), { from: '2026-W53', to: '2026-W53' })
  expect(dialogueOf(report, 'hr')).toEqual([{ week: '2026-W53', planned: 400, entered: null, state: 'together' }])
  expect(dialogueOf(report, null)).toEqual([{ week: '2026-W53', planned: 400, entered: 510, state: 'shown' }])
  expect(dialogueOf(report, 'it')).toEqual([{ week: '2026-W53', planned: 1000, entered: null, state: 'none' }])
})

test('a plan holds from its week on until the next one, and can end', async () => {
  await using base = await openTestBase()
  const muster = await company(base, { service: 1 })
  const plan = (validFrom: string, minutes: number | null) =>
    setBudget(muster.at(wednesday), { departmentId: 'service', validFrom, plans: [{ activity: 'dialogue', minutes }] })
  await plan('2026-W50', 600)
  await plan('2026-W53', 900)
  await plan('2027-W02', null)
  const report = await readEffort(muster.at(wednesday), { from: '2026-W49', to: '2027-W02' })
  expect(dialogueOf(report, 'service')?.map(({ planned }) => planned)).toEqual([null, 600, 600, 600, 900, 900, null])
})

test('nobody enters hours for a department of others, or for a week that has not begun', async () => {
  await using base = await openTestBase()
  const muster = await company(base, { service: 1, hr: 1 })
  const hours = [{ departmentId: 'hr', activity: 'dialogue' as const, minutes: 60 }]
  await expect(
    enterEffort(muster.at(wednesday), { actor: muster.actor('service1'), week: '2026-W53', hours }),
  ).rejects.toMatchObject({ code: 'forbidden', data: { reason: 'not_member' } })
  await expect(muster.enter(wednesday, 'service1', '2027-W01', 60)).rejects.toMatchObject({
    data: { reason: 'week_to_come' },
  })
  // In Berlin the week begins an hour earlier than in Greenwich.
  await muster.enter('2027-01-03T23:30:00Z', 'service1', '2027-W01', 60)
})
