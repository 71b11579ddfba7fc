import { may, type Permission } from '@echolot/domain'
import type { Actor } from '../context.ts'

/** What a key was given, beyond which it never goes. */
export type KeyLimits = { scopes: readonly string[]; readsOnly: boolean }

/** What somebody who asks has shown: who they are, and where they may do less than they could. */
export type Identified = {
  actor: Actor
  /** An administrator without the second factor that the company demands: may set one up, and nothing besides. */
  missesSecondFactor: boolean
  /** Null where somebody is signed in themselves. */
  key: KeyLimits | null
}

/** Whether somebody holds a permission: by their role now and, where a key acts for them, also by what it was given. */
export function holds({ actor, key }: Identified, permission: Permission): boolean {
  if (!may(actor.role, permission)) return false
  if (key === null || withEveryKey.includes(permission)) return true
  // Who works on tickets reads them.
  if (permission === 'read_tickets' && key.scopes.includes('work_tickets')) return true
  return permission !== 'own_access' && key.scopes.includes(permission)
}

const withEveryKey: readonly Permission[] = ['anyone', 'signed_in', 'read_settings']
