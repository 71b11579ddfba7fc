import type { TicketRow as Row } from '@echolot/contract'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, type Ref, useEffect, useImperativeHandle, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { HeldList } from './hold-order.ts'
import { TicketRow } from './ticket-row.tsx'

export type TicketListHandle = { focus: (id: number) => void }

type Props = {
  list: HeldList
  openId: number | null
  selectedId: number | null
  hasMore: boolean
  onSelect: (id: number) => void
  onNearEnd: () => void
  onOpenByKey: () => void
  /** Moves the selection by one, as the arrow keys do inside the list. */
  onMove: (by: 1 | -1) => void
  /** The rows that are chosen together; null while nobody chooses. */
  chosen: ReadonlySet<number> | null
  onChoose: (id: number) => void
  /** What stands below a row. */
  below: ((row: Row) => ReactNode) | undefined
  ref: Ref<TicketListHandle>
}

/** However many tickets there are, only those in sight are in the page. One of them takes part in tabbing. */
export function TicketList({
  list,
  openId,
  selectedId,
  hasMore,
  onSelect,
  onOpenByKey,
  onNearEnd,
  onMove,
  chosen,
  onChoose,
  below,
  ref,
}: Props) {
  const { t } = useTranslation(['queue', 'bulk'])
  const scroller = useRef<HTMLDivElement>(null)
  const wanted = useRef<number | null>(null)
  const virtualizer = useVirtualizer({
    count: list.rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 108,
    overscan: 6,
    getItemKey: (index) => list.rows[index]?.row.id ?? index,
  })
  const items = virtualizer.getVirtualItems()

  useImperativeHandle(ref, () => ({
    focus: (id) => {
      const index = list.rows.findIndex(({ row }) => row.id === id)
      if (index === -1) return
      wanted.current = id
      virtualizer.scrollToIndex(index)
      giveFocus()
    },
  }))
  // The row may appear only after the list has scrolled, so each rendering looks for it again.
  useEffect(giveFocus)
  function giveFocus() {
    if (wanted.current === null) return
    const row = scroller.current?.querySelector<HTMLElement>(`[data-ticket="${wanted.current}"]`)
    if (!row) return
    wanted.current = null
    row.focus({ preventScroll: true })
  }

  const lastIndex = items.at(-1)?.index ?? 0
  useEffect(() => {
    if (hasMore && lastIndex >= list.rows.length - 10) onNearEnd()
  }, [hasMore, lastIndex, list.rows.length, onNearEnd])

  return (
    <div ref={scroller} className="relative min-h-0 grow overflow-y-auto">
      <ol
        aria-label={t('queue:list')}
        className="relative"
        style={{ height: virtualizer.getTotalSize() }}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
          event.preventDefault()
          onMove(event.key === 'ArrowDown' ? 1 : -1)
        }}
      >
        {items.map((item) => {
          const held = list.rows[item.index]
          if (held === undefined) return null
          return (
            <li
              key={item.key}
              ref={virtualizer.measureElement}
              data-index={item.index}
              aria-setsize={hasMore ? -1 : list.rows.length}
              aria-posinset={item.index + 1}
              className={chosen === null ? 'absolute inset-x-0 top-0' : 'absolute inset-x-0 top-0 pl-9'}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {chosen === null ? null : (
                <input
                  type="checkbox"
                  aria-label={t('bulk:chooseOne', { id: held.row.id })}
                  checked={chosen.has(held.row.id)}
                  onChange={() => onChoose(held.row.id)}
                  className="absolute top-2 left-1.5 size-6 accent-accent"
                />
              )}
              <TicketRow
                row={held.row}
                gone={held.gone}
                open={held.row.id === openId}
                selected={held.row.id === selectedId}
                onSelect={onSelect}
                onOpenByKey={onOpenByKey}
              />
              {held.gone ? null : below?.(held.row)}
            </li>
          )
        })}
      </ol>
      {/* While new ones wait above, these are not all. */}
      {hasMore || list.fresh === 0 ? (
        <p className="p-3 text-center text-sm text-quiet">{hasMore ? t('queue:loadingMore') : t('queue:end')}</p>
      ) : null}
    </div>
  )
}
