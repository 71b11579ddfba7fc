import { Refusal } from '@echolot/domain'
import { expect, test } from 'vitest'
import { type Archive, openArchive } from '../../../../test/support/archive.ts'
import { addRule, changeRule } from '../settings/rules.ts'
import { addBrand, removeBrand } from './brands.ts'
import { compareWatch } from './compare.ts'
import { addMacro, changeMacro, listMacros, listVersionsOfMacro, removeMacro } from './own-macros.ts'
import { changeWatch, listWatches } from './watches.ts'
import { askWhy } from './why.ts'

const refusal = (error: unknown) => (error instanceof Refusal ? { code: error.code, ...error.data } : error)

const saveWatch = async ({
  base,
  query,
  examples,
}: {
  base: Archive
  query: string
  examples?: { must: 'match'; title: null; text: string }[]
}) => {
  const { actor, brandId, watchId } = base
  const values = { id: watchId, brandId, name: 'Muster', enabled: true, actor, confirmed: false }
  return changeWatch(await base.context(), { ...values, query, ...(examples === undefined ? {} : { examples }) })
}

const rule = (query: string) => ({
  departmentId: 'service',
  name: 'Kasse',
  query,
  channel: null,
  language: null,
  sourceId: null,
  enabled: true,
})

/** With a department beside the sorting tray. */
async function openOffice(): Promise<Archive> {
  const base = await openArchive('Muster')
  await base.rows(
    `with made as (
      insert into department (id, position, calendar_id, first_response_minutes, created_at)
        select 'service', 0, calendar_id, 60, now() from department limit 1 returning *)
    insert into department_calendar (department_id, number, calendar_id, created_at) select id, 1, calendar_id, created_at from made`,
  )
  return base
}

const departmentsOf = (base: Archive) =>
  base.rows('select text, department_id from ticket join item_text using (item_id) order by text')

test('a rule routes by a macro of our own, and by its new words as soon as it says others', async () => {
  await using base = await openOffice()
  const { actor } = base
  await addMacro(await base.context(), { name: 'kasse', query: 'Rechnung OR Mahnung', actor })
  await addRule(await base.context(), rule('$kasse AND $brand'))
  await base.judge(await base.store([{ text: 'Muster schickt eine Mahnung' }, { text: 'Muster liefert' }]))
  expect(await departmentsOf(base)).toEqual([
    { text: 'Muster liefert', department_id: 'undecided' },
    { text: 'Muster schickt eine Mahnung', department_id: 'service' },
  ])
  const why = await askWhy(await base.context(), { about: 'Eine Mahnung von Muster' })
  expect(why.route).toMatchObject({ departmentId: 'service' })

  await changeMacro(await base.context(), { name: 'kasse', query: 'Storno', actor })
  await base.judge(await base.store([{ text: 'Muster und ein Storno' }, { text: 'Muster, zweite Mahnung' }]))
  expect(await departmentsOf(base)).toEqual(
    expect.arrayContaining([
      { text: 'Muster und ein Storno', department_id: 'service' },
      { text: 'Muster, zweite Mahnung', department_id: 'undecided' },
    ]),
  )
})

test('a rule that asks for a macro nobody knows is refused with its place', async () => {
  await using base = await openOffice()
  const { id } = await addRule(await base.context(), rule('Mahnung'))
  const unknown = { code: 'invalid', reason: 'query', problems: [{ code: 'unknown_macro', start: 0, end: 6 }] }
  expect(await addRule(await base.context(), rule('$kasse')).catch(refusal)).toMatchObject(unknown)
  expect(await changeRule(await base.context(), { ...rule('$kasse'), id }).catch(refusal)).toMatchObject(unknown)
})

test('a macro stays while a watch, a rule or another macro uses it, and is listed with them', async () => {
  await using base = await openOffice()
  const { actor, watchId } = base
  await addMacro(await base.context(), { name: 'orte', query: 'Kiel OR Bremen', actor })
  await addMacro(await base.context(), { name: 'nord', query: '$orte OR Husum', actor })
  const { id: ruleId } = await addRule(await base.context(), rule('$nord'))
  await saveWatch({ base, query: 'Muster AND $orte' })
  const listed = async () => (await listMacros(await base.context())).filter(({ from }) => from === 'own')
  expect(await listed()).toMatchObject([
    { name: 'nord', watchIds: [], ruleIds: [ruleId], macros: [], changedBy: { name: 'Anna Admin' } },
    { name: 'orte', watchIds: [watchId], ruleIds: [ruleId], macros: ['nord'] },
  ])
  const remove = async (name: string) => removeMacro(await base.context(), { name }).catch(refusal)
  expect(await remove('nord')).toMatchObject({ reason: 'macro_in_use', name: 'Kasse' })
  expect(await remove('orte')).toMatchObject({ reason: 'macro_in_use', name: 'Muster' })
  await saveWatch({ base, query: 'Muster' })
  expect(await remove('orte')).toMatchObject({ reason: 'macro_in_use', name: '$nord' })
  await changeRule(await base.context(), { ...rule('Mahnung'), id: ruleId })
  expect([await remove('nord'), await remove('orte'), await listed()]).toEqual([undefined, undefined, []])
})

test('a macro cannot change into what a watch that uses it could not read', async () => {
  await using base = await openArchive('Muster')
  const { actor } = base
  await addMacro(await base.context(), { name: 'orte', query: 'Kiel OR Bremen', actor })
  await saveWatch({ base, query: 'Muster NEAR/3 $orte' })
  // What is absent has no place that something could be near.
  const change = changeMacro(await base.context(), { name: 'orte', query: 'Kiel AND NOT Bremen', actor })
  expect(await change.catch(refusal)).toMatchObject({ code: 'conflict', reason: 'macro_needed', name: 'Muster' })
  expect(await listWatches(await base.context())).toMatchObject([{ version: 2 }])
})

test('the last product stays while a watch says $products', async () => {
  await using base = await openArchive('Muster')
  const { id } = await addBrand(await base.context(), { name: 'Leim', kind: 'product' })
  await saveWatch({ base, query: 'Muster OR $products' })
  const gone = await removeBrand(await base.context(), { id }).catch(refusal)
  expect(gone).toMatchObject({ code: 'conflict', reason: 'macro_needed', name: 'Muster' })
  await saveWatch({ base, query: 'Muster' })
  expect(await removeBrand(await base.context(), { id })).toBeUndefined()
})

test('a macro that would break an example of a watch is saved only when that is confirmed', async () => {
  await using base = await openArchive('Muster')
  const { actor } = base
  await addMacro(await base.context(), { name: 'orte', query: 'Kiel OR Bremen', actor })
  const examples = [{ must: 'match' as const, title: null, text: 'Muster in Kiel' }]
  await saveWatch({ base, query: 'Muster AND $orte', examples })
  const input = { name: 'orte', query: 'Bremen', actor }
  const refused = await changeMacro(await base.context(), input).catch(refusal)
  expect(refused).toMatchObject({ code: 'conflict', reason: 'example_broken', count: 1, broken: examples })
  expect(await changeMacro(await base.context(), { ...input, confirmed: true })).toMatchObject({ version: 2 })
})

test('before a macro is saved, what a watch that uses it would gain and lose is told', async () => {
  await using base = await openArchive('Muster')
  const { actor, watchId } = base
  await addMacro(await base.context(), { name: 'orte', query: 'Kiel OR Bremen', actor })
  await saveWatch({ base, query: 'Muster AND $orte' })
  await base.store([{ text: 'Muster in Kiel' }, { text: 'Muster in Ulm' }, { text: 'Muster in Bremen' }])
  const compared = async (query: string) =>
    compareWatch(await base.context(), { query: 'Muster AND $orte', watchId, macro: { name: 'orte', query } })
  expect((await compared('Bremen OR Ulm')).comparison).toMatchObject({
    before: 2,
    after: 2,
    gained: { total: 1, samples: [{ excerpt: { text: 'Muster in Ulm' } }] },
    lost: { total: 1, samples: [{ excerpt: { text: 'Muster in Kiel' } }] },
  })
  expect(await compared('Bremen OR')).toMatchObject({ comparison: null, problems: [{ code: 'macro_has_errors' }] })
})

test('no macro takes the name of another, of those shipped or made of brands', async () => {
  await using base = await openArchive('Muster')
  const { actor } = base
  await addMacro(await base.context(), { name: 'orte', query: 'Kiel', actor })
  for (const name of ['orte', 'brand', 'products'])
    expect(await addMacro(await base.context(), { name, query: 'Kiel', actor }).catch(refusal)).toMatchObject({
      reason: 'name_taken',
      field: 'name',
    })
})

test('every version of a macro is kept with its author and what changed, also of one that was removed and written anew', async () => {
  await using base = await openArchive('Muster')
  const { actor } = base
  const versions = async (name: string) =>
    (await listVersionsOfMacro(await base.context(), { name })).map(({ version, query, person, changes }) => ({
      version,
      query,
      by: person?.name ?? null,
      added: changes.flatMap(({ kind, text }) => (kind === 'added' ? [text] : [])).join(''),
    }))
  await addMacro(await base.context(), { name: 'orte', query: 'Kiel', actor })
  await changeMacro(await base.context(), { name: 'orte', query: 'Kiel OR Bremen', actor })
  expect(await versions('orte')).toEqual([
    { version: 2, query: 'Kiel OR Bremen', by: 'Anna Admin', added: ' OR Bremen' },
    { version: 1, query: 'Kiel', by: 'Anna Admin', added: 'Kiel' },
  ])
  await removeMacro(await base.context(), { name: 'orte' })
  expect(await addMacro(await base.context(), { name: 'orte', query: 'Ulm', actor })).toMatchObject({ version: 3 })
  expect(await versions('orte')).toHaveLength(3)

  await addBrand(await base.context(), { name: 'Leim', kind: 'product' })
  await addBrand(await base.context(), { name: 'Kitt', kind: 'product' })
  expect((await versions('products')).map(({ version, query }) => [version, query])).toEqual([
    [2, 'Leim OR Kitt'],
    [1, 'Leim'],
  ])
  expect(await versions('noise.jobs')).toEqual([])
})
