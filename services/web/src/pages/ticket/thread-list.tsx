import type { TicketDetail } from '@echolot/contract'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Badge } from '../../ui/badge.tsx'
import { Card } from '../../ui/card.tsx'
import { classNames } from '../../ui/class-names.ts'
import { ExternalLink } from '../../ui/external-link.tsx'
import { Instant } from '../../ui/instant.tsx'

type Entry = TicketDetail['thread'][number]

/** Further in nothing is left to read on a telephone. */
const indents = ['', 'pl-4', 'pl-6 sm:pl-8', 'pl-8 sm:pl-12'] as const

/** The conversation at the source in which the item stands: what it answers, what answers it, and what we said there. */
export function ThreadList({ ticket: { thread, threadCut } }: { ticket: TicketDetail }) {
  const { t } = useTranslation('ticket')
  if (thread.length === 0) return null
  return (
    <Card title={t('thread.title')}>
      <ol className="flex flex-col divide-y divide-line">
        {thread.map((entry) => (
          <li
            key={`${entry.relation} ${entry.depth} ${entry.at} ${entry.url} ${entry.authorName}`}
            className={classNames('px-4 py-3', entry.relation === 'here' && 'bg-accent-soft')}
          >
            <div
              className={classNames('flex flex-col gap-1', indents[Math.min(entry.depth, indents.length - 1)] ?? '')}
            >
              <EntryHead entry={entry} />
              {entry.relation === 'here' ? null : <EntryWords entry={entry} />}
            </div>
          </li>
        ))}
      </ol>
      {threadCut ? (
        <p className="border-t border-line px-4 py-2 text-sm text-quiet">{t('thread.cut', { count: thread.length })}</p>
      ) : null}
    </Card>
  )
}

function EntryHead({ entry }: { entry: Entry }) {
  const { t } = useTranslation(['ticket', 'words'])
  return (
    <p className="flex flex-wrap items-center gap-x-2 text-sm text-quiet">
      <Badge tone={entry.own || entry.relation === 'here' ? 'accent' : 'plain'}>
        {t(`ticket:thread.${entry.relation}`)}
      </Badge>
      <span className="min-w-0 font-medium text-ink wrap-anywhere">
        {entry.authorName ?? t('ticket:item.unknownAuthor')}
      </span>
      {entry.own ? <span>({t('ticket:thread.own')})</span> : null}
      <Instant at={entry.at} />
      {entry.gone ? <span className="font-medium text-ink">{t('ticket:thread.gone')}</span> : null}
      {entry.unheard ? <span>{t('ticket:thread.unheard')}</span> : null}
      {entry.ticket === null ? null : (
        <Link
          to="/queue"
          search={{ view: 'all', ticket: entry.ticket.id }}
          className="inline-flex min-h-6 items-center font-medium text-ink underline underline-offset-2"
        >
          #{entry.ticket.id} {t(`words:states.${entry.ticket.state}`)}
        </Link>
      )}
    </p>
  )
}

function EntryWords({ entry: { title, text, url, erased } }: { entry: Entry }) {
  const { t } = useTranslation('ticket')
  if (erased) return <p className="text-quiet">{t('thread.erased')}</p>
  return (
    <>
      {title === null ? null : <p className="max-w-prose font-semibold wrap-anywhere">{title}</p>}
      {title !== null && text === null ? null : (
        <p className="max-w-prose wrap-anywhere whitespace-pre-line">{text ?? t('thread.noText')}</p>
      )}
      {url === null ? null : <ExternalLink href={url}>{t('item.open')}</ExternalLink>}
    </>
  )
}
