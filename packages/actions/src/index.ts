export { endAbsence, listAbsencesFor, planAbsence } from './absences/absences.ts'
export { addAccount, changeAccount, removeAccount } from './accounts/accounts.ts'
export { listAccounts, readAccountHistory } from './accounts/list-accounts.ts'
export { readHeartbeats } from './accounts/read-heartbeats.ts'
export { renewAllHeartbeats } from './accounts/renew-heartbeats.ts'
export { openBackup } from './backup/restore-backup.ts'
export { writeBackup } from './backup/write-backup.ts'
export { recordPrivateMessage } from './captured/record-private-message.ts'
export type { Actor, Ctx, Log, Seal } from './context.ts'
export {
  giveAnecdote,
  listAnecdotes,
  listOffers,
  readAnecdotePicture,
  useAnecdote,
  withdrawAnecdote,
} from './contributions/anecdotes.ts'
export { proposeToSubmission } from './contributions/propose-response.ts'
export {
  changeQuestion,
  listQuestions,
  noteQuestion,
  proposeQuestions,
  removeQuestion,
  tapQuestion,
  untapQuestion,
  writeQuestionsCsv,
} from './contributions/questions.ts'
export { listDepartmentNames, readOwnSubmissions, readSubmissionsOfTicket } from './contributions/read-submissions.ts'
export { submitMention } from './contributions/submit-mention.ts'
export { correctDecision } from './corrections/correct-decision.ts'
export { listCorrections } from './corrections/list-corrections.ts'
export * from './dead-letters.ts'
export { closeEffort } from './effort/close-effort.ts'
export { listBudgets, setBudget } from './effort/effort-budgets.ts'
export { enterEffort, readOwnEffort } from './effort/enter-effort.ts'
export { readEffort } from './effort/read-effort.ts'
export { eraseAuthor, findAuthors } from './erase-author.ts'
export { examine } from './examine.ts'
export { findMentions } from './find-mentions.ts'
export { readHook } from './hooks/read-hook.ts'
export {
  greetAtHook,
  type HookAnswer,
  isHook,
  mostDeliveredBytes,
  receiveDelivery,
  refuseLargeDelivery,
} from './hooks/receive-delivery.ts'
export { renewHookSecret } from './hooks/renew-hook-secret.ts'
export { rereadSources } from './hooks/reread-sources.ts'
export { answerIncident, takeBackIncident } from './incidents/answer-incident.ts'
export { changeIncident, type IncidentChange } from './incidents/change-incident.ts'
export { dismissProposal, listIncidentProposals } from './incidents/incident-proposals.ts'
export { addToIncident, openIncident } from './incidents/open-incident.ts'
export { listIncidents, readIncident, readIncidentLog, readTicketIncident } from './incidents/read-incident.ts'
export { writeIncidentPdf } from './incidents/write-incident-pdf.ts'
export { readLegs } from './legs/read-legs.ts'
export { canMailReset, mailAccessLink, readMailsTo, requestReset } from './mail/ask-message.ts'
export {
  changeMailSettings,
  readMailSettings,
  removeMailSettings,
  sendTestMail,
  takeMailFromEnvironment,
} from './mail/mail-settings.ts'
export { changeOwnMails, readOwnMails } from './mail/mail-wishes.ts'
export { planDigests } from './mail/plan-digests.ts'
export { sendMessages } from './mail/send-messages.ts'
export { answerBytesAtMost, takeAnswer } from './mail/take-answer.ts'
export { listLackingRows, readLacking } from './missed/read-lacking.ts'
export { listMissedRows, readMissed } from './missed/read-missed.ts'
export { openTickets } from './open-tickets.ts'
export { claimPictures } from './pictures/claim-pictures.ts'
export { fetchPictures } from './pictures/fetch-pictures.ts'
export { readPicture } from './pictures/read-picture.ts'
export { holdPresence, type Present } from './presence/hold-presence.ts'
export { listPresence, tellPresence } from './presence/tell-presence.ts'
export { advanceRearviews } from './rearview/advance-rearview.ts'
export { beginRearview, cancelRearview, readRearview, remindRearviews } from './rearview/rearviews.ts'
export { listRearviewRows, openRearviewTickets, tellRearview } from './rearview/tell-rearview.ts'
export { readRecord, writeRecordCsv } from './record/read-record.ts'
export { changesBetween, recordedState } from './record/recorded-state.ts'
export { type RecordSaid, writeRecord } from './record/write-entry.ts'
export { recordSeenReplies } from './record-seen-replies.ts'
export { refuseOutage } from './refuse-outage.ts'
export { addAnnotation, changeAnnotation, readAnnotations, removeAnnotation } from './reports/annotations.ts'
export { explainFigure } from './reports/explain-figure.ts'
export { writeReportCsv } from './reports/files/write-csv.ts'
export { writeReportHtml } from './reports/files/write-html.ts'
export { writeReportPdf } from './reports/files/write-pdf.ts'
export { writeReportXlsx } from './reports/files/write-xlsx.ts'
export { listReportRows } from './reports/list-report-rows.ts'
export { readCases } from './reports/read-cases.ts'
export { readCharts } from './reports/read-charts.ts'
export { readReport } from './reports/read-report.ts'
export { readReportKey } from './reports/recount/seal-report.ts'
export { readReportBy, readReportFilters } from './reports/report-parts.ts'
export { rebuildRollups, rollUpTouchedDays } from './reports/rollups/roll-up-days.ts'
export { keepReportSnapshot, listKeptReports, removeReportSnapshot } from './reports/snapshots/keep-snapshot.ts'
export { readReportSnapshot } from './reports/snapshots/read-snapshot.ts'
export {
  addCannedResponse,
  changeCannedResponse,
  listCannedResponses,
  readCannedResponseVersions,
  removeCannedResponse,
} from './responding/canned-responses.ts'
export { saveDraft } from './responding/drafts.ts'
export { fillCannedResponses } from './responding/fill-canned-responses.ts'
export { decideOnProposal, listProposals } from './responding/proposals.ts'
export {
  approveResponse,
  queueResponse,
  returnResponse,
  sendResponseNow,
  takeBackResponse,
} from './responding/queue-response.ts'
export { readResponding } from './responding/read-responding.ts'
export { readSimilar } from './responding/read-similar.ts'
export { giveReplyAccess, takeReplyAccess } from './responding/reply-access.ts'
export type {
  DueSweep,
  FollowedRequest,
  LiveNews,
  RunningService,
  Service,
  ServiceHost,
  ServiceRole,
} from './service.ts'
export { serviceRoles } from './service.ts'
export { acceptAccessLink, createAccessLink, readAccessLink, readAccessOf } from './sessions/access-link.ts'
export {
  authenticateToken,
  createApiToken,
  isApiToken,
  readApiTokens,
  removeApiToken,
  takeOverServiceToken,
} from './sessions/api-tokens.ts'
export { holds, type Identified } from './sessions/holds.ts'
export { endOtherSessions, endOwnSession, endSessionsOf, listOwnSessions } from './sessions/own-sessions.ts'
export {
  addPasskey,
  askForPasskey,
  beginPasskey,
  listOwnPasskeys,
  nameOwnPasskey,
  removeOwnPasskey,
  signInByPasskey,
} from './sessions/passkeys.ts'
export {
  addPerson,
  changePassword,
  changePerson,
  chooseLanguage,
  createFirstAdministrator,
  listPeople,
  readMe,
} from './sessions/people.ts'
export { personOfEmail } from './sessions/person-of-email.ts'
export { readSight } from './sessions/read-sight.ts'
export {
  beginSecondFactor,
  changeAccessPolicy,
  confirmOwnSecondFactor,
  readAccessPolicy,
  readOwnSecondFactor,
  removeOwnSecondFactor,
  renewRecoveryCodes,
  resetSecondFactor,
} from './sessions/second-factor.ts'
export { seenNews } from './sessions/seen-news.ts'
export { authenticate, endSession, stillHeld } from './sessions/session.ts'
export { signIn } from './sessions/sign-in.ts'
export {
  addCalendar,
  beginCalendars,
  changeCalendar,
  listCalendars,
  listVersionsOfCalendar,
  removeCalendar,
  takeBackCalendar,
} from './settings/calendars.ts'
export {
  addDepartment,
  changeDepartment,
  listDepartments,
  removeDepartment,
  setDepartmentApproval,
  setDepartmentMailAddress,
  setDepartmentSharing,
} from './settings/departments.ts'
export { changeOrganisation, readOrganisation } from './settings/organisation.ts'
export { listPromises, listVersionsOfPromises, savePromises } from './settings/promises.ts'
export { addRule, changeRule, listRules, orderRules, removeRule } from './settings/rules.ts'
export { acceptSetup } from './setup/accept-setup.ts'
export { bracketStoredQueries } from './setup/bracket-stored-queries.ts'
export { answerForDemo, rehomeDemo } from './setup/demo-world.ts'
export { proposeSetup } from './setup/propose-setup.ts'
export { readStatus } from './setup/read-status.ts'
export { removeDemo } from './setup/remove-demo.ts'
export { enterDemo, startDemo } from './setup/start-demo.ts'
export { applySetupFile } from './setup-file/apply-setup-file.ts'
export { exportSetup } from './setup-file/export-setup.ts'
export { handToPages, nameOfSetupFile } from './setup-file/release-setup-file.ts'
export { countHealth } from './sources/count-health.ts'
export { examineAddress } from './sources/examine-address.ts'
export { type CheckedAddress, checkAddresses } from './sources/import/check-addresses.ts'
export { type ExportWish, exportSources } from './sources/import/export-sources.ts'
export { checkImport, importChosen, previewImport } from './sources/import/import-for-page.ts'
export { type Instead, importSources } from './sources/import/import-sources.ts'
export { noteSentence } from './sources/import/line-sentences.ts'
export { type PlannedLine, planImport } from './sources/import/plan-import.ts'
export { listConnectors } from './sources/list-connectors.ts'
export { lookAfterSources, takeRediscovered } from './sources/look-after-sources.ts'
export { nameHosts } from './sources/name-hosts.ts'
export { planAfterAbsence } from './sources/plan-after-absence.ts'
export { pollHere, requestPoll } from './sources/poll-now.ts'
export { pollSources } from './sources/poll-sources.ts'
export { prepareReading } from './sources/prepare-reading.ts'
export { readLedger } from './sources/read-ledger.ts'
export { replayBodies } from './sources/replay-bodies.ts'
export { showAddressesAnew } from './sources/show-addresses-anew.ts'
export {
  addSource,
  changeSource,
  findSource,
  getSource,
  listSources,
  removeSource,
  switchSource,
} from './sources/sources.ts'
export { addFoundSource, discoverSources, testAddress, testSource } from './sources/test-address.ts'
export { readStaffing } from './staffing/read-staffing.ts'
export { mergeStories, splitStory, undoStory } from './stories/change-story.ts'
export { announceClocks } from './sweeps/announce-clocks.ts'
export { announceMarks } from './sweeps/announce-marks.ts'
export { keepTerms } from './sweeps/keep-terms.ts'
export { shareOut } from './sweeps/share-out.ts'
export {
  announceStale,
  dueSweeps,
  noteListening,
  prune,
  type Reminded,
  remindTriage,
  sweepOnce,
  triageHere,
} from './sweeps/sweep.ts'
export { takeBack } from './sweeps/take-back.ts'
export {
  advanceBulkRuns,
  cancelBulkRun,
  countForBulk,
  listBulkRuns,
  readBulkRun,
  remindBulkRuns,
  startBulkRun,
} from './tickets/bulk-runs.ts'
export { changeTicket, type TicketChange } from './tickets/change-ticket.ts'
export { declineTicket } from './tickets/decline-ticket.ts'
export { getTicket } from './tickets/get-ticket.ts'
export { listLabels } from './tickets/list-labels.ts'
export { countTickets, listTickets } from './tickets/list-tickets.ts'
export { listUnanswered } from './tickets/list-unanswered.ts'
export { listUndecidedMentions } from './tickets/list-undecided-mentions.ts'
export { readNotices, seeNotices } from './tickets/notices.ts'
export { readAuthorHistory } from './tickets/read-author-history.ts'
export { changeView, keepView, listSavedViews, orderViews, removeView } from './tickets/saved-views.ts'
export { catchUpClocks } from './tickets/ticket-clocks.ts'
export { askForSupport, markSeen } from './tickets/together.ts'
export { undoDeed } from './tickets/undo-deed.ts'
export { readRound } from './today/read-round.ts'
export { readWaiting } from './today/read-waiting.ts'
export { recordVisit } from './today/record-visit.ts'
export { readToday } from './today.ts'
export { readWallboard } from './wallboard.ts'
export { advanceArchiveRuns, advanceHere } from './watches/advance-run.ts'
export {
  cancelArchiveRun,
  compareWhole,
  getArchiveRun,
  remindArchiveRuns,
  rerunWatch,
} from './watches/archive-runs.ts'
export { addBrand, changeBrand, listBrands, removeBrand } from './watches/brands.ts'
export { checkExamples } from './watches/check-examples.ts'
export { compareWatch } from './watches/compare.ts'
export { completeQuery } from './watches/complete-query.ts'
export { exampleOfItem } from './watches/example-of.ts'
export { explainQuery } from './watches/explain-query.ts'
export { findingsOfWatch } from './watches/findings.ts'
export { judgeHidden, listHidden, listTray, showHidden } from './watches/hidden.ts'
export { listWords } from './watches/list-words.ts'
export { addMute, listMutes, removeMute } from './watches/mutes.ts'
export { addMacro, changeMacro, listMacros, listVersionsOfMacro, removeMacro } from './watches/own-macros.ts'
export { tryWatch } from './watches/try-watch.ts'
export { listVersionsOfWatch } from './watches/versions.ts'
export { addWatch, changeWatch, listWatches, removeWatch } from './watches/watches.ts'
export { askWhy } from './watches/why.ts'
export { writeSimpleWatch } from './watches/write-simple.ts'
export { answerHub } from './websub/answer-hub.ts'
export { askHubs } from './websub/ask-hubs.ts'
export { readPushes } from './websub/read-pushes.ts'
export { mostPushedBytes, receivePush, refusePush } from './websub/receive-push.ts'
export { tendHubs } from './websub/sweep-hubs.ts'
export { askWhatIf, dryRunPromises, previewCalendar, previewDepartment } from './what-if/what-if.ts'
export { confirmMinimum, proposeWorkMinimum, readWorkMinimum, withdrawMinimum } from './work/work-minimum.ts'
