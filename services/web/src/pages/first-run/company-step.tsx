import { company, proposal } from '@echolot/contract'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { api } from '../../api/client.ts'
import { Outside } from '../../shell/outside.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { useDraft, useForgetDrafts } from '../../ui/use-draft.ts'
import { CompanyForm } from './company-form.tsx'
import { ProposalForm, proposalDraft } from './proposal-form.tsx'
import { Steps } from './steps.tsx'

/** The company first, then what Echolot proposes for it. */
export function CompanyStep() {
  const { t } = useTranslation('firstRun')
  const [proposed, setProposed] = useDraft('proposed', z.object({ company, proposal }).nullable(), null)
  const forgetDrafts = useForgetDrafts()
  const propose = useMutation(api.setup.propose.mutationOptions())
  return (
    <Outside>
      <div className="mx-auto flex w-full max-w-3xl flex-col gap-5 pt-6">
        <PageHeader title={proposed === null ? t('stepCompany') : t('stepProposal')} />
        <Steps step={proposed === null ? 2 : 3} />
        {proposed === null ? (
          <CompanyForm
            busy={propose.isPending}
            error={propose.error}
            onSubmit={(entered) =>
              propose.mutate(entered, {
                onSuccess: (answer) => {
                  forgetDrafts(proposalDraft)
                  setProposed({ company: { ...entered, homepage: answer.homepage }, proposal: answer })
                },
              })
            }
          />
        ) : (
          <ProposalForm {...proposed} onBack={() => setProposed(null)} />
        )}
      </div>
    </Outside>
  )
}
