import { useSearch } from '@tanstack/react-router'
import { type ComponentType, lazy, Suspense, useLayoutEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../api/session.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { SectionList } from './section-list.tsx'
import type { Section } from './sections.ts'
import { useSections } from './use-sections.ts'

const pages: Record<Section, ComponentType> = {
  sources: lazy(async () => ({ default: (await import('./sources/sources.tsx')).Sources })),
  watches: lazy(async () => ({ default: (await import('./watches/watches.tsx')).Watches })),
  departments: lazy(async () => ({ default: (await import('./departments/departments.tsx')).Departments })),
  rules: lazy(async () => ({ default: (await import('./rules/rules.tsx')).Rules })),
  calendars: lazy(async () => ({ default: (await import('./calendars/calendars.tsx')).Calendars })),
  promises: lazy(async () => ({ default: (await import('./promises/promises.tsx')).Promises })),
  canned: lazy(async () => ({ default: (await import('./canned/canned-responses.tsx')).CannedResponses })),
  corrections: lazy(async () => ({ default: (await import('./corrections/corrections.tsx')).Corrections })),
  company: lazy(async () => ({ default: (await import('./company/company.tsx')).Company })),
  work: lazy(async () => ({ default: (await import('./work/work-minimum.tsx')).WorkMinimum })),
  access: lazy(async () => ({ default: (await import('./access/access.tsx')).Access })),
  mail: lazy(async () => ({ default: (await import('./mail/mail.tsx')).Mail })),
  record: lazy(async () => ({ default: (await import('./record/record.tsx')).RecordPage })),
  problems: lazy(async () => ({ default: (await import('./problems/problems.tsx')).Problems })),
}

export function SettingsPage() {
  const { t } = useTranslation('settings')
  const mayChange = useMay('change_settings')
  const { section } = useSearch({ from: '/inside/settings' })
  const groups = useSections()
  const open = groups.flatMap(({ sections }) => sections).find((name) => name === section) ?? 'sources'
  const Page = pages[open]
  // Before it looks for what it is asked to show.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another part begins at its beginning
  useLayoutEffect(() => {
    document.getElementById('main')?.scrollTo(0, 0)
  }, [open])
  return (
    <div className="mx-auto flex w-full max-w-7xl flex-col gap-4 p-4">
      <PageHeader title={t('title')} />
      <div className="flex flex-col gap-4 lg:flex-row lg:items-start lg:gap-6">
        <SectionList groups={groups} open={open} />
        <div className="flex min-w-0 grow flex-col gap-4">
          {mayChange ? null : <p className="rounded-md bg-sunken px-3 py-2">{t('readOnly')}</p>}
          <Suspense fallback={<Skeleton lines={6} />}>
            <Page />
          </Suspense>
        </div>
      </div>
    </div>
  )
}
