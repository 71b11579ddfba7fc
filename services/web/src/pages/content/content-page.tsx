import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../api/session.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { contentTabs } from './content-search.ts'
import { QuestionPlan } from './question-plan.tsx'
import { StoryList } from './story-list.tsx'

/** The content plan: what is asked again and again, and what colleagues gave to be told. */
export function ContentPage() {
  const { t } = useTranslation('contribute')
  const mayUse = useMay('work_tickets')
  const search = useSearch({ from: '/inside/content' })
  const navigate = useNavigate({ from: '/content' })
  return (
    <div className="mx-auto flex w-full max-w-6xl flex-col gap-4 p-4">
      <PageHeader title={t('plan.title')} />
      <p className="max-w-prose text-quiet">{t('plan.intro')}</p>
      {mayUse ? (
        <Tabs
          label={t('plan.title')}
          value={search.tab ?? 'questions'}
          tabs={contentTabs.map((value) => ({
            value,
            label: t(`plan.tabs.${value}`),
            panel: value === 'questions' ? <QuestionPlan /> : <StoryList />,
          }))}
          onChoose={(tab) => void navigate({ search: (was) => ({ ...was, tab }), replace: true })}
        />
      ) : (
        <QuestionPlan />
      )}
    </div>
  )
}
