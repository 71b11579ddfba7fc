import type { Doing } from '@echolot/domain'
import { useEffect } from 'react'
import { api, client } from './client.ts'
import { useMay } from './session.ts'
import { sharedQuery } from './shared-query.ts'
import { useTeam } from './use-team.ts'

/** Who only looks on passes by: that is told to nobody. */
const dwellMs = 1_000
/** Well within the time after which who says nothing has left. */
const againMs = 20_000

let isOver = false

/** Whoever has signed out is in no ticket any more: nothing more is said in their name. */
export function endPresence(): void {
  isOver = true
}

const useAllPresent = sharedQuery({
  ...api.presence.list.queryOptions(),
  // Who was cut off leaves without a word.
  refetchInterval: (query) => ((query.state.data?.length ?? 0) > 0 ? againMs : false),
})

/** Who else is in a ticket now; nobody where nobody else works here. */
export function usePresent(ticketId: number | null) {
  const team = useTeam()
  const mayRead = useMay('read_tickets')
  return (useAllPresent(team && mayRead) ?? []).filter((one) => one.ticketId === ticketId)
}

/** Tells colleagues that the reader is in a ticket, for as long as the page is in front of them, and when they leave it. */
export function useTellPresence(ticketId: number | null, doing: Doing) {
  const team = useTeam()
  const mayWork = useMay('work_tickets')
  const telling = team && mayWork
  useEffect(() => {
    if (!telling || ticketId === null) return
    let isTold = false
    isOver = false
    const tell = (what: Doing | 'gone') => {
      if (isOver) return
      isTold = what !== 'gone'
      // Whoever cannot tell it now says it again soon; nothing depends on it.
      client.presence.tell({ id: ticketId, doing: what }).catch(() => {})
    }
    const isSeen = () => document.visibilityState === 'visible'
    const first = setTimeout(() => isSeen() && tell(doing), dwellMs)
    const again = setInterval(() => isSeen() && tell(doing), againMs)
    const turn = () => {
      if (isSeen()) tell(doing)
      else if (isTold) tell('gone')
    }
    document.addEventListener('visibilitychange', turn)
    return () => {
      clearTimeout(first)
      clearInterval(again)
      document.removeEventListener('visibilitychange', turn)
      if (isTold) tell('gone')
    }
  }, [telling, ticketId, doing])
}
