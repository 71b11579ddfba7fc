import { may } from '@echolot/domain'
import { api } from './client.ts'
import { useMe } from './session.ts'
import { sharedQuery } from './shared-query.ts'
import { useTeam } from './use-team.ts'

const useAbsences = sharedQuery({ ...api.absences.list.queryOptions(), staleTime: 60_000 })

/** Who is away now, with who stands in; nobody where nobody else works here. */
export function useAway() {
  const team = useTeam()
  const mayRead = may(useMe()?.role ?? null, 'read_tickets')
  return (useAbsences(team && mayRead) ?? []).filter(({ away }) => away)
}
