import { useTranslation } from 'react-i18next'
import { useMay } from '../../api/session.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { ReportPages } from '../reports/report-pages.tsx'
import { EffortReport } from './effort-report.tsx'
import { EnterHours } from './enter-hours.tsx'

/** Hours: one's own to enter, and what departments spent against their plan. */
export function EffortPage() {
  const { t } = useTranslation('effort')
  const mayRead = useMay('read_work')
  const mayEnter = useMay('work_tickets')
  return (
    <div className="mx-auto flex w-full max-w-7xl flex-col gap-4 p-4">
      <PageHeader title={t('title')} />
      <ReportPages />
      {mayEnter ? <EnterHours /> : null}
      {mayRead ? <EffortReport /> : <p className="max-w-prose text-quiet">{t('forManagers')}</p>}
    </div>
  )
}
