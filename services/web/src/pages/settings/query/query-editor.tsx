import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../../api/client.ts'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { Field } from '../../../ui/field.tsx'
import { Textarea } from '../../../ui/textarea.tsx'
import { QueryHelp } from './query-help.tsx'
import { QueryHits } from './query-hits.tsx'
import { QueryProblems } from './query-problems.tsx'
import { useSettled } from './use-settled.ts'

type Props = {
  label: string
  query: string
  error: string | null
  optional?: boolean
  onChange: (query: string) => void
}

/** The longest query that may be tried, as the contract says. */
const longestTried = 4000

/** A query with what is wrong with it and what it finds, both told while it is typed. */
export function QueryEditor({ label, query, error, optional = false, onChange }: Props) {
  const { t } = useTranslation('settings')
  const textarea = useRef<HTMLTextAreaElement>(null)
  const settled = useSettled(query, 400)
  const triable = settled.trim() !== '' && settled.length <= longestTried
  const tried = useQuery({
    ...api.watches.try.queryOptions({ input: { query: settled } }),
    enabled: triable,
    staleTime: 60_000,
  })
  const current = settled === query && triable
  const answer = current ? tried.data : undefined
  const show = (start: number, end: number) => {
    textarea.current?.focus()
    textarea.current?.setSelectionRange(start, end)
  }
  return (
    <div className="flex flex-col gap-3">
      <Field label={label} error={error} optional={optional}>
        {(control) => (
          <Textarea
            {...control}
            ref={textarea}
            rows={3}
            spellCheck={false}
            autoCapitalize="none"
            autoComplete="off"
            className="font-mono"
            value={query}
            onChange={(event) => onChange(event.target.value)}
          />
        )}
      </Field>
      <div role="status" aria-label={t('queryLanguage.label')} className="flex flex-col gap-3 empty:hidden">
        {query.trim() !== '' && query.length <= longestTried && answer === undefined && tried.error === null ? (
          <p className="text-quiet">{t('queryLanguage.trying')}</p>
        ) : null}
        {answer === undefined ? null : <QueryProblems query={query} problems={answer.problems} onShow={show} />}
      </div>
      <ErrorNote error={current ? tried.error : null} onRetry={() => void tried.refetch()} />
      {answer === undefined || answer.problems.some(({ severity }) => severity === 'error') ? null : (
        <QueryHits searched={answer.searched} total={answer.total} hits={answer.hits} />
      )}
      <QueryHelp />
    </div>
  )
}
