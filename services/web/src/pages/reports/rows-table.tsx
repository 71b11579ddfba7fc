import type { ReportRow } from '@echolot/contract'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useDuration } from '../../time/use-duration.ts'
import { Badge } from '../../ui/badge.tsx'
import { Duration } from '../../ui/duration.tsx'
import { Instant } from '../../ui/instant.tsx'
import { Table, Td, Th } from '../../ui/table.tsx'
import { useDepartmentName } from '../../ui/use-department-name.ts'
import { useWorkingTime } from '../../ui/use-working-time.ts'

const columns = [
  'ticket',
  'department',
  'outcome',
  'promise',
  'started',
  'due',
  'ended',
  'businessTime',
  'calendarTime',
] as const

/** Waits, one a row, with what the CSV says of them: narrow enough that the times are on every desktop. */
export function RowsTable({ caption, rows }: { caption: string; rows: readonly ReportRow[] }) {
  const { t } = useTranslation('reports')
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          {columns.map((column) => (
            <Th key={column} className="whitespace-nowrap">
              {t(`rows.${column}`)}
            </Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={`${row.ticketId} ${row.episode}`} row={row} />
        ))}
      </tbody>
    </Table>
  )
}

function Row({ row }: { row: ReportRow }) {
  const { t } = useTranslation('reports')
  const words = useTranslation('words').t
  const nameOf = useDepartmentName()
  const workingTime = useWorkingTime()
  const duration = useDuration()
  return (
    <tr>
      <Td className="w-full min-w-52 wrap-anywhere">
        <Link
          to="/queue"
          search={{ ticket: row.ticketId }}
          className="line-clamp-2 text-accent underline underline-offset-2"
        >
          {row.title ?? t('rows.untitled', { id: row.ticketId })}
        </Link>
        <span className="block text-sm text-quiet">{row.sourceName}</span>
        {row.episode > 1 ? (
          <span className="block text-sm text-quiet">{t('rows.episode', { number: row.episode })}</span>
        ) : null}
      </Td>
      <Td>{nameOf(row.departmentId)}</Td>
      <Td className="min-w-36">
        {words(`outcomes.${row.outcome}`)}
        {row.voidReason === null ? null : (
          <span className="block text-sm text-quiet">{t(`voidReasons.${row.voidReason}`)}</span>
        )}
        {row.answeredBefore ? <span className="block text-sm text-quiet">{t('rows.answeredBefore')}</span> : null}
      </Td>
      <Td className="whitespace-nowrap">
        <PromiseBadge row={row} />
      </Td>
      <InstantCell at={row.startedAt} />
      <InstantCell at={row.dueAt} />
      <InstantCell at={row.endedAt} />
      <Td className="whitespace-nowrap tabular-nums">{workingTime(row.businessMs)}</Td>
      <Td className="whitespace-nowrap">
        <Duration ms={row.calendarMs} />
        {row.pausedMs === 0 ? null : (
          <span className="block text-sm text-quiet">{t('rows.paused', { time: duration(row.pausedMs) })}</span>
        )}
      </Td>
    </tr>
  )
}

/** The day above its time: three instants side by side would push the waits themselves out of sight. */
function InstantCell({ at }: { at: string | null }) {
  return (
    <Td className="whitespace-nowrap">
      {at === null ? (
        '–'
      ) : (
        <>
          <span className="block">
            <Instant at={at} shape="day" />
          </span>
          <span className="block text-sm text-quiet">
            <Instant at={at} shape="time" />
          </span>
        </>
      )}
    </Td>
  )
}

function PromiseBadge({ row }: { row: ReportRow }) {
  const { t } = useTranslation('reports')
  if (row.late)
    return (
      <Badge tone="late" icon="late">
        {t('rows.late')}
      </Badge>
    )
  if (row.withinPromise)
    return (
      <Badge tone="good" icon="check">
        {t('rows.within')}
      </Badge>
    )
  return <span className="text-quiet">{t(row.outcome === 'open' ? 'rows.pending' : 'rows.noPromise')}</span>
}
