import { may, type Permission } from '@echolot/domain'
import { api, type client } from './client.ts'
import { queryClient } from './query-client.ts'
import { sharedQuery } from './shared-query.ts'

type Status = Awaited<ReturnType<typeof client.session.status>>

/** Who is known to be signed in, from the answer to an earlier question. */
export const knownMe = () => queryClient.getQueryData(api.session.me.queryKey())

async function askStatus(): Promise<Status> {
  const status = await queryClient.fetchQuery({ ...api.session.status.queryOptions(), staleTime: 0 })
  if (status.me !== null) queryClient.setQueryData(api.session.me.queryKey(), status.me)
  return status
}

let first: Promise<Status> | null = null

/** Asks who is there before anything else has come, for whoever wants to know it first. */
export function askStatusFirst() {
  if (first !== null) return
  first = askStatus()
  first.catch(() => {
    /* Told to whoever wants to know. */
  })
}

/** Whose installation this is and who is signed in, as it is now. */
export function freshStatus(): Promise<Status> {
  const asked = first ?? askStatus()
  first = null
  return asked
}

const useSharedStatus = sharedQuery({ ...api.session.status.queryOptions(), staleTime: 60_000 })
const useSharedMe = sharedQuery({ ...api.session.me.queryOptions(), staleTime: 60_000 })

/** Whose installation this is and how far it is set up. Pages inside the shell always have it at hand. */
export function useStatus() {
  return useSharedStatus()
}

export function useMe() {
  return useSharedMe()
}

export function useMay(permission: Permission): boolean {
  const me = useMe()
  return may(me?.role ?? null, permission)
}

/** The company's time zone; every instant on a page is told in it. Before there is a company: the browser's. */
export function useZone(): string {
  return useStatus()?.organisation?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone
}
