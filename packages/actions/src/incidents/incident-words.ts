import type { IncidentEventKind, Language } from '@echolot/domain'

/** The words of an incident's log on paper, where the pages' texts are not. */
export const incidentWords = {
  de: {
    log: 'Protokoll',
    asOf: (at: string, zone: string) => `Stand ${at}, Zeiten in ${zone}`,
    lead: 'Leitung',
    nobody: 'niemand',
    opened: 'Eröffnet',
    closed: 'Abgeschlossen',
    summary: 'Ergebnis',
    timeline: 'Verlauf',
    at: 'Zeit',
    who: 'Wer',
    what: 'Was',
    system: 'Echolot',
    wordings: 'Vereinbarter Wortlaut',
    version: (version: number) => `Fassung ${version}`,
    tickets: 'Tickets',
    ticket: 'Ticket',
    message: 'Beitrag',
    department: 'Abteilung',
    came: 'Eingegangen',
    due: 'Fällig',
    answered: 'Beantwortet',
    wording: 'Fassung',
    waits: 'wartet',
    notAnswered: { dismissed: 'verworfen', other: 'noch nicht' },
    withheld: (count: number) =>
      count === 1
        ? 'Eine private Nachricht gehört dazu und steht nicht in diesem Protokoll.'
        : `${count} private Nachrichten gehören dazu und stehen nicht in diesem Protokoll.`,
    elsewhere: (count: number) =>
      count === 1
        ? 'Ein weiteres Ticket liegt bei einer Abteilung, deren Tickets Sie nicht sehen.'
        : `${count} weitere Tickets liegen bei Abteilungen, deren Tickets Sie nicht sehen.`,
    events: {
      opened: (n) => `hat den Vorfall mit ${n === 1 ? 'einem Ticket' : `${n} Tickets`} eröffnet`,
      added: (n) => `hat ${n === 1 ? 'ein Ticket' : `${n} Tickets`} dazugenommen`,
      removed: (n) => `hat ${n === 1 ? 'ein Ticket' : `${n} Tickets`} herausgenommen`,
      planned: (n, { plan }) =>
        plan === 'wait'
          ? `lässt ${n === 1 ? 'ein Ticket' : `${n} Tickets`} warten`
          : `lässt ${n === 1 ? 'ein Ticket' : `${n} Tickets`} beantworten`,
      led: (_, { about }) =>
        about === null ? 'hat die Leitung niemandem gegeben' : `hat ${about} die Leitung gegeben`,
      renamed: (_, { text }) => `hat den Vorfall umbenannt: ${text ?? '…'}`,
      worded: (_, { version }) => `hat Fassung ${version} des Wortlauts vereinbart`,
      answering: (n, { version }) =>
        `hat ${n === 1 ? 'ein Ticket' : `${n} Tickets`} mit Fassung ${version} beantworten lassen`,
      taken_back: (n) => `hat ${n === 1 ? 'eine Antwort' : `${n} Antworten`} zurückgeholt`,
      noted: (_, { text }) => `hat notiert: ${text ?? '…'}`,
      closed: (_, { text }) => `hat den Vorfall abgeschlossen: ${text ?? '…'}`,
      reopened: () => 'hat den Vorfall wieder geöffnet',
    } satisfies Record<IncidentEventKind, Told>,
  },
  en: {
    log: 'Log',
    asOf: (at: string, zone: string) => `As of ${at}, times in ${zone}`,
    lead: 'Lead',
    nobody: 'nobody',
    opened: 'Opened',
    closed: 'Closed',
    summary: 'What came of it',
    timeline: 'Timeline',
    at: 'Time',
    who: 'Who',
    what: 'What',
    system: 'Echolot',
    wordings: 'Agreed words',
    version: (version: number) => `Version ${version}`,
    tickets: 'Tickets',
    ticket: 'Ticket',
    message: 'Item',
    department: 'Department',
    came: 'Came',
    due: 'Due',
    answered: 'Answered',
    wording: 'Version',
    waits: 'waits',
    notAnswered: { dismissed: 'dismissed', other: 'not yet' },
    withheld: (count: number) =>
      count === 1
        ? 'One private message belongs to it and is not in this log.'
        : `${count} private messages belong to it and are not in this log.`,
    elsewhere: (count: number) =>
      count === 1
        ? 'One more ticket lies with a department whose tickets you do not see.'
        : `${count} more tickets lie with departments whose tickets you do not see.`,
    events: {
      opened: (n) => `opened the incident with ${n === 1 ? 'one ticket' : `${n} tickets`}`,
      added: (n) => `added ${n === 1 ? 'one ticket' : `${n} tickets`}`,
      removed: (n) => `took out ${n === 1 ? 'one ticket' : `${n} tickets`}`,
      planned: (n, { plan }) =>
        plan === 'wait'
          ? `lets ${n === 1 ? 'one ticket' : `${n} tickets`} wait`
          : `has ${n === 1 ? 'one ticket' : `${n} tickets`} answered`,
      led: (_, { about }) => (about === null ? 'gave the lead to nobody' : `gave the lead to ${about}`),
      renamed: (_, { text }) => `renamed the incident: ${text ?? '…'}`,
      worded: (_, { version }) => `agreed on version ${version} of the words`,
      answering: (n, { version }) => `had ${n === 1 ? 'one ticket' : `${n} tickets`} answered with version ${version}`,
      taken_back: (n) => `took back ${n === 1 ? 'one response' : `${n} responses`}`,
      noted: (_, { text }) => `noted: ${text ?? '…'}`,
      closed: (_, { text }) => `closed the incident: ${text ?? '…'}`,
      reopened: () => 'reopened the incident',
    } satisfies Record<IncidentEventKind, Told>,
  },
} as const satisfies Record<Language, unknown>

/** How a deed is told; `count` is of its tickets. */
type Told = (
  count: number,
  facts: { text: string | null; about: string | null; version: number | null; plan: string | null },
) => string
