import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { QueryHelp } from './query-help.tsx'
import { applied, QueryProblems } from './query-problems.tsx'
import { QueryReading } from './query-reading.tsx'
import { QueryText, type QueryTextHandle } from './query-text.tsx'
import { useTried } from './use-tried.ts'

type Props = {
  label: string
  query: string
  /** The name of the macro that it is written for. */
  macro?: string
  error: string | null
  optional?: boolean
  onChange: (query: string) => void
}

/** A query with what is wrong with it, what it says and what it finds, all told while it is typed. */
export function QueryEditor({ label, query, macro = '', error, optional = false, onChange }: Props) {
  const { t } = useTranslation('settings')
  const text = useRef<QueryTextHandle>(null)
  const tried = useTried(query, macro)
  const { answer, current } = tried
  const show = (start: number, end: number) => text.current?.show(start, end)
  return (
    <div className="flex flex-col gap-3">
      <QueryText ref={text} label={label} query={query} error={error} optional={optional} onChange={onChange} />
      <div
        role="status"
        aria-label={t('queryLanguage.label')}
        aria-busy={!current}
        className="flex flex-col gap-3 empty:hidden"
      >
        {answer === null ? (
          query.trim() !== '' && tried.error === null ? (
            <p className="text-quiet">{t('queryLanguage.trying')}</p>
          ) : null
        ) : (
          <QueryProblems
            query={tried.of}
            problems={answer.problems}
            onShow={show}
            onFix={current ? (fix) => onChange(applied(query, fix)) : undefined}
          />
        )}
      </div>
      <ErrorNote error={tried.error} onRetry={tried.retry} />
      {answer === null || answer.problems.some(({ severity }) => severity === 'error') ? null : (
        <QueryReading query={tried.of} answer={answer} onShow={show} />
      )}
      <QueryHelp />
    </div>
  )
}
