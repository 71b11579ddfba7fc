import { useTranslation } from 'react-i18next'
import { useMe, useStatus } from '../../api/session.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'

/** The first page of whoever contributes and works on no tickets. */
export function ContributePage() {
  const { t } = useTranslation('shell')
  const company = useStatus()?.organisation?.name ?? ''
  const name = useMe()?.name ?? ''
  return (
    <div className="mx-auto flex w-full max-w-3xl flex-col gap-4 p-4">
      <PageHeader title={t('contribute.title', { name })} />
      <EmptyState title={t('contribute.ready', { company })}>{t('contribute.text')}</EmptyState>
    </div>
  )
}
