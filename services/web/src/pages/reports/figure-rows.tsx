import type { Figure } from '@echolot/domain'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import { language } from '../../texts/i18n.ts'
import { Button, buttonClass } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Icon } from '../../ui/icon.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useDepartmentName } from '../../ui/use-department-name.ts'
import { Explanation } from './explanation.tsx'
import { RowsTable } from './rows-table.tsx'
import { useFigure } from './use-figure.ts'
import { useNumbers } from './use-numbers.ts'
import { type AskedReport, addressOf, useReportSearch } from './use-report.ts'

const pageSize = 50

type Props = {
  figure: Figure
  /** The number as it stands on the page. */
  shown: number | undefined
  asked: AskedReport
  inTable: boolean
}

/** Exactly the rows behind a number, page by page, and the same as CSV. */
export function FigureRows({ figure, shown, asked, inTable }: Props) {
  const { t } = useTranslation('reports')
  const nameOf = useDepartmentName()
  const { count } = useNumbers()
  const { ask } = useReportSearch()
  const [offset, setOffset] = useState(0)
  const heading = useRef<HTMLHeadingElement>(null)
  const wanted = { ...asked, figure }
  // A German spreadsheet shows a file of commas as one column.
  const separator = language() === 'de' ? 'semicolon' : 'comma'
  const rows = useQuery({
    ...api.reports.rows.queryOptions({ input: { ...wanted, offset, limit: pageSize } }),
    placeholderData: keepPreviousData,
  })
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
    heading.current?.scrollIntoView({ block: 'start' })
  }, [])
  const { name } = useFigure()(figure)
  const total = rows.data?.total ?? 0
  const unseen = rows.data?.unseen ?? 0
  const listed = total - unseen
  useFollowingNumbers(rows.data?.total, shown)
  const last = Math.min(offset + pageSize, listed)
  const turn = (to: number) => {
    setOffset(to)
    heading.current?.focus()
  }
  return (
    <section
      aria-labelledby="figure-rows"
      className="flex scroll-mt-16 flex-col gap-2 rounded-lg border border-accent bg-surface p-3"
    >
      <header className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <h2 ref={heading} id="figure-rows" tabIndex={-1} className="scroll-mt-28 font-semibold outline-none">
          {inTable && asked.departmentId !== undefined
            ? t('rows.titleOf', { name, department: nameOf(asked.departmentId) })
            : t('rows.title', { name })}
        </h2>
        {rows.data ? <span className="text-quiet">{t('rows.count', { count: total })}</span> : null}
        <span className="grow" />
        {(['csv', 'xlsx', 'pdf'] as const).map((kind) => (
          <a
            key={kind}
            href={addressOf(`/api/report.${kind}`, {
              ...wanted,
              ...(kind === 'csv' ? { separator } : { language: language() }),
            })}
            download
            className={buttonClass('plain', 'small')}
          >
            <Icon name="download" />
            {t(`rows.${kind}`)}
          </a>
        ))}
        <a
          href={addressOf('/api/report.html', { ...asked, language: language() })}
          download
          className={buttonClass('plain', 'small')}
        >
          <Icon name="download" />
          {t('rows.html')}
        </a>
        <IconButton icon="close" label={t('rows.close')} onClick={() => ask({ figure: undefined, of: undefined })} />
      </header>
      <Explanation figure={figure} asked={asked} />
      <ErrorNote error={rows.error} onRetry={() => void rows.refetch()} />
      {unseen === 0 ? null : <p className="rounded-md bg-sunken px-3 py-2">{t('rows.unseen', { count: unseen })}</p>}
      {rows.data === undefined ? (
        rows.isPending ? (
          <Skeleton lines={6} />
        ) : null
      ) : listed === 0 ? (
        total === 0 ? (
          <EmptyState title={t('rows.none')} />
        ) : null
      ) : (
        <div aria-busy={rows.isPlaceholderData}>
          <RowsTable caption={t('rows.count', { count: listed })} rows={rows.data.rows} />
        </div>
      )}
      {listed > pageSize ? (
        <nav aria-label={t('rows.title', { name })} className="flex flex-wrap items-center gap-2">
          <Button size="small" icon="back" disabled={offset === 0} onClick={() => turn(offset - pageSize)}>
            {t('rows.previous')}
          </Button>
          <span className="text-sm tabular-nums">
            {t('rows.range', { from: count(offset + 1), to: count(last), total: count(listed) })}
          </span>
          <Button size="small" icon="arrow" disabled={last >= listed} onClick={() => turn(offset + pageSize)}>
            {t('rows.next')}
          </Button>
        </nav>
      ) : null}
    </section>
  )
}

/** Life goes on between two questions: where the rows are others than the number said, the numbers are asked again. */
function useFollowingNumbers(total: number | undefined, shown: number | undefined) {
  const queryClient = useQueryClient()
  useEffect(() => {
    if (total !== undefined && shown !== undefined && total !== shown)
      void queryClient.invalidateQueries({ queryKey: api.reports.get.key() })
  }, [queryClient, total, shown])
}
