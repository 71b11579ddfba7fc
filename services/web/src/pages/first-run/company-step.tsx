import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import { Outside } from '../../shell/outside.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { emptyCompany } from './company.ts'
import { CompanyForm } from './company-form.tsx'
import { ProposalForm } from './proposal-form.tsx'
import { Steps } from './steps.tsx'

/** The company first, then what Echolot proposes for it. */
export function CompanyStep() {
  const { t } = useTranslation('firstRun')
  const [company, setCompany] = useState(emptyCompany)
  const propose = useMutation(api.setup.propose.mutationOptions())
  const proposal = propose.data
  return (
    <Outside>
      <div className="mx-auto flex w-full max-w-3xl flex-col gap-5 pt-6">
        <PageHeader title={proposal === undefined ? t('stepCompany') : t('stepProposal')} />
        <Steps step={proposal === undefined ? 2 : 3} />
        {proposal === undefined ? (
          <CompanyForm
            company={company}
            busy={propose.isPending}
            error={propose.error}
            onSubmit={(entered) => {
              setCompany(entered)
              propose.mutate(entered)
            }}
          />
        ) : (
          <ProposalForm company={company} proposal={proposal} onBack={propose.reset} />
        )}
      </div>
    </Outside>
  )
}
