import type { TicketDetail } from '@echolot/contract'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import { useMute } from './use-mute.ts'
import { useTicketMay } from './use-ticket-may.ts'
import type { TicketWork } from './use-ticket-work.ts'

/** What may be done now, the likeliest first; the rest lies in the menu. */
export function TicketActions({ ticket, work }: { ticket: TicketDetail; work: TicketWork }) {
  const { t } = useTranslation('ticket')
  const { may, takesOver, claims, mayDecide, proposes, joins, erases } = useTicketMay()(ticket)
  const snoozed = ticket.snoozedUntil !== null
  const author = ticket.item?.author
  const url = ticket.item?.url ?? null
  const domain = ticket.item?.domain ?? null
  const { mute, busy } = useMute()
  const navigate = useNavigate()
  return (
    <div role="toolbar" aria-label={t('actions')} className="flex flex-wrap items-center gap-2">
      {claims ? (
        <Button look="primary" icon="person" busy={work.busy} aria-keyshortcuts="c" onClick={() => work.claim(ticket)}>
          {t('claim')}
        </Button>
      ) : null}
      {may('respond') ? (
        <Button
          look={(ticket.state === 'assigned' || !may('claim')) && !takesOver ? 'primary' : 'plain'}
          icon="reply"
          aria-keyshortcuts="a"
          onClick={() => work.ask('respond', ticket)}
        >
          {ticket.state === 'answered' ? t('respondAgain') : t('respond')}
        </Button>
      ) : null}
      {proposes ? (
        <Button look="primary" icon="reply" aria-keyshortcuts="a" onClick={() => work.ask('respond', ticket)}>
          {t('support.propose')}
        </Button>
      ) : null}
      {may('dismiss') ? (
        <Button icon="dismiss" aria-keyshortcuts="d" onClick={() => work.ask('dismiss', ticket)}>
          {t('dismiss')}
        </Button>
      ) : null}
      {may('hand_over') ? (
        <Button icon="department" aria-keyshortcuts="h" onClick={() => work.ask('hand_over', ticket)}>
          {t('handOver')}
        </Button>
      ) : null}
      {may('snooze') && !snoozed ? (
        <Button icon="snooze" aria-keyshortcuts="s" onClick={() => work.ask('snooze', ticket)}>
          {t('snooze')}
        </Button>
      ) : null}
      {may('wake') && snoozed ? (
        <Button icon="snooze" busy={work.busy} onClick={() => work.run({ name: 'wake', id: ticket.id })}>
          {t('wake')}
        </Button>
      ) : null}
      {may('resume') ? (
        <Button icon="play" busy={work.busy} onClick={() => work.run({ name: 'resume', id: ticket.id })}>
          {t('resume')}
        </Button>
      ) : null}
      {may('close') ? (
        <Button icon="check" aria-keyshortcuts="f" onClick={() => work.ask('close', ticket)}>
          {t('close')}
        </Button>
      ) : null}
      {may('reopen') ? (
        <Button icon="reopen" busy={work.busy} onClick={() => work.run({ name: 'reopen', id: ticket.id })}>
          {t('reopen')}
        </Button>
      ) : null}
      <Menu trigger={<IconButton icon="more" label={t('more')} className="border border-edge !size-9" />}>
        {may('pause') ? (
          <MenuItem icon="pause" hint="e" onSelect={() => work.ask('pause', ticket)}>
            {t('pauseMenu')}
          </MenuItem>
        ) : null}
        {may('prioritise') ? (
          <MenuItem icon="up" hint="p" onSelect={() => work.ask('prioritise', ticket)}>
            {t('prioritise')}
          </MenuItem>
        ) : null}
        {may('label') ? (
          <MenuItem icon="label" hint="l" onSelect={() => work.ask('label', ticket)}>
            {t('label')}
          </MenuItem>
        ) : null}
        {may('note') ? (
          <MenuItem icon="note" hint="n" onSelect={() => work.ask('note', ticket)}>
            {t('note')}
          </MenuItem>
        ) : null}
        {may('unpin') ? (
          <MenuItem icon="pin" hint="t" onSelect={() => work.run({ name: 'unpin', id: ticket.id })}>
            {t('unpin')}
          </MenuItem>
        ) : may('pin') ? (
          <MenuItem icon="pin" hint="t" onSelect={() => work.ask('pin', ticket)}>
            {t('pin')}
          </MenuItem>
        ) : null}
        {may('assign') ? (
          <MenuItem icon="person" onSelect={() => work.ask('assign', ticket)}>
            {t('assign')}
          </MenuItem>
        ) : null}
        {may('release') ? (
          <MenuItem icon="back" hint="b" onSelect={() => work.run({ name: 'release', id: ticket.id })}>
            {t('release')}
          </MenuItem>
        ) : null}
        {may('snooze') && snoozed ? (
          <MenuItem icon="snooze" hint="s" onSelect={() => work.ask('snooze', ticket)}>
            {t('snooze')}
          </MenuItem>
        ) : null}
        {mayDecide && author ? (
          <MenuItem icon="mute" disabled={busy} onSelect={() => mute(ticket.itemId, 'author')}>
            {t('mute.author')}
          </MenuItem>
        ) : null}
        {mayDecide && domain !== null ? (
          <MenuItem icon="mute" disabled={busy} onSelect={() => mute(ticket.itemId, 'domain')}>
            {t('mute.domain', { domain })}
          </MenuItem>
        ) : null}
        <MenuItem
          icon="question"
          hint="w"
          onSelect={() => void navigate({ to: '/why', search: url === null ? {} : { about: url } })}
        >
          {t('why')}
        </MenuItem>
        {joins ? (
          <MenuItem icon="department" onSelect={() => work.ask('support', ticket)}>
            {t('support.menu')}
          </MenuItem>
        ) : null}
        {joins ? (
          <MenuItem icon="queue" hint="m" onSelect={() => work.ask('merge', ticket)}>
            {t('merge')}
          </MenuItem>
        ) : null}
        {erases ? (
          <MenuItem icon="erase" onSelect={() => work.ask('erase', ticket)}>
            {t('erase')}
          </MenuItem>
        ) : null}
      </Menu>
    </div>
  )
}
