export { deleteAbsence, insertAbsence, listAbsences, pruneAbsences } from './absence.ts'
export * from './access-link.ts'
export * from './account.ts'
export * from './anecdote.ts'
export * from './api-token.ts'
export * from './archive-run.ts'
export * from './arrivals-by-hour.ts'
export { type ArrivedTicket, listArrivedTickets } from './arrived-ticket.ts'
export * from './author.ts'
export {
  countHeardBefore,
  type HeardBefore,
  type HeardFacts,
  type HeardPlace,
  listHeardBefore,
} from './author-history.ts'
export * from './blind-stretches.ts'
export * from './bulk-run.ts'
export * from './calendar.ts'
export * from './came-by.ts'
export * from './canned-response.ts'
export * from './claim-sources.ts'
export {
  type ClockRow,
  listClocks,
  listPasts,
  lockUnclocked,
  markClocked,
  saveClocks,
  type TicketPast,
} from './clock.ts'
export * from './clock-mark.ts'
export * from './content-offer.ts'
export { insertCorrection, listCorrections, setTicketLanguage } from './correction.ts'
export { connectAlone, type Database, inSnapshot, openDatabase, type Tx } from './database.ts'
export * from './dead-letter.ts'
export * from './department.ts'
export { drawSchema } from './draw-schema.ts'
export * from './due-time.ts'
export * from './effort.ts'
export { type FollowUp, findFollowUps, ticketsOfItems } from './follow-up.ts'
export * from './found-copy.ts'
export { listTicketsShown, markGone, markShown } from './gone-item.ts'
export * from './hand-source.ts'
export * from './handling-time.ts'
export * from './heard.ts'
export * from './heartbeat.ts'
export * from './hidden-item.ts'
export * from './hook.ts'
export * from './incident.ts'
export * from './incident-proposal.ts'
export { checkInvariants, type InvariantResult } from './invariants.ts'
export * from './item.ts'
export * from './item-triage.ts'
export * from './item-version.ts'
export * from './keep-terms.ts'
export { knowLabels, labelsOf, listLabels } from './label.ts'
export * from './leg.ts'
export { listen } from './listen.ts'
export * from './macro.ts'
export * from './mail-setting.ts'
export * from './mail-wish.ts'
export * from './mention.ts'
export * from './message.ts'
export { migrate, pendingMigrations, refuseNewer } from './migrate.ts'
export { MigrationRefused } from './migration-files.ts'
export * from './mute.ts'
export { type NextDue, nextDue } from './next-due.ts'
export * from './note-mention.ts'
export * from './organisation.ts'
export * from './outbox.ts'
export * from './outgoing-response.ts'
export { carriedIn, gatherOwnWaits, type OwnGroup, type OwnPlace } from './own-waits.ts'
export type { KeptLengths, KeptParts } from './packed-days.ts'
export * from './passkey.ts'
export { listWaitsBegun, listWaitsOpen, type WaitRow } from './past-wait.ts'
export * from './person.ts'
export * from './picture.ts'
export { listLeftLying, planInTurn, takeBackFuture } from './plan-after-absence.ts'
export * from './promise.ts'
export * from './proposed-response.ts'
export { pruneTexts } from './prune-texts.ts'
export * from './question.ts'
export * from './rearview.ts'
export * from './record.ts'
export { type PollRecord, type Recorded, recordPolls, recordPush } from './record-polls.ts'
export { removeEverything } from './remove-everything.ts'
export * from './report.ts'
export * from './report-annotation.ts'
export * from './report-cases.ts'
export {
  listOwnLags,
  listRolledLags,
  listSourceLags,
  nameSources,
  type RolledCharts,
  readRolledCharts,
  type SourceLags,
} from './report-charts.ts'
export * from './report-rollups.ts'
export * from './report-snapshot.ts'
export * from './request-spend.ts'
export * from './reread.ts'
export * from './response.ts'
export * from './response-draft.ts'
export { restoreSnapshot } from './restore.ts'
export { type RolledFigure, type RolledFilter, rolledFigures, rolledFilterOf, rolledPartsOf } from './rolled-days.ts'
export { countRolledBy } from './rolled-parts.ts'
export * from './rule.ts'
export * from './saved-view.ts'
export { listRecentItems } from './searched-item.ts'
export * from './second-factor.ts'
export * from './session.ts'
export * from './setup-file.ts'
export {
  countWorking,
  deleteReturnNotices,
  forgetSilence,
  holdSharing,
  insertReturnNotices,
  listMembersToShare,
  listReturnNotices,
  listSharing,
  listToShare,
  lockSilent,
  pruneReturnNotices,
  saveSilence,
  saveTurns,
  setSharing,
} from './sharing.ts'
export { departmentsOfTickets, listHelpedTickets } from './sight.ts'
export { countAlike, listSimilarTickets } from './similar-ticket.ts'
export { type Snapshot, withSnapshot } from './snapshot.ts'
export * from './source.ts'
export * from './source-body.ts'
export * from './source-care.ts'
export * from './source-cost.ts'
export * from './source-hour.ts'
export { findSourcesByAddress, insertSources, listSourceNames, listSourcesToWrite } from './source-list.ts'
export * from './source-move.ts'
export * from './standing.ts'
export * from './stored-item.ts'
export * from './stored-query.ts'
export * from './story.ts'
export * from './story-keys.ts'
export * from './submission.ts'
export * from './subscription.ts'
export { listThread, listUnheardResponses, type ThreadItem, threadAtMost } from './thread.ts'
export * from './ticket.ts'
export * from './ticket-list.ts'
export * from './ticket-search.ts'
export { databaseNow } from './time.ts'
export { isTransient, isUniqueViolation } from './transient.ts'
export * from './undecided-mention.ts'
export * from './visit.ts'
export * from './wallboard.ts'
export * from './watch.ts'
export * from './watch-example.ts'
export * from './watch-findings.ts'
export * from './watch-version.ts'
export * from './work-figures.ts'
export * from './work-minimum.ts'
