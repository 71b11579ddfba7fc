import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ExternalLink } from '../../../../ui/external-link.tsx'

/** That an example was made of an item, with the way there once that is saved: to its ticket, or to where it was found. */
export function TakenFrom({ kept }: { kept: { ticketId: number | null; url: string | null } | undefined }) {
  const { t } = useTranslation('settings')
  const { ticketId = null, url = null } = kept ?? {}
  return (
    <p className="flex flex-wrap items-center gap-x-2 text-sm text-quiet">
      {t('watch.examples.ofItem')}
      {ticketId === null ? null : (
        <Link
          to="/queue"
          search={{ ticket: ticketId }}
          className="inline-flex min-h-6 items-center text-accent underline underline-offset-2"
        >
          {t('watch.hidden.ticket', { id: ticketId })}
        </Link>
      )}
      {url === null ? null : <ExternalLink href={url}>{t('watch.examples.open')}</ExternalLink>}
    </p>
  )
}
