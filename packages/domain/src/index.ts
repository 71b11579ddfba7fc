export { type BecausePart, becausePart, type Span } from './because.ts'
export {
  type CannedVariable,
  cannedVariables,
  fillCanned,
  gapNames,
  gapsIn,
  sharedVariables,
  unknownVariables,
} from './canned-text.ts'
export * from './clean.ts'
export { connectorId } from './connector-id.ts'
export { departmentId } from './department-id.ts'
export { distance } from './distance.ts'
export * from './events.ts'
export { findPromise, type PromisedWait, type PromiseRule } from './find-promise.ts'
export { mondayOf, weekOf, weeksAfter } from './iso-week.ts'
export { cleanLabels, longestLabel, mostLabels, readLabels, writeLabels } from './labels.ts'
export { type MailWishes, usualWishes } from './mail-wishes.ts'
export { mayApprove } from './may-approve.ts'
export * from './permissions.ts'
export * from './refusal.ts'
export * from './report-figures.ts'
export * from './scopes.ts'
export { shareOut } from './share-out.ts'
export { commonSettings } from './source-settings.ts'
export { isSudden, leastWeeks, mostWeeks } from './surprise.ts'
export * from './ticket.ts'
export * from './ticket-filter.ts'
export * from './undo-of.ts'
export * from './watch-words.ts'
export { withoutUndone } from './without-undone.ts'
export * from './words.ts'
