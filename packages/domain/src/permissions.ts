import { type Role, undecided } from './words.ts'

/**
 * What an endpoint demands. `anyone` needs no session, `first_run` only works while nobody is set up, `signed_in` is
 * every person; the rest belong to roles.
 */
export const permissions = [
  'anyone',
  'first_run',
  'signed_in',
  /** The own way in: password, sessions, second factor, keys. Everybody has it, and nothing that acts for somebody. */
  'own_access',
  /** Hand in what was seen or heard, see what became of it, and read the frequent questions. */
  'contribute',
  /** See tickets, what lies around them, and what was hidden before it became one. */
  'read_tickets',
  'work_tickets',
  /** Say that a response may go out. */
  'approve_responses',
  /** What a department keeps for itself: its canned responses, who is absent, what it is called. */
  'manage_department',
  /** Figures about mentions, of the whole company; the rows behind them only as far as tickets are seen. */
  'read_reports',
  /** Keep a report as it was told, and note what happened on its days. */
  'keep_reports',
  /** Figures about work: of departments and never of a person, and only where enough people stand behind them. */
  'read_work',
  /** How Echolot is set up, and who works with it. */
  'read_settings',
  /** Look into the archive and the machine, which know no departments: try watches, see what failed. */
  'inspect',
  'change_settings',
  'manage_people',
  /** Who changed and who viewed what. */
  'read_record',
] as const
export type Permission = (typeof permissions)[number]

/** How far a permission goes: to every department, or to those that the person belongs to. */
export type Reach = 'all' | 'own'

/** What each role may do, and how far it goes. Explained in docs/decisions/0020-who-sees-what.md. */
const granted: Record<Role, Partial<Record<Permission, Reach>>> = {
  administrator: {
    signed_in: 'all',
    own_access: 'all',
    contribute: 'all',
    read_tickets: 'all',
    work_tickets: 'all',
    approve_responses: 'all',
    manage_department: 'all',
    read_reports: 'all',
    keep_reports: 'all',
    read_work: 'all',
    read_settings: 'all',
    inspect: 'all',
    change_settings: 'all',
    manage_people: 'all',
    read_record: 'all',
  },
  manager: {
    signed_in: 'all',
    own_access: 'all',
    contribute: 'all',
    read_tickets: 'all',
    work_tickets: 'all',
    approve_responses: 'all',
    manage_department: 'all',
    read_reports: 'all',
    keep_reports: 'all',
    read_work: 'all',
    read_settings: 'all',
    inspect: 'all',
    change_settings: 'all',
  },
  department_head: {
    signed_in: 'all',
    own_access: 'all',
    contribute: 'all',
    read_tickets: 'own',
    work_tickets: 'own',
    approve_responses: 'own',
    manage_department: 'own',
    read_reports: 'all',
    keep_reports: 'all',
    read_settings: 'all',
  },
  community: {
    signed_in: 'all',
    own_access: 'all',
    contribute: 'all',
    read_tickets: 'own',
    work_tickets: 'own',
    read_reports: 'all',
    keep_reports: 'all',
    read_settings: 'all',
  },
  contributor: { signed_in: 'all', own_access: 'all', contribute: 'all' },
  auditor: {
    signed_in: 'all',
    own_access: 'all',
    read_tickets: 'all',
    read_reports: 'all',
    read_work: 'all',
    read_settings: 'all',
    inspect: 'all',
    read_record: 'all',
  },
}

/** How far a role's permission goes; null where it does not hold it. */
export function reachOf(role: Role, permission: Permission): Reach | null {
  return granted[role][permission] ?? null
}

/** Whether a role holds a permission. Without a role only `anyone` holds; `first_run` is judged by the installation. */
export function may(role: Role | null, permission: Permission): boolean {
  return permission === 'anyone' || (role !== null && reachOf(role, permission) !== null)
}

/** The tickets that somebody sees: all of them, or what lies with these departments, and besides what these help others with. */
export type Sight = 'all' | { departmentIds: readonly string[]; helpingWith: readonly number[] }

export const noSight = { departmentIds: [], helpingWith: [] } as const satisfies Sight

/**
 * What somebody sees. Whose reach is their own departments sees the sorting tray besides, for what nobody decided on may be theirs;
 * in a small company nobody in the community belongs to a department, and then each of them sees all.
 * @param helpingWith the tickets of others that these departments were asked to help with.
 */
export function sightOf(role: Role, departmentIds: readonly string[], helpingWith: readonly number[] = []): Sight {
  const reach = reachOf(role, 'read_tickets')
  if (reach === null) return noSight
  if (reach === 'all' || (role === 'community' && departmentIds.length === 0)) return 'all'
  return { departmentIds: [...new Set([...departmentIds, undecided])], helpingWith }
}

/** Whether a department's tickets are seen. */
export function sees(sight: Sight, departmentId: string): boolean {
  return sight === 'all' || sight.departmentIds.includes(departmentId)
}

/** Whether a ticket is seen: it lies with a department in sight, or one of the person's departments helps with it. */
export function seesTicket(sight: Sight, { id, departmentId }: { id: number; departmentId: string }): boolean {
  return sees(sight, departmentId) || (sight !== 'all' && sight.helpingWith.includes(id))
}
