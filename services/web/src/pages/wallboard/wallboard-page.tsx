import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import { useStatus } from '../../api/session.ts'
import { useLive } from '../../shell/use-live.ts'
import { useInstant } from '../../time/use-instant.ts'
import { useNow } from '../../time/use-now.ts'
import { classNames } from '../../ui/class-names.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useDocumentTitle } from '../../ui/page-header.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { totalOf } from './total-of.ts'
import { WallboardRows } from './wallboard-rows.tsx'

const everyMs = 20_000

/** Two questions may fail to come through before what is shown counts as old. */
const oldAfterMs = 2.5 * everyMs

/** For a screen that nobody sits at: large, by itself, and it says when what it shows is not live. */
export function WallboardPage() {
  const { t } = useTranslation('wallboard')
  const tell = useInstant()
  const connected = useLive()
  const now = useNow()
  const company = useStatus()?.organisation?.name
  useDocumentTitle(t('title'))
  const query = useQuery({
    ...api.wallboard.get.queryOptions(),
    placeholderData: keepPreviousData,
    refetchInterval: everyMs,
    // Nobody looks into this window, and it goes on all the same.
    refetchIntervalInBackground: true,
  })
  const board = query.data
  const live = connected && board !== undefined && now - Date.parse(board.asOf) < oldAfterMs
  // A tray in which nothing lies, and a department without anything, say nothing to a room.
  const departments = board?.departments.filter(({ open, arrived, answered }) => open + arrived + answered > 0) ?? []
  return (
    <main id="main" className="flex min-h-dvh flex-col gap-[2vmin] bg-ground p-[2.5vmin]">
      <header className="flex flex-wrap items-center justify-between gap-x-8 gap-y-2 text-[clamp(1rem,2.4vmin,3rem)]">
        <h1 className="font-semibold">{company ?? t('title')}</h1>
        <p
          role="status"
          className={classNames(
            'flex items-center gap-2',
            live || query.isPending ? 'text-quiet' : 'rounded-md bg-late-soft px-3 py-1 font-semibold text-late',
          )}
        >
          <Icon name={live || query.isPending ? 'heard' : 'offline'} className="size-[1em]" />
          {live || query.isPending
            ? t('live')
            : t('notLive', { at: board === undefined ? '–' : tell(board.asOf, 'time') })}
        </p>
        <p className="flex items-baseline gap-6">
          <time dateTime={new Date(now).toISOString()} className="font-semibold tabular-nums">
            {tell(now, 'time')}
          </time>
          <Link to="/" className="text-accent underline">
            {t('back')}
          </Link>
        </p>
      </header>
      {board === undefined ? (
        query.isPending ? (
          <Skeleton lines={9} />
        ) : (
          <ErrorNote error={query.error} onRetry={() => void query.refetch()} />
        )
      ) : (
        <WallboardRows total={totalOf(board.departments)} departments={departments} now={now} />
      )}
    </main>
  )
}
