import { expect, test } from 'vitest'
import { listening } from '../support/listening.ts'
import type { Post } from '../support/serve.ts'

const post = (id: string, text: string): Post => ({ id, title: `Beitrag ${id}`, text, at: '2026-03-02T08:00:00Z' })

const daysBefore = (at: Date, days: number) => new Date(at.getTime() - days * 86_400_000).toISOString().slice(0, 10)

test('a rule says how urgent its tickets are, a person says otherwise, and the queue shows one kind alone', async () => {
  const posts = [post('a', 'Muster liefert nicht.')]
  await using heard = await listening(posts)
  const { api } = heard
  const rule = await api.rules.create({
    departmentId: 'it',
    name: 'Ausfall',
    query: 'Ausfall',
    channel: null,
    language: null,
    sourceId: null,
    priority: 'urgent',
  })
  expect(rule.priority).toBe('urgent')
  posts.push(post('b', 'Seit Stunden Ausfall bei Muster.'))
  await heard.again()
  const shown = async (priority: 'normal' | 'high' | 'urgent') =>
    (await api.tickets.list({ priority })).rows.map(({ title }) => title)
  expect(await shown('urgent')).toEqual(['Beitrag b'])
  expect(await shown('normal')).toEqual(['Beitrag a'])

  const id = (await heard.waiting()).find(({ title }) => title === 'Beitrag a')?.id ?? 0
  const raised = await api.tickets.prioritise({ id, priority: 'high' })
  expect(raised.priority).toBe('high')
  expect(raised.history.map(({ kind, priority }) => [kind, priority])).toEqual([
    ['opened', null],
    ['prioritised', 'high'],
  ])
  expect((await api.tickets.prioritise({ id, priority: 'high' })).history).toHaveLength(2)
  expect(await shown('high')).toEqual(['Beitrag a'])
  await heard.expectSound()
})

test('whoever closes a ticket says what came of it, and its labels are words of the company', async () => {
  await using heard = await listening([post('a', 'Arbeitet es sich gut bei Muster?')])
  const { api } = heard
  const id = (await heard.waiting())[0]?.id ?? 0
  expect((await api.tickets.label({ id, labels: ['Messe', ' messe', 'Azubis 2027'] })).labels).toEqual([
    'Azubis 2027',
    'Messe',
  ])
  expect((await api.tickets.label({ id, labels: ['MESSE'] })).labels).toEqual(['Messe'])
  await api.tickets.respond({ id, kind: 'outside', reason: 'am Stand' })
  const closed = await api.tickets.close({ id, outcome: 'applicant' })
  expect(closed.outcome).toBe('applicant')
  expect(closed.history.at(-1)).toMatchObject({ kind: 'closed', outcome: 'applicant' })
  expect(await api.tickets.reopen({ id })).toMatchObject({ outcome: null, labels: ['Messe'] })

  // The wait that was over then keeps what was said of it; the new one has nothing yet.
  const today = new Date()
  const period = { from: daysBefore(today, 2), to: daysBefore(today, -1) }
  const told = async (dimension: 'outcome' | 'label') =>
    (await api.reports.by({ ...period, dimension })).rows.map(({ key, name, figures }) => [
      name ?? key,
      figures['cohort.arrived'],
      figures['cohort.answered'],
    ])
  expect(await told('outcome')).toEqual([['applicant', 1, 1]])
  expect(await told('label')).toEqual([['Messe', 2, 1]])
  const narrowed = async (outcome: 'applicant' | 'lead') =>
    (await api.reports.get({ ...period, outcome })).figures['cohort.arrived']
  expect([await narrowed('applicant'), await narrowed('lead')]).toEqual([1, 0])
  await heard.expectSound()
})
