import { Link, useSearch } from '@tanstack/react-router'
import { type ComponentType, lazy, Suspense, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../api/session.ts'
import { useTeam } from '../../api/use-team.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { type Section, sectionNames } from './sections.ts'

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
  const { section = 'sources' } = useSearch({ from: '/inside/settings' })
  const allowed: Partial<Record<Section, boolean>> = {
    // How many people stand at least behind a figure is a question between colleagues.
    work: useTeam(),
    access: useMay('manage_people'),
    mail: useMay('manage_people'),
    problems: useMay('inspect'),
    record: useMay('read_record'),
  }
  const shown = sectionNames.filter((name) => allowed[name] ?? true)
  const open = shown.find((name) => name === section) ?? 'sources'
  const Page = pages[open]
  const nav = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: where the row of parts is too long, the open one comes into view
  useEffect(() => {
    const link = nav.current?.querySelector<HTMLElement>('[aria-current="page"]')
    if (nav.current && link) nav.current.scrollLeft = link.offsetLeft - (nav.current.clientWidth - link.offsetWidth) / 2
  }, [open])
  return (
    <div className="mx-auto flex w-full max-w-6xl flex-col gap-4 p-4">
      <PageHeader title={t('title')} />
      <nav ref={nav} aria-label={t('sectionsLabel')} className="relative overflow-x-auto border-b border-line">
        <ul className="flex gap-1">
          {shown.map((name) => (
            <li key={name}>
              <Link
                to="/settings"
                search={{ section: name }}
                aria-current={name === open ? 'page' : undefined}
                className="flex min-h-9 items-center border-b-2 border-transparent px-2.5 whitespace-nowrap text-quiet -outline-offset-2 hover:text-ink aria-[current=page]:border-accent aria-[current=page]:text-ink"
              >
                {t(`sections.${name}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {mayChange ? null : <p className="rounded-md bg-sunken px-3 py-2">{t('readOnly')}</p>}
      <Suspense fallback={<Skeleton lines={6} />}>
        <Page />
      </Suspense>
    </div>
  )
}
