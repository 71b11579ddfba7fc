import { undecided } from '@echolot/domain'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { api } from '../../api/client.ts'
import { freshStatus } from '../../api/session.ts'
import { orNull, readInt, readText } from '../../read.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Field } from '../../ui/field.tsx'
import { focusFirstError } from '../../ui/focus-first-error.ts'
import { HistoryField, usualHistoryDays } from '../../ui/history-field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { promiseProblem } from '../../ui/promise-problem.ts'
import { TextField } from '../../ui/text-field.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { ToldProblem } from '../../ui/told-problem.tsx'
import { useDraft, useForgetDrafts } from '../../ui/use-draft.ts'
import { useFieldErrors } from '../../ui/use-field-errors.ts'
import { applied, QueryProblems } from '../settings/query/query-problems.tsx'
import { queryProblemsOf } from '../settings/query/query-problems-of.ts'
import { AlertsField, isAddress } from './alerts-field.tsx'
import type { Company } from './company.ts'
import { departmentChoice, departmentChoices, namesIn, type Proposal, sourceChoice, sourceChoices } from './proposal.ts'
import { ProposalDepartments } from './proposal-departments.tsx'
import { ProposalSources } from './proposal-sources.tsx'

/** How the drafts of what is changed in a proposal begin. */
export const proposalDraft = 'proposal'
export const sourcesDraft = `${proposalDraft} sources`

type Props = { company: Company; proposal: Proposal; onBack: () => void }

/** What Echolot proposes, to be ticked off and changed; then everything is set up in one go. */
export function ProposalForm({ company, proposal, onBack }: Props) {
  const { t } = useTranslation(['firstRun', 'ui'])
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const [brand, setBrand] = useDraft(`${proposalDraft} brand`, readText, proposal.brand)
  const [query, setQuery] = useDraft(`${proposalDraft} query`, readText, proposal.watch.query)
  const [departments, setDepartments] = useDraft(
    `${proposalDraft} departments`,
    (kept) => z.array(departmentChoice).safeParse(kept).data,
    () => departmentChoices(proposal),
  )
  const [sources, setSources] = useDraft(
    sourcesDraft,
    (kept) => z.array(sourceChoice).safeParse(kept).data,
    () => sourceChoices(proposal),
  )
  const [alerts, setAlerts] = useDraft(`${proposalDraft} alerts`, readText, '')
  const [historyDays, setHistoryDays] = useDraft(`${proposalDraft} history`, orNull(readInt), usualHistoryDays)
  const forgetDrafts = useForgetDrafts()
  const [sent, setSent] = useState(false)
  const accept = useMutation(
    api.setup.accept.mutationOptions({
      onSuccess: async () => {
        await freshStatus()
        void queryClient.invalidateQueries()
        forgetDrafts('')
        await navigate({ to: '/' })
      },
      onError: (error) => {
        if (queryProblemsOf(error).length > 0) queryField.current?.focus()
      },
    }),
  )

  const noBrand = brand.trim() === ''
  const noQuery = query.trim() === ''
  const noDepartment = !departments.some(({ id, chosen }) => chosen && id !== undecided)
  const wrongPromise = departments.some(({ chosen, minutes }) => chosen && promiseProblem(minutes) !== null)
  const errorAt = useFieldErrors(accept.error)
  // What was refused stays said until the query is another one.
  const refused = accept.error !== null && accept.variables?.watchQuery === query.trim()
  const problems = refused
    ? queryProblemsOf(accept.error)
    : query === proposal.watch.query
      ? proposal.watch.problems
      : []
  const queryField = useRef<HTMLTextAreaElement>(null)
  const showInQuery = (start: number, end: number) => {
    queryField.current?.focus()
    queryField.current?.setSelectionRange(start, end)
  }
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
      historyDays,
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
            ownUsers: kind === 'wordpress' ? namesIn(ownUsers) : [],
            historyDays,
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
          <span>
            {t('firstRun:proposal.homepageProblem')}{' '}
            <ToldProblem code={proposal.homepageProblemCode} text={proposal.homepageProblem} />
          </span>
        </p>
      )}
      <Card className="flex flex-col gap-4 p-4">
        <TextField
          label={t('firstRun:proposal.brand')}
          error={sent && noBrand ? t('ui:required') : null}
          required
          maxLength={200}
          value={brand}
          onChange={setBrand}
        />
        <Field
          label={t('firstRun:proposal.watch')}
          hint={t('firstRun:proposal.watchHint')}
          error={sent && noQuery ? t('ui:required') : refused ? errorAt('query') : null}
        >
          {(control) => (
            <Textarea
              {...control}
              ref={queryField}
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
        {problems.length > 0 ? (
          <QueryProblems
            query={query}
            problems={problems}
            onShow={showInQuery}
            onFix={query === query.trim() ? (fix) => setQuery(applied(query, fix)) : undefined}
          />
        ) : null}
      </Card>
      <ProposalDepartments
        departments={departments}
        error={sent && noDepartment ? t('firstRun:proposal.departmentsNone') : null}
        sent={sent}
        onChange={setDepartments}
      />
      <ProposalSources sources={sources} alerted={alerts.trim() !== ''} onChange={setSources} />
      <Card className="p-4">
        <HistoryField days={historyDays} onChange={setHistoryDays} />
      </Card>
      <AlertsField value={alerts} wrong={sent && wrongAlerts} onChange={setAlerts} />
      <ErrorNote error={refused && problems.length > 0 ? null : accept.error} />
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
