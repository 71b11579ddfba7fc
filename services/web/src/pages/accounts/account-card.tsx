import type { Account } from '@echolot/contract'
import { undecided } from '@echolot/domain'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useInstant } from '../../time/use-instant.ts'
import { AskedCard } from '../../ui/asked-card.tsx'
import { Badge } from '../../ui/badge.tsx'
import { ExternalLink } from '../../ui/external-link.tsx'
import { Fact, Facts } from '../../ui/facts.tsx'
import { FileBadge } from '../../ui/file-badge.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { RelativeTime } from '../../ui/relative-time.tsx'
import { ToldProblem } from '../../ui/told-problem.tsx'
import { useChannelName } from '../../ui/use-channel-name.ts'
import { useDepartmentName } from '../../ui/use-department-name.ts'
import { Offers } from '../content/offers.tsx'
import { AccountHeartbeats } from './account-heartbeats.tsx'
import { AccountHistory } from './account-history.tsx'

type Props = {
  account: Account
  asked: boolean
  mayChange: boolean
  onEdit: () => void
  onRemove: () => void
}

/** One own account with what is known of its health. */
export function AccountCard({ account, asked, mayChange, onEdit, onRemove }: Props) {
  const { t } = useTranslation('accounts')
  const instant = useInstant()
  const channelName = useChannelName()
  const departmentName = useDepartmentName()
  // Due at the end of a day, which is the midnight that begins the next one.
  const dayOf = (end: string) => instant(Date.parse(end) - 1, 'day')
  return (
    <AskedCard asked={asked}>
      <div className="flex items-start gap-3">
        <div className="flex min-w-0 grow flex-wrap items-center gap-x-3 gap-y-1">
          <h2 className="min-w-0 text-lg font-semibold">
            <ExternalLink href={account.url} className="max-w-full wrap-anywhere">
              {account.name}
            </ExternalLink>
          </h2>
          <Badge>{channelName(account.channel)}</Badge>
          <State account={account} />
          <OpenMentions account={account} />
          <FileBadge of={account} />
        </div>
        {mayChange && !account.fromFile ? (
          <div className="flex">
            <IconButton icon="edit" label={t('edit', { name: account.name })} onClick={onEdit} />
            <IconButton icon="erase" label={t('remove', { name: account.name })} onClick={onRemove} />
          </div>
        ) : null}
      </div>
      {account.state === 'unwatched' ? <p className="mt-1 text-quiet">{t('unwatchedWhy')}</p> : null}
      <Facts>
        <Fact name={t('owner')}>
          {account.owner === null ? (
            <Badge tone="soon" icon="person">
              {t('nobody')}
            </Badge>
          ) : (
            account.owner.name
          )}
        </Fact>
        <Fact name={t('lastPost')}>
          {account.lastPostAt === null ? (
            <span className="text-quiet">{t('neverPosted')}</span>
          ) : (
            <>
              <RelativeTime at={account.lastPostAt} />
              {account.dueAt !== null && account.state === 'healthy' ? (
                <span className="block text-sm text-quiet">{t('nextDue', { at: dayOf(account.dueAt) })}</span>
              ) : null}
            </>
          )}
        </Fact>
        <Fact name={t('rhythm')}>
          {account.everyDays === null ? (
            <span className="text-quiet">{t('noRhythm')}</span>
          ) : (
            <>
              {t('every', { count: account.everyDays })}
              <span className="block text-sm text-quiet">
                {account.countedBy === undecided
                  ? t('countedByCompany')
                  : t('countedBy', { department: departmentName(account.countedBy) })}
              </span>
            </>
          )}
        </Fact>
        <Fact name={t('goal')}>{account.goal ?? <span className="text-quiet">{t('noGoal')}</span>}</Fact>
        <Fact name={t('feed')}>
          <Feed feed={account.feed} />
        </Fact>
      </Facts>
      {account.state === 'stale' ? <Offers accountId={account.id} /> : null}
      <AccountHeartbeats id={account.id} />
      {account.everyDays === null ? null : <AccountHistory id={account.id} />}
    </AskedCard>
  )
}

function State({ account }: { account: Account }) {
  const { t } = useTranslation('accounts')
  const instant = useInstant()
  if (account.state === 'stale') {
    const since = account.staleAt ?? account.dueAt
    return (
      <Badge tone="late" icon="late">
        {since === null ? t('states.stale') : t('staleSince', { at: instant(since, 'day') })}
      </Badge>
    )
  }
  if (account.state === 'unwatched') return <Badge icon="question">{t('states.unwatched')}</Badge>
  return (
    <Badge tone="good" icon="check">
      {t('states.healthy')}
    </Badge>
  )
}

function OpenMentions({ account: { openMentions, channel } }: { account: Account }) {
  const { t } = useTranslation('accounts')
  if (openMentions === null) return null
  const { count, noRecentPost } = openMentions
  return (
    <Link to="/queue" search={{ channel }} className="inline-flex min-h-6 items-center underline">
      <Badge tone={noRecentPost ? 'late' : 'plain'} icon="queue">
        {t(noRecentPost ? 'noRecentPost' : 'openMentions', { count })}
      </Badge>
    </Link>
  )
}

function Feed({ feed }: { feed: Account['feed'] }) {
  const { t } = useTranslation('accounts')
  if (feed === null) return <span className="text-quiet">{t('noFeed')}</span>
  if (feed.problem !== null)
    return (
      <span className="text-late">
        {t('feedProblem')} <ToldProblem code={feed.problemCode} text={feed.problem} />
      </span>
    )
  if (feed.lastSuccessAt === null) return <span className="text-quiet">{t('feedNew')}</span>
  return (
    <span>
      {t('feedHeard', { ago: '' })}
      <RelativeTime at={feed.lastSuccessAt} />
    </span>
  )
}
