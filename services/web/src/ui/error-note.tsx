import { useTranslation } from 'react-i18next'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import { useProblemText } from './use-problem-text.ts'

/** Why something could not be shown or done, and a way to try again. Renders nothing without an error. */
export function ErrorNote({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation('ui')
  const tell = useProblemText()
  if (error === null || error === undefined) return null
  return (
    <div role="alert" className="flex flex-wrap items-center gap-3 rounded-md bg-late-soft px-3 py-2 text-late">
      <Icon name="late" />
      <span className="min-w-0 grow">{tell(error)}</span>
      {onRetry === undefined ? null : (
        <Button size="small" icon="refresh" onClick={onRetry}>
          {t('tryAgain')}
        </Button>
      )}
    </div>
  )
}
