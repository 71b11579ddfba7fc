import {
  incidentCauses,
  incidentEventKinds,
  incidentPlans,
  incidentStates,
  languages,
  outgoingStates,
  ticketStates,
  visibilities,
} from '@echolot/domain'
import { z } from 'zod'
import { bulkChoice, bulkRunDetail } from './bulk-runs.ts'
import { endpoint } from './endpoint.ts'
import { done, id, instant, personRef, text } from './shapes.ts'

const longestTitle = 200

const incident = z.object({
  id: z.int(),
  title: z.string(),
  state: z.enum(incidentStates),
  /** What came of it, as whoever closed it said last. */
  summary: z.string().nullable(),
  lead: personRef.nullable(),
  openedBy: personRef.nullable(),
  openedAt: instant,
  closedAt: instant.nullable(),
})

const incidentTicket = z.object({
  id: z.int(),
  plan: z.enum(incidentPlans),
  /** With which version of the agreed words it was answered from the incident. */
  wording: z.int().nullable(),
  state: z.enum(ticketStates),
  departmentId: z.string(),
  channel: z.string(),
  language: z.string().nullable(),
  visibility: z.enum(visibilities),
  title: z.string().nullable(),
  excerpt: z.string().nullable(),
  authorName: z.string().nullable(),
  url: z.string().nullable(),
  /** When it came, and when its wait is due. */
  openedAt: instant,
  dueAt: instant,
  late: z.boolean(),
  /** When it was answered first, and by whom where a person here did. */
  answeredAt: instant.nullable(),
  answeredBy: z.string().nullable(),
  /** How far the response is that is on its way. */
  outgoing: z.enum(outgoingStates).nullable(),
  problem: z.string().nullable(),
})

const timelineEntry = z.object({
  id: z.int(),
  kind: z.enum(incidentEventKinds),
  at: instant,
  person: personRef.nullable(),
  /** What somebody wrote: a note, a title, a summary. */
  text: z.string().nullable(),
  /** Of its tickets those in sight. */
  ticketIds: z.array(z.int()),
  /** How many there were, those out of sight among them. */
  count: z.int(),
  /** Who leads from then on. */
  about: personRef.nullable(),
  version: z.int().nullable(),
  plan: z.enum(incidentPlans).nullable(),
})

const incidentDetail = incident.extend({
  /** What was agreed to say, the newest first. */
  wordings: z.array(z.object({ version: z.int(), text: z.string(), at: instant, person: personRef.nullable() })),
  /** Those in sight, in the order in which they came. */
  tickets: z.array(incidentTicket),
  /** How many lie out of sight; null for whoever may not know. */
  elsewhere: z.object({ tickets: z.int(), waiting: z.int() }).nullable(),
  timeline: z.array(timelineEntry),
  /** The last bulk response, and what it was refused for. */
  run: bulkRunDetail.nullable(),
  asOf: instant,
})
export type IncidentDetail = z.infer<typeof incidentDetail>

const incidentLog = incidentDetail.omit({ run: true }).extend({
  /** How many private messages are not in it. */
  withheld: z.int(),
})

const gathered = z.object({
  added: z.int(),
  /** Those that stay in another incident. */
  inAnother: z.array(z.object({ ticketId: z.int(), incidentId: z.int() })),
})

const ticketIds = z.array(z.int().positive()).min(1).max(5000)

/** Tickets with one cause, handled together, each with its own clock. Departments see of an incident what lies with them. */
export const incidents = {
  list: endpoint(
    'read_tickets',
    'GET',
    '/incidents',
    'The incidents of which one sees something: the open ones, then the closed ones, the newest first; 200 at most',
  ).output(z.array(incident.extend({ tickets: z.int(), waiting: z.int() }))),
  get: endpoint(
    'read_tickets',
    'GET',
    '/incidents/{id}',
    'One incident with its words, its tickets in sight and its timeline',
  )
    .input(z.object({ id }))
    .output(incidentDetail),
  log: endpoint(
    'read_tickets',
    'GET',
    '/incidents/{id}/log',
    'Who did what when, the words in their versions, and when each ticket came and was answered; without private messages',
  )
    .input(z.object({ id }))
    .output(incidentLog),
  pdf: endpoint('read_tickets', 'GET', '/incidents/{id}/log.pdf', 'The same on paper')
    .input(z.object({ id, language: z.enum(languages).default('en') }))
    .output(z.file()),
  proposals: endpoint(
    'work_tickets',
    'GET',
    '/incidents/proposals',
    'Tickets of the last three days that may have one cause: they say the same or answer one post, lead to one page, or a watch found far more than usual',
  ).output(
    z.array(
      z.object({
        /** Names it for dismissing. */
        key: z.string(),
        kind: z.enum(incidentCauses),
        ticketIds: z.array(z.int()),
        samples: z.array(
          z.object({ id: z.int(), channel: z.string(), title: z.string().nullable(), text: z.string().nullable() }),
        ),
        /** The page to which they lead. */
        link: z.string().nullable(),
        volume: z
          .object({
            watch: z.object({ id: z.int(), name: z.string() }),
            begins: instant,
            ends: instant,
            /** Stories in the fullest of its hours, and in that hour of past weeks, the latest first. */
            count: z.int(),
            past: z.array(z.int()),
          })
          .nullable(),
      }),
    ),
  ),
  dismissProposal: endpoint(
    'work_tickets',
    'POST',
    '/incidents/proposals/dismiss',
    'Say that this is no cause; the same is not proposed again',
  )
    .input(z.object({ key: text(100) }))
    .output(done),
  ofTicket: endpoint(
    'read_tickets',
    'GET',
    '/tickets/{id}/incident',
    'In which incident a ticket is, and those that are open to put it into',
  )
    .input(z.object({ id }))
    .output(
      z.object({
        incident: incident
          .pick({ id: true, title: true, state: true })
          .extend({ plan: z.enum(incidentPlans) })
          .nullable(),
        open: z.array(incident.pick({ id: true, title: true })),
      }),
    ),
  open: endpoint('work_tickets', 'POST', '/incidents', 'Put tickets together as of one cause; whoever does leads it')
    .input(z.object({ title: text(longestTitle), choice: bulkChoice }))
    .output(gathered.extend({ id: z.int() })),
  add: endpoint('work_tickets', 'POST', '/incidents/{id}/tickets', 'Put more tickets into an incident')
    .input(z.object({ id, choice: bulkChoice }))
    .output(gathered),
  remove: endpoint('work_tickets', 'POST', '/incidents/{id}/tickets/remove', 'Take tickets out of an incident')
    .input(z.object({ id, ticketIds }))
    .output(incidentDetail),
  plan: endpoint('work_tickets', 'POST', '/incidents/{id}/plan', 'Say whose authors are answered and whose wait')
    .input(z.object({ id, ticketIds, plan: z.enum(incidentPlans) }))
    .output(incidentDetail),
  rename: endpoint('work_tickets', 'POST', '/incidents/{id}/title', 'Call an incident otherwise')
    .input(z.object({ id, title: text(longestTitle) }))
    .output(incidentDetail),
  lead: endpoint('work_tickets', 'POST', '/incidents/{id}/lead', 'Say who leads an incident')
    .input(z.object({ id, personId: z.int().positive().nullable() }))
    .output(incidentDetail),
  note: endpoint(
    'work_tickets',
    'POST',
    '/incidents/{id}/notes',
    'Note something in the timeline, also of a closed one',
  )
    .input(z.object({ id, text: text(4000) }))
    .output(incidentDetail),
  word: endpoint(
    'work_tickets',
    'POST',
    '/incidents/{id}/wordings',
    'Agree on what is said from now on; variables in braces are filled for each ticket',
  )
    .input(z.object({ id, text: text(10_000) }))
    .output(incidentDetail),
  answer: endpoint(
    'work_tickets',
    'POST',
    '/incidents/{id}/answer',
    'Answer those that are to be answered and still wait, in the background, each with its own response; refused where `version` is not the latest words',
  )
    .input(z.object({ id, version: z.int().positive() }))
    .output(incidentDetail),
  takeBack: endpoint(
    'work_tickets',
    'POST',
    '/incidents/{id}/take-back',
    'Take back what was answered from an incident and has not gone yet',
  )
    .input(z.object({ id }))
    .output(z.object({ taken: z.int(), gone: z.int() })),
  close: endpoint('work_tickets', 'POST', '/incidents/{id}/close', 'Close an incident with what came of it')
    .input(z.object({ id, summary: text(4000) }))
    .output(incidentDetail),
  reopen: endpoint('work_tickets', 'POST', '/incidents/{id}/reopen', 'Open a closed incident again')
    .input(z.object({ id }))
    .output(incidentDetail),
}
