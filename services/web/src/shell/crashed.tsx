import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorNote } from '../ui/error-note.tsx'

/** Shown where a page could not be loaded or drawn. A full reload also fetches the pages of a newer version. */
export function Crashed({ error }: { error: unknown }) {
  const { t } = useTranslation('shell')
  return (
    <div className="mx-auto max-w-xl p-6">
      <EmptyState icon="late" title={t('crashed')}>
        <Button look="primary" icon="refresh" onClick={() => location.reload()}>
          {t('reload')}
        </Button>
      </EmptyState>
      <ErrorNote error={error} />
    </div>
  )
}
