import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useInstant } from '../../time/use-instant.ts'
import { Badge } from '../../ui/badge.tsx'
import { Card } from '../../ui/card.tsx'
import { useChannelName } from '../../ui/use-channel-name.ts'
import { Offers } from '../content/offers.tsx'

type Props = {
  stale: {
    id: number
    name: string
    channel: string
    url: string
    lastPostAt: string | null
    staleAt: string | null
    openMentions: number
    ownerName: string | null
  }[]
  unowned: number
}

/** Own accounts that have been quiet for longer than their rhythm, and how many nobody looks after. */
export function StaleCard({ stale, unowned }: Props) {
  const { t } = useTranslation('today')
  const instant = useInstant()
  const channelName = useChannelName()
  return (
    <Card
      title={
        <span className="flex items-center gap-2">
          {t('stale')}
          {stale.length > 0 ? <Badge tone="soon">{stale.length}</Badge> : null}
        </span>
      }
      aside={
        <Link to="/accounts" className="inline-flex min-h-6 items-center text-accent underline">
          {t('toAccounts')}
        </Link>
      }
    >
      {stale.length === 0 ? <p className="px-4 py-3 text-quiet">{t('nothingStale')}</p> : null}
      <ul className="flex flex-col divide-y divide-line">
        {stale.map((account) => (
          <li key={account.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-2.5">
            <span className="flex flex-col">
              <span className="font-medium">{account.name}</span>
              <span className="text-sm text-quiet">
                {channelName(account.channel)}
                {' · '}
                {account.lastPostAt === null
                  ? t('neverPosted')
                  : t('lastPost', { at: instant(account.lastPostAt, 'day') })}
                {account.staleAt === null ? null : ` · ${t('staleSince', { at: instant(account.staleAt, 'day') })}`}
              </span>
            </span>
            <span className="flex flex-wrap items-center gap-2">
              {account.openMentions > 0 ? (
                <Badge tone="late" icon="queue">
                  {t('openMentions', { count: account.openMentions })}
                </Badge>
              ) : null}
              {account.ownerName === null ? (
                <Badge tone="soon" icon="person">
                  {t('noOwner')}
                </Badge>
              ) : (
                t('owner', { name: account.ownerName })
              )}
            </span>
            <Offers accountId={account.id} />
          </li>
        ))}
        {unowned > 0 ? (
          <li className="px-4 py-2.5">
            <Link to="/accounts" className="inline-flex min-h-6 items-center text-accent underline">
              {t('unowned', { count: unowned })}
            </Link>
          </li>
        ) : null}
      </ul>
    </Card>
  )
}
