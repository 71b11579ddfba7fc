import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../../api/client.ts'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Instant } from '../../../ui/instant.tsx'
import { RemoveDialog } from '../../../ui/remove-dialog.tsx'
import { useDayName } from '../../reports/use-day-name.ts'
import { PasskeyDialog } from './passkey-dialog.tsx'
import { passkeyPlace } from './passkey-place.ts'

type Passkey = Awaited<ReturnType<typeof client.passkeys.list>>[number]

/** The own passkeys, and where more can be made. */
export function PasskeysCard() {
  const { t } = useTranslation(['access', 'settings'])
  const day = useDayName()
  const passkeys = useQuery(api.passkeys.list.queryOptions())
  const [open, setOpen] = useState<Passkey | 'new' | null>(null)
  const [removing, setRemoving] = useState<Passkey | null>(null)
  const place = passkeyPlace()
  const stale = [api.passkeys.key(), api.session.me.key()]
  return (
    <Card title={t('access:passkeys.title')}>
      <div className="flex flex-col items-start gap-3 p-4">
        <p className="max-w-prose text-quiet">{t('access:passkeys.text')}</p>
        <ErrorNote error={passkeys.error} onRetry={() => void passkeys.refetch()} />
        {(passkeys.data?.length ?? 0) === 0 ? null : (
          <ul aria-label={t('access:passkeys.title')} className="w-full">
            {passkeys.data?.map((passkey) => (
              <li
                key={passkey.id}
                className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 border-t border-line py-2 first:border-0"
              >
                <div className="min-w-0">
                  <span className="font-medium break-words">{passkey.name}</span>
                  <p className="text-sm text-quiet">
                    {t('access:passkeys.worksAt', { site: passkey.site })}; {t('access:passkeys.since')}{' '}
                    <Instant at={passkey.createdAt} shape="day" />;{' '}
                    {passkey.lastUsedOn === null
                      ? t('access:passkeys.unused')
                      : t('access:passkeys.lastUsed', { day: day(passkey.lastUsedOn) })}
                  </p>
                </div>
                <div className="flex gap-1">
                  <IconButton
                    icon="edit"
                    label={t('settings:forms.editOf', { name: passkey.name })}
                    onClick={() => setOpen(passkey)}
                  />
                  <IconButton
                    icon="erase"
                    label={t('settings:forms.removeOf', { name: passkey.name })}
                    onClick={() => setRemoving(passkey)}
                  />
                </div>
              </li>
            ))}
          </ul>
        )}
        {place.kind === 'here' ? (
          <Button icon="plus" onClick={() => setOpen('new')}>
            {t('access:passkeys.add')}
          </Button>
        ) : place.kind === 'no_name' ? (
          <p>
            {t('access:passkeys.noName')}{' '}
            <a href={place.instead} className="underline underline-offset-4">
              {place.instead}
            </a>
          </p>
        ) : (
          <p>{t('access:passkeys.nowhere')}</p>
        )}
      </div>
      {open === null ? null : (
        <PasskeyDialog passkey={open === 'new' ? null : open} stale={stale} onClose={() => setOpen(null)} />
      )}
      {removing === null ? null : (
        <RemoveDialog
          title={t('access:passkeys.removeTitle')}
          text={t('access:passkeys.removeText', { name: removing.name })}
          act={() => client.passkeys.remove({ id: removing.id })}
          stale={stale}
          onClose={() => setRemoving(null)}
        />
      )}
    </Card>
  )
}
