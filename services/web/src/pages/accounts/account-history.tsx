import type { AccountEvent } from '@echolot/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import { useInstant } from '../../time/use-instant.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'

/** When an account went stale and when it no longer was; asked for as it is unfolded. */
export function AccountHistory({ id }: { id: number }) {
  const { t } = useTranslation('accounts')
  const [open, setOpen] = useState(false)
  const events = useQuery({ ...api.accounts.history.queryOptions({ input: { id } }), enabled: open })
  return (
    <details className="mt-2" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="min-h-6 cursor-pointer text-sm text-quiet">{t('history')}</summary>
      <ErrorNote error={events.error} onRetry={() => void events.refetch()} />
      {events.isPending && open ? <Skeleton lines={2} /> : null}
      {events.data?.length === 0 ? <p className="text-sm text-quiet">{t('noHistory')}</p> : null}
      <ol className="mt-1 flex flex-col gap-1 text-sm">
        {events.data?.map((event) => (
          <Line key={event.id} event={event} />
        ))}
      </ol>
    </details>
  )
}

/** Told an hour or more after it happened: then it says when it was known, too. */
const tellsNoticedMs = 3_600_000

function Line({ event }: { event: AccountEvent }) {
  const { t } = useTranslation('accounts')
  const instant = useInstant()
  const post = event.lastPostAt === null ? '' : instant(event.lastPostAt, 'day')
  return (
    <li className="flex flex-wrap gap-x-3">
      <time dateTime={event.at} className="tabular-nums">
        {instant(event.at)}
      </time>
      <span>{t(`events.${event.because}`, { post })}</span>
      {Date.parse(event.noticedAt) - Date.parse(event.at) < tellsNoticedMs ? null : (
        <span className="text-quiet">{t('noticed', { at: instant(event.noticedAt) })}</span>
      )}
    </li>
  )
}
