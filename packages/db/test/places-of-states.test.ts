import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { ask } from '../../../test/support/ask.ts'
import { migratedDatabase } from '../../../test/support/fresh-database.ts'

test('a place that never changed a holiday is let go, so that an old calendar can still be read; others stay', async () => {
  await using database = await migratedDatabase()
  const calendars = {
    none: null,
    state: { state: 'NW', place: null },
    unknown: { state: 'NW', place: 'Köln' },
    known: { state: 'BY', place: 'Augsburg' },
  }
  for (const [name, holidays] of Object.entries(calendars))
    await ask(
      database.url,
      `insert into calendar (name, definition, updated_at) values ('${name}', '${JSON.stringify({ zone: 'Europe/Berlin', holidays })}', '2026-01-01')`,
    )
  await ask(database.url, await readFile(new URL('../migrations/0005_places_of_states.sql', import.meta.url), 'utf8'))
  expect(
    await ask(database.url, `select name, definition -> 'holidays' as holidays from calendar order by id`),
  ).toEqual(Object.entries({ ...calendars, unknown: calendars.state }).map(([name, holidays]) => ({ name, holidays })))
})
