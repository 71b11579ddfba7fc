import type { Heartbeat } from '@echolot/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import { useDuration } from '../../time/use-duration.ts'
import { useInstant } from '../../time/use-instant.ts'
import { Badge } from '../../ui/badge.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useWorkingTime } from '../../ui/use-working-time.ts'

/** Every wait of an account from one post to the next, and whether it was kept; asked for as it is unfolded. */
export function AccountHeartbeats({ id }: { id: number }) {
  const { t } = useTranslation('accounts')
  const [open, setOpen] = useState(false)
  const beats = useQuery({ ...api.accounts.heartbeats.queryOptions({ input: { id } }), enabled: open })
  return (
    <details className="mt-2" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="min-h-6 cursor-pointer text-sm text-quiet">{t('heartbeats.title')}</summary>
      <ErrorNote error={beats.error} onRetry={() => void beats.refetch()} />
      {beats.isPending && open ? <Skeleton lines={2} /> : null}
      {beats.data?.length === 0 ? <p className="text-sm text-quiet">{t('heartbeats.none')}</p> : null}
      <ol className="mt-1 flex flex-col divide-y divide-line text-sm">
        {beats.data?.map((beat) => (
          <Beat key={beat.number} beat={beat} />
        ))}
      </ol>
    </details>
  )
}

function Beat({ beat }: { beat: Heartbeat }) {
  const { t } = useTranslation('accounts')
  const instant = useInstant()
  const duration = useDuration()
  const workingTime = useWorkingTime()
  const { startedAt, startReason, stoppedAt, voidReason, everyDays, dueAt, staleAt, announcedAt } = beat
  // Due at the end of a day, which is the midnight that begins the next one.
  const due = instant(Date.parse(dueAt) - 1, 'day')
  return (
    <li className="flex flex-col gap-0.5 py-1.5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="tabular-nums">
          {stoppedAt === null || voidReason !== null
            ? t('heartbeats.since', { from: instant(startedAt) })
            : t('heartbeats.span', { from: instant(startedAt), to: instant(stoppedAt) })}
        </span>
        <Verdict beat={beat} />
      </div>
      <p className="text-quiet tabular-nums">
        {t('heartbeats.due', { at: due, count: everyDays })}
        {voidReason === null ? ` · ${t('heartbeats.took', { calendar: duration(beat.calendarMs) })}` : null}
        {voidReason !== null || beat.businessMs === null
          ? null
          : ` · ${t('heartbeats.business', { business: workingTime(beat.businessMs) })}`}
      </p>
      {startReason === 'posted' ? null : <p className="text-quiet">{t(`heartbeats.starts.${startReason}`)}</p>}
      {voidReason === null || stoppedAt === null ? null : (
        <p className="text-quiet">{t(`heartbeats.voids.${voidReason}`, { at: instant(stoppedAt) })}</p>
      )}
      {announcedAt === null ? null : (
        <p className="text-quiet">
          {t(staleAt === null ? 'heartbeats.toldWrongly' : 'heartbeats.told', { at: instant(announcedAt) })}
        </p>
      )}
    </li>
  )
}

function Verdict({ beat: { state, stoppedAt, staleAt } }: { beat: Heartbeat }) {
  const { t } = useTranslation('accounts')
  const instant = useInstant()
  if (state === 'void') return <Badge icon="dismiss">{t('heartbeats.void')}</Badge>
  if (staleAt !== null)
    return (
      <Badge tone="late" icon="late">
        {t(stoppedAt === null ? 'staleSince' : 'heartbeats.wasStale', { at: instant(staleAt, 'day') })}
      </Badge>
    )
  return stoppedAt === null ? (
    <Badge tone="accent" icon="clock">
      {t('heartbeats.running')}
    </Badge>
  ) : (
    <Badge tone="good" icon="check">
      {t('heartbeats.kept')}
    </Badge>
  )
}
