import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../api/client.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Instant } from '../../ui/instant.tsx'
import { CodesDialog } from './codes-dialog.tsx'
import { ConfirmPasswordDialog } from './confirm-password-dialog.tsx'
import { SetUpFactorDialog } from './set-up-factor-dialog.tsx'

/** Whether a code is asked for after the password, and how many recovery codes are left. */
export function SecondFactorCard() {
  const { t } = useTranslation('access')
  const factor = useQuery(api.ownSecondFactor.get.queryOptions())
  const [open, setOpen] = useState<'set-up' | 'renew' | 'remove' | null>(null)
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const stale = [api.ownSecondFactor.key(), api.ownSessions.key(), api.session.me.key()]
  const close = () => setOpen(null)
  const show = ({ recoveryCodes }: { recoveryCodes: string[] }) => {
    close()
    setCodes(recoveryCodes)
  }
  const state = factor.data?.state
  return (
    <Card title={t('factor.title')} aside={state === 'on' ? <Badge tone="good">{t('factor.on')}</Badge> : null}>
      <div className="flex flex-col items-start gap-3 p-4">
        <ErrorNote error={factor.error} onRetry={() => void factor.refetch()} />
        <p className="max-w-prose text-quiet">{t('factor.text')}</p>
        {factor.data?.state === 'on' ? (
          <>
            <p>
              {t('factor.since')} <Instant at={factor.data.since} />.{' '}
              {t('factor.codesLeft', { count: factor.data.recoveryCodesLeft })}
            </p>
            <div className="flex flex-wrap gap-2">
              <Button onClick={() => setOpen('renew')}>{t('factor.renew')}</Button>
              <Button look="danger" onClick={() => setOpen('remove')}>
                {t('factor.remove')}
              </Button>
            </div>
          </>
        ) : state === 'off' ? (
          <Button icon="plus" onClick={() => setOpen('set-up')}>
            {t('factor.setUp')}
          </Button>
        ) : null}
      </div>
      {open === 'set-up' ? <SetUpFactorDialog stale={stale} onDone={show} onClose={close} /> : null}
      {open === 'renew' ? (
        <ConfirmPasswordDialog
          title={t('factor.renewTitle')}
          text={t('factor.renewText')}
          submit={t('factor.renew')}
          act={client.ownSecondFactor.renewCodes}
          stale={stale}
          onDone={show}
          onClose={close}
        />
      ) : null}
      {open === 'remove' ? (
        <ConfirmPasswordDialog
          title={t('factor.removeTitle')}
          text={t('factor.removeText')}
          submit={t('factor.remove')}
          said={t('factor.removed')}
          act={client.ownSecondFactor.remove}
          stale={stale}
          onDone={close}
          onClose={close}
        />
      ) : null}
      {codes === null ? null : <CodesDialog codes={codes} onClose={() => setCodes(null)} />}
    </Card>
  )
}
