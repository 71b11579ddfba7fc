import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../ui/empty-state.tsx'

export function NotFound() {
  const { t } = useTranslation('shell')
  return (
    <main>
      <EmptyState icon="question" title={<h1>{t('notFound')}</h1>}>
        <Link to="/" className="text-accent underline">
          {t('toToday')}
        </Link>
      </EmptyState>
    </main>
  )
}
