import { expect, test } from 'vitest'
import { openArchive } from '../../../../test/support/archive.ts'
import { serve } from '../../../../test/support/serve.ts'
import { addRule } from '../settings/rules.ts'
import { addMute } from './mutes.ts'
import { askWhy } from './why.ts'

type Base = Awaited<ReturnType<typeof openArchive>>
const ask = async (base: Base, about: string) => askWhy(await base.context(), { about })
const outcomes = ({ steps }: Awaited<ReturnType<typeof ask>>) =>
  Object.fromEntries(steps.map(({ step, outcome }) => [step, outcome]))

test('a text is taken through every step, and the one that drops it is named', async () => {
  await using base = await openArchive('Muster AND Bank AND NOT Mann')
  const none = await ask(base, 'Muster ist eine Firma')
  expect(none).toMatchObject({ about: 'text', droppedBy: 'match', stored: [] })
  expect(none.watches).toMatchObject([{ verdict: 'no_hit', say: { de: 'Es fehlt: Bank.', en: 'Missing: Bank.' } }])
  expect(outcomes(none)).toMatchObject({ fetch: 'passed', match: 'dropped', hide: 'not_reached', route: 'not_reached' })
  const hidden = await ask(base, 'Herr Mann von der Muster Bank')
  expect(hidden).toMatchObject({ droppedBy: 'hide', watches: [{ verdict: 'hidden' }] })
  expect(hidden.watches[0]?.against?.text).toContain('Mann')
  const hit = await ask(base, 'Die Muster Bank antwortet nicht')
  expect(hit).toMatchObject({ droppedBy: null, watches: [{ verdict: 'hit' }], route: { departmentId: 'undecided' } })
  expect(hit.watches[0]?.spans.map(({ start, end }) => [start, end])).toEqual([
    [4, 10],
    [11, 15],
  ])
  expect(new Set(Object.values(outcomes(hit)))).toEqual(new Set(['passed']))
})

test('what is stored is told with its source and what became of it, muted or not', async () => {
  await using base = await openArchive('Muster')
  const ids = await base.store([{ text: 'Muster hat geantwortet', author: 'Troll', title: 'Antwort' }])
  await base.judge(ids)
  const found = await ask(base, 'Muster hat geantwortet')
  expect(found).toMatchObject({
    droppedBy: null,
    stored: [{ itemId: ids[0], sourceName: 'Presse', outcome: 'mention' }],
  })
  const ticketId = found.stored[0]?.ticketId
  expect(found.steps.find(({ step }) => step === 'route')?.say.de).toContain(`Ticket ${ticketId}`)
  await addMute(await base.context(), { itemId: ids[0] ?? 0, kind: 'author', actor: base.actor })
  const more = await base.store([{ text: 'Muster schon wieder', author: 'Troll' }])
  await base.judge(more)
  expect(await ask(base, 'Muster schon wieder')).toMatchObject({ droppedBy: 'mute', stored: [{ outcome: 'hidden' }] })
})

test('an address that nobody brought is asked once, and what stands there is judged', async () => {
  await using base = await openArchive('Muster')
  const pages = new Map([
    ['/artikel', '<html><head><title>Neues</title></head><body><p>Muster baut um.</p></body></html>'],
    ['/anders', '<html><head><title>Wetter</title></head><body><p>Es regnet.</p></body></html>'],
  ])
  await using server = await serve((request, response) => {
    const page = pages.get(request.url ?? '')
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' })
    response.end(page ?? '')
  })
  expect(await ask(base, `${server.origin}/artikel`)).toMatchObject({
    about: 'url',
    droppedBy: null,
    item: { title: 'Neues', text: expect.stringContaining('Muster baut um.') },
  })
  expect(await ask(base, `${server.origin}/anders`)).toMatchObject({ droppedBy: 'match' })
  expect(await ask(base, `${server.origin}/weg`)).toMatchObject({ droppedBy: 'fetch', item: null, watches: [] })
  expect(await base.rows('select * from item')).toEqual([])
})

test('a department is called by its name, the shipped one in both languages, and the sorting tray is none', async () => {
  await using base = await openArchive('Muster')
  const route = async (about: string) => (await ask(base, about)).steps.find(({ step }) => step === 'route')?.say
  expect(await route('Muster liefert')).toEqual({
    de: 'Keine Regel nimmt es; es ginge in die Ablage.',
    en: 'No rule takes it; it would go to the sorting tray.',
  })
  const rule = { channel: null, language: null, sourceId: null, enabled: true, name: 'R' }
  await base.rows(
    `with made as (
      insert into department (id, name, position, calendar_id, first_response_minutes, created_at)
        select d.id, d.name, 0, tray.calendar_id, 60, now() from department as tray, (values ('hr', null), ('kasse', 'Buchhaltung')) as d (id, name) returning *)
    insert into department_calendar (department_id, number, calendar_id, created_at) select id, 1, calendar_id, created_at from made`,
  )
  await addRule(await base.context(), { ...rule, query: 'Bewerbung', departmentId: 'hr' })
  await addRule(await base.context(), { ...rule, query: 'Mahnung', departmentId: 'kasse' })
  expect(await route('Bewerbung bei Muster')).toEqual({
    de: 'Es ginge an die Abteilung Personal.',
    en: 'It would go to the department HR.',
  })
  expect(await route('Mahnung von Muster')).toMatchObject({ de: 'Es ginge an die Abteilung Buchhaltung.' })
  await base.judge(await base.store([{ text: 'Zweite Mahnung von Muster' }]))
  expect((await route('Zweite Mahnung von Muster'))?.en).toMatch(/^It is ticket \d+ of the department Buchhaltung\.$/)
})

test('words that are there and too far apart are told as that, not as missing', async () => {
  await using base = await openArchive('Muster NEAR/1 Bank AND Kiel')
  const { watches } = await ask(base, 'Muster steht weit weg von jeder Bank')
  expect(watches[0]?.say).toEqual({
    de: 'Es fehlt: Kiel. Die Wörter sind da, aber zu weit auseinander: Muster NEAR/1 Bank.',
    en: 'Missing: Kiel. The words are there, but too far apart: Muster NEAR/1 Bank.',
  })
  expect((await ask(base, 'Bank in Kiel')).watches[0]?.say.en).toBe('Missing: Muster NEAR/1 Bank.')
})
