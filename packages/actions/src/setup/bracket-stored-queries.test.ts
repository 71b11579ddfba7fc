import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask } from '../../../../test/support/ask.ts'
import { openTestBase, type TestBase } from '../../../../test/support/base.ts'
import { bracketStoredQueries } from './bracket-stored-queries.ts'

let base: TestBase
beforeAll(async () => {
  base = await openTestBase()
})
afterAll(() => base[Symbol.asyncDispose]())

test('watches and rules of the version before keep their meaning, with the brackets written out', async () => {
  const before = [
    ['Mixed', 'Muster AND Paket OR Werk AND NOT Mann'],
    ['Without', 'Muster NOT Mann'],
    ['Signs', 'Muster AND foo:bar'],
    ['Sound', '(Muster AND Paket) OR Werk'],
    ['Plain', 'Muster'],
  ] as const
  await ask(base.url, `insert into brand (name, kind, created_at) values ('Muster', 'own', now())`)
  for (const [name, query] of before)
    await ask(
      base.url,
      `insert into watch (brand_id, name, query, created_at, updated_at) select id, '${name}', '${query}', now(), now() from brand`,
    )
  await ask(
    base.url,
    `with office as (insert into calendar (name, definition, updated_at) values ('Office', '{}', now()) returning id)
    insert into department (id, position, calendar_id, first_response_minutes, created_at) select 'service', 1, id, 60, now() from office`,
  )
  await ask(
    base.url,
    `insert into rule (position, department_id, name, query, created_at) select 1, id, 'Mixed', 'a OR b UND c', now() from department limit 1`,
  )

  await bracketStoredQueries(await base.context())
  const watches = () => ask(base.url, 'select name, query, version from watch order by id')
  const once = await watches()
  expect(once).toEqual([
    { name: 'Mixed', query: '(Muster AND Paket) OR (Werk AND NOT Mann)', version: 2 },
    { name: 'Without', query: 'Muster AND NOT Mann', version: 2 },
    { name: 'Signs', query: 'Muster AND "foo:bar"', version: 2 },
    { name: 'Sound', query: '(Muster AND Paket) OR Werk', version: 1 },
    { name: 'Plain', query: 'Muster', version: 1 },
  ])
  expect(await ask(base.url, `select query from rule where name = 'Mixed'`)).toEqual([{ query: 'a OR (b UND c)' }])

  await bracketStoredQueries(await base.context())
  expect(await watches()).toEqual(once)
})
