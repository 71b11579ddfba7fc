import { may, type Permission } from '@echolot/domain'
import { useQuery } from '@tanstack/react-query'
import { api } from './client.ts'

/** Whose installation this is and how far it is set up. Pages inside the shell always have it at hand. */
export function useStatus() {
  return useQuery({ ...api.session.status.queryOptions(), staleTime: 60_000 }).data
}

export function useMe() {
  return useQuery({ ...api.session.me.queryOptions(), staleTime: 60_000 }).data
}

export function useMay(permission: Permission): boolean {
  const me = useMe()
  return may(me?.role ?? null, permission)
}

/** The company's time zone; every instant on a page is told in it. Before there is a company: the browser's. */
export function useZone(): string {
  return useStatus()?.organisation?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone
}
