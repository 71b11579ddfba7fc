export { addAccount, changeAccount, listAccounts, removeAccount } from './accounts/accounts.ts'
export { openBackup } from './backup/restore-backup.ts'
export { writeBackup } from './backup/write-backup.ts'
export type { Actor, Ctx, Log, Seal } from './context.ts'
export * from './dead-letters.ts'
export { eraseAuthor, findAuthors } from './erase-author.ts'
export { examine } from './examine.ts'
export { findMentions } from './find-mentions.ts'
export { openTickets } from './open-tickets.ts'
export { recordSeenReplies } from './record-seen-replies.ts'
export { refuseOutage } from './refuse-outage.ts'
export { listReportRows, readReport } from './reports/read-report.ts'
export { writeReportCsv } from './reports/write-report-csv.ts'
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
export {
  addPerson,
  changePassword,
  changePerson,
  chooseLanguage,
  createFirstAdministrator,
  listPeople,
  readMe,
  setPassword,
} from './sessions/people.ts'
export { authenticate, endSession, sessionHolds } from './sessions/session.ts'
export { signIn } from './sessions/sign-in.ts'
export { addCalendar, changeCalendar, listCalendars, removeCalendar } from './settings/calendars.ts'
export { addDepartment, changeDepartment, listDepartments, removeDepartment } from './settings/departments.ts'
export { changeOrganisation, readOrganisation } from './settings/organisation.ts'
export { addRule, changeRule, listRules, orderRules, removeRule } from './settings/rules.ts'
export {
  addBrand,
  addWatch,
  changeBrand,
  changeWatch,
  listBrands,
  listWatches,
  removeBrand,
  removeWatch,
  tryWatch,
} from './settings/watches.ts'
export { acceptSetup } from './setup/accept-setup.ts'
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
export { lookAfterSources, takeRediscovered } from './sources/look-after-sources.ts'
export { nameHosts } from './sources/name-hosts.ts'
export { pollHere, requestPoll } from './sources/poll-now.ts'
export { pollSources } from './sources/poll-sources.ts'
export { prepareReading } from './sources/prepare-reading.ts'
export { readLedger } from './sources/read-ledger.ts'
export { replayBodies } from './sources/replay-bodies.ts'
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
export {
  announceLate,
  dueSweeps,
  noteListening,
  prune,
  type Reminded,
  remindTriage,
  sweepOnce,
  triageHere,
} from './sweeps/sweep.ts'
export { changeTicket, type TicketChange } from './tickets/change-ticket.ts'
export { getTicket } from './tickets/get-ticket.ts'
export { countTickets, listTickets } from './tickets/list-tickets.ts'
export { readToday } from './today.ts'
export { answerHub } from './websub/answer-hub.ts'
export { askHubs } from './websub/ask-hubs.ts'
export { readPushes } from './websub/read-pushes.ts'
export { mostPushedBytes, receivePush, refusePush } from './websub/receive-push.ts'
export { tendHubs } from './websub/sweep-hubs.ts'
