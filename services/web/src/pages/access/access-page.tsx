import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../api/session.ts'
import { PasswordDialog } from '../../shell/password-dialog.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { MailsCard } from './mails-card.tsx'
import { PasskeysCard } from './passkeys/passkeys-card.tsx'
import { SecondFactorCard } from './second-factor-card.tsx'
import { SessionsCard } from './sessions-card.tsx'
import { TokensCard } from './tokens/tokens-card.tsx'

/** How one comes in oneself. */
export function AccessPage() {
  const { t } = useTranslation(['access', 'shell'])
  const me = useMe()
  const [changing, setChanging] = useState(false)
  return (
    <div className="mx-auto flex w-full max-w-3xl flex-col gap-4 p-4">
      <PageHeader title={t('access:title')}>
        <span className="text-quiet">{me?.email}</span>
      </PageHeader>
      <Card title={t('access:password')}>
        <div className="flex flex-wrap items-center justify-between gap-3 p-4">
          <p className="max-w-prose text-quiet">{t('access:passwordText')}</p>
          <Button icon="key" onClick={() => setChanging(true)}>
            {t('shell:changePassword')}
          </Button>
        </div>
      </Card>
      <MailsCard />
      <SecondFactorCard />
      <PasskeysCard />
      <SessionsCard />
      <TokensCard />
      {changing ? <PasswordDialog onClose={() => setChanging(false)} /> : null}
    </div>
  )
}
