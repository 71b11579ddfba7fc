import type { Source } from '@echolot/contract'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../../api/client.ts'
import { useMay } from '../../../api/session.ts'
import { Button } from '../../../ui/button.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Menu, MenuItem, MenuLabel, MenuLine } from '../../../ui/menu.tsx'
import { useChange } from '../../../ui/use-change.ts'
import { useConnectors } from '../../../ui/use-connectors.ts'
import { ReplyAccessDialog } from './reply-access-dialog.tsx'

type Props = { source: Source; mayChange: boolean; onOpen: (what: 'edit' | 'remove' | 'test' | 'hook') => void }

/** What may be done with a source: ask it now, test it, pause it, change or remove it. */
export function SourceActions({ source, mayChange, onOpen }: Props) {
  const { t } = useTranslation('settings')
  const mayPoll = useMay('work_tickets')
  const { name, id } = source
  const info = useConnectors().find((one) => one.id === source.connector)
  const [answering, setAnswering] = useState(false)
  const stale = [api.sources.key(), api.today.key()]
  const paused = source.state !== 'active'
  const poll = useChange(client.sources.pollNow, { said: t('sources.polling', { name }), stale, tellsFailure: true })
  const setState = useChange(client.sources.setState, {
    said: t(paused ? 'sources.resumed' : 'sources.paused', { name }),
    stale,
    tellsFailure: true,
  })
  return (
    <div className="flex flex-wrap items-center gap-2">
      {mayPoll && !paused && source.asked ? (
        <Button
          size="small"
          icon="refresh"
          aria-label={t('sources.pollOf', { name })}
          busy={poll.isPending}
          onClick={() => poll.mutate({ id })}
        >
          {t('sources.poll')}
        </Button>
      ) : null}
      {mayChange ? (
        <>
          {source.asked ? (
            <Button size="small" aria-label={t('sources.testOf', { name })} onClick={() => onOpen('test')}>
              {t('sources.test')}
            </Button>
          ) : null}
          {info?.receives ? (
            <Button size="small" aria-label={t('hook.openOf', { name })} onClick={() => onOpen('hook')}>
              {t('hook.open')}
            </Button>
          ) : null}
          {info?.access ? (
            <Button
              size="small"
              aria-label={t(info.responds ? 'replyAccess.openOf' : 'replyAccess.signInOf', { name })}
              onClick={() => setAnswering(true)}
            >
              {t(info.responds ? 'replyAccess.open' : 'replyAccess.signIn')}
            </Button>
          ) : null}
          {answering && info?.access ? (
            <ReplyAccessDialog
              source={source}
              fields={info.access}
              responds={info.responds}
              onClose={() => setAnswering(false)}
            />
          ) : null}
          {source.fromFile ? null : (
            <Menu trigger={<IconButton icon="more" label={t('sources.more', { name })} />}>
              <MenuItem
                icon={paused ? 'play' : 'pause'}
                onSelect={() => setState.mutate({ id, state: paused ? 'active' : 'paused' })}
              >
                {t(paused ? 'sources.resume' : 'sources.pause')}
              </MenuItem>
              <MenuLine />
              {source.purpose === 'account' ? (
                <MenuLabel>
                  <span className="block max-w-56">{t('sources.ofAccount')}</span>
                </MenuLabel>
              ) : (
                <>
                  <MenuItem icon="edit" onSelect={() => onOpen('edit')}>
                    {t('forms.edit')}
                  </MenuItem>
                  <MenuItem icon="erase" onSelect={() => onOpen('remove')}>
                    {t('forms.remove')}
                  </MenuItem>
                </>
              )}
            </Menu>
          )}
        </>
      ) : null}
    </div>
  )
}
