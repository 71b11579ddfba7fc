import type { TicketDetail } from '@echolot/contract'
import type { BecausePart } from '@echolot/domain'
import { useTranslation } from 'react-i18next'
import { language } from '../../texts/i18n.ts'
import { Card } from '../../ui/card.tsx'
import { useChannelName } from '../../ui/use-channel-name.ts'
import { CorrectButton } from './correct-button.tsx'
import { useLanguageName } from './use-language-name.ts'
import { quoted, WatchEvidence } from './watch-evidence.tsx'

/** Why the ticket came to its department, part by part. */
export function BecauseList({ ticket }: { ticket: TicketDetail }) {
  const { t } = useTranslation('ticket')
  const words = useTranslation('words').t
  const tell = useBecauseText()
  const languageName = useLanguageName()
  // As a rule said when it was opened.
  const ruled = ticket.history.find(({ kind }) => kind === 'opened')?.priority
  // With whom it is because it was their turn.
  const last = ticket.history.findLast(({ kind }) => kind === 'assigned' || kind === 'claimed')
  const given = ticket.assignee !== null && last?.turn != null ? { to: last.toPerson?.name ?? '?', ...last.turn } : null
  const terms = ticket.because.flatMap(({ kind, value }) => (kind === 'term' && value !== undefined ? value : []))
  // The watches that hit stand above with their queries, the words that were found below in one sentence.
  const told = ticket.because.filter(
    ({ kind, value }) => !(kind === 'term' && value !== undefined) && !(kind === 'watch' && ticket.watches.length > 0),
  )
  return (
    <Card title={t('because.title')}>
      <ul className="flex flex-col gap-2 p-4">
        {ticket.ground === 'addressed' && !ticket.because.some(({ kind }) => kind === 'addressed') ? (
          <li>{t('because.addressed')}</li>
        ) : null}
        {ticket.watches.map((watch) => (
          <li key={watch.id} className="flex flex-col gap-0.5">
            <WatchEvidence ticket={ticket} watch={watch} />
            <span>
              <CorrectButton ticket={ticket} decided={{ kind: 'watch', watchId: watch.id }} about={watch.name ?? ''} />
            </span>
          </li>
        ))}
        {told.map((part) => (
          <li key={`${part.kind} ${part.text}`}>
            {tell(part)}{' '}
            {part.kind === 'rule' || part.kind === 'tray' || part.kind === 'none' ? (
              <CorrectButton ticket={ticket} decided={{ kind: 'department' }} about={tell(part)} />
            ) : null}
          </li>
        ))}
        {ticket.language === null ? null : (
          <li>
            {t('correct.isLanguage', { value: languageName(ticket.language) })}{' '}
            <CorrectButton ticket={ticket} decided={{ kind: 'language' }} about={languageName(ticket.language)} />
          </li>
        )}
        {ruled === null || ruled === undefined || ruled !== ticket.priority ? null : (
          <li>
            {t('correct.isPriority', { value: words(`priorities.${ruled}`) })}{' '}
            <CorrectButton ticket={ticket} decided={{ kind: 'priority' }} about={words(`priorities.${ruled}`)} />
          </li>
        )}
        {given === null ? null : <li>{t('because.inTurn', given)}</li>}
        {terms.length === 0 ? null : <li>{t('because.terms', { values: quoted(terms) })}</li>}
      </ul>
    </Card>
  )
}

/** A part told from its facts in the reader's language; without facts the server's English sentence stays. */
export function useBecauseText(): (part: BecausePart) => string {
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
      case 'tray':
        return part.name?.[language()] ?? part.text
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
