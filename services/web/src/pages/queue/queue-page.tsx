import type { TicketDetail } from '@echolot/contract'
import { undecided, waitingStates } from '@echolot/domain'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import { serverNow } from '../../api/server-clock.ts'
import { useMe } from '../../api/session.ts'
import { useAway } from '../../api/use-away.ts'
import { useTellPresence } from '../../api/use-present.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { lazily } from '../../ui/lazily.tsx'
import { useDocumentTitle } from '../../ui/page-header.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { TicketDialogs } from '../ticket/ticket-dialogs.tsx'
import { useDepartments } from '../ticket/use-departments.ts'
import { type TicketDeed, useTicketWork } from '../ticket/use-ticket-work.ts'
import { belongs } from './belongs.ts'
import { useChosen } from './bulk/use-chosen.ts'
import { FilterBar } from './filter-bar.tsx'
import { selectionOf } from './list-options.ts'
import { ListPane } from './list-pane.tsx'
import type { QueueSearch } from './queue-search.ts'
import type { TicketListHandle } from './ticket-list.tsx'
import { useQueue } from './use-queue.ts'
import { useQueueKeys } from './use-queue-keys.ts'
import { useWide } from './use-wide.ts'
import { ViewBar } from './view-bar.tsx'

const TicketView = lazily(async () => (await import('../ticket/ticket-view.tsx')).TicketView, <Skeleton />)

/** First the list, then what a press on it opens. */
const laterMs = 500

const route = getRouteApi('/inside/queue')

/** The list of a view and the ticket that is open: side by side where there is room, else one after the other. */
export function QueuePage() {
  const { t } = useTranslation(['queue', 'ticket'])
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const me = useMe()
  const wide = useWide()
  const queue = useQueue(search)
  const [selected, setSelected] = useState<number | null>(null)
  const listRef = useRef<TicketListHandle>(null)
  const searchRef = useRef<HTMLInputElement>(null)
  const paneRef = useRef<HTMLElement>(null)

  const rows = queue.list?.rows ?? []
  const openId = search.ticket ?? null
  const selectedId = openId ?? (rows.some(({ row }) => row.id === selected) ? selected : (rows[0]?.row.id ?? null))
  const opened = useQuery({
    ...api.tickets.get.queryOptions({ input: { id: openId ?? 0 } }),
    enabled: openId !== null,
  }).data
  const ticket = (openId === null ? undefined : opened) ?? rows.find(({ row }) => row.id === selectedId)?.row
  useDocumentTitle(
    openId === null ? t('queue:title') : (opened?.item?.title?.text ?? t('ticket:title', { id: openId })),
  )

  const show = (change: Partial<QueueSearch>, replace = false) =>
    navigate({ search: (before) => ({ ...before, ...change }), replace })
  const select = (id: number) => {
    setSelected(id)
    if (openId !== null) void show({ ticket: id }, true)
    listRef.current?.focus(id)
  }
  const move = (by: 1 | -1) => {
    const index = rows.findIndex(({ row }) => row.id === selectedId)
    const next = rows[index === -1 ? 0 : index + by]
    if (next !== undefined) select(next.row.id)
  }
  const close = () => {
    setSelected(openId)
    void show({ ticket: undefined })
  }

  const listed = queue.list !== null
  useEffect(() => {
    if (!listed) return
    const later = setTimeout(TicketView.preload, laterMs)
    return () => clearTimeout(later)
  }, [listed])
  // Focus follows what was done. Row and heading may appear only renderings later, so each looks for them again.
  const rowWanted = useRef<number | null>(null)
  const headingWanted = useRef(false)
  const headingRef = useRef<HTMLHeadingElement>(null)
  const wantHeading = useCallback(() => {
    headingWanted.current = true
  }, [])
  // It may come after the page has asked for it, with the first ticket that is opened.
  const holdHeading = useCallback((heading: HTMLHeadingElement | null) => {
    headingRef.current = heading
    if (heading === null || !headingWanted.current) return
    heading.focus({ preventScroll: true })
    headingWanted.current = false
  }, [])
  const lastOpen = useRef(openId)
  useEffect(() => {
    paneRef.current?.scrollTo(0, 0)
    if (openId === null) rowWanted.current ??= lastOpen.current
    lastOpen.current = openId
    if (openId !== null && !wide) headingWanted.current = true
  }, [openId, wide])
  useEffect(() => {
    if (rowWanted.current !== null && listRef.current !== null) {
      listRef.current.focus(rowWanted.current)
      rowWanted.current = null
    }
    if (headingWanted.current && openId !== null && headingRef.current !== null) {
      headingRef.current.focus({ preventScroll: true })
      headingWanted.current = false
    }
  })
  // The button that was pressed may have gone with the ticket's old state.
  useEffect(() => {
    if (opened !== undefined && document.activeElement === document.body)
      headingRef.current?.focus({ preventScroll: true })
  }, [opened])

  const away = useAway()
  const after = (changed: TicketDetail, deed: TicketDeed['name']) => {
    // Whoever reopens a ticket has begun with it: it stays open, wherever it now belongs.
    if (deed === 'merge') {
      // What is open is a part of it, or it itself.
      if (openId !== null && openId !== changed.id) void show({ ticket: changed.id }, true)
      queue.refresh()
      return
    }
    if (
      deed === 'reopen' ||
      deed === 'split' ||
      deed === 'undo_story' ||
      deed === 'undo' ||
      belongs(changed, search, me, serverNow(), away)
    )
      return
    goOn(changed.id)
  }
  /** The list without this ticket, and the next one in its place. */
  const goOn = (id: number) => {
    const index = rows.findIndex(({ row }) => row.id === id)
    const next = rows[index + 1] ?? rows[index - 1]
    queue.remove(id)
    if (index === -1) return
    setSelected(next?.row.id ?? null)
    rowWanted.current = next?.row.id ?? null
    if (next === undefined) document.getElementById('main')?.focus()
    if (openId === id) void show({ ticket: wide ? next?.row.id : undefined }, true)
  }
  const leave = (id: number) => {
    goOn(id)
    // Opened by its link and not from the list, it has no next one.
    if (openId === id && rows.every(({ row }) => row.id !== id)) void show({ ticket: undefined }, true)
  }
  const find = (id: number) => (opened?.id === id ? opened : rows.find(({ row }) => row.id === id)?.row)
  const work = useTicketWork(find, after, leave)
  const answering = work.asking?.question === 'respond' ? work.asking.ticket.id : null
  useTellPresence(answering ?? openId, answering === null ? 'viewing' : 'writing')

  const chosen = useChosen(
    JSON.stringify(selectionOf(search)),
    rows.map(({ row }) => row.id),
  )
  const departments = useDepartments()
  const inTray = ticket?.departmentId === undecided && waitingStates.some((state) => state === ticket.state)
  useQueueKeys({
    ticket,
    work,
    move,
    open: () => {
      wantHeading()
      if (selectedId !== null) void show({ ticket: selectedId })
    },
    close: openId === null ? (chosen.choosing ? chosen.clear : undefined) : close,
    choose: () => {
      if (selectedId !== null) chosen.toggle(selectedId)
    },
    chooseRange: () => {
      if (selectedId !== null) chosen.reach(selectedId)
    },
    refresh: queue.refresh,
    search: () => searchRef.current?.focus(),
    departments: inTray ? departments : [],
  })
  const { fetchNextPage } = queue.query
  const loadMore = useCallback(() => void fetchNextPage({ cancelRefetch: false }), [fetchNextPage])

  return (
    <div className="flex min-h-0 grow flex-col">
      <h1 className="sr-only">{t('queue:title')}</h1>
      {wide || openId === null ? (
        <div className="flex shrink-0 flex-wrap items-center justify-between border-b border-line bg-surface">
          <ViewBar view={search.view ?? 'waiting'} />
          <FilterBar
            search={search}
            languages={[...new Set(rows.flatMap(({ row }) => row.language ?? []))]}
            onChange={(change) => void show(change, true)}
            searchRef={searchRef}
            onChooseSeveral={chosen.begin}
            onOpen={(id) => void show({ ticket: id })}
          />
        </div>
      ) : null}
      <div className="flex min-h-0 grow">
        {wide || openId === null ? (
          <ListPane
            search={search}
            queue={queue}
            openId={openId}
            selectedId={selectedId}
            chosen={chosen}
            routed={inTray && openId === null && wide ? ticket : undefined}
            routesInRows={!wide}
            work={work}
            onSelect={setSelected}
            onOpenByKey={wantHeading}
            onMove={move}
            onNearEnd={loadMore}
            listRef={listRef}
          />
        ) : null}
        {openId !== null ? (
          <section
            ref={paneRef}
            className="relative min-w-0 grow overflow-y-auto"
            aria-label={t('ticket:title', { id: openId })}
          >
            <TicketView key={openId} id={openId} work={work} onBack={close} headingRef={holdHeading} />
          </section>
        ) : wide ? (
          <div className="flex grow items-center justify-center">
            <EmptyState icon="queue" title={t('queue:choose')}>
              {t('queue:chooseHint')}
            </EmptyState>
          </div>
        ) : null}
      </div>
      <TicketDialogs work={work} />
    </div>
  )
}
