import { Refusal } from '@echolot/domain'
import { expect, test } from 'vitest'
import { openArchive } from '../../../../test/support/archive.ts'
import { eraseAuthor } from '../erase-author.ts'
import { prune } from '../sweeps/sweep.ts'
import { addBrand, changeBrand } from './brands.ts'
import { exampleOfItem } from './example-of.ts'
import { findingsOfWatch } from './findings.ts'
import { addMacro, changeMacro, listMacros, removeMacro } from './own-macros.ts'
import { listVersionsOfWatch } from './versions.ts'
import { changeWatch, listWatches } from './watches.ts'

type Base = Awaited<ReturnType<typeof openArchive>>

const valuesOf = ({ actor, brandId, watchId }: Base) => ({ id: watchId, brandId, name: 'Muster', enabled: true, actor })
const refusal = (error: unknown) => (error instanceof Refusal ? { code: error.code, ...error.data } : error)

test('a save that breaks an example is refused and names it, unless it is confirmed', async () => {
  await using base = await openArchive('Muster')
  const values = valuesOf(base)
  const examples = [
    { must: 'match' as const, title: null, text: 'Muster hat geantwortet' },
    { must: 'not_match' as const, title: 'Max Mann', text: 'Max Mann aus Bremen' },
  ]
  await changeWatch(await base.context(), { ...values, query: 'Muster', examples })
  const broken = await changeWatch(await base.context(), { ...values, query: 'Beispiel OR Mann' }).catch(refusal)
  expect(broken).toMatchObject({ code: 'conflict', reason: 'example_broken', count: 2, broken: examples })
  expect(await listWatches(await base.context())).toMatchObject([{ query: 'Muster', version: 1, examples }])
  const saved = await changeWatch(await base.context(), { ...values, query: 'Beispiel OR Mann', confirmed: true })
  expect(saved).toMatchObject({ query: 'Beispiel OR Mann', version: 2, examples })
})

test('a watch can ask for the country, the source and what an item answers', async () => {
  await using base = await openArchive('Muster AND country:de AND source:Presse')
  const ids = await base.store([
    { text: 'Muster hier', url: 'https://blatt.de/1' },
    { text: 'Muster dort', url: 'https://blatt.at/1' },
  ])
  await base.judge(ids)
  expect(await base.rows(`select text from mention join item_text using (item_id)`)).toEqual([{ text: 'Muster hier' }])
  await changeWatch(await base.context(), { ...valuesOf(base), query: 'parent:Muster AND type:reply' })
  await base.rows(
    `update item set parent_identity = parent.identity from item as parent where item.id = ${ids[1]} and parent.id = ${ids[0]}`,
  )
  await base.rows(`update item_text set text = 'Stimmt', facts = '{"type": "reply"}' where item_id = ${ids[1]}`)
  await base.rows('update item set triaged_at = null')
  await base.judge(ids)
  expect((await base.rows(`select text from mention join item_text using (item_id) order by text`)).at(-1)).toEqual({
    text: 'Stimmt',
  })
})

test('a branch without a hit for 180 days is shown, and one that is younger or hits is not', async () => {
  await using base = await openArchive('Muster OR Beispiel OR Alt')
  await base.judge(await base.store([{ text: 'Muster' }, { text: 'Alt', daysAgo: 200 }]))
  const found = async () => {
    const { knownDays, idle } = await findingsOfWatch(await base.context(), { id: base.watchId })
    return { knownDays, idle: idle.map(({ text, lastHitAt }) => [text, lastHitAt !== null]) }
  }
  expect(await found()).toEqual({ knownDays: 0, idle: [] })
  await base.rows(`update watch set created_at = created_at - interval '300 days'`)
  await base.rows(`update watch_version set at = at - interval '300 days'`)
  expect(await found()).toEqual({
    knownDays: 300,
    idle: [
      ['Beispiel', false],
      ['Alt', true],
    ],
  })
  await changeWatch(await base.context(), { ...valuesOf(base), query: 'Muster OR Beispiel OR Neu' })
  expect((await found()).idle).toEqual([['Beispiel', false]])
})

test('an exclusion that would have hidden what was answered is shown with it', async () => {
  await using base = await openArchive('Muster')
  const ids = await base.store([{ text: 'Muster und Mann' }, { text: 'Muster und Frau' }])
  await base.judge(ids)
  await changeWatch(await base.context(), { ...valuesOf(base), query: 'Muster AND NOT (Mann OR Frau)' })
  const risky = async () => (await findingsOfWatch(await base.context(), { id: base.watchId })).risky
  expect(await risky()).toEqual([])
  await base.rows(`insert into response (ticket_id, kind, at, reason, created_at)
    select ticket.id, 'outside', now(), 'Telefon', now() from ticket join item_text using (item_id) where text = 'Muster und Mann'`)
  expect(await risky()).toMatchObject([
    { answered: 1, samples: [{ itemId: ids[0], excerpt: { text: 'Muster und Mann' }, ticketId: expect.any(Number) }] },
  ])
  expect((await risky())[0]?.text).toContain('Mann')
})

test('a macro that changes gives the watches that use it a new version, and one in use stays', async () => {
  await using base = await openArchive('Muster')
  const { actor } = base
  await addMacro(await base.context(), { name: 'orte', query: 'Hamburg OR Bremen', actor })
  await changeWatch(await base.context(), { ...valuesOf(base), query: 'Muster AND $orte' })
  const ids = await base.store([{ text: 'Muster in Kiel' }, { text: 'Muster in Bremen' }])
  await base.judge(ids)
  const mentions = () => base.rows(`select text from mention join item_text using (item_id) order by text`)
  expect(await mentions()).toEqual([{ text: 'Muster in Bremen' }])

  expect(await changeMacro(await base.context(), { name: 'orte', query: 'Hamburg OR Kiel', actor })).toMatchObject({
    from: 'own',
    version: 2,
    watchIds: [base.watchId],
  })
  await base.judge(await base.store([{ text: 'Muster wieder in Kiel' }]))
  expect(await mentions()).toEqual([{ text: 'Muster in Bremen' }, { text: 'Muster wieder in Kiel' }])
  expect(await listVersionsOfWatch(await base.context(), { id: base.watchId })).toMatchObject([
    { version: 3, origin: 'macro', person: { name: 'Anna Admin' }, macros: [{ name: 'orte', version: 2 }] },
    { version: 2, origin: 'page', macros: [{ name: 'orte', version: 1 }] },
    { version: 1 },
  ])
  expect(await removeMacro(await base.context(), { name: 'orte' }).catch(refusal)).toMatchObject({
    code: 'conflict',
    reason: 'macro_in_use',
  })
})

test('the brands are macros, and a renamed brand is found by its new name at once', async () => {
  await using base = await openArchive('Muster')
  const { id } = await addBrand(await base.context(), { name: 'Kleber Plus', kind: 'product' })
  await addBrand(await base.context(), { name: 'Leim', kind: 'product' })
  expect(await listMacros(await base.context())).toContainEqual(
    expect.objectContaining({ name: 'products', from: 'brands', query: '"Kleber Plus" OR Leim', version: 2 }),
  )
  await changeWatch(await base.context(), { ...valuesOf(base), query: '$products' })
  await changeBrand(await base.context(), { id, name: 'Kitt', kind: 'product' })
  await base.judge(await base.store([{ text: 'Kleber Plus hält' }, { text: 'Kitt hält' }]))
  expect(await base.rows(`select text from mention join item_text using (item_id)`)).toEqual([{ text: 'Kitt hält' }])
  expect((await listWatches(await base.context()))[0]).toMatchObject({ version: 3 })
})

test('what concerns nobody loses its text after its days, with whoever wrote nothing else; mentions keep theirs', async () => {
  await using base = await openArchive('Muster AND NOT Mann')
  const ids = await base.store([
    { text: 'Es regnet', author: 'Regen', daysAgo: 91 },
    { text: 'Es schneit', author: 'Schnee', daysAgo: 89 },
    { text: 'Muster', author: 'Erika', daysAgo: 91 },
    { text: 'Noch etwas', author: 'Erika', daysAgo: 91 },
    { text: 'Muster und Mann', author: 'Verborgen', daysAgo: 91 },
  ])
  await base.judge(ids)
  await prune(await base.context())
  expect(await base.rows('select text from item_text order by item_id')).toEqual([
    { text: 'Muster' },
    { text: 'Es schneit' },
  ])
  expect(await base.rows('select name from author order by name')).toEqual([{ name: 'Erika' }, { name: 'Schnee' }])
  // The bare row stays for the figures, and that something was hidden.
  expect(await base.rows('select count(*)::int as n from item')).toEqual([{ n: 5 }])
  expect(await base.rows('select hits from hidden_item')).toEqual([{ hits: [] }])
})

test('an example made of an item leads back to it, and goes with its author', async () => {
  await using base = await openArchive('Muster')
  const [itemId = 0] = await base.store([
    { title: 'Kurse', text: 'Die Aktie von Muster', author: 'Erika', url: 'https://blatt.example/1' },
  ])
  await base.judge([itemId])
  const taken = await exampleOfItem(await base.context(), { itemId })
  expect(taken).toEqual({ itemId, title: 'Kurse', text: 'Die Aktie von Muster' })
  const save = async () =>
    changeWatch(await base.context(), {
      ...valuesOf(base),
      query: 'Muster AND NOT Aktie',
      examples: [{ must: 'not_match', ...taken }],
    })
  expect((await save()).examples).toEqual([
    { must: 'not_match', ...taken, ticketId: expect.any(Number), url: 'https://blatt.example/1' },
  ])
  const [author] = await base.rows<{ id: string }>(`select id from author where name = 'Erika'`)
  await eraseAuthor(await base.context(), { authorId: Number(author?.id) })
  expect(await listWatches(await base.context())).toMatchObject([{ examples: [] }])
  // A page that still has it open cannot bring it back.
  expect(await save().catch(refusal)).toMatchObject({ code: 'conflict', reason: 'reference_gone' })
  expect(await exampleOfItem(await base.context(), { itemId }).catch(refusal)).toMatchObject({ code: 'not_found' })
})
