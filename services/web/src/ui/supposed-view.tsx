import type { Supposed, SupposedWait } from '@echolot/contract'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useInstant } from '../time/use-instant.ts'
import { Table, Td, Th } from './table.tsx'
import { useDepartmentName } from './use-department-name.ts'

type Counted = Pick<Supposed['past'], 'waits' | 'lateBefore' | 'lateAfter'>

/** What waits would have been under other terms, in sentences; the waits themselves open below them. */
export function SupposedView({ supposed: { past, open, from, to } }: { supposed: Supposed }) {
  const { t } = useTranslation('settings')
  const instant = useInstant()
  // The end is exclusive: a period of whole days ends on the day before.
  const period = { from: instant(from, 'day'), to: instant(new Date(Date.parse(to) - 1).toISOString(), 'day') }
  const counts = ({ waits, lateBefore: before, lateAfter: after }: Counted) => ({ waits, before, after })
  return (
    <div className="flex flex-col gap-4">
      <section className="flex flex-col gap-2">
        <p>{past.waits === 0 ? t('whatIf.noWaits', period) : t('whatIf.past', { ...counts(past), ...period })}</p>
        {past.waits > 0 && past.noLongerLate.count === 0 && past.nowLate.count === 0 ? (
          <p className="text-quiet">{t('whatIf.same')}</p>
        ) : null}
        {past.unread === 0 ? null : <p className="text-quiet">{t('whatIf.unread', { count: past.unread })}</p>}
        <Waits of={past.rerouted}>{t('whatIf.rerouted', { count: past.rerouted.count })}</Waits>
        <Waits of={past.noLongerLate}>
          {t('whatIf.pastOnTime', { count: past.noLongerLate.count, before: past.lateBefore })}
        </Waits>
        <Waits of={past.nowLate}>{t('whatIf.pastLate', { count: past.nowLate.count })}</Waits>
      </section>
      <section className="flex flex-col gap-2">
        <p>{open.waits === 0 ? t('whatIf.noOpen') : t('whatIf.open', counts(open))}</p>
        {open.waits > 0 && open.moved.count === 0 ? <p className="text-quiet">{t('whatIf.unmoved')}</p> : null}
        <Waits of={open.moved}>{t('whatIf.moved', { count: open.moved.count })}</Waits>
      </section>
    </div>
  )
}

function Waits({ of: { count, rows }, children }: { of: Supposed['past']['nowLate']; children: string }) {
  const { t } = useTranslation('settings')
  if (count === 0) return null
  return (
    <details className="rounded-md border border-line">
      <summary className="min-h-9 cursor-pointer px-3 py-1.5 font-medium">{children}</summary>
      <div className="flex flex-col gap-2 p-3 pt-1">
        {rows.length < count ? <p className="text-sm text-quiet">{t('whatIf.first', { count: rows.length })}</p> : null}
        <Table caption={children}>
          <thead>
            <tr>
              <Th>{t('whatIf.ticket')}</Th>
              <Th>{t('whatIf.due')}</Th>
              <Th>{t('whatIf.wouldBeDue')}</Th>
              <Th>{t('whatIf.ended')}</Th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <WaitRow key={`${row.ticketId} ${row.episode}`} row={row} />
            ))}
          </tbody>
        </Table>
      </div>
    </details>
  )
}

function WaitRow({ row }: { row: SupposedWait }) {
  const { t } = useTranslation('settings')
  const nameOf = useDepartmentName()
  return (
    <tr>
      <Td className="w-full min-w-40 wrap-anywhere">
        <Link
          to="/queue"
          search={{ ticket: row.ticketId }}
          className="line-clamp-2 text-accent underline underline-offset-2"
        >
          {row.title ?? t('whatIf.untitled', { id: row.ticketId })}
        </Link>
        <span className="block text-sm text-quiet">
          {row.elsewhere === null || row.elsewhere.goesTo === row.elsewhere.cameTo
            ? nameOf(row.departmentId)
            : t('whatIf.insteadOf', { goesTo: nameOf(row.elsewhere.goesTo), cameTo: nameOf(row.elsewhere.cameTo) })}
        </span>
      </Td>
      <DueCell judged={row.before} />
      <DueCell judged={row.after} />
      <Td className="min-w-24">{row.endedAt === null ? t('whatIf.waiting') : <When at={row.endedAt} />}</Td>
    </tr>
  )
}

function DueCell({ judged: { dueAt, late } }: { judged: SupposedWait['before'] }) {
  const { t } = useTranslation('settings')
  let told: ReactNode = t('whatIf.nothingPromised')
  if (dueAt !== null) told = <When at={dueAt} />
  return (
    <Td className="min-w-24">
      {told}
      {late ? <span className="block text-sm font-medium text-late">{t('whatIf.late')}</span> : null}
    </Td>
  )
}

function When({ at }: { at: string }) {
  const instant = useInstant()
  return (
    <time dateTime={at} className="tabular-nums">
      {instant(at, 'near')}
    </time>
  )
}
