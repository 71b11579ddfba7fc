import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import { Outside } from '../../shell/outside.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { AdministratorForm } from './administrator-form.tsx'
import { CompanyStep } from './company-step.tsx'
import { Steps } from './steps.tsx'
import { Welcome } from './welcome.tsx'

/** From nothing to a company that is listened for, or to the demo. Somebody who was interrupted goes on at the company. */
export function FirstRunPage() {
  const { t } = useTranslation('firstRun')
  const status = useQuery(api.session.status.queryOptions()).data
  const [chosen, setChosen] = useState(false)
  const needsCode = status?.needsCode ?? false
  if (status?.phase === 'setup') return <CompanyStep />
  // A company that a file has set up wants nobody but its first administrator.
  if (status?.organisation != null)
    return (
      <Outside>
        <div className="mx-auto flex w-full max-w-xl flex-col gap-5 pt-6">
          <PageHeader title={t('stepAdministrator')} />
          <p className="text-quiet">{t('companyThere', { name: status.organisation.name })}</p>
          <AdministratorForm needsCode={needsCode} onBack={null} />
        </div>
      </Outside>
    )
  return (
    <Outside>
      {chosen ? (
        <div className="mx-auto flex w-full max-w-xl flex-col gap-5 pt-6">
          <PageHeader title={t('stepAdministrator')} />
          <Steps step={1} />
          <AdministratorForm needsCode={needsCode} onBack={() => setChosen(false)} />
        </div>
      ) : (
        <Welcome needsCode={needsCode} onOwn={() => setChosen(true)} />
      )}
    </Outside>
  )
}
