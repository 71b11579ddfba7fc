import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { useDepartmentsInSight } from './use-departments-in-sight.ts'

type Props = { departments: ReturnType<typeof useDepartmentsInSight>; chosen: string | undefined }

/** One press between all that is in sight and one of these departments; the rest of the address stays. */
export function DepartmentSwitch({ departments, chosen }: Props) {
  const { t } = useTranslation('queue')
  const bar = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: where the row is too long, the chosen one comes into view
  useEffect(() => {
    bar.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [chosen])
  return (
    <nav ref={bar} aria-label={t('departments')} className="min-w-0 grow basis-80 overflow-x-auto sm:basis-60">
      <ul className="flex gap-0.5">
        {[{ id: undefined, name: t('allDepartments') }, ...departments].map(({ id, name }) => (
          <li key={id ?? ''}>
            <Link
              to="/queue"
              search={({ ticket: _, ...search }) => ({ ...search, department: id })}
              // All of them is current only where the address names none.
              activeOptions={{ includeSearch: true, explicitUndefined: true }}
              className="flex min-h-8 items-center rounded-md px-2 whitespace-nowrap -outline-offset-2 text-quiet hover:text-ink aria-[current=page]:bg-accent-soft aria-[current=page]:text-accent"
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
