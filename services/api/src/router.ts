import * as actions from '@echolot/actions'
import { liveStream } from './live-stream.ts'
import { openApi } from './open-api.ts'
import { absences } from './routes/absences.ts'
import { accessLinks, accessPolicy, ownMails, ownSecondFactor, ownSessions, personAccess } from './routes/access.ts'
import { ownTokens, serviceTokens } from './routes/api-tokens.ts'
import { anecdotes, questions, submissions } from './routes/contributions.ts'
import { corrections } from './routes/corrections.ts'
import { incidents } from './routes/incidents.ts'
import { mail } from './routes/mail.ts'
import { missed } from './routes/missed.ts'
import { os } from './routes/os.ts'
import { passkeys } from './routes/passkeys.ts'
import { presence } from './routes/presence.ts'
import { privateMessages } from './routes/private-messages.ts'
import { rearview } from './routes/rearview.ts'
import { record } from './routes/record.ts'
import { annotations, effort, keptReports, legs, reports, staffing, wallboard, workMinimum } from './routes/reports.ts'
import { cannedResponses, responding } from './routes/responding.ts'
import { firstRun, session, setup } from './routes/session.ts'
import {
  accounts,
  calendars,
  deadLetters,
  departments,
  organisation,
  people,
  promises,
  rules,
  whatIf,
} from './routes/settings.ts'
import { connectors, sourceLists, sources } from './routes/sources.ts'
import { authors, pictures, tickets, today } from './routes/tickets.ts'
import { together } from './routes/together.ts'
import { bulkRuns, savedViews } from './routes/views.ts'
import { archiveRuns, brands, hidden, macros, mutes, watches, watchLanguage, why } from './routes/watches.ts'

/** The whole contract implemented, each area in the file of its kind under `routes/`. */
export const router = os.router({
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
  staffing,
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
  legs,
  missed,
  keptReports,
  annotations,
  effort,
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
  live: {
    stream: os.live.stream.handler(({ context, signal }) =>
      liveStream(context.host, signal, async () => {
        const identified = await context.holdsStill()
        return identified === null ? null : actions.readSight(await context.host.context(), identified)
      }),
    ),
  },
  openapi: { get: os.openapi.get.handler(({ context }) => openApi(context.host.http.version)) },
})
