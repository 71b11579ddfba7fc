import { undecided } from '@echolot/domain'
import type { EndpointName } from './endpoints.ts'

/** What lies with one department, by its numbers. */
export type Place = {
  departmentId: string
  ticketId: number
  otherTicketId: number
  /** One that is handed over and nothing else. */
  givenId: number
  /** One that is a story, and the copy in it. */
  storyId: number
  copyItemId: number
  itemId: number
  url: string
  hiddenId: number
  cannedId: number
  oldCannedId: number
  pictureId: number
  questionId: number
  oldQuestionId: number
  noteId: number
  /** One with the first ticket and the story. */
  incidentId: number
  oldNoteId: number
  /** Somebody who works on its tickets. */
  personId: number
}

/** What a test asks of an endpoint. */
export type Call =
  /** It knows nothing that lies with a department: whoever holds the permission is answered. */
  | 'general'
  /** It is tried in a test of its own. */
  | 'elsewhere'
  /** It tells of what lies with departments: nobody is told of one out of sight; `tells` is whether who sees all is. */
  | { reads: readonly object[]; tells: boolean }
  /** It is about one thing by its number: of a department out of sight it is answered as if there were none. */
  | { about: (place: Place, own: Place) => object }

const day = (from: number) => new Date(Date.now() + from * 86_400_000).toISOString().slice(0, 10)
const period = { from: day(-3), to: day(1) }
const atOnce = {
  ...{ departmentId: null, priority: null, channel: null },
  ...{ clock: 'first_response', targetMinutes: 1, counted: 'calendar' },
}
const soon = () => new Date(Date.now() + 3_600_000).toISOString()
const incident = { about: ({ incidentId }: Place) => ({ id: incidentId }) }
const ticket = { about: ({ ticketId }: Place) => ({ id: ticketId }) }

/**
 * How each endpoint of the contract is tried with real numbers. One that is missing here fails the test of who may what: say whether
 * it tells of what lies with a department, and how.
 */
export const calls: Record<EndpointName, Call> = {
  'session.status': 'general',
  'session.signIn': 'general',
  'session.signOut': 'general',
  'session.me': 'general',
  'session.setLanguage': 'general',
  'session.changePassword': 'general',
  'ownSessions.list': 'general',
  'ownSessions.end': 'general',
  'ownSessions.endOthers': 'general',
  'ownMails.get': 'general',
  'ownMails.update': 'general',
  'departments.setMailAddress': 'general',
  'ownSecondFactor.get': 'general',
  'ownSecondFactor.begin': 'general',
  'ownSecondFactor.confirm': 'general',
  'ownSecondFactor.renewCodes': 'general',
  'ownSecondFactor.remove': 'general',
  'ownTokens.list': 'general',
  'ownTokens.create': 'general',
  'ownTokens.remove': 'general',
  'passkeys.list': 'general',
  'passkeys.begin': 'general',
  'passkeys.add': 'general',
  'passkeys.rename': 'general',
  'passkeys.remove': 'general',
  'passkeys.ask': 'general',
  'passkeys.signIn': 'general',
  'accessLinks.read': 'general',
  'accessLinks.request': 'general',
  'mail.get': 'general',
  'mail.update': 'general',
  'mail.remove': 'general',
  'mail.test': 'general',
  'accessLinks.accept': 'general',
  'firstRun.createAdministrator': 'general',
  'firstRun.startDemo': 'general',
  'setup.propose': 'general',
  'setup.accept': 'general',
  'setup.removeDemo': 'general',
  'live.stream': 'elsewhere',
  'openapi.get': { reads: [{}], tells: false },

  'today.get': { reads: [{}], tells: true },
  'today.round': { reads: [{}], tells: true },
  'today.waiting': { reads: [{}], tells: true },
  // It counts what is in sight, and names nothing.
  'today.visit': { reads: [{}], tells: false },
  'tickets.list': {
    reads: [
      { view: 'waiting', limit: 200 },
      { view: 'waiting', search: 'geheim' },
      { view: 'unanswered', departmentId: 'sales' },
    ],
    tells: true,
  },
  'tickets.undecidedMentions': { reads: [{}], tells: false },
  'tickets.counts': 'elsewhere',
  'tickets.labels': { reads: [{}], tells: true },
  'tickets.get': ticket,
  'tickets.note': { about: ({ ticketId }) => ({ id: ticketId, text: 'Eine Notiz' }) },
  'tickets.claim': ticket,
  'tickets.assign': { about: ({ ticketId, personId }) => ({ id: ticketId, personId }) },
  'tickets.release': ticket,
  'tickets.snooze': { about: ({ ticketId }) => ({ id: ticketId, until: soon() }) },
  'tickets.wake': ticket,
  'tickets.pause': { about: ({ ticketId }) => ({ id: ticketId, reason: 'author', until: soon() }) },
  'tickets.resume': ticket,
  'tickets.prioritise': { about: ({ otherTicketId }) => ({ id: otherTicketId, priority: 'high' }) },
  'tickets.label': { about: ({ ticketId }) => ({ id: ticketId, labels: ['Messe'] }) },
  'tickets.pin': { about: ({ ticketId }) => ({ id: ticketId, reason: 'legal' }) },
  'tickets.unpin': ticket,
  'tickets.respond': { about: ({ ticketId }) => ({ id: ticketId, kind: 'outside', reason: 'am Telefon' }) },
  'tickets.close': ticket,
  'tickets.reopen': ticket,
  'tickets.dismiss': { about: ({ storyId }) => ({ id: storyId, reason: 'no_response_needed' }) },
  'tickets.split': { about: ({ storyId, copyItemId }) => ({ id: storyId, itemId: copyItemId }) },
  'tickets.undoStory': { about: ({ storyId }) => ({ id: storyId }) },
  // What is one's own cannot be made one with what is not, either.
  'tickets.merge': { about: (place, own) => ({ id: own.otherTicketId, otherTicketId: place.ticketId }) },
  // One's own goes to where everybody sees it: the others still want to try.
  'tickets.handOver': {
    about: (place, own) => ({ id: place.givenId, departmentId: place === own ? undecided : 'hr' }),
  },
  'tickets.decline': { about: ({ otherTicketId }) => ({ id: otherTicketId, reason: 'Das ist nicht unser Gebiet.' }) },
  'tickets.undo': { about: ({ ticketId }) => ({ id: ticketId, seq: 1 }) },
  'savedViews.list': 'general',
  'savedViews.create': 'general',
  'savedViews.update': 'general',
  'savedViews.remove': 'general',
  'savedViews.order': 'general',
  // Runs are one's own; what one may start them on is tried with them.
  'bulkRuns.count': 'elsewhere',
  'bulkRuns.start': 'elsewhere',
  'bulkRuns.list': 'general',
  'bulkRuns.get': 'general',
  'bulkRuns.cancel': 'general',
  'responding.canned': ticket,
  'responding.read': ticket,
  'responding.similar': ticket,
  'authors.history': ticket,
  'responding.proposals': ticket,
  'responding.decideOnProposal': 'elsewhere',
  'responding.saveDraft': { about: ({ ticketId }) => ({ id: ticketId, text: 'Ein Entwurf', base: 0 }) },
  'responding.send': { about: ({ ticketId }) => ({ id: ticketId, text: 'Eine Antwort', seenSeq: 1 }) },
  'responding.takeBack': ticket,
  'responding.sendNow': { about: ({ ticketId }) => ({ id: ticketId, seenSeq: 1 }) },
  'responding.approve': { about: ({ ticketId }) => ({ id: ticketId, text: 'Eine Antwort', seenSeq: 1 }) },
  'responding.return': { about: ({ ticketId }) => ({ id: ticketId, reason: 'Bitte anders.' }) },
  'corrections.correct': { about: ({ ticketId }) => ({ id: ticketId, kind: 'language', language: 'en' }) },
  'incidents.list': { reads: [{}], tells: true },
  'incidents.get': incident,
  'incidents.log': incident,
  'incidents.pdf': incident,
  'incidents.proposals': { reads: [{}], tells: false },
  // Its key names what was proposed to whoever asks; tried with proposals.
  'incidents.dismissProposal': 'elsewhere',
  'incidents.ofTicket': ticket,
  'incidents.open': { about: ({ givenId }) => ({ title: 'Ausfall', choice: { ids: [givenId] } }) },
  // What is out of sight is put into nothing of one's own, either.
  'incidents.add': { about: (place, own) => ({ id: own.incidentId, choice: { ids: [place.otherTicketId] } }) },
  'incidents.remove': { about: ({ incidentId, ticketId }) => ({ id: incidentId, ticketIds: [ticketId] }) },
  'incidents.plan': { about: ({ incidentId, storyId }) => ({ id: incidentId, ticketIds: [storyId], plan: 'wait' }) },
  'incidents.rename': { about: ({ incidentId }) => ({ id: incidentId, title: 'Ausfall' }) },
  'incidents.lead': { about: ({ incidentId, personId }) => ({ id: incidentId, personId }) },
  'incidents.note': { about: ({ incidentId }) => ({ id: incidentId, text: 'Eine Notiz' }) },
  'incidents.word': { about: ({ incidentId }) => ({ id: incidentId, text: 'Guten Tag' }) },
  'incidents.answer': { about: ({ incidentId }) => ({ id: incidentId, version: 1 }) },
  'incidents.takeBack': incident,
  'incidents.close': { about: ({ incidentId }) => ({ id: incidentId, summary: 'Behoben' }) },
  'incidents.reopen': incident,
  // It makes something new, and says nothing of what is there.
  'privateMessages.record': 'general',
  // Sums of words of ours: which rule erred how often.
  'corrections.list': 'general',
  // Who is away, and of which department, everybody who works here may know; who may say it is tried in a test of its own.
  'absences.list': 'general',
  'absences.plan': 'general',
  'absences.planFor': 'elsewhere',
  'absences.end': 'elsewhere',
  'presence.list': { reads: [{}], tells: false },
  'presence.tell': { about: ({ ticketId }) => ({ id: ticketId, doing: 'viewing' }) },
  // Of one's own alone.
  'together.notices': 'general',
  'together.noticesSeen': 'general',
  'together.seen': ticket,
  'together.support': { about: ({ ticketId }) => ({ id: ticketId, departmentIds: [] }) },
  'connectors.list': 'general',
  'sources.giveReplyAccess': 'general',
  'sources.takeReplyAccess': 'general',
  'departments.setApproval': 'general',
  'departments.setSharing': 'general',
  'cannedResponses.list': { reads: [{}], tells: true },
  'cannedResponses.versions': { about: ({ cannedId }) => ({ id: cannedId }) },
  'cannedResponses.create': {
    about: ({ departmentId }) => ({ departmentId, language: 'de', name: 'Messe', text: 'Guten Tag' }),
  },
  'cannedResponses.update': {
    about: ({ cannedId, departmentId }) => ({
      id: cannedId,
      departmentId,
      language: 'de',
      name: 'Dank',
      text: 'Danke',
    }),
  },
  'cannedResponses.remove': { about: ({ oldCannedId }) => ({ id: oldCannedId }) },
  'pictures.get': { about: ({ pictureId }) => ({ id: pictureId }) },
  // One's own alone, whoever one is.
  'submissions.list': { reads: [{}], tells: false },
  'submissions.create': 'general',
  // Of the company, and of nobody: without people, tickets and strangers' words.
  'questions.list': 'general',
  'questions.similar': 'general',
  'questions.create': 'general',
  'questions.tap': 'general',
  'questions.untap': 'general',
  'questions.csv': 'general',
  'questions.update': {
    about: ({ questionId, departmentId }) => ({
      id: questionId,
      departmentId,
      text: 'Wann öffnen Sie?',
      answerUrl: null,
    }),
  },
  'questions.remove': { about: ({ oldQuestionId }) => ({ id: oldQuestionId }) },
  'anecdotes.list': 'general',
  'anecdotes.own': { reads: [{}], tells: false },
  'anecdotes.create': 'general',
  'anecdotes.picture': 'general',
  'anecdotes.withdraw': 'general',
  'anecdotes.use': 'general',
  'anecdotes.offers': 'general',
  'submissions.propose': 'general',
  'submissions.departments': 'general',
  'submissions.ofTicket': ticket,
  'authors.erase': 'general',

  'accounts.list': { reads: [{}], tells: false },
  'accounts.history': 'general',
  'accounts.heartbeats': 'general',
  'accounts.lacking': 'general',
  'accounts.lackingRows': 'general',
  'accounts.create': 'general',
  'accounts.update': 'general',
  'accounts.remove': 'general',

  'reports.get': { reads: [period], tells: false },
  'reports.by': { reads: [{ ...period, dimension: 'department' }], tells: false },
  'reports.cases': { reads: [period, { ...period, departmentId: 'sales' }], tells: true },
  'reports.charts': { reads: [period], tells: false },
  'reports.filters': 'general',
  'reports.explain': { reads: [{ ...period, figure: 'cohort.arrived' }], tells: false },
  'reports.rows': {
    reads: [
      { ...period, figure: 'cohort.arrived' },
      { ...period, figure: 'cohort.arrived', departmentId: 'sales' },
    ],
    tells: true,
  },
  'rearview.get': 'general',
  'rearview.begin': 'general',
  'rearview.cancel': 'general',
  'rearview.figures': 'general',
  'rearview.rows': 'general',
  'rearview.openTickets': 'general',
  'missed.get': { reads: [period], tells: false },
  'missed.rows': {
    reads: [{ ...period, on: 'web', by: 'polled' }],
    tells: true,
  },
  'reports.csv': { reads: [{ ...period, figure: 'cohort.arrived' }], tells: true },
  'reports.xlsx': { reads: [{ ...period, figure: 'cohort.arrived' }], tells: true },
  'reports.pdf': { reads: [{ ...period, figure: 'cohort.arrived' }], tells: true },
  'reports.html': { reads: [{ ...period, language: 'de' }], tells: false },
  'keptReports.list': { reads: [{}], tells: false },
  'keptReports.keep': 'general',
  'keptReports.get': 'general',
  'keptReports.remove': 'general',
  'annotations.list': { reads: [period], tells: true },
  'annotations.create': {
    about: ({ departmentId }) => ({ ...period, text: 'Messe', departmentId, channel: null }),
  },
  'annotations.update': {
    about: ({ noteId, departmentId }) => ({ id: noteId, ...period, text: 'Messe', departmentId, channel: null }),
  },
  'annotations.remove': { about: ({ oldNoteId }) => ({ id: oldNoteId }) },
  'legs.get': 'general',
  'staffing.get': 'general',
  'wallboard.get': { reads: [{}], tells: false },
  'effort.own': 'general',
  'effort.enter': 'general',
  'effort.get': 'general',
  'effort.budgets': 'general',
  'effort.setBudget': 'general',
  'workMinimum.get': 'general',
  'workMinimum.propose': 'general',
  'workMinimum.confirm': 'general',
  'workMinimum.withdraw': 'general',
  'whatIf.ask': { reads: [{ ...period, departmentId: 'sales', promises: [atOnce] }], tells: true },

  'hidden.list': { reads: [{ limit: 200 }], tells: true },
  'hidden.tray': { reads: [{}], tells: false },
  'hidden.judge': { about: ({ hiddenId }) => ({ id: hiddenId, verdict: 'rightly' }) },
  'hidden.show': { about: ({ hiddenId }) => ({ id: hiddenId }) },
  'mutes.list': { reads: [{}], tells: false },
  'mutes.create': { about: ({ itemId }) => ({ itemId, kind: 'domain' }) },
  'mutes.remove': 'general',
  'why.ask': { about: ({ url }) => ({ about: url }) },

  'brands.list': 'general',
  'brands.create': 'general',
  'brands.update': 'general',
  'brands.remove': 'general',
  'watches.list': { reads: [{}], tells: true },
  'watches.create': 'general',
  'watches.update': 'general',
  'watches.remove': 'general',
  'watches.try': { reads: [{ query: 'Muster' }], tells: true },
  'watches.compare': { reads: [{ query: 'Muster' }], tells: true },
  'watches.compareWhole': 'general',
  'watches.rerun': 'general',
  'watches.versions': 'general',
  'watches.findings': 'general',
  'watchLanguage.write': 'general',
  'watchLanguage.complete': 'general',
  'watchLanguage.check': 'general',
  'watchLanguage.exampleOf': 'general',
  'watchLanguage.words': { reads: [{ query: 'Muster', part: 'geheim' }], tells: true },
  'macros.list': 'general',
  'macros.create': 'general',
  'macros.update': 'general',
  'macros.versions': 'general',
  'macros.remove': 'general',
  'archiveRuns.get': 'general',
  'archiveRuns.cancel': 'general',

  'sources.hook': 'general',
  'sources.renewHookSecret': 'general',
  'sources.list': { reads: [{}], tells: false },
  'sources.create': 'general',
  'sources.update': 'general',
  'sources.remove': 'general',
  'sources.setState': 'general',
  'sources.ledger': 'general',
  'sources.takeRediscovered': 'general',
  'sources.pollNow': 'general',
  'sources.test': 'general',
  'sources.testSaved': 'general',
  'sources.discover': 'general',
  'sourceLists.preview': 'general',
  'sourceLists.check': 'general',
  'sourceLists.import': 'general',
  'sourceLists.export': 'general',
  'sourceLists.exportFull': 'general',
  'departments.list': { reads: [{}], tells: false },
  'departments.create': 'general',
  'departments.update': 'general',
  'departments.preview': 'general',
  'departments.remove': 'general',
  'rules.list': 'general',
  'rules.create': 'general',
  'rules.update': 'general',
  'rules.remove': 'general',
  'rules.order': 'general',
  'calendars.list': 'general',
  'calendars.create': 'general',
  'calendars.update': 'general',
  'calendars.preview': 'general',
  'calendars.takeBack': 'general',
  'calendars.versions': 'general',
  'calendars.remove': 'general',
  'promises.list': 'general',
  'promises.save': 'general',
  'promises.dryRun': 'general',
  'promises.versions': 'general',
  'people.list': 'general',
  'people.create': 'general',
  'people.update': 'general',
  'personAccess.get': 'general',
  'personAccess.createLink': 'general',
  'personAccess.mailLink': 'general',
  'personAccess.endSessions': 'general',
  'personAccess.resetSecondFactor': 'general',
  'accessPolicy.get': 'general',
  'accessPolicy.update': 'general',
  'serviceTokens.list': 'general',
  'serviceTokens.create': 'general',
  'serviceTokens.takeOver': 'general',
  'serviceTokens.remove': 'general',
  'organisation.get': 'general',
  'organisation.update': 'general',
  'record.list': 'general',
  'record.csv': 'general',
  'deadLetters.list': 'general',
  'deadLetters.replay': 'general',
  'deadLetters.replayAll': 'general',
}
