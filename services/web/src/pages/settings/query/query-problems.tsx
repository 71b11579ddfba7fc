import type { problem } from '@echolot/contract'
import i18next from 'i18next'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { language } from '../../../texts/i18n.ts'
import { Button } from '../../../ui/button.tsx'
import { Highlight } from '../../../ui/highlight.tsx'
import { Icon } from '../../../ui/icon.tsx'

type Problem = z.infer<typeof problem>
type Fix = Problem['fixes'][number]
type Props = {
  query: string
  problems: readonly Problem[]
  onShow: (start: number, end: number) => void
  /** Puts a correction into the query; without it none is offered. */
  onFix?: ((fix: Fix) => void) | undefined
}

/** What is wrong with a query: the places marked in it, a sentence for each that leads there, and what mends it. */
export function QueryProblems({ query, problems, onShow, onFix }: Props) {
  const { t } = useTranslation('settings')
  const tell = useQueryProblem(query)
  if (problems.length === 0)
    return (
      <p className="flex items-center gap-2 text-good">
        <Icon name="check" />
        {t('queryLanguage.fine')}
      </p>
    )
  const marks = problems.flatMap(({ start, end }) => (start === undefined || end === undefined ? [] : [{ start, end }]))
  return (
    <div className="flex flex-col gap-2 rounded-md border border-line p-3">
      {marks.length === 0 ? null : (
        <code aria-hidden="true" className="font-mono text-sm break-words whitespace-pre-wrap">
          <Highlight text={query} marks={marks} />
        </code>
      )}
      <ul className="flex flex-col gap-3">
        {problems.map((found) => (
          <li key={`${found.code} ${found.start}`} className="flex flex-col gap-1.5">
            <div className={`flex items-start gap-2 ${found.severity === 'error' ? 'text-late' : 'text-soon'}`}>
              <Icon name={found.severity === 'error' ? 'late' : 'info'} className="mt-0.5 size-4" />
              <span className="min-w-0 break-words">
                <strong className="font-semibold">{t(`queryLanguage.${found.severity}`)}:</strong> {tell(found)}{' '}
                <Place query={query} problem={found} onShow={onShow} />
              </span>
            </div>
            {onFix === undefined || found.fixes.length === 0 ? null : (
              <Fixes query={query} fixes={found.fixes} onFix={onFix} />
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Fixes({ query, fixes, onFix }: { query: string; fixes: readonly Fix[]; onFix: (fix: Fix) => void }) {
  const { t } = useTranslation('settings')
  return (
    <ul aria-label={t('queryLanguage.fixes')} className="flex flex-col gap-1.5 pl-6">
      {fixes.map((fix) => (
        <li key={`${fix.start} ${fix.end} ${fix.text}`} className="flex flex-wrap items-baseline gap-x-2 gap-y-0.5">
          <Button size="small" className="h-auto whitespace-normal" onClick={() => onFix(fix)}>
            {fix.label[language()]}
          </Button>
          <code className="min-w-0 font-mono text-sm break-words text-quiet">{shortened(applied(query, fix))}</code>
        </li>
      ))}
    </ul>
  )
}

/** The query with the correction in it. */
export function applied(query: string, { start, end, text }: Pick<Fix, 'start' | 'end' | 'text'>): string {
  return query.slice(0, start) + text + query.slice(end)
}

const shortened = (text: string) => (text.length > 120 ? `${text.slice(0, 119)}…` : text)

function Place({ query, problem, onShow }: { query: string; problem: Problem; onShow: Props['onShow'] }) {
  const { t } = useTranslation('settings')
  const { start, end } = problem
  if (start === undefined || end === undefined || end <= start) return null
  const range = end === start + 1 ? `${end}` : `${start + 1}–${end}`
  const label = t('queryLanguage.show', { range, part: query.slice(start, end) })
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      onClick={() => onShow(start, end)}
      className="inline-flex min-h-6 items-center rounded border border-current px-1.5 font-mono text-sm tabular-nums hover:bg-accent-soft"
    >
      {range}
    </button>
  )
}

/** A problem in the reader's language; one we have no sentence for speaks as the server wrote it. */
function useQueryProblem(query: string): (problem: Problem) => string {
  const { t } = useTranslation('settings')
  return ({ code, message, start = 0, end = 0 }) => {
    if (!i18next.exists(`settings:queryLanguage.problems.${code}`)) return message
    return t(`queryLanguage.problems.${code as 'empty_watch'}`, {
      part: partOf(query, start, end),
      upper: partOf(query, start, end).toUpperCase(),
    })
  }
}

function partOf(query: string, start: number, end: number): string {
  const whole = query.slice(start, end)
  return whole.length > 60 ? `${whole.slice(0, 59)}…` : whole
}
