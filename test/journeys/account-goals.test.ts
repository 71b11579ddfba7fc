import { checkInvariants } from '@echolot/db'
import { expect, test } from 'vitest'
import { ask } from '../support/ask.ts'
import { runEcholot } from '../support/echolot.ts'
import { expectClocksAsTold } from '../support/expect-clocks.ts'
import { type BlogComment, serveBlogs } from '../support/serve-blogs.ts'
import { setUp } from '../support/set-up.ts'

const minutesAgo = (n: number) => new Date(Date.now() - n * 60_000).toISOString().slice(0, 19)
const karla = { name: 'Karla Kunde', website: 'https://karla.example' }

test('what comes in at an account counts towards its goal as it was then, and the report tells it apart by both', async () => {
  const comments: BlogComment[] = [{ id: 1, ...karla, text: 'Wann kommt es?', at: minutesAgo(10) }]
  await using host = await serveBlogs({ '': comments })
  await using run = await runEcholot()
  const api = run.client()
  await setUp(api)
  const blog = {
    channel: 'blog',
    name: 'Unser Blog',
    url: host.origin,
    ownerId: null,
    everyDays: null,
    departmentId: null,
    feedUrl: null,
  }
  const account = await api.accounts.create({ ...blog, goal: 'Service' })
  expect(account.goal).toBe('Service')
  const { id: sourceId } = await api.sources.create({
    name: 'Kommentare',
    connector: 'wordpress',
    url: host.origin,
    purpose: 'own_channel',
    settings: { ownUsers: ['8'] },
    intervalSeconds: 900,
  })
  await run.echolot.settle()
  const [{ id = 0 } = {}] = (await api.tickets.list({ view: 'waiting' })).rows
  expect((await api.tickets.get({ id })).goal).toBe('Service')

  expect((await api.accounts.update({ ...blog, id: account.id, goal: 'Personalsuche' })).goal).toBe('Personalsuche')
  comments.push({ id: 2, ...karla, name: 'Ben', text: 'Sucht ihr noch Leute?', at: minutesAgo(5) })
  await api.sources.pollNow({ id: sourceId })
  await run.echolot.settle()

  const clocks = await ask<{ account_id: string; goal: string; n: number }>(
    run.echolot.base.db.url,
    'select account_id, goal, count(distinct ticket_id)::int as n from clock group by 1, 2 order by goal',
  )
  expect(clocks.map(({ account_id, goal, n }) => [Number(account_id), goal, n])).toEqual([
    [account.id, 'Personalsuche', 1],
    [account.id, 'Service', 1],
  ])
  const day = new Date().toISOString().slice(0, 10)
  const period = { from: new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10), to: day }
  const arrived = async (dimension: 'account' | 'goal') =>
    (await api.reports.by({ ...period, dimension })).rows.map(({ name, figures }) => [name, figures['cohort.arrived']])
  expect(await arrived('account')).toEqual([['Unser Blog', 2]])
  expect((await arrived('goal')).toSorted()).toEqual([
    ['Personalsuche', 1],
    ['Service', 1],
  ])
  const narrowed = await api.reports.get({ ...period, goal: 'Service', accountId: account.id })
  expect(narrowed.figures['cohort.arrived']).toBe(1)
  expect((await checkInvariants(run.echolot.base.db.url)).filter(({ total }) => total !== 0)).toEqual([])
  await expectClocksAsTold(run)
})
