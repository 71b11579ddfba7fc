import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

const pages = [
  { to: '/reports', name: 'report' },
  { to: '/reports/kept', name: 'kept' },
  { to: '/reports/missed', name: 'missed' },
  { to: '/reports/hand-overs', name: 'handOvers' },
  { to: '/effort', name: 'effort' },
  { to: '/staffing', name: 'staffing' },
  { to: '/wallboard', name: 'wallboard' },
] as const

/** The pages that tell how it goes, beside each other. */
export function ReportPages() {
  const { t } = useTranslation('reports')
  return (
    <nav aria-label={t('pages.all')} className="relative overflow-x-auto border-b border-line print:hidden">
      <ul className="flex gap-1">
        {pages.map(({ to, name }) => (
          <li key={to}>
            <Link
              to={to}
              activeOptions={{ exact: true, includeSearch: false }}
              className="flex min-h-9 items-center border-b-2 border-transparent px-3 whitespace-nowrap text-quiet -outline-offset-2 hover:text-ink aria-[current=page]:border-accent aria-[current=page]:text-ink"
            >
              {t(`pages.${name}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
