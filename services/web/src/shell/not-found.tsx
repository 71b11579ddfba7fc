import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../ui/empty-state.tsx'
import { useDocumentTitle } from '../ui/page-header.tsx'

/** Inside the shell, so that the menu and the demo's mark stand here as on every page. */
export function NotFound() {
  const { t } = useTranslation('shell')
  useDocumentTitle(t('notFound'))
  return (
    <EmptyState icon="question" title={<h1>{t('notFound')}</h1>}>
      <Link to="/" className="text-accent underline">
        {t('toToday')}
      </Link>
    </EmptyState>
  )
}
