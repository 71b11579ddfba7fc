import type { Publications } from '@echolot/contract'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { ExternalLink } from '../../ui/external-link.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Instant } from '../../ui/instant.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { Table, Td, Th } from '../../ui/table.tsx'

const pageSize = 50

/** What is asked for of a list that begins so far down. */
export const pageOfRows = (offset: number) => ({ offset, limit: pageSize })

type Props = {
  title: string
  rows: { data: Publications | undefined; error: Error | null; isPending: boolean; refetch: () => unknown }
  offset: number
  onTurn: (offset: number) => void
  onClose: () => void
}

/** The publications behind a number, a page at a time. */
export function PublicationRows({ title, rows: query, offset, onTurn, onClose }: Props) {
  const { t } = useTranslation('missed')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
    heading.current?.scrollIntoView({ block: 'start' })
  }, [])
  const { data } = query
  const listed = data === undefined ? 0 : data.total - data.unseen
  return (
    <section
      aria-labelledby="publication-rows"
      className="flex scroll-mt-16 flex-col gap-2 rounded-lg border border-accent bg-surface p-3"
    >
      <header className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <h2 ref={heading} id="publication-rows" tabIndex={-1} className="scroll-mt-28 font-semibold outline-none">
          {title}
        </h2>
        <span className="grow" />
        <IconButton icon="close" label={t('rows.close')} onClick={onClose} />
      </header>
      <ErrorNote error={query.error} onRetry={() => void query.refetch()} />
      {data === undefined || data.unseen === 0 ? null : (
        <p className="rounded-md bg-sunken px-3 py-2">{t('rows.unseen', { count: data.unseen })}</p>
      )}
      {data === undefined ? (
        query.isPending ? (
          <Skeleton lines={4} />
        ) : null
      ) : data.total === 0 ? (
        <EmptyState title={t('rows.none')} />
      ) : listed === 0 ? null : (
        <Table caption={title}>
          <thead>
            <tr>
              <Th>{t('rows.mention')}</Th>
              <Th>{t('rows.source')}</Th>
              <Th>{t('rows.found')}</Th>
            </tr>
          </thead>
          <tbody>
            {data.rows.map((row) => (
              <tr key={row.itemId}>
                <Td className="w-full min-w-52 wrap-anywhere">
                  <div className="flex flex-col items-start gap-1">
                    <Link
                      to="/queue"
                      search={{ ticket: row.ticketId }}
                      className="line-clamp-2 text-accent underline underline-offset-2"
                    >
                      {row.title ?? row.text ?? t('rows.untitled', { id: row.ticketId })}
                    </Link>
                    {row.url === null ? null : (
                      <ExternalLink href={row.url} className="text-sm">
                        {URL.parse(row.url)?.host ?? row.url}
                      </ExternalLink>
                    )}
                  </div>
                </Td>
                <Td className="min-w-36">{row.sourceName}</Td>
                <Td className="whitespace-nowrap">
                  <Instant at={row.foundAt} shape="day" />
                </Td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      {listed > pageSize ? (
        <nav aria-label={title} className="flex flex-wrap items-center gap-2">
          <Button size="small" icon="back" disabled={offset === 0} onClick={() => onTurn(offset - pageSize)}>
            {t('rows.previous')}
          </Button>
          <span className="text-sm tabular-nums">
            {t('rows.range', { from: offset + 1, to: Math.min(offset + pageSize, listed), total: listed })}
          </span>
          <Button
            size="small"
            icon="arrow"
            disabled={offset + pageSize >= listed}
            onClick={() => onTurn(offset + pageSize)}
          >
            {t('rows.next')}
          </Button>
        </nav>
      ) : null}
    </section>
  )
}
