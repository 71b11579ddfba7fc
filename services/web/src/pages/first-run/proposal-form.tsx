import { undecided } from '@echolot/domain'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Field } from '../../ui/field.tsx'
import { focusFirstError } from '../../ui/focus-first-error.ts'
import { Icon } from '../../ui/icon.tsx'
import { Input } from '../../ui/input.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { AlertsField, isAddress } from './alerts-field.tsx'
import type { Company } from './company.ts'
import { departmentChoices, namesIn, type Proposal, sourceChoices } from './proposal.ts'
import { ProposalDepartments } from './proposal-departments.tsx'
import { ProposalSources } from './proposal-sources.tsx'

type Props = { company: Company; proposal: Proposal; onBack: () => void }

/** What Echolot proposes, to be ticked off and changed; then everything is set up in one go. */
export function ProposalForm({ company, proposal, onBack }: Props) {
  const { t } = useTranslation(['firstRun', 'ui'])
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const [brand, setBrand] = useState(proposal.brand)
  const [query, setQuery] = useState(proposal.watch.query)
  const [departments, setDepartments] = useState(() => departmentChoices(proposal))
  const [sources, setSources] = useState(() => sourceChoices(proposal))
  const [alerts, setAlerts] = useState('')
  const [sent, setSent] = useState(false)
  const accept = useMutation(
    api.setup.accept.mutationOptions({
      onSuccess: async () => {
        await queryClient.fetchQuery({ ...api.session.status.queryOptions(), staleTime: 0 })
        void queryClient.invalidateQueries()
        await navigate({ to: '/' })
      },
    }),
  )

  const noBrand = brand.trim() === ''
  const noQuery = query.trim() === ''
  const noDepartment = !departments.some(({ id, chosen }) => chosen && id !== undecided)
  const wrongPromise = departments.some(({ chosen, minutes }) => chosen && !(minutes >= 1 && minutes <= 525_600))
  const wrongAlerts = alerts.trim() !== '' && !isAddress(alerts)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setSent(true)
    focusFirstError(event.currentTarget)
    if (noBrand || noQuery || noDepartment || wrongPromise || wrongAlerts || accept.isPending) return
    const alert = {
      kind: 'alerts' as const,
      connector: 'feed' as const,
      name: t('firstRun:proposal.alertsName', { brand: brand.trim() }),
      url: alerts.trim(),
    }
    accept.mutate({
      company,
      brand: brand.trim(),
      watchQuery: query.trim(),
      departments: departments
        .filter(({ chosen }) => chosen)
        .map(({ id, minutes }) => ({ id, firstResponseMinutes: minutes })),
      sources: [
        ...sources
          .filter(({ chosen }) => chosen)
          .map(({ kind, connector, name, url, ownUsers }) => ({
            kind,
            connector,
            name,
            url,
            ownUsers: connector === 'wordpress' ? namesIn(ownUsers) : [],
          })),
        ...(alerts.trim() === '' ? [] : [alert]),
      ],
    })
  }

  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      <p className="text-quiet">{t('firstRun:proposal.lead')}</p>
      {proposal.homepageProblem === null ? null : (
        <p className="flex items-start gap-2 rounded-md bg-soon-soft px-3 py-2 text-soon">
          <Icon name="late" className="mt-0.5 size-4" />
          {t('firstRun:proposal.homepageProblem', { problem: proposal.homepageProblem })}
        </p>
      )}
      <Card className="flex flex-col gap-4 p-4">
        <Field label={t('firstRun:proposal.brand')} error={sent && noBrand ? t('ui:required') : null}>
          {(control) => (
            <Input
              {...control}
              required
              maxLength={200}
              value={brand}
              onChange={(event) => setBrand(event.target.value)}
            />
          )}
        </Field>
        <Field
          label={t('firstRun:proposal.watch')}
          hint={t('firstRun:proposal.watchHint')}
          error={sent && noQuery ? t('ui:required') : null}
        >
          {(control) => (
            <Textarea
              {...control}
              required
              rows={2}
              maxLength={4000}
              spellCheck={false}
              value={query}
              onChange={(event) => setQuery(event.target.value)}
              className="font-mono"
            />
          )}
        </Field>
        {query === proposal.watch.query && proposal.watch.problems.length > 0 ? (
          <ul className="text-sm text-soon">
            {proposal.watch.problems.map((problem) => (
              <li key={`${problem.code} ${problem.start}`}>{problem.message}</li>
            ))}
          </ul>
        ) : null}
      </Card>
      <ProposalDepartments
        departments={departments}
        error={sent && noDepartment ? t('firstRun:proposal.departmentsNone') : null}
        onChange={setDepartments}
      />
      <ProposalSources sources={sources} alerted={alerts.trim() !== ''} onChange={setSources} />
      <AlertsField value={alerts} wrong={sent && wrongAlerts} onChange={setAlerts} />
      <ErrorNote error={accept.error} />
      <div className="flex justify-between gap-2">
        <Button look="quiet" icon="back" onClick={onBack}>
          {t('firstRun:back')}
        </Button>
        <Button look="primary" type="submit" busy={accept.isPending}>
          {t('firstRun:proposal.submit')}
        </Button>
      </div>
    </form>
  )
}
