import type { Permission, RecordKind } from '@echolot/domain'

/** With these, whatever is not a mere reading changes how Echolot is set up, or who may what. */
const changing: ReadonlySet<Permission> = new Set([
  'change_settings',
  'manage_people',
  'manage_department',
  'keep_reports',
  'own_access',
])

/**
 * What the rule below does not say. Work on tickets has a history of its own; that somebody looked at a ticket is recorded nowhere,
 * for it would tell of each person's day.
 */
const said: Record<string, RecordKind | null> = {
  'reports.get': 'view',
  'reports.rows': 'view',
  'keptReports.get': 'view',
  'legs.get': 'view',
  'missed.rows': 'view',
  'rearview.rows': 'view',
  'effort.get': 'view',
  'staffing.get': 'view',
  'record.list': 'view',
  'reports.csv': 'export',
  'reports.xlsx': 'export',
  'reports.pdf': 'export',
  'reports.html': 'export',
  'sourceLists.export': 'export',
  'sourceLists.exportFull': 'export',
  'record.csv': 'export',
  'incidents.pdf': 'export',
  'questions.csv': 'export',
  'authors.erase': 'erasure',
  'firstRun.createAdministrator': 'sign_in',
  // That somebody was away is nobody's business once they are back.
  'absences.planFor': null,
  // These ask, and change nothing.
  'accessLinks.read': null,
  'setup.propose': null,
  'calendars.preview': null,
  'departments.preview': null,
  'promises.dryRun': null,
  'sources.test': null,
  'sources.testSaved': null,
  'sources.discover': null,
  'sourceLists.preview': null,
  'sourceLists.check': null,
  'watches.compareWhole': null,
  'ownSecondFactor.begin': null,
  'passkeys.begin': null,
  'passkeys.ask': null,
}

/** As what an endpoint goes into the record; null where it does not. A new one that changes settings does so by itself. */
export function recordedAs(name: string, permission: Permission, method: string): RecordKind | null {
  const known = said[name]
  if (known !== undefined) return known
  if (method === 'GET') return null
  if (permission === 'anyone') return 'sign_in'
  return changing.has(permission) ? 'change' : null
}
