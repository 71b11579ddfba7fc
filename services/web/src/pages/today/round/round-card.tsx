import { undecided, waitingStates } from '@echolot/domain'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useTeam } from '../../../api/use-team.ts'
import { useDuration } from '../../../time/use-duration.ts'
import { Button, buttonClass } from '../../../ui/button.tsx'
import { classNames } from '../../../ui/class-names.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { Progress } from '../../../ui/progress.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { TicketRow } from '../../queue/ticket-row.tsx'
import { useQueueKeys } from '../../queue/use-queue-keys.ts'
import { TicketDialogs } from '../../ticket/ticket-dialogs.tsx'
import { TicketView } from '../../ticket/ticket-view.tsx'
import { useDepartments } from '../../ticket/use-departments.ts'
import { aboutMs, assumedMs, paceOf } from './round.ts'
import type { useRound } from './use-round.ts'

type Held = ReturnType<typeof useRound>
const nothing = () => {}

/** The round: what is left of it in due order, with the first ticket open beside it, to be worked by keyboard alone. */
export function RoundCard({ held, below }: { held: Held; below: ReactNode }) {
  const { t } = useTranslation('today')
  const { query, round, standing, openId, wide, alone, ticket, work } = held
  const departments = useDepartments()
  const inTray = ticket?.departmentId === undecided && waitingStates.some((state) => state === ticket.state)
  useQueueKeys({
    ticket,
    work,
    move: held.step,
    open: () => {
      const first = standing?.left[0]
      if (openId === null && first !== undefined) held.open(first.id)
    },
    close: alone ? held.close : undefined,
    choose: nothing,
    chooseRange: nothing,
    refresh: held.renew,
    search: nothing,
    departments: inTray ? departments : [],
  })
  if (standing === null || round === null)
    return (
      <section aria-label={t('round.title')} className="rounded-lg border border-line bg-surface p-4">
        <ErrorNote error={query.error} onRetry={() => void query.refetch()} />
        {query.isPending ? <Skeleton lines={8} /> : null}
      </section>
    )
  const { left } = standing
  const over = left.length === 0 && openId === null
  return (
    <section
      aria-label={t('round.title')}
      className={classNames(
        'flex min-h-0 flex-col overflow-hidden rounded-lg border border-line bg-surface',
        over || !wide ? null : 'h-[calc(100dvh-15rem)] min-h-[30rem]',
      )}
    >
      <RoundHeader held={held} />
      <ErrorNote error={query.error} onRetry={() => void query.refetch()} />
      {over ? (
        <RoundOver held={held}>{below}</RoundOver>
      ) : (
        <div className="flex min-h-0 grow">
          {alone ? null : (
            <ol
              aria-label={t('round.list')}
              className="w-full min-w-0 overflow-y-auto border-line lg:w-88 lg:shrink-0 lg:border-r xl:w-96"
            >
              {left.map((row) => (
                <li key={row.id}>
                  <TicketRow
                    row={row}
                    to="/"
                    gone={false}
                    open={row.id === openId}
                    selected={row.id === openId || (openId === null && row.id === left[0]?.id)}
                    onSelect={nothing}
                    onOpenByKey={nothing}
                  />
                </li>
              ))}
            </ol>
          )}
          {openId === null ? null : (
            <section
              ref={held.paneRef}
              aria-label={t('round.open', { id: openId })}
              className="relative min-w-0 grow overflow-y-auto"
            >
              <TicketView
                key={openId}
                id={openId}
                work={work}
                {...(wide ? {} : { onBack: () => held.open(null) })}
                headingRef={held.headingRef}
              />
            </section>
          )}
        </div>
      )}
      <TicketDialogs work={work} />
    </section>
  )
}

/** How much is left and about how long that takes; what came meanwhile is offered and pushes in nowhere. */
function RoundHeader({ held }: { held: Held }) {
  const { t } = useTranslation('today')
  const tell = useDuration()
  const team = useTeam()
  const { round, standing, waits } = held
  if (round === null || standing === null) return null
  const { left, fresh } = standing
  const pace = paceOf(round)
  const median = waits?.minutesEach ? waits.minutesEach * 60_000 : null
  const each = pace ?? median ?? assumedMs
  const by = pace !== null ? 'round.byPace' : median !== null ? 'round.byMedian' : 'round.byAssumption'
  const done = round.ids.length - left.length
  return (
    <header className="flex flex-col gap-1.5 border-b border-line px-4 py-2">
      <div className="flex min-h-9 flex-wrap items-center gap-x-3 gap-y-1">
        <h2 className="font-semibold">{t('round.title')}</h2>
        <p role="status" className="grow" title={t(by)}>
          {left.length === 0
            ? t('round.nothingLeft')
            : t('round.leftAbout', { count: left.length, duration: tell(aboutMs(left.length, each)) })}
        </p>
        {fresh === 0 || left.length === 0 ? null : (
          <Button size="small" icon="plus" aria-keyshortcuts="r" onClick={held.renew}>
            {t('round.fresh', { count: fresh })}
          </Button>
        )}
        <Link to="/queue" search={team ? { view: 'for_me' } : {}} className={buttonClass('quiet', 'small')}>
          {t('round.toQueue')}
        </Link>
      </div>
      {round.ids.length === 0 ? null : <Progress label={t('round.progress')} value={done} total={round.ids.length} />}
    </header>
  )
}

/** The end of a round, and what there is besides. */
function RoundOver({ held, children }: { held: Held; children: ReactNode }) {
  const { t } = useTranslation('today')
  const besides = held.standing?.besides ?? 0
  const began = (held.round?.ids.length ?? 0) > 0
  return (
    <EmptyState icon="check" title={t(began ? 'round.over' : 'round.empty')}>
      {besides > 0 ? (
        <span className="flex flex-col items-center gap-3">
          {t('round.besides', { count: besides })}
          <Button look="primary" aria-keyshortcuts="r" onClick={held.renew}>
            {t('round.next')}
          </Button>
        </span>
      ) : (
        children
      )}
    </EmptyState>
  )
}
