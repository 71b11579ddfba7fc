import { z } from 'zod'
import { absences } from './absences.ts'
import { accessLinks, accessPolicy, ownMails, ownSecondFactor, ownSessions, personAccess } from './access.ts'
import { accounts } from './accounts.ts'
import { anecdotes } from './anecdotes.ts'
import { annotations } from './annotations.ts'
import { ownTokens, serviceTokens } from './api-tokens.ts'
import { archiveRuns } from './archive-runs.ts'
import { bulkRuns } from './bulk-runs.ts'
import { corrections } from './corrections.ts'
import { effort } from './effort.ts'
import { endpoint } from './endpoint.ts'
import { hidden, mutes } from './hidden.ts'
import { incidents } from './incidents.ts'
import { keptReports } from './kept-reports.ts'
import { legsOfDepartments } from './legs.ts'
import { live } from './live.ts'
import { missed } from './missed.ts'
import { passkeys } from './passkeys.ts'
import { pictures } from './pictures.ts'
import { presence } from './presence.ts'
import { privateMessages } from './private-messages.ts'
import { questions } from './questions.ts'
import { rearview } from './rearview.ts'
import { record } from './record.ts'
import { reports } from './report.ts'
import { responding } from './responding.ts'
import { savedViews } from './saved-views.ts'
import { firstRun, session } from './session.ts'
import { calendars } from './settings/calendars.ts'
import { cannedResponses } from './settings/canned-responses.ts'
import { connectors } from './settings/connectors.ts'
import { deadLetters } from './settings/dead-letters.ts'
import { departments } from './settings/departments.ts'
import { mail } from './settings/mail.ts'
import { organisation } from './settings/organisation.ts'
import { people } from './settings/people.ts'
import { promises } from './settings/promises.ts'
import { rules } from './settings/rules.ts'
import { sourceLists } from './settings/source-lists.ts'
import { sources } from './settings/sources.ts'
import { watchLanguage } from './settings/watch-language.ts'
import { brands, macros, watches } from './settings/watches.ts'
import { workMinimum } from './settings/work-minimum.ts'
import { setup } from './setup.ts'
import { staffing } from './staffing.ts'
import { submissions } from './submissions.ts'
import { authors, tickets } from './tickets.ts'
import { today } from './today.ts'
import { together } from './together.ts'
import { wallboard } from './wallboard.ts'
import { whatIf } from './what-if.ts'
import { why } from './why.ts'

/** Everything a browser or script may ask of Echolot over HTTP, under /api. */
export const contract = {
  session,
  ownSessions,
  ownMails,
  ownSecondFactor,
  ownTokens,
  passkeys,
  accessLinks,
  firstRun,
  setup,
  today,
  wallboard,
  tickets,
  responding,
  together,
  absences,
  presence,
  corrections,
  privateMessages,
  incidents,
  cannedResponses,
  savedViews,
  bulkRuns,
  authors,
  pictures,
  submissions,
  questions,
  anecdotes,
  accounts,
  reports,
  keptReports,
  annotations,
  effort,
  legs: legsOfDepartments,
  missed,
  staffing,
  workMinimum,
  brands,
  watches,
  watchLanguage,
  macros,
  archiveRuns,
  hidden,
  mutes,
  why,
  connectors,
  sources,
  rearview,
  sourceLists,
  departments,
  rules,
  calendars,
  promises,
  whatIf,
  people,
  personAccess,
  accessPolicy,
  serviceTokens,
  mail,
  organisation,
  deadLetters,
  record,
  live,
  openapi: {
    get: endpoint('signed_in', 'GET', '/openapi.json', 'This contract as OpenAPI 3.1').output(
      z.record(z.string(), z.unknown()),
    ),
  },
}
export type Contract = typeof contract
