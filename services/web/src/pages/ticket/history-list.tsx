import type { TicketDetail } from '@echolot/contract'
import { useTranslation } from 'react-i18next'
import { Card } from '../../ui/card.tsx'
import { ExternalLink } from '../../ui/external-link.tsx'
import { Instant } from '../../ui/instant.tsx'
import { useHappeningText } from './use-happening-text.ts'

/** Everything that ever happened to the ticket, the latest first. */
export function HistoryList({ history }: { history: TicketDetail['history'] }) {
  const { t } = useTranslation('ticket')
  const tell = useHappeningText()
  return (
    <Card title={t('history.title')}>
      <ol reversed className="flex flex-col divide-y divide-line">
        {history.toReversed().map((entry) => (
          <li key={entry.seq} className="flex flex-col gap-1 px-4 py-2.5">
            <div className="flex flex-wrap items-baseline justify-between gap-x-4">
              <p className="min-w-0 wrap-anywhere">{tell(entry)}</p>
              <span className="text-sm text-quiet">
                <Instant at={entry.at} />
              </span>
            </div>
            {entry.note === null ? null : (
              <p className="max-w-prose border-l-2 border-line pl-3 wrap-anywhere whitespace-pre-line">{entry.note}</p>
            )}
            {entry.response?.reason ? (
              <p className="wrap-anywhere">{t('history.reason', { reason: entry.response.reason })}</p>
            ) : null}
            {entry.response?.url ? (
              <ExternalLink href={entry.response.url}>{t('history.response')}</ExternalLink>
            ) : null}
          </li>
        ))}
      </ol>
    </Card>
  )
}
