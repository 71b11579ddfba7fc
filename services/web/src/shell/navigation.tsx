import { may } from '@echolot/domain'
import { useQuery } from '@tanstack/react-query'
import { Link, useLocation } from '@tanstack/react-router'
import { Fragment, memo } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import { useMe } from '../api/session.ts'
import { classNames } from '../ui/class-names.ts'
import { Icon } from '../ui/icon.tsx'

const entries = [
  { to: '/', name: 'today', for: 'signed_in' },
  { to: '/queue', name: 'queue', for: 'read_tickets' },
  { to: '/accounts', name: 'accounts', for: 'read_settings' },
  { to: '/reports', name: 'reports', for: 'read_reports' },
  { to: '/settings', name: 'settings', for: 'read_settings' },
] as const

/** Pages with addresses of their own that belong to an entry. */
const beside: Partial<Record<(typeof entries)[number]['name'], readonly string[]>> = {
  reports: ['/effort', '/staffing'],
}

/** Of the queue, and yet an entry of its own: what nobody has answered must be found at once. */
const unanswered = { view: 'unanswered' } as const

const looks = {
  top: {
    list: 'hidden md:flex gap-1',
    link: 'flex min-h-9 items-center gap-1.5 rounded-md px-2.5 font-medium text-quiet hover:bg-accent-soft hover:text-ink',
    active: 'bg-accent-soft !text-accent',
  },
  bottom: {
    list: 'z-20 flex shrink-0 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] md:hidden print:hidden',
    link: 'flex min-h-14 min-w-0 grow flex-col items-center justify-center gap-0.5 px-0.5 text-2xs text-quiet',
    active: 'font-semibold !text-accent',
  },
} as const

/** The five entries; along the top where there is room, with what is unanswered, and at the thumb where there is not. */
export const Navigation = memo(({ place }: { place: keyof typeof looks }) => {
  const { t } = useTranslation('shell')
  const role = useMe()?.role ?? null
  const counts = useQuery({ ...api.tickets.counts.queryOptions(), enabled: may(role, 'read_tickets') }).data
  const offered = entries.filter((entry) => may(role, entry.for))
  const look = looks[place]
  const { pathname, search } = useLocation()
  const atUnanswered = search.view === unanswered.view
  return (
    <nav aria-label={t('mainMenu')} className={look.list}>
      {offered.map((entry) => (
        <Fragment key={entry.to}>
          <Link
            to={entry.to}
            {...(entry.name === 'queue' ? { search: { view: undefined } } : {})}
            className={classNames(look.link, beside[entry.name]?.includes(pathname) ? look.active : null)}
            activeProps={{ className: look.active }}
            activeOptions={{
              exact: entry.to === '/',
              // Any other view is the queue.
              includeSearch: atUnanswered && entry.name === 'queue',
              explicitUndefined: true,
            }}
          >
            <Icon name={entry.name} className={place === 'bottom' ? 'size-5' : 'hidden size-4 xl:block'} />
            <span className="max-w-full truncate">{t(entry.name)}</span>
            {entry.name === 'queue' && place === 'top' ? (
              <Count count={counts?.views.waiting ?? 0} said={t('waiting', { count: counts?.views.waiting ?? 0 })} />
            ) : null}
          </Link>
          {entry.name === 'queue' && place === 'top' ? (
            <Link
              to="/queue"
              search={unanswered}
              className={look.link}
              activeProps={{ className: look.active }}
              activeOptions={{ exact: false, includeSearch: true }}
            >
              <Icon name="question" className="hidden size-4 xl:block" />
              {t('unanswered')}
            </Link>
          ) : null}
        </Fragment>
      ))}
    </nav>
  )
})

function Count({ count, said }: { count: number; said: string }) {
  if (count === 0) return null
  return (
    <span className="rounded bg-sunken px-1.5 text-sm tabular-nums text-ink">
      <span className="sr-only">{said}</span>
      <span aria-hidden="true">{count}</span>
    </span>
  )
}
