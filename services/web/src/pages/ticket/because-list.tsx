import type { TicketDetail } from '@echolot/contract'
import type { BecausePart } from '@echolot/domain'
import { useTranslation } from 'react-i18next'
import { language } from '../../texts/i18n.ts'
import { Card } from '../../ui/card.tsx'
import { useChannelName } from '../../ui/use-channel-name.ts'
import { useLanguageName } from './use-language-name.ts'

/** Why the ticket came to its department, part by part. */
export function BecauseList({ ticket }: { ticket: TicketDetail }) {
  const { t } = useTranslation('ticket')
  const tell = useBecauseText()
  const tellWatch = useWatchText()
  const terms = ticket.because.flatMap(({ kind, value }) => (kind === 'term' && value !== undefined ? value : []))
  // The watches that hit stand above with their queries, the words that were found below in one sentence.
  const told = ticket.because.filter(
    ({ kind, value }) => !(kind === 'term' && value !== undefined) && !(kind === 'watch' && ticket.watches.length > 0),
  )
  return (
    <Card title={t('because.title')}>
      <ul className="flex flex-col gap-1 p-4">
        {ticket.ground === 'addressed' && !ticket.because.some(({ kind }) => kind === 'addressed') ? (
          <li>{t('because.addressed')}</li>
        ) : null}
        {ticket.watches.map((watch) => (
          <li key={watch.id}>
            {tellWatch(watch)}{' '}
            {watch.query === null ? null : <code className="text-sm break-words text-quiet">{watch.query}</code>}
            {watch.since === null || watch.name === null ? null : (
              <span className="block text-sm text-quiet">{t(`because.watchSince.${watch.since}`)}</span>
            )}
          </li>
        ))}
        {told.map((part) => (
          <li key={`${part.kind} ${part.text}`}>{tell(part)}</li>
        ))}
        {terms.length === 0 ? null : <li>{t('because.terms', { values: quoted(terms) })}</li>}
      </ul>
    </Card>
  )
}

function quoted(terms: readonly string[]): string {
  const [open, close] = language() === 'de' ? ['„', '“'] : ['“', '”']
  return new Intl.ListFormat(language()).format(terms.map((term) => `${open}${term}${close}`))
}

/** Which watch hit; one that was changed or removed since is told by the words of it that stood there. */
function useWatchText(): (watch: TicketDetail['watches'][number]) => string {
  const { t } = useTranslation('ticket')
  return ({ name, words, since }) => {
    if (name === null) return t('because.watchGone', { words: quoted(words) })
    return since === null
      ? t('because.watch', { value: name })
      : t('because.watchWords', { value: name, words: quoted(words) })
  }
}

/** A part told from its facts in the reader's language; without facts the server's English sentence stays. */
function useBecauseText(): (part: BecausePart) => string {
  const { t } = useTranslation('ticket')
  const channelName = useChannelName()
  const languageName = useLanguageName()
  return (part) => {
    const { kind, value } = part
    switch (kind) {
      case 'rule':
        return part.name === undefined ? part.text : t('because.rule', { name: part.name[language()] })
      case 'channel':
        return value === undefined ? part.text : t('because.channel', { value: channelName(value) })
      case 'language':
        return value === undefined ? part.text : t('because.language', { value: languageName(value) })
      case 'term':
        return part.text
      case 'source':
      case 'watch':
        return value === undefined ? part.text : t(`because.${kind}`, { value })
      case 'none':
        // With a value it says something rarer: that a rule names a department which nobody has any more.
        return value === undefined ? t('because.none') : part.text
      default:
        return t(`because.${kind}`)
    }
  }
}
