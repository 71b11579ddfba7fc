import { z } from 'zod'
import { accounts } from './accounts.ts'
import { endpoint } from './endpoint.ts'
import { live } from './live.ts'
import { reports } from './report.ts'
import { firstRun, session } from './session.ts'
import {
  brands,
  calendars,
  deadLetters,
  departments,
  organisation,
  people,
  rules,
  sources,
  watches,
} from './settings.ts'
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
