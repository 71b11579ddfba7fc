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
const today = () => new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' })

test('a kept report says what it said, and what would be told otherwise of the same instant is marked with its reasons', async () => {
  const names = ['later', 'spam', 'erased', 'handed', 'merged', 'into', 'waits']
  await using heard = await listening(names.map(post))
  const { api } = heard
  const rows = await heard.waiting()
  const id = (name: string) => rows.find(({ title }) => title === `Beitrag ${name}`)?.id ?? 0
  const merged = await api.tickets.merge({ id: id('merged'), otherTicketId: id('into') })
  await heard.run.echolot.settle()

  const asked = { from: today(), to: today() }
  const page = await api.reports.get(asked)
  const { id: kept } = await api.keptReports.keep({
    ...asked,
    lens: 'cohort',
    name: 'Quartal, erste Fassung',
    language: 'de',
  })
  const first = await api.keptReports.get({ id: kept })
  expect(first.revised).toEqual([])
  expect(first.was.figures).toEqual(page.figures)
  expect(first.was.times).toEqual(page.times)
  expect(first.now).toEqual(first.was)

  // A reason for being void that came with a later version was the reason of none then.
  await heard.rows(
    `update report_snapshot set data = data #- '{stated,voids,cohort,deleted}' #- '{stated,voids,activity,deleted}'`,
  )
  expect(await api.keptReports.get({ id: kept })).toEqual(first)

  // What happens afterwards changes nothing of what was so then.
  await api.tickets.dismiss({ id: id('spam'), reason: 'spam' })
  const { item } = await api.tickets.get({ id: id('erased') })
  await api.authors.erase({ id: item?.author?.id ?? 0 })
  await api.tickets.handOver({ id: id('handed'), departmentId: 'sales' })
  await heard.run.echolot.settle()
  expect((await api.reports.get(asked)).figures['cohort.void']).toBe(3)
  const second = await api.keptReports.get({ id: kept })
  expect(second.revised).toEqual([])
  expect(second.now.figures).toEqual(page.figures)

  // That it had been answered long before was heard of only now, and the merging turned out to be a mistake.
  await api.tickets.respond({
    id: id('later'),
    kind: 'recorded',
    url: 'https://muster.example/antwort',
    at: new Date(Date.now() - 3_600_000).toISOString(),
  })
  await api.tickets.undoStory({ id: merged.id })
  await heard.run.echolot.settle()
  const third = await api.keptReports.get({ id: kept })
  expect(third.was).toEqual(first.was)
  expect(third.now.figures).toMatchObject({
    'cohort.arrived': 7,
    'cohort.answered': 1,
    'cohort.open': 6,
    'cohort.void': 0,
  })
  const because = new Map(third.revised.map((one) => [one.path, one.because]))
  expect(because.get('figures.cohort.answered')).toEqual([{ reason: 'end', waits: 1 }])
  expect(because.get('figures.cohort.void')).toEqual([{ reason: 'void', waits: 1 }])
  expect(because.get('figures.cohort.arrived')).toEqual([{ reason: 'void', waits: 1 }])
  // One that was open is not, and another one is: the figure is the same as it was.
  expect(because.has('figures.cohort.open')).toBe(false)
  expect(because.has('figures.activity.came_in')).toBe(false)

  // Nothing that anybody outside wrote is in it, nor who they are.
  const [row] = await heard.rows<{ data: string }>('select data::text from report_snapshot')
  for (const name of names) {
    expect(row?.data).not.toContain(`Beitrag ${name}`)
    expect(row?.data).not.toContain(`Autor ${name}`)
  }
  const [listed, ...others] = await api.keptReports.list()
  expect(others).toEqual([])
  expect(listed).toMatchObject({ id: kept, name: 'Quartal, erste Fassung', lens: 'cohort', asked })
  await api.keptReports.remove({ id: kept })
  expect(await api.keptReports.list()).toEqual([])
  await expect(api.keptReports.get({ id: kept })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})
