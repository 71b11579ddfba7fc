import type { TicketDetail } from '@echolot/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { api } from '../../../api/client.ts'
import { serverNow } from '../../../api/server-clock.ts'
import { useMe } from '../../../api/session.ts'
import { useAway } from '../../../api/use-away.ts'
import { useDraft } from '../../../ui/use-draft.ts'
import { belongs } from '../../queue/belongs.ts'
import { useWide } from '../../queue/use-wide.ts'
import { type TicketDeed, useTicketWork } from '../../ticket/use-ticket-work.ts'
import { beginRound, decide, nextAfter, type Round, readRound, standingOf, undecide } from './round.ts'

const route = getRouteApi('/inside/')

/** Who says whose it is has decided, also where they belong to all departments. */
const passesOn: readonly TicketDeed['name'][] = ['hand_over', 'decline', 'sort', 'assign']

/** The round of whoever looks: what is left of it, which ticket is open, and what can be done. Kept in this tab until it is over. */
export function useRound() {
  const me = useMe()
  const away = useAway()
  const wide = useWide()
  const navigate = route.useNavigate()
  const chosen = route.useSearch().ticket ?? null
  const query = useQuery({ ...api.today.round.queryOptions(), refetchInterval: 60_000 })
  const waits = query.data
  const [kept, keep] = useDraft<Round | null>('round', readRound, null)
  // What was over when the page was left is over: another one begins.
  const isOver = kept !== null && waits !== undefined && standingOf(kept, waits).left.length === 0
  const resumed = useRef(false)
  useEffect(() => {
    if (waits === undefined || resumed.current) return
    resumed.current = true
    if (kept === null || isOver) keep(beginRound(waits, serverNow()))
  })
  const round = kept
  const standing = round === null || waits === undefined ? null : standingOf(round, waits)
  const left = standing?.left ?? []
  const openId = chosen ?? (wide ? (left[0]?.id ?? null) : null)
  const opened = useQuery({
    ...api.tickets.get.queryOptions({ input: { id: openId ?? 0 } }),
    enabled: openId !== null,
  }).data

  // The heading of what is opened takes the focus, so that keys and readers go on there; nothing on the page moves.
  const headingRef = useRef<HTMLHeadingElement>(null)
  const paneRef = useRef<HTMLElement>(null)
  const lastOpen = useRef(openId)
  useEffect(() => {
    if (lastOpen.current === openId) return
    lastOpen.current = openId
    paneRef.current?.scrollTo(0, 0)
    if (openId !== null) headingRef.current?.focus({ preventScroll: true })
  }, [openId])

  const open = (id: number | null) =>
    void navigate({ search: id === null ? {} : { ticket: id }, replace: wide || chosen !== null, resetScroll: false })
  const goOn = (id: number) => {
    if (round === null) return
    keep(decide(round, id, serverNow()))
    if (openId === id) open(nextAfter(round, left, id))
  }
  const after = (changed: TicketDetail, deed: TicketDeed['name']) => {
    if (round === null) return
    const waitsStill = belongs(changed, { view: 'for_me' }, me, serverNow(), away)
    if (waitsStill && (deed === 'undo' || deed === 'reopen') && round.ids.includes(changed.id)) {
      keep(undecide(round, changed.id))
      open(changed.id)
    } else if (deed === 'merge' && openId !== null && openId !== changed.id) goOn(openId)
    else if (!waitsStill || passesOn.includes(deed)) goOn(changed.id)
  }
  const find = (id: number) => (opened?.id === id ? opened : waits?.rows.find((row) => row.id === id))
  const work = useTicketWork(find, after, goOn)
  const step = (by: 1 | -1) => {
    if (left.length === 0) return
    const index = left.findIndex(({ id }) => id === openId)
    const next = index === -1 ? 0 : Math.min(left.length - 1, Math.max(0, index + by))
    open(left[next]?.id ?? null)
  }

  return {
    query,
    waits,
    round,
    standing,
    openId,
    /** Whether a ticket was chosen, which on a narrow screen stands alone. */
    alone: !wide && openId !== null,
    wide,
    ticket: opened ?? left.find(({ id }) => id === openId),
    work,
    open,
    step,
    close: chosen === null ? undefined : () => open(null),
    /** Takes in what has come, or begins the next one. */
    renew: () => {
      if (waits !== undefined) keep(beginRound(waits, serverNow()))
      open(null)
    },
    headingRef,
    paneRef,
  }
}
