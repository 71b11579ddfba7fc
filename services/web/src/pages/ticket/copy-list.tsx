import type { TicketDetail } from '@echolot/contract'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../api/session.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ExternalLink } from '../../ui/external-link.tsx'
import { Instant } from '../../ui/instant.tsx'
import type { TicketWork } from './use-ticket-work.ts'

type Copy = TicketDetail['story']['copies'][number]

/** Who else tells the same story, and why it is the same; each copy can be taken out, and what was done by hand taken back. */
export function CopyList({ ticket, work }: { ticket: TicketDetail; work: TicketWork }) {
  const { t } = useTranslation('ticket')
  const mayWork = useMay('work_tickets') && !ticket.helping
  const { copies, mergedInto, undo } = ticket.story
  if (mergedInto !== null)
    return (
      <Card title={t('story.title')}>
        <p className="p-4">
          {t('story.mergedInto')}{' '}
          <Link
            to="/queue"
            search={(search) => ({ ...search, ticket: mergedInto })}
            className="text-accent underline underline-offset-2"
          >
            {t('title', { id: mergedInto })}
          </Link>
        </p>
      </Card>
    )
  if (copies.length < 2 && undo === null) return null
  return (
    <Card title={t('story.title')}>
      <p className="px-4 pt-3 text-sm text-quiet">{t('story.explain')}</p>
      <ol className="flex flex-col divide-y divide-line">
        {copies.map((copy) => (
          <li key={copy.itemId} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-4 py-3">
            <CopyFacts copy={copy} language={ticket.language} />
            {copy.isRoot || !mayWork ? null : (
              <Button
                busy={work.busy}
                aria-label={t('story.splitLabel', { outlet: copy.outlet ?? copy.sourceName })}
                onClick={() => work.run({ name: 'split', id: ticket.id, itemId: copy.itemId })}
              >
                {t('story.split')}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {undo === null ? null : (
        <div className="flex flex-wrap items-center justify-between gap-3 border-t border-line px-4 py-3">
          <p className="text-sm text-quiet">
            {t(`story.last.${undo.kind}`, { who: undo.person?.name ?? '?', id: undo.otherTicketId })}{' '}
            <Instant at={undo.at} />
          </p>
          {mayWork ? (
            <Button
              icon="reopen"
              busy={work.busy}
              aria-keyshortcuts="z"
              onClick={() => work.run({ name: 'undo_story', id: ticket.id })}
            >
              {t('story.undo')}
            </Button>
          ) : null}
        </div>
      )}
    </Card>
  )
}

function CopyFacts({ copy, language }: { copy: Copy; language: string | null }) {
  const { t } = useTranslation('ticket')
  const near = Math.max(0, ...copy.evidence.map(({ containment = 0 }) => containment))
  const hours = copy.evidence.find((one) => one.hours !== undefined)?.hours ?? 0
  return (
    <div className="flex min-w-0 grow flex-col gap-1">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <span className="font-medium wrap-anywhere">{copy.outlet ?? copy.sourceName}</span>
        {copy.tier === null ? null : <Badge>{t(`story.tiers.${copy.tier}`)}</Badge>}
        <span className="text-sm text-quiet">
          <Instant at={copy.at} />
        </span>
      </p>
      {copy.title === null ? null : (
        <p className="wrap-anywhere" {...(language === null ? {} : { lang: language })}>
          {copy.title}
        </p>
      )}
      <p className="text-sm text-quiet">
        {t(`story.rungs.${copy.rung}`, { percent: Math.round(near * 100), hours: Math.round(hours) })}
      </p>
      {copy.url === null ? null : (
        <p className="text-sm">
          <ExternalLink href={copy.url}>{t('item.open')}</ExternalLink>
        </p>
      )}
    </div>
  )
}
