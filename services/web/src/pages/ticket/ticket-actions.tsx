import type { TicketDetail } from '@echolot/contract'
import { canDo, type TicketCommandName } from '@echolot/domain'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useMay, useMe } from '../../api/session.ts'
import { useAway } from '../../api/use-away.ts'
import { useTeam } from '../../api/use-team.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import { useMute } from './use-mute.ts'
import type { TicketWork } from './use-ticket-work.ts'

/** What only means something where there is somebody else. */
const amongColleagues: readonly TicketCommandName[] = ['claim', 'assign', 'release']

/** What may be done now, the likeliest first; the rest lies in the menu. */
export function TicketActions({ ticket, work }: { ticket: TicketDetail; work: TicketWork }) {
  const { t } = useTranslation('ticket')
  const mayErase = useMay('change_settings')
  const mayWork = useMay('work_tickets')
  const team = useTeam()
  const may = (command: TicketCommandName) =>
    mayWork && ticket.allowed.includes(command) && (team || !amongColleagues.includes(command))
  const me = useMe()
  const isAway = useAway().some(({ person }) => person.id === ticket.assignee?.id)
  const takesOver = may('assign') && isAway && ticket.assignee?.id !== me?.id
  const mayDecide = mayWork && !ticket.helping
  const proposes =
    mayWork &&
    ticket.helping &&
    ticket.outgoing === null &&
    ticket.story.mergedInto === null &&
    canDo(ticket.state, 'respond')
  const snoozed = ticket.snoozedUntil !== null
  const author = ticket.item?.author
  const url = ticket.item?.url ?? null
  const domain = ticket.item?.domain ?? null
  const { mute, busy } = useMute()
  const navigate = useNavigate()
  return (
    <div role="toolbar" aria-label={t('actions')} className="flex flex-wrap items-center gap-2">
      {may('claim') || takesOver ? (
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
        {mayDecide && ticket.story.mergedInto === null ? (
          <MenuItem icon="department" onSelect={() => work.ask('support', ticket)}>
            {t('support.menu')}
          </MenuItem>
        ) : null}
        {mayDecide && ticket.story.mergedInto === null ? (
          <MenuItem icon="queue" hint="m" onSelect={() => work.ask('merge', ticket)}>
            {t('merge')}
          </MenuItem>
        ) : null}
        {mayErase && author ? (
          <MenuItem icon="erase" onSelect={() => work.ask('erase', ticket)}>
            {t('erase')}
          </MenuItem>
        ) : null}
      </Menu>
    </div>
  )
}
