import { useQuery } from '@tanstack/react-query'
import { Link, linkOptions } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import { useMay } from '../../api/session.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { ContributePage } from '../contribute/contribute-page.tsx'
import { AttentionNote } from './attention-note.tsx'
import { HeardCard } from './heard-card.tsx'
import { StaleCard } from './stale-card.tsx'
import { TicketsCard } from './tickets-card.tsx'

const toProblems = linkOptions({ to: '/settings', search: { section: 'problems' } })
const toUnanswered = linkOptions({ to: '/queue', search: { view: 'unanswered' } })
const toTray = linkOptions({ to: '/queue', search: { view: 'tray' } })

/** The first page: the day of whoever sees tickets, and a word of welcome for who only contributes. */
export function TodayPage() {
  return useMay('read_tickets') ? <Day /> : <ContributePage />
}

/** What somebody needs to know when the day begins: what waits, what is late, what is stale, what was heard. */
function Day() {
  const { t } = useTranslation('today')
  const query = useQuery({ ...api.today.get.queryOptions(), refetchInterval: 60_000 })
  const today = query.data
  return (
    <div className="mx-auto flex w-full max-w-6xl flex-col gap-4 p-4">
      <PageHeader title={t('title')}>
        {today === undefined ? null : (
          <Link {...toUnanswered} className="inline-flex min-h-6 items-center text-accent underline">
            {t('unanswered', { count: today.unanswered })}
          </Link>
        )}
      </PageHeader>
      <ErrorNote error={query.error} onRetry={() => void query.refetch()} />
      {today === undefined ? (
        query.isPending ? (
          <Skeleton lines={9} />
        ) : null
      ) : (
        <>
          <HeardCard heard={today.heard} />
          {today.deadLetters > 0 ? (
            <AttentionNote
              icon="late"
              text={t('deadLetters', { count: today.deadLetters })}
              label={t('toProblems')}
              link={toProblems}
            />
          ) : null}
          {today.undecided > 0 ? (
            <AttentionNote
              icon="tray"
              text={t('undecided', { count: today.undecided })}
              label={t('toTray')}
              link={toTray}
            />
          ) : null}
          <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-2">
            <TicketsCard
              kind="waiting"
              tickets={today.waiting}
              lastCheckedAt={today.heard.lastCheckedAt}
              askedInVain={today.heard.silent.length > 0}
              unanswered={today.unanswered}
            />
            <div className="flex flex-col gap-4">
              <TicketsCard
                kind="late"
                tickets={today.late}
                lastCheckedAt={today.heard.lastCheckedAt}
                askedInVain={today.heard.silent.length > 0}
                unanswered={today.unanswered}
              />
              <StaleCard stale={today.stale} unowned={today.unowned} />
            </div>
          </div>
        </>
      )}
    </div>
  )
}
