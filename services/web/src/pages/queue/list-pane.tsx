import type { TicketRow } from '@echolot/contract'
import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { RouteBar } from '../ticket/route-bar.tsx'
import type { TicketWork } from '../ticket/use-ticket-work.ts'
import { BulkBar } from './bulk/bulk-bar.tsx'
import type { Chosen } from './bulk/use-chosen.ts'
import { QueueEmpty } from './queue-empty.tsx'
import type { QueueSearch } from './queue-search.ts'
import { TicketList, type TicketListHandle } from './ticket-list.tsx'
import { UndecidedMentions } from './undecided-mentions.tsx'
import type { useQueue } from './use-queue.ts'

type Props = {
  search: QueueSearch
  queue: ReturnType<typeof useQueue>
  openId: number | null
  selectedId: number | null
  /** The ticket that the sorting tray's buttons above the list mean. */
  routed: TicketRow | undefined
  /** Whether each row of the sorting tray has buttons of its own: a tap that chose a row would open it. */
  routesInRows: boolean
  work: TicketWork
  chosen: Chosen
  onSelect: (id: number) => void
  onOpenByKey: () => void
  onMove: (by: 1 | -1) => void
  onNearEnd: () => void
  listRef: Ref<TicketListHandle>
}

/** The list itself, with what stands above it for its view. */
export function ListPane(props: Props) {
  const { search, queue, routed } = props
  const { t } = useTranslation('queue')
  const { list, query } = queue
  const view = search.view ?? 'waiting'
  const filtered = [
    search.department,
    search.channel,
    search.language,
    search.priority,
    search.filter,
    search.search,
  ].some(Boolean)
  const rows = list?.rows ?? []
  return (
    <section
      aria-label={t('list')}
      className="flex min-h-0 w-full min-w-0 flex-col border-line bg-surface lg:w-[27rem] lg:shrink-0 lg:border-r xl:w-[30rem]"
    >
      {view === 'tray' && rows.length > 0 ? (
        <div className="flex flex-col gap-2 px-3 py-2.5">
          <p className="text-sm text-quiet">{t('trayHint')}</p>
          {routed === undefined ? null : <RouteBar ticket={routed} work={props.work} place="chosen" />}
        </div>
      ) : null}
      <BulkBar chosen={props.chosen} search={search} />
      {view === 'unanswered' && !filtered ? <UndecidedMentions /> : null}
      {/* It floats above the list: pushing the rows down would move what somebody is about to press. */}
      <div role="status" className="relative z-10 h-0">
        {list !== null && (list.fresh > 0 || list.moved) ? (
          <Button
            look="primary"
            size="small"
            icon="refresh"
            className="absolute top-2 left-1/2 -translate-x-1/2 !rounded-full px-3 shadow-raised"
            onClick={queue.refresh}
          >
            {list.fresh > 0 ? t('fresh', { count: list.fresh }) : t('sortAgain')}
          </Button>
        ) : null}
      </div>
      <div className="empty:hidden">
        <ErrorNote error={query.error} onRetry={() => void query.refetch()} />
      </div>
      {list === null ? (
        query.isPending ? (
          <Skeleton lines={9} />
        ) : null
      ) : rows.length === 0 ? (
        <QueueEmpty view={view} filtered={filtered} />
      ) : (
        <TicketList
          ref={props.listRef}
          list={list}
          openId={props.openId}
          selectedId={props.selectedId}
          hasMore={query.hasNextPage}
          onSelect={props.onSelect}
          onNearEnd={props.onNearEnd}
          onOpenByKey={props.onOpenByKey}
          onMove={props.onMove}
          chosen={props.chosen.choosing ? props.chosen.ids : null}
          onChoose={props.chosen.toggle}
          below={
            view === 'tray' && props.routesInRows
              ? (row) => <RouteBar ticket={row} work={props.work} place="row" />
              : undefined
          }
        />
      )}
    </section>
  )
}
