import { useQuery } from '@tanstack/react-query'
import { api } from './client.ts'

/** Whether somebody else works here, too. */
export function useTeam(): boolean {
  const people = useQuery({ ...api.people.list.queryOptions(), staleTime: 60_000 }).data
  return people !== undefined && people.filter(({ disabled }) => !disabled).length > 1
}
