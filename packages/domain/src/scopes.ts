import { type Permission, permissions } from './permissions.ts'

/** What every key may without being told, or none ever may: what needs nobody, and how people come in. */
const never = ['anyone', 'first_run', 'signed_in', 'own_access', 'read_settings'] as const

/** What a key for a program can be given; reading what everybody who works here may see comes with each. */
export type Scope = Exclude<Permission, (typeof never)[number]>
export const scopes: readonly Scope[] = permissions.filter(
  (permission): permission is Scope => !never.some((other) => other === permission),
)
