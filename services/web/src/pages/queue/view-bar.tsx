import type { TicketView } from '@echolot/domain'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { memo, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import { useTeam } from '../../api/use-team.ts'
import { classNames } from '../../ui/class-names.ts'

/** What presses most comes first; on a phone the rest is a swipe away, on a wide screen a second line. */
const order = [
  'waiting',
  'unanswered',
  'for_me',
  'late',
  'mine',
  'unclaimed',
  'tray',
  'snoozed',
  'approval',
  'mentioned',
  'supporting',
  'absent',
  'proposed',
  'done',
  'all',
] as const satisfies readonly TicketView[]

/** Where nobody else works, all is one's own and nobody waits for a colleague. */
const teams: readonly TicketView[] = ['for_me', 'mine', 'unclaimed', 'approval', 'mentioned', 'supporting', 'absent']

/** Shown where there is something in them. */
const seldom = ['supporting', 'absent', 'proposed'] as const satisfies readonly TicketView[]

/** The views of the queue with how many tickets each holds; done ones are not counted up. */
export const ViewBar = memo(({ view }: { view: TicketView }) => {
  const { t } = useTranslation(['queue', 'shell'])
  const counts = useQuery(api.tickets.counts.queryOptions()).data
  const counted = counts !== undefined
  const team = useTeam()
  const isFor = (name: TicketView) => team || !teams.includes(name)
  const bar = useRef<HTMLElement>(null)
  useEffect(() => {
    // The counts make the entries wider, so where the current one lies is known only with them.
    if (counted)
      bar.current?.querySelector(`[data-view=${view}]`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [view, counted])
  return (
    <nav ref={bar} aria-label={t('queue:viewsLabel')} className="relative min-w-0 overflow-x-auto">
      <ul className="flex gap-0.5 px-2 lg:flex-wrap">
        {order
          .filter(
            (name) =>
              name === view || (isFor(name) && !seldom.some((one) => one === name && (counts?.views[one] ?? 0) === 0)),
          )
          .map((name) => {
            const count = name === 'done' || name === 'all' ? undefined : counts?.views[name]
            return (
              <li key={name}>
                <Link
                  to="/queue"
                  data-view={name}
                  search={({ ticket: _, ...search }) => ({ ...search, view: name === 'waiting' ? undefined : name })}
                  {...(name === view ? { 'aria-current': 'page' as const } : {})}
                  className={classNames(
                    'flex min-h-9 items-center gap-1.5 border-b-2 px-1.5 whitespace-nowrap -outline-offset-2',
                    // Not bold: the others would move.
                    name === view ? 'border-accent text-ink' : 'border-transparent text-quiet hover:text-ink',
                  )}
                >
                  {t(`queue:views.${name}`)}
                  {count === undefined ? null : (
                    <span
                      className={classNames(
                        'rounded px-1 text-sm tabular-nums',
                        name === 'late' && count > 0 ? 'bg-late-soft text-late' : 'bg-sunken text-ink',
                      )}
                    >
                      {count}
                    </span>
                  )}
                </Link>
              </li>
            )
          })}
        <li>
          <Link
            to="/incidents"
            className="flex min-h-9 items-center border-b-2 border-transparent px-1.5 whitespace-nowrap -outline-offset-2 text-quiet hover:text-ink"
          >
            {t('shell:incidents')}
          </Link>
        </li>
      </ul>
    </nav>
  )
})
