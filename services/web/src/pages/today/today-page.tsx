import { useQuery } from '@tanstack/react-query'
import { Link, linkOptions } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import { useMay, useMe } from '../../api/session.ts'
import { useTeam } from '../../api/use-team.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { ContributePage } from '../contribute/contribute-page.tsx'
import { AttentionNote } from './attention-note.tsx'
import { CompanyCard } from './company/company-card.tsx'
import { SinceCard } from './company/since-card.tsx'
import { HeardCard } from './heard-card.tsx'
import { LateCard } from './late-card.tsx'
import { NothingOpen } from './nothing-open.tsx'
import { ProposedNote } from './proposed-note.tsx'
import { RoundCard } from './round/round-card.tsx'
import { useRound } from './round/use-round.ts'
import { StaleCard } from './stale-card.tsx'
import type { Today } from './today.ts'
import { WaitingCard } from './waiting/waiting-card.tsx'

const toProblems = linkOptions({ to: '/settings', search: { section: 'problems' } })
const toUnanswered = linkOptions({ to: '/queue', search: { view: 'unanswered' } })
const toTray = linkOptions({ to: '/queue', search: { view: 'tray' } })

/** The first page: the day of whoever sees tickets, and that of who only contributes. */
export function TodayPage() {
  return useMay('read_tickets') ? <Day /> : <ContributePage />
}

/** What somebody needs to know when the day begins; which of it comes first is a question of their role. */
function Day() {
  const role = useMe()?.role
  const query = useQuery({ ...api.today.get.queryOptions(), refetchInterval: 60_000 })
  const today = query.data
  const told =
    today === undefined ? (
      <>
        <ErrorNote error={query.error} onRetry={() => void query.refetch()} />
        {query.isPending ? <Skeleton lines={9} /> : null}
      </>
    ) : null
  switch (role) {
    case 'department_head':
      return (
        <Page today={today}>
          <WaitingCard />
          {told}
          {today === undefined ? null : (
            <>
              <Late today={today} />
              <Undecided today={today} />
              <ProposedNote />
              <HeardCard heard={today.heard} />
            </>
          )}
        </Page>
      )
    case 'manager':
    case 'auditor':
      return (
        <Page today={today}>
          <CompanyCard />
          <SinceCard />
          {told}
          {today === undefined ? null : (
            <>
              <HeardCard heard={today.heard} />
              <Problems today={today} />
              <Undecided today={today} />
              <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-2">
                <Late today={today} />
                <StaleCard stale={today.stale} unowned={today.unowned} />
              </div>
            </>
          )}
        </Page>
      )
    default:
      return <Worker today={today} told={told} />
  }
}

type Props = { today: Today | undefined; children: ReactNode }

function Page({ today, children }: Props) {
  const { t } = useTranslation('today')
  return (
    <div className="mx-auto flex w-full max-w-7xl flex-col gap-4 p-4">
      <PageHeader title={t('title')}>
        {today === undefined ? null : (
          <Link {...toUnanswered} className="inline-flex min-h-6 items-center text-accent underline">
            {t('unanswered', { count: today.unanswered })}
          </Link>
        )}
      </PageHeader>
      {children}
    </div>
  )
}

/** Who works on tickets: the round, and beneath it what was heard. Who looks after Echolot for others hears of its health first. */
function Worker({ today, told }: { today: Today | undefined; told: ReactNode }) {
  const held = useRound()
  const team = useTeam()
  const healthFirst = useMay('change_settings') && team
  const health =
    today === undefined ? null : (
      <>
        <HeardCard heard={today.heard} />
        <Problems today={today} />
      </>
    )
  const round = <RoundCard held={held} below={today === undefined ? null : <NothingOpen today={today} />} />
  // A ticket that stands alone has the page to itself.
  if (held.alone) return <Page today={today}>{round}</Page>
  return (
    <Page today={today}>
      {told}
      {healthFirst ? health : null}
      {round}
      {healthFirst ? null : health}
      {today === undefined ? null : (
        <>
          <Undecided today={today} />
          <ProposedNote />
          <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-2">
            <Late today={today} />
            <StaleCard stale={today.stale} unowned={today.unowned} />
          </div>
        </>
      )}
    </Page>
  )
}

const Late = ({ today }: { today: Today }) => <LateCard tickets={today.late} />

function Problems({ today }: { today: Today }) {
  const { t } = useTranslation('today')
  if (today.deadLetters === 0) return null
  return (
    <AttentionNote
      icon="late"
      text={t('deadLetters', { count: today.deadLetters })}
      label={t('toProblems')}
      link={toProblems}
    />
  )
}

function Undecided({ today }: { today: Today }) {
  const { t } = useTranslation('today')
  if (today.undecided === 0) return null
  return (
    <AttentionNote icon="tray" text={t('undecided', { count: today.undecided })} label={t('toTray')} link={toTray} />
  )
}
