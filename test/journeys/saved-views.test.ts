import { expect, test } from 'vitest'
import { clientOf } from '../support/client.ts'
import { post, withTickets } from '../support/with-tickets.ts'

test('a view is kept for oneself or for everybody, filters the queue by groups, and a wrong filter is told with its field', async () => {
  await using office = await withTickets([
    post('1', 'Mühle defekt', 'Muster Mühle klemmt.'),
    post('2', 'Lob', 'Muster ist toll.'),
    post('3', 'Frage', 'Wo bleibt Muster?'),
  ])
  const { api: anna } = office
  const password = 'ein anderes langes Passwort'
  await anna.people.create({ email: 'ben@muster.example', name: 'Ben', role: 'community', password, departmentIds: [] })
  const ben = clientOf(office.run.origin)
  await ben.session.signIn({ email: 'ben@muster.example', password })
  const [first] = (await anna.tickets.list({ search: 'defekt' })).rows
  const id = first?.id ?? 0
  await ben.tickets.claim({ id })
  await ben.tickets.note({ id, text: 'Ersatzteil bestellt' })

  const filter = 'channel:feed,press,web,blog,news,presse (assignee:me note:yes | text:toll)'
  const titles = async (client: typeof anna, asked: string) =>
    (await client.tickets.list({ filter: asked })).rows.map(({ title }) => title).toSorted()
  expect(await titles(ben, '(assignee:me note:yes | text:toll)')).toEqual(['Lob', 'Mühle defekt'])
  expect(await titles(anna, '(assignee:me note:yes | text:toll)')).toEqual(['Lob'])
  expect(await titles(anna, '-assignee:nobody')).toEqual(['Mühle defekt'])
  await expect(anna.tickets.list({ filter: 'late:yes priority:hgih' })).rejects.toMatchObject({
    message: 'The filter cannot say "priority:hgih": it is one of low, normal, high, urgent.',
    data: { reason: 'filter', field: 'priority', value: 'hgih' },
  })

  await anna.savedViews.create({ name: 'Alles Wartende', shared: true, values: {} })
  const { id: own } = await ben.savedViews.create({ name: 'Meins', values: { view: 'mine', filter } })
  await ben.savedViews.create({ name: 'Suche', values: { search: 'Mühle', view: 'all' } })
  const names = async (client: typeof anna) => (await client.savedViews.list()).map(({ name }) => name)
  expect(await names(anna)).toEqual(['Alles Wartende'])
  expect(await names(ben)).toEqual(['Alles Wartende', 'Meins', 'Suche'])
  const [shared, , search] = await ben.savedViews.list()
  await ben.savedViews.order({ ids: [search?.id ?? 0, own] })
  expect(await names(ben)).toEqual(['Alles Wartende', 'Suche', 'Meins'])
  await ben.savedViews.update({ id: own, name: 'Bei mir' })
  expect((await ben.savedViews.list()).at(-1)).toMatchObject({ name: 'Bei mir', view: 'mine', filter })

  await expect(ben.savedViews.create({ name: 'BEI MIR', values: {} })).rejects.toMatchObject({ code: 'CONFLICT' })
  await expect(ben.savedViews.create({ name: 'x', values: { filter: 'late' } })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
  })
  await expect(ben.savedViews.create({ name: 'x', shared: true, values: {} })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  })
  await expect(ben.savedViews.remove({ id: shared?.id ?? 0 })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(anna.savedViews.remove({ id: own })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await ben.savedViews.remove({ id: own })
  expect(await names(ben)).toEqual(['Alles Wartende', 'Suche'])
})
