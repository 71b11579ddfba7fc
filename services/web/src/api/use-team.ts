import { useQuery } from '@tanstack/react-query'
import { api } from './client.ts'
import { useMay } from './session.ts'

/** Whether somebody else works here, too; no for whoever may not know who does. */
export function useTeam(): boolean {
  const enabled = useMay('read_settings')
  const people = useQuery({ ...api.people.list.queryOptions(), staleTime: 60_000, enabled }).data
  return people !== undefined && people.filter(({ disabled }) => !disabled).length > 1
}
