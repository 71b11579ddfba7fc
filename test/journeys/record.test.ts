import { prune } from '@echolot/actions'
import { expect, test } from 'vitest'
import { ask } from '../support/ask.ts'
import { clientOf } from '../support/client.ts'
import { runEcholot } from '../support/echolot.ts'
import { administrator, setUp } from '../support/set-up.ts'
import { post, withTickets } from '../support/with-tickets.ts'

const password = 'ein anderes langes Passwort'

test('what somebody changes stands in the record with what it was before, and no secret does', async () => {
  await using run = await runEcholot({ roles: ['api'] })
  const anna = run.client()
  await setUp(anna)
  const me = await anna.session.me()
  const [before] = (await anna.departments.list()).filter(({ id }) => id === 'service')
  if (before === undefined) throw new Error('There is no service.')
  await anna.departments.update({ ...before, name: 'Kundendienst', firstResponseMinutes: 120 })
  await anna.departments.preview({ ...before, firstResponseMinutes: 60 })
  const person = { email: 'ben@muster.example', name: 'Ben', role: 'community' as const, departmentIds: ['service'] }
  const { id } = await anna.people.create({ ...person, password })
  await anna.people.update({ ...person, id, role: 'auditor', disabled: false })
  await anna.sources.create({
    ...{ name: 'Presse', connector: 'feed', purpose: 'mentions', settings: { ownUsers: [] }, intervalSeconds: 900 },
    url: 'https://leser:geheimnis@press.example/feed?key=ganz-geheim',
  })
  await anna.departments.create({ ...before, name: 'Werkstatt', memberIds: [] })
  await anna.departments.remove({ id: 'werkstatt' })
  await anna.departments.setApproval({ id: 'service', approval: true })
  await anna.departments.setSharing({ id: 'service', capacity: 5, takeBackMinutes: null })
  const server = { host: 'mail.muster.example', port: 465, security: 'tls', user: 'echolot', password: 'mail-geheim' }
  await anna.mail.update({ ...server, security: 'tls', from: 'Echolot <echolot@muster.example>' })

  const { rows } = await anna.record.list({ kind: 'change' })
  expect(rows.every(({ person: by }) => by?.id === me.id && by.name === administrator.name)).toBe(true)
  expect(rows.map(({ deed, subject }) => [deed, subject])).toEqual([
    ['mail.update', null],
    ['departments.setSharing', 'service'],
    ['departments.setApproval', 'service'],
    ['departments.remove', 'werkstatt'],
    ['departments.create', 'werkstatt'],
    ['sources.create', expect.any(String)],
    ['people.update', String(id)],
    ['people.create', String(id)],
    ['departments.update', 'service'],
    ['setup.accept', null],
  ])
  const of = (deed: string) => rows.find((row) => row.deed === deed)?.changes
  expect(of('departments.update')).toEqual([
    { field: 'name', before: null, after: 'Kundendienst' },
    { field: 'firstResponseMinutes', before: 240, after: 120 },
  ])
  expect(of('people.update')).toEqual([{ field: 'role', before: 'community', after: 'auditor' }])
  expect(of('departments.remove')).toContainEqual({ field: 'name', before: 'Werkstatt', after: null })
  expect(of('departments.setApproval')).toEqual([{ field: 'approval', before: false, after: true }])
  expect(of('departments.setSharing')).toEqual([{ field: 'capacity', before: null, after: 5 }])
  expect(of('mail.update')).toContainEqual({ field: 'host', before: null, after: 'mail.muster.example' })
  const everything = JSON.stringify(await ask(run.echolot.base.db.url, 'select said from record_words'))
  for (const secret of [password, 'geheimnis', 'ganz-geheim', 'mail-geheim']) expect(everything).not.toContain(secret)

  // Narrowed, page by page, and as a file: the same entries.
  expect((await anna.record.list({ area: 'people' })).rows.map(({ deed }) => deed)).toEqual([
    'people.update',
    'people.create',
  ])
  const first = await anna.record.list({ kind: 'change', limit: 5 })
  const second = await anna.record.list({ kind: 'change', limit: 5, before: first.next ?? 0 })
  expect([...first.rows, ...second.rows].map((row) => row.id)).toEqual(rows.map((row) => row.id))
  expect(second.next).toBeNull()
  expect((await anna.record.list({ from: '2020-01-01', to: '2020-12-31' })).rows).toEqual([])
  const file = await (await anna.record.csv({ kind: 'change' })).text()
  expect(file.trim().split('\r\n')).toHaveLength(rows.length + 1)
  expect(file).toContain('Kundendienst')
  // Who may read it reads it, and is recorded.
  const ben = clientOf(run.origin)
  await ben.session.signIn({ email: person.email, password })
  expect((await ben.record.list({ kind: 'export' })).rows.map(({ deed }) => deed)).toEqual(['record.csv'])
  const views = (await anna.record.list({ kind: 'view', personId: id })).rows
  expect(views.map(({ deed, asked }) => [deed, asked])).toEqual([['record.list', { kind: 'export' }]])
})

test('signing in, and failing to, is recorded without what was typed', async () => {
  await using run = await runEcholot({ roles: ['api'] })
  const anna = run.client()
  await setUp(anna)
  const me = await anna.session.me()
  const wrong = { email: administrator.email, password: 'ein falsches Passwort' }
  await run
    .client()
    .session.signIn(wrong)
    .catch(() => null)
  await run
    .client()
    .session.signIn({ ...wrong, email: 'mein-passwort@niemand.example' })
    .catch(() => null)
  await run.client().session.signIn(administrator)
  const { rows } = await anna.record.list({ kind: 'sign_in' })
  expect(rows.map(({ deed, succeeded, person, asked }) => [deed, succeeded, person?.id ?? null, asked])).toEqual([
    ['session.signIn', true, me.id, null],
    ['session.signIn', false, null, null],
    ['session.signIn', false, me.id, null],
    ['firstRun.createAdministrator', true, me.id, null],
  ])
})

test('who views and exports a report is recorded, once an hour; who looks at a ticket is not', async () => {
  await using held = await withTickets([post('a', 'Muster hilft', 'Muster hilft mir nicht.')])
  const { api: anna } = held
  const asked = { from: '2026-01-01', to: '2026-01-31' }
  await anna.reports.get(asked)
  await anna.reports.get(asked)
  await anna.reports.get({ ...asked, departmentId: 'sales' })
  await anna.reports.csv({ ...asked, figure: 'cohort.arrived' })
  const [row] = (await anna.tickets.list({ view: 'waiting' })).rows
  await anna.tickets.get({ id: row?.id ?? 0 })
  await anna.tickets.claim({ id: row?.id ?? 0 })
  const told = async (kind: 'view' | 'export') =>
    (await anna.record.list({ kind, area: 'reports' })).rows.map(({ deed, asked: with_ }) => [deed, with_])
  expect(await told('view')).toEqual([
    ['reports.get', { ...asked, departmentId: 'sales' }],
    ['reports.get', asked],
  ])
  expect(await told('export')).toEqual([['reports.csv', { ...asked, figure: 'cohort.arrived' }]])
  expect((await anna.record.list({ area: 'tickets' })).rows).toEqual([])
})

test('nobody changes the record; an erasure takes words that name somebody, and the entry stays', async () => {
  await using held = await withTickets([post('a', 'Muster hilft', 'Muster hilft mir nicht.')])
  const { run, api: anna } = held
  const { url } = run.echolot.base.db
  await anna.brands.create({ name: 'Beispielhaft', kind: 'product' })
  await expect(ask(url, `update record_entry set person_id = null`)).rejects.toThrow('record_entry is append-only')
  await expect(ask(url, `delete from record_entry`)).rejects.toThrow('record_entry is append-only')
  await expect(ask(url, `update record_words set said = '{}'`)).rejects.toThrow('record_words is append-only')

  await anna.brands.create({ name: 'Gegen Erika Beispiel', kind: 'product' })
  const [row] = (await anna.tickets.list({ view: 'waiting' })).rows
  const { item } = await anna.tickets.get({ id: row?.id ?? 0 })
  await anna.authors.erase({ id: item?.author?.id ?? 0 })
  const { rows } = await anna.record.list({ area: 'brands' })
  expect(rows.map(({ deed, changes }) => [deed, changes?.[0]?.after ?? null])).toEqual([
    ['brands.create', null],
    ['brands.create', 'Beispielhaft'],
  ])
  const [erasure] = (await anna.record.list({ kind: 'erasure' })).rows
  expect(erasure).toMatchObject({ deed: 'authors.erase', subject: String(item?.author?.id) })
  expect(JSON.stringify(await ask(url, 'select * from record_words'))).not.toContain('Erika')

  // Time alone takes entries: views after thirteen months, changes after three years.
  await ask(
    url,
    `insert into record_entry (at, kind, via, deed, succeeded)
     select now() - age, kind, 'session', 'told.' || kind, true
     from unnest(array['390 days', '400 days', '1200 days']::interval[]) age, unnest(array['view', 'change']) kind`,
  )
  await prune(await run.echolot.base.context())
  const left = await ask(
    url,
    `select deed, count(*)::int as n from record_entry where deed like 'told.%' group by 1 order by 1`,
  )
  expect(left).toEqual([
    { deed: 'told.change', n: 2 },
    { deed: 'told.view', n: 1 },
  ])
})
