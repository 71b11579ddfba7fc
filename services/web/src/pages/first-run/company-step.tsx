import { company, proposal } from '@echolot/contract'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { api } from '../../api/client.ts'
import { Outside } from '../../shell/outside.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { useDraft, useForgetDrafts } from '../../ui/use-draft.ts'
import type { Company } from './company.ts'
import { CompanyForm } from './company-form.tsx'
import { ProposalForm, proposalDraft, sourcesDraft } from './proposal-form.tsx'
import { sameCompany } from './same-company.ts'
import { Steps } from './steps.tsx'

const proposed = z
  .object({
    /** The company as it was entered, with its homepage as it was typed. */
    entered: company.extend({ homepage: z.string().nullable() }),
    company,
    proposal,
    /** Not while somebody has gone back to the company. */
    shown: z.boolean(),
  })
  .nullable()

/** The company first, then what Echolot proposes for it. */
export function CompanyStep() {
  const { t } = useTranslation('firstRun')
  const [last, setLast] = useDraft('proposed', (kept) => proposed.safeParse(kept).data, null)
  const forgetDrafts = useForgetDrafts()
  const propose = useMutation(api.setup.propose.mutationOptions())
  const show = (entered: Company) => {
    const same = last !== null && sameCompany(last.entered, entered)
    // A homepage that gave nothing may answer by now; any other would say the same once more.
    if (same && last.proposal.homepageProblem === null) return setLast({ ...last, shown: true })
    propose.mutate(entered, {
      onSuccess: (answer) => {
        // What was changed in the proposal for this company stays changed, but for sources that are others now.
        if (!same) forgetDrafts(proposalDraft)
        else if (answer.homepageProblem === null) forgetDrafts(sourcesDraft)
        setLast({ entered, company: { ...entered, homepage: answer.homepage }, proposal: answer, shown: true })
      },
    })
  }
  return (
    <Outside>
      <div className="mx-auto flex w-full max-w-3xl flex-col gap-5 pt-6">
        <PageHeader title={last?.shown ? t('stepProposal') : t('stepCompany')} />
        <Steps step={last?.shown ? 3 : 2} />
        {last?.shown ? (
          <ProposalForm
            company={last.company}
            proposal={last.proposal}
            onBack={() => setLast({ ...last, shown: false })}
          />
        ) : (
          <CompanyForm busy={propose.isPending} error={propose.error} onSubmit={show} />
        )}
      </div>
    </Outside>
  )
}
