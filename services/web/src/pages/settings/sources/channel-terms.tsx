import type { ConnectorInfo } from '@echolot/contract'
import { useTranslation } from 'react-i18next'
import { ExternalLink } from '../../../ui/external-link.tsx'
import { useWorded } from '../../../ui/use-connectors.ts'

/** What a channel asks of whoever listens to it: its terms, for how long what is said there may be kept, and what reading costs. */
export function ChannelTerms({ info }: { info: ConnectorInfo | undefined }) {
  const { t } = useTranslation('settings')
  const inWords = useWorded()
  if (info === undefined) return null
  const { terms, costs, retention } = info
  const { textHours, authorHours, deletedToo } = retention
  if (terms === null && costs === null && textHours === null && authorHours === null && !deletedToo) return null
  return (
    <section className="flex flex-col gap-1 rounded-md bg-sunken px-3 py-2 text-sm">
      <h3 className="font-medium">{t('terms.title')}</h3>
      {terms === null ? null : (
        <p>
          {inWords(terms.says)} <ExternalLink href={terms.url}>{t('terms.whole')}</ExternalLink>
        </p>
      )}
      {textHours === null ? null : <p>{t('terms.texts', { count: textHours })}</p>}
      {authorHours === null ? null : <p>{t('terms.authors', { count: authorHours })}</p>}
      {deletedToo ? <p>{t('terms.deletedToo')}</p> : null}
      {costs === null ? null : <p>{t(`terms.costs.${costs.per}`, { cents: costs.cents })}</p>}
    </section>
  )
}
