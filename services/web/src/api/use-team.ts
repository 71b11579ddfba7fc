import { useMe } from './session.ts'

/** Whether somebody else works here, too: what is between colleagues shows only then. */
export function useTeam(): boolean {
  return useMe()?.team ?? false
}
