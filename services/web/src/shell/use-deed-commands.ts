import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import { useMay } from '../api/session.ts'
import { useTicketMay } from '../pages/ticket/use-ticket-may.ts'
import type { TicketQuestion } from '../pages/ticket/use-ticket-work.ts'
import { deedWords as germanWords } from '../texts/de/palette-words.ts'
import { deedWords as englishWords } from '../texts/en/palette-words.ts'
import { atHand } from './at-hand.ts'

/** An entry of the palette, found by its label and by these words; the hint is the key that does the same. */
export type Command = { key: string; label: string; words: string; hint?: string; act: () => void }
type Deed = keyof typeof englishWords

const wordsOf = (deed: string) =>
  deed in englishWords ? `${englishWords[deed as Deed]} ${germanWords[deed as Deed]}` : ''

/** What may be done now to the rows that are chosen and to the ticket that the keys mean, in the order of its buttons. */
export function useDeedCommands(): readonly Command[] {
  const { t } = useTranslation(['ticket', 'bulk', 'incidents'])
  const mayWork = useMay('work_tickets')
  const ticketMay = useTicketMay()
  const { ticket: meant, chosen } = atHand
  const ticket = useQuery({
    ...api.tickets.get.queryOptions({ input: { id: meant?.id ?? 0 } }),
    enabled: meant !== undefined,
  }).data
  const ofChosen: Command[] = []
  if (mayWork && chosen !== undefined) {
    const label = (deed: string) => `${t('bulk:chosen', { count: chosen.count })}: ${deed}`
    for (const deed of chosen.deeds)
      ofChosen.push({
        ...{ key: `chosen ${deed}`, label: label(t(`bulk:deeds.${deed}`)), words: wordsOf(deed) },
        act: () => chosen.ask(deed),
      })
    ofChosen.push({
      ...{ key: 'chosen incident', label: label(t('incidents:bulk')), words: wordsOf('incident') },
      act: chosen.gather,
    })
  }
  if (meant === undefined || ticket === undefined) return ofChosen
  const { work } = meant
  const { may, claims, proposes, joins, erases } = ticketMay(ticket)
  const command = (deed: Deed, label: string, act: () => void, hint?: string): Command => ({
    ...{ key: `ticket ${deed}`, label: `#${ticket.id}: ${label}`, words: wordsOf(deed), act },
    ...(hint === undefined ? {} : { hint }),
  })
  const asked = (deed: Deed & TicketQuestion, label: string, hint?: string) =>
    command(deed, label, () => work.ask(deed, ticket), hint)
  const done = (deed: 'wake' | 'resume' | 'reopen' | 'release' | 'unpin', label: string, hint?: string) =>
    command(deed, label, () => work.run({ name: deed, id: ticket.id }), hint)
  const again = ticket.state === 'answered' ? t('ticket:respondAgain') : t('ticket:respond')
  const ofTicket = [
    claims && command('claim', t('ticket:claim'), () => work.claim(ticket), 'c'),
    (may('respond') || proposes) && asked('respond', proposes ? t('ticket:support.propose') : again, 'a'),
    may('dismiss') && asked('dismiss', t('ticket:dismiss'), 'd'),
    may('hand_over') && asked('hand_over', t('ticket:handOver'), 'h'),
    may('snooze') && asked('snooze', t('ticket:snooze'), 's'),
    may('wake') && done('wake', t('ticket:wake')),
    may('resume') && done('resume', t('ticket:resume')),
    may('close') && asked('close', t('ticket:close'), 'f'),
    may('reopen') && done('reopen', t('ticket:reopen')),
    may('note') && asked('note', t('ticket:note'), 'n'),
    may('label') && asked('label', t('ticket:label'), 'l'),
    may('pause') && asked('pause', t('ticket:pauseMenu'), 'e'),
    may('prioritise') && asked('prioritise', t('ticket:prioritise'), 'p'),
    may('unpin') ? done('unpin', t('ticket:unpin'), 't') : may('pin') && asked('pin', t('ticket:pin'), 't'),
    may('assign') && asked('assign', t('ticket:assign')),
    may('release') && done('release', t('ticket:release'), 'b'),
    joins && asked('support', t('ticket:support.menu')),
    joins && asked('merge', t('ticket:merge'), 'm'),
    erases && asked('erase', t('ticket:erase')),
  ]
  return [...ofChosen, ...ofTicket.filter((one) => one !== false)]
}
