import { useTranslation } from 'react-i18next'
import { type Problem, problemOf } from '../api/problem.ts'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import { useProblemText } from './use-problem-text.ts'

/** What asking again does not change. */
const final: readonly Problem['kind'][] = ['not_found', 'forbidden']

/** Why something could not be shown or done, and a way to try again where that may help. Renders nothing without an error. */
export function ErrorNote({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation('ui')
  const tell = useProblemText()
  if (error === null || error === undefined) return null
  return (
    <div role="alert" className="flex flex-wrap items-center gap-3 rounded-md bg-late-soft px-3 py-2 text-late">
      <Icon name="late" />
      <span className="min-w-0 grow">{tell(error)}</span>
      {onRetry === undefined || final.includes(problemOf(error).kind) ? null : (
        <Button size="small" icon="refresh" onClick={onRetry}>
          {t('tryAgain')}
        </Button>
      )}
    </div>
  )
}
