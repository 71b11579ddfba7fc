import type { Role } from './words.ts'

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
  'work_tickets',
  'read_reports',
  /** Figures about work: of departments and never of a person, and only where enough people stand behind them. */
  'read_work',
  'change_settings',
  'manage_people',
] as const
export type Permission = (typeof permissions)[number]

const granted = {
  administrator: [
    'signed_in',
    'own_access',
    'work_tickets',
    'read_reports',
    'read_work',
    'change_settings',
    'manage_people',
  ],
  manager: ['signed_in', 'own_access', 'work_tickets', 'read_reports', 'read_work', 'change_settings'],
  member: ['signed_in', 'own_access', 'work_tickets', 'read_reports'],
} as const satisfies Record<Role, readonly Permission[]>

/** Whether a role holds a permission. Without a role only `anyone` holds; `first_run` is judged by the installation. */
export function may(role: Role | null, permission: Permission): boolean {
  if (permission === 'anyone') return true
  if (role === null || permission === 'first_run') return false
  const held: readonly Permission[] = granted[role]
  return held.includes(permission)
}
