import { figures, reconciliation } from '@echolot/domain'
import { expect, test } from 'vitest'
import { listening } from '../support/listening.ts'
import type { Post } from '../support/serve.ts'

const post = (id: string): Post => ({
  id,
  title: `Beitrag ${id}`,
  text: `Wer hilft mir mit Muster, Fall ${id}?`,
  author: `Autor ${id}`,
  at: new Date(Date.now() - 7_200_000).toISOString(),
})
const dayOf = (at: number) => new Date(at).toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' })
const today = () => dayOf(Date.now())

test('the report goes by the clocks: pauses do not run, void waits stand apart with their reasons, and all adds up', async () => {
  await using heard = await listening(['pause', 'before', 'erased', 'merged', 'into', 'spam', 'waits'].map(post))
  const { api } = heard
  const rows = await heard.waiting()
  const id = (name: string) => rows.find(({ title }) => title === `Beitrag ${name}`)?.id ?? 0

  await api.tickets.pause({ id: id('pause'), reason: 'author', until: new Date(Date.now() + 86_400_000).toISOString() })
  await heard.rows(
    `update clock set started_at = started_at - interval '3 hours', pauses = jsonb_set(pauses, '{0,from}', to_jsonb(now() - interval '2 hours'))
      where ticket_id = ${id('pause')} and kind = 'first_response' returning 1 as x`,
  )
  await api.tickets.respond({
    id: id('before'),
    kind: 'recorded',
    url: 'https://muster.example/antwort',
    at: new Date(Date.now() - 3_600_000).toISOString(),
  })
  const { item } = await api.tickets.get({ id: id('erased') })
  await api.authors.erase({ id: item?.author?.id ?? 0 })
  const kept = await api.tickets.merge({ id: id('merged'), otherTicketId: id('into') })
  await api.tickets.dismiss({ id: id('spam'), reason: 'spam' })
  await heard.run.echolot.settle()

  // In the small hours the wait of three hours ago is yesterday's.
  const asked = { from: dayOf(Date.now() - 4 * 3_600_000), to: today() }
  const report = await api.reports.get(asked)
  const n = report.figures
  expect(n).toMatchObject({
    'cohort.arrived': 4,
    'cohort.answered': 1,
    'cohort.answered_before': 1,
    'cohort.open': 3,
    'cohort.void': 3,
    'stock.open': 3,
    'activity.came_in': 7,
    'activity.void': 3,
  })
  expect(report.voids.cohort).toMatchObject({ erased: 1, merged: 1, spam: 1, own_post: 0, back_fill: 0 })
  expect(report.voids.activity).toEqual(report.voids.cohort)
  // What was answered before it was found is in the counts and in no time.
  expect(report.times.calendar.waits).toBe(3)
  const sum = (names: readonly (typeof figures)[number][]) => names.reduce((total, name) => total + n[name], 0)
  expect(sum(reconciliation.in)).toBe(sum(reconciliation.out))
  for (const figure of figures) {
    const listed = await api.reports.rows({ ...asked, figure })
    expect([figure, listed.total, listed.rows.length]).toEqual([figure, n[figure], n[figure]])
  }

  const arrived = (await api.reports.rows({ ...asked, figure: 'cohort.arrived' })).rows
  const paused = arrived.find(({ ticketId }) => ticketId === id('pause'))
  // It began three hours ago, and has stood still for the last two.
  expect(paused?.pausedMs).toBeGreaterThan(7_190_000)
  expect(paused?.calendarMs).toBeLessThan(3_700_000)
  expect(
    arrived.filter(({ answeredBefore }) => answeredBefore).map(({ ticketId, calendarMs }) => [ticketId, calendarMs]),
  ).toEqual([[id('before'), 0]])
  const voids = (await api.reports.rows({ ...asked, figure: 'cohort.void' })).rows
  const gone = kept.id === id('into') ? id('merged') : id('into')
  expect(new Map(voids.map(({ ticketId, voidReason }) => [ticketId, voidReason]))).toEqual(
    new Map([
      [id('erased'), 'erased'],
      [gone, 'merged'],
      [id('spam'), 'spam'],
    ]),
  )
})

test('a report counts a wait by what it was when it ended, whatever its ticket became afterwards', async () => {
  await using heard = await listening([post('a'), post('b')])
  const { api } = heard
  const [a, b] = await heard.waiting()
  if (a === undefined || b === undefined) throw new Error('not two tickets')
  await api.tickets.prioritise({ id: a.id, priority: 'high' })
  await api.tickets.label({ id: a.id, labels: ['Messe'] })
  await api.tickets.respond({ id: a.id, kind: 'outside', reason: 'am Telefon' })
  await api.tickets.label({ id: a.id, labels: ['Lob'] })
  await api.tickets.label({ id: b.id, labels: ['Lob'] })
  const asked = { from: today(), to: today() }
  const parts = async (dimension: 'label' | 'priority') =>
    (await api.reports.by({ ...asked, dimension })).rows.map(({ key, name, figures }) => [
      name ?? key,
      figures['cohort.answered'],
      figures['cohort.open'],
    ])
  expect(new Set(await parts('label'))).toEqual(
    new Set([
      ['Messe', 1, 0],
      ['Lob', 0, 1],
    ]),
  )
  expect(new Set(await parts('priority'))).toEqual(
    new Set([
      ['high', 1, 0],
      ['normal', 0, 1],
    ]),
  )
  const [label] = (await api.reports.by({ ...asked, dimension: 'label' })).rows.filter(({ name }) => name === 'Messe')
  const narrowed = await api.reports.get({ ...asked, labelId: Number(label?.key) })
  expect(narrowed.figures['cohort.arrived']).toBe(1)
})
