import type { TicketDetail } from '@echolot/contract'
import { useTranslation } from 'react-i18next'
import { Badge } from '../../ui/badge.tsx'
import { Card } from '../../ui/card.tsx'
import { ExternalLink } from '../../ui/external-link.tsx'
import { Instant } from '../../ui/instant.tsx'
import { useDepartmentName } from '../../ui/use-department-name.ts'
import { CorrectButton } from './correct-button.tsx'
import { useHappeningText } from './use-happening-text.ts'

/** Everything that ever happened to the ticket, the latest first. */
export function HistoryList({ ticket }: { ticket: TicketDetail }) {
  const { t } = useTranslation('ticket')
  const tell = useHappeningText()
  const { history } = ticket
  const departmentName = useDepartmentName()
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
            {correctable(entry, history) === null ? null : (
              <span>
                <CorrectButton
                  ticket={ticket}
                  decided={correctable(entry, history) ?? { kind: 'own' }}
                  about={tell(entry)}
                />
              </span>
            )}
            {entry.note === null ? null : (
              <p className="max-w-prose border-l-2 border-line pl-3 wrap-anywhere whitespace-pre-line">{entry.note}</p>
            )}
            {entry.mentions.length === 0 ? null : (
              <p className="flex flex-wrap gap-1.5">
                {entry.mentions.map(({ person, departmentId }) => (
                  <Badge key={`${person?.id} ${departmentId}`} tone="accent">
                    @{person === null ? departmentName(departmentId ?? '') : person.name}
                  </Badge>
                ))}
              </p>
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

type Entry = TicketDetail['history'][number]

/** What of this Echolot decided by itself and a person may say to be otherwise: the last of its kind alone. */
function correctable(entry: Entry, history: readonly Entry[]) {
  if (entry !== history.findLast(({ kind }) => kind === entry.kind)) return null
  if (entry.kind === 'responded' && entry.response?.kind === 'seen') return { kind: 'own' } as const
  if (entry.kind === 'pinned' && entry.rule !== null) return { kind: 'pin' } as const
  if (entry.kind === 'followed_up' && entry.needsResponse !== null)
    return { kind: 'follow_up', needsResponse: !entry.needsResponse } as const
  return null
}
