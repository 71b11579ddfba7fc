import type { TicketDetail } from '@echolot/contract'
import { useTranslation } from 'react-i18next'
import { Card } from '../../ui/card.tsx'
import { ExternalLink } from '../../ui/external-link.tsx'
import { Highlight } from '../../ui/highlight.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Instant } from '../../ui/instant.tsx'
import { useChannelName } from '../../ui/use-channel-name.ts'
import { channelAndSource } from './channel-and-source.ts'
import { PictureList } from './picture-list.tsx'

/** The item as it stands: strangers' words as plain text, with the hits marked. */
export function FoundItem({ ticket }: { ticket: TicketDetail }) {
  const { t } = useTranslation(['ticket', 'privateMessages'])
  const channelName = useChannelName()
  const { item } = ticket
  const tellHit = (field: string) => (from: number) => {
    const span = ticket.watches
      .flatMap(({ spans }) => spans)
      .find((one) => one.field === field && one.start <= from && from < one.end)
    return span === undefined ? undefined : t('ticket:item.hit', { term: span.term, form: span.form ?? span.term })
  }
  const where = channelAndSource(channelName(ticket.channel), ticket.sourceName)
  if (item === null)
    return (
      <Card title={t('ticket:item.title')}>
        <p className="p-4 text-quiet">{t('ticket:item.erased')}</p>
      </Card>
    )
  const author = item.author?.name ?? item.author?.handle ?? t('ticket:item.unknownAuthor')
  const lang = ticket.language === null ? {} : { lang: ticket.language }
  return (
    <Card
      title={t('ticket:item.title')}
      aside={item.url === null ? null : <ExternalLink href={item.url}>{t('ticket:item.open')}</ExternalLink>}
    >
      <div className="flex flex-col gap-3 p-4">
        <p className="flex flex-wrap items-center gap-x-2 text-sm text-quiet">
          <span className="min-w-0 font-medium text-ink wrap-anywhere">
            {item.author?.url ? <ExternalLink href={item.author.url}>{author}</ExternalLink> : author}
          </span>
          {item.author?.handle && item.author.name ? (
            <span className="min-w-0 wrap-anywhere">{item.author.handle}</span>
          ) : null}
          <span>{where}</span>
        </p>
        <div {...lang} className="flex flex-col gap-2">
          {item.title === null ? null : (
            <p className="text-lg font-semibold wrap-anywhere">
              <Highlight {...item.title} tell={tellHit('title')} />
            </p>
          )}
          {item.text === null ? (
            <p className="text-quiet">
              {t(item.wordsGoneAt === null ? 'ticket:item.noText' : 'ticket:item.wordsGone')}
            </p>
          ) : (
            <p className="max-w-prose wrap-anywhere whitespace-pre-line">
              <Highlight {...item.text} tell={tellHit('text')} />
            </p>
          )}
        </div>
        {ticket.visibility === 'private' ? (
          <p className="flex items-start gap-1.5 text-sm text-quiet">
            <Icon name="lock" className="mt-0.5 size-3.5" />
            {t('privateMessages:tells')}
          </p>
        ) : null}
        <PictureList pictures={item.pictures} />
        <p className="text-sm text-quiet">
          {item.publishedAt === null ? (
            t('ticket:item.publishedUnknown')
          ) : (
            <>
              {t('ticket:item.published')} <Instant at={item.publishedAt} />
            </>
          )}
          {' · '}
          {t('ticket:item.found')} <Instant at={item.foundAt} />
          {item.versions.length === 0 || item.changedAt === null ? null : (
            <>
              {' · '}
              {t('ticket:item.changed')} <Instant at={item.changedAt} />
            </>
          )}
          {item.goneAt === null ? null : (
            <>
              {' · '}
              <span className="font-medium text-ink">{t('ticket:item.gone')}</span> <Instant at={item.goneAt} />
            </>
          )}
        </p>
      </div>
    </Card>
  )
}
