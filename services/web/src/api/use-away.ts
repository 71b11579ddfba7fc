import { may } from '@echolot/domain'
import { useQuery } from '@tanstack/react-query'
import { api } from './client.ts'
import { useMe } from './session.ts'
import { useTeam } from './use-team.ts'

/** Who is away now, with who stands in; nobody where nobody else works here. */
export function useAway() {
  const team = useTeam()
  const mayRead = may(useMe()?.role ?? null, 'read_tickets')
  const { data } = useQuery({ ...api.absences.list.queryOptions(), staleTime: 60_000, enabled: team && mayRead })
  return (team ? (data ?? []) : []).filter(({ away }) => away)
}
