import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../api/client.ts'
import { useMay } from '../../api/session.ts'
import { useDuration } from '../../time/use-duration.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { ExternalLink } from '../../ui/external-link.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Instant } from '../../ui/instant.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { Table, Td, Th } from '../../ui/table.tsx'
import { toast } from '../../ui/toast-store.ts'
import { useChange } from '../../ui/use-change.ts'
import { useDepartmentName } from '../../ui/use-department-name.ts'
import type { RearviewPart } from './rearview-figures.tsx'

const pageSize = 50

/** The waits behind a number, a page at a time; of what was never answered some can be chosen, and become tickets. */
export function RearviewRows({
  sourceId,
  part,
  onClose,
}: {
  sourceId: number
  part: RearviewPart
  onClose: () => void
}) {
  const { t } = useTranslation('rearview')
  const nameOf = useDepartmentName()
  const duration = useDuration()
  const mayWork = useMay('work_tickets') && part === 'unanswered'
  const [offset, setOffset] = useState(0)
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set())
  const query = useQuery({
    ...api.rearview.rows.queryOptions({ input: { sourceId, part, offset, limit: pageSize } }),
    placeholderData: keepPreviousData,
  })
  const open = useChange(client.rearview.openTickets, {
    stale: [api.rearview.key(), api.tickets.key()],
    tellsFailure: true,
    onDone: ({ opened }) => {
      setChosen(new Set())
      toast(t('opened', { count: opened }), { tone: 'good' })
    },
  })
  const { data } = query
  const rows = data?.rows ?? []
  const listed = data === undefined ? 0 : data.total - data.unseen
  const offered = rows.flatMap(({ itemId, ticketId }) => (ticketId === null ? [itemId] : []))
  const toggle = (itemIds: readonly number[], on: boolean) => {
    const next = new Set(chosen)
    for (const itemId of itemIds)
      if (on) next.add(itemId)
      else next.delete(itemId)
    setChosen(next)
  }
  const turn = (to: number) => {
    setOffset(to)
    setChosen(new Set())
  }
  return (
    <section
      aria-labelledby="rearview-rows"
      className="flex flex-col gap-2 rounded-lg border border-accent bg-surface p-3"
    >
      <header className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <h2 id="rearview-rows" className="font-semibold">
          {t(`rows.title.${part}`)}
        </h2>
        <span className="grow" />
        <IconButton icon="close" label={t('rows.close')} onClick={onClose} />
      </header>
      <ErrorNote error={query.error} onRetry={() => void query.refetch()} />
      {data === undefined || data.unseen === 0 ? null : (
        <p className="rounded-md bg-sunken px-3 py-2">{t('rows.unseen', { count: data.unseen })}</p>
      )}
      {mayWork && offered.length > 0 ? (
        <div className="flex flex-wrap items-center gap-3">
          <Checkbox
            label={t('rows.chooseAll')}
            checked={offered.every((itemId) => chosen.has(itemId))}
            onChange={(event) => toggle(offered, event.target.checked)}
          />
          <Button
            look="primary"
            disabled={chosen.size === 0}
            busy={open.isPending}
            onClick={() => open.mutate({ sourceId, itemIds: [...chosen] })}
          >
            {chosen.size === 0 ? t('openNone') : t('open', { count: chosen.size })}
          </Button>
          <p className="max-w-prose basis-full text-sm text-quiet">{t('openHint')}</p>
        </div>
      ) : null}
      {data === undefined ? (
        query.isPending ? (
          <Skeleton lines={4} />
        ) : null
      ) : rows.length === 0 ? null : (
        <Table caption={t(`rows.title.${part}`)}>
          <thead>
            <tr>
              {mayWork ? (
                <Th>
                  <span className="sr-only">{t('rows.choose')}</span>
                </Th>
              ) : null}
              <Th>{t('rows.said')}</Th>
              <Th>{t('rows.department')}</Th>
              <Th>{t('rows.asked')}</Th>
              <Th>{t('rows.waited')}</Th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const told = row.title ?? row.text ?? t('rows.untitled')
              return (
                <tr key={row.itemId}>
                  {mayWork ? (
                    <Td>
                      {row.ticketId === null ? (
                        <input
                          type="checkbox"
                          aria-label={t('rows.chooseOne', { told: told.slice(0, 80) })}
                          checked={chosen.has(row.itemId)}
                          onChange={(event) => toggle([row.itemId], event.target.checked)}
                          className="size-6 accent-accent"
                        />
                      ) : null}
                    </Td>
                  ) : null}
                  <Td className="w-full min-w-52 wrap-anywhere">
                    <div className="flex flex-col items-start gap-1">
                      <span className="line-clamp-3">{told}</span>
                      {row.url === null ? null : (
                        <ExternalLink href={row.url} className="text-sm">
                          {URL.parse(row.url)?.host ?? row.url}
                        </ExternalLink>
                      )}
                      {row.ticketId === null ? null : (
                        <Link
                          to="/queue"
                          search={{ view: 'all', ticket: row.ticketId }}
                          className="inline-flex min-h-6 items-center text-sm text-accent underline"
                        >
                          {t('rows.ticket', { id: row.ticketId })}
                        </Link>
                      )}
                    </div>
                  </Td>
                  <Td>{nameOf(row.departmentId)}</Td>
                  <Td className="whitespace-nowrap">
                    <Instant at={row.startedAt} shape="day" />
                  </Td>
                  <Td className="whitespace-nowrap tabular-nums">{duration(row.calendarMs)}</Td>
                </tr>
              )
            })}
          </tbody>
        </Table>
      )}
      {listed > pageSize ? (
        <nav aria-label={t(`rows.title.${part}`)} className="flex flex-wrap items-center gap-2">
          <Button size="small" icon="back" disabled={offset === 0} onClick={() => turn(offset - pageSize)}>
            {t('rows.previous')}
          </Button>
          <span className="text-sm tabular-nums">
            {t('rows.range', { from: offset + 1, to: Math.min(offset + pageSize, listed), total: listed })}
          </span>
          <Button
            size="small"
            icon="arrow"
            disabled={offset + pageSize >= listed}
            onClick={() => turn(offset + pageSize)}
          >
            {t('rows.next')}
          </Button>
        </nav>
      ) : null}
    </section>
  )
}
