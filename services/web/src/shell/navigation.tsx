import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import { useMay } from '../api/session.ts'
import { Icon } from '../ui/icon.tsx'

const entries = [
  { to: '/', name: 'today' },
  { to: '/queue', name: 'queue' },
  { to: '/accounts', name: 'accounts' },
  { to: '/reports', name: 'reports' },
  { to: '/settings', name: 'settings' },
] as const

const looks = {
  top: {
    list: 'hidden md:flex gap-1',
    link: 'flex min-h-9 items-center gap-1.5 rounded-md px-2.5 font-medium text-quiet hover:bg-accent-soft hover:text-ink',
    active: 'bg-accent-soft !text-accent',
  },
  bottom: {
    list: 'z-20 flex shrink-0 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] md:hidden',
    link: 'flex min-h-14 min-w-0 grow flex-col items-center justify-center gap-0.5 px-0.5 text-2xs text-quiet',
    active: 'font-semibold !text-accent',
  },
} as const

/** The five entries; along the top where there is room, at the thumb where there is not. */
export function Navigation({ place }: { place: keyof typeof looks }) {
  const { t } = useTranslation('shell')
  const mayWork = useMay('work_tickets')
  const counts = useQuery({ ...api.tickets.counts.queryOptions(), enabled: mayWork }).data
  const waiting = counts?.views.waiting ?? 0
  const look = looks[place]
  return (
    <nav aria-label={t('mainMenu')} className={look.list}>
      {entries.map((entry) => (
        <Link
          key={entry.to}
          to={entry.to}
          className={look.link}
          activeProps={{ className: look.active }}
          activeOptions={{ exact: entry.to === '/', includeSearch: false }}
        >
          <Icon name={entry.name} className={place === 'bottom' ? 'size-5' : 'hidden size-4 xl:block'} />
          <span className="max-w-full truncate">{t(entry.name)}</span>
          {entry.name === 'queue' && waiting > 0 && place === 'top' ? (
            <span className="rounded bg-sunken px-1.5 text-sm tabular-nums text-ink">
              <span className="sr-only">{t('waiting', { count: waiting })}</span>
              <span aria-hidden="true">{waiting}</span>
            </span>
          ) : null}
        </Link>
      ))}
    </nav>
  )
}
