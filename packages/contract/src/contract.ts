import { z } from 'zod'
import { accounts } from './accounts.ts'
import { endpoint } from './endpoint.ts'
import { live } from './live.ts'
import { reports } from './report.ts'
import { firstRun, session } from './session.ts'
import { calendars } from './settings/calendars.ts'
import { deadLetters } from './settings/dead-letters.ts'
import { departments } from './settings/departments.ts'
import { organisation } from './settings/organisation.ts'
import { people } from './settings/people.ts'
import { rules } from './settings/rules.ts'
import { sourceLists } from './settings/source-lists.ts'
import { sources } from './settings/sources.ts'
import { brands, watches } from './settings/watches.ts'
import { setup } from './setup.ts'
import { authors, tickets } from './tickets.ts'
import { today } from './today.ts'

/** Everything a browser or script may ask of Echolot over HTTP, under /api. */
export const contract = {
  session,
  firstRun,
  setup,
  today,
  tickets,
  authors,
  accounts,
  reports,
  brands,
  watches,
  sources,
  sourceLists,
  departments,
  rules,
  calendars,
  people,
  organisation,
  deadLetters,
  live,
  openapi: {
    get: endpoint('signed_in', 'GET', '/openapi.json', 'This contract as OpenAPI 3.1').output(
      z.record(z.string(), z.unknown()),
    ),
  },
}
export type Contract = typeof contract
