import {
  addIncidentTickets,
  insertIncident,
  insertIncidentEvent,
  insertWording,
  listSelected,
  planIncidentTickets,
  type Tx,
} from '@echolot/db'
import { type Language, readFilter } from '@echolot/domain'

const hourMs = 3_600_000
const leastTickets = 3
const mostTickets = 6

const told = {
  de: {
    title: 'Lieferungen bleiben liegen',
    wording:
      'Guten Tag {name}, unser Paketdienst hat einen Rückstand. Ihre Sendung ist unterwegs; bis Freitag wissen wir mehr und melden uns.',
    note: 'Der Paketdienst nennt Freitag als Termin.',
  },
  en: {
    title: 'Deliveries held up',
    wording:
      'Hello {name}, our parcel service has a backlog. Your parcel is on its way; by Friday we know more and will tell you.',
    note: 'The parcel service says Friday.',
  },
} as const satisfies Record<Language, unknown>

/** In the demo some who ask for their parcels are one incident, worded and not yet answered from it. Where too few ask there is none. */
export async function putDemoIncident(
  tx: Tx,
  { leadId, language, now }: { leadId: number; language: Language; now: Date },
): Promise<void> {
  const found = await listSelected(
    tx,
    {
      ...{ view: 'all', sight: 'all', personId: leadId, ownDepartmentIds: null, now },
      filter: readFilter(
        'department:service arrived:21d -arrived:6h (text:Zustellung | text:Sendungsnummer | text:Sendungsverfolgung | text:"niemand kam" | text:Werktagen | text:"out for delivery" | text:"Tracking says")',
      ),
    },
    mostTickets,
  )
  if (found.length < leastTickets) return
  const { title, wording, note } = told[language]
  const at = (hoursAgo: number) => new Date(now.getTime() - hoursAgo * hourMs)
  const incidentId = await insertIncident(tx, { title, leadId, openedBy: leadId, openedAt: at(5) })
  const ticketIds = await addIncidentTickets(tx, incidentId, found, { personId: leadId, now: at(5) })
  const event = { incidentId, personId: leadId }
  await insertIncidentEvent(tx, { ...event, kind: 'opened', at: at(5), happening: { ticketIds } })
  await insertIncidentEvent(tx, { ...event, kind: 'noted', at: at(4), happening: {}, text: note })
  const version = await insertWording(tx, { incidentId, text: wording, personId: leadId, at: at(3) })
  await insertIncidentEvent(tx, { ...event, kind: 'worded', at: at(3), happening: { version } })
  const waiting = await planIncidentTickets(tx, incidentId, ticketIds.slice(-1), 'wait')
  await insertIncidentEvent(tx, {
    ...{ ...event, kind: 'planned', at: at(2) },
    happening: { plan: 'wait', ticketIds: waiting },
  })
}
