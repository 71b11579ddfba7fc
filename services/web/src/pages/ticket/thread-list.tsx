import type { TicketDetail } from '@echolot/contract'
import { useTranslation } from 'react-i18next'
import { Badge } from '../../ui/badge.tsx'
import { Card } from '../../ui/card.tsx'
import { ExternalLink } from '../../ui/external-link.tsx'
import { Instant } from '../../ui/instant.tsx'

/** What stands around the item at its source: what it answers, and what answers it. */
export function ThreadList({ thread }: { thread: TicketDetail['thread'] }) {
  const { t } = useTranslation('ticket')
  if (thread.length === 0) return null
  return (
    <Card title={t('thread.title')}>
      <ol className="flex flex-col divide-y divide-line">
        {thread.map((entry) => (
          <li
            key={`${entry.relation} ${entry.at} ${entry.url} ${entry.authorName}`}
            className="flex flex-col gap-1 px-4 py-3"
          >
            <p className="flex flex-wrap items-center gap-x-2 text-sm text-quiet">
              <Badge tone={entry.own ? 'accent' : 'plain'}>{t(`thread.${entry.relation}`)}</Badge>
              <span className="min-w-0 font-medium text-ink wrap-anywhere">
                {entry.authorName ?? t('item.unknownAuthor')}
              </span>
              {entry.own ? <span>({t('thread.own')})</span> : null}
              <Instant at={entry.at} />
            </p>
            {entry.title === null ? null : <p className="max-w-prose font-semibold wrap-anywhere">{entry.title}</p>}
            {entry.title !== null && entry.text === null ? null : (
              <p className="max-w-prose wrap-anywhere whitespace-pre-line">{entry.text ?? t('thread.noText')}</p>
            )}
            {entry.url === null ? null : <ExternalLink href={entry.url}>{t('item.open')}</ExternalLink>}
          </li>
        ))}
      </ol>
    </Card>
  )
}
