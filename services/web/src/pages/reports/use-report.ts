import type { DepartmentMoment, Figure, Priority, TicketOutcome, TimeOrigin } from '@echolot/domain'
import { useNavigate, useRouterState, useSearch } from '@tanstack/react-router'
import { useZone } from '../../api/session.ts'
import { useNow } from '../../time/use-now.ts'
import { dayIn, type Period, type Preset, periodOf } from './period.ts'
import type { ReportSearch } from './report-search.ts'

/** What the server is asked for. */
export type AskedReport = Period & {
  departmentId?: string
  departmentAt?: DepartmentMoment
  channel?: string
  sourceId?: number
  watchId?: number
  priority?: Priority
  labelId?: number
  accountId?: number
  goal?: string
  since?: TimeOrigin
  outcome?: TicketOutcome
}

/** What the address asks for, with the days it means today, and a way to ask for something else. */
export function useReportSearch() {
  // The board's page asks the same question under another address.
  const search: ReportSearch = useSearch({ strict: false })
  const board = useRouterState({ select: ({ location }) => location.pathname === '/reports/board' })
  const navigate = useNavigate()
  const today = dayIn(useZone(), useNow())
  const preset: Preset = search.period ?? 'last_30_days'
  const period: Period =
    preset === 'custom' ? { from: search.from ?? today, to: search.to ?? today } : periodOf(preset, today)
  return {
    search,
    lens: search.lens ?? 'cohort',
    preset,
    period,
    asked: { ...period, ...filtersOf(search) } satisfies AskedReport,
    today,
    valid: period.from <= period.to,
    ask: (change: Partial<ReportSearch>) =>
      void navigate({
        to: board ? '/reports/board' : '/reports',
        search: { ...search, ...change },
        replace: true,
        resetScroll: false,
      }),
  }
}

function filtersOf({
  department,
  at,
  channel,
  source,
  watch,
  priority,
  label,
  account,
  goal,
  outcome,
  since,
}: ReportSearch) {
  return {
    ...(department === undefined ? {} : { departmentId: department }),
    ...(at === undefined ? {} : { departmentAt: at }),
    ...(channel === undefined ? {} : { channel }),
    ...(source === undefined ? {} : { sourceId: source }),
    ...(watch === undefined ? {} : { watchId: watch }),
    ...(priority === undefined ? {} : { priority }),
    ...(label === undefined ? {} : { labelId: label }),
    ...(account === undefined ? {} : { accountId: account }),
    ...(goal === undefined ? {} : { goal }),
    ...(since === undefined ? {} : { since }),
    ...(outcome === undefined ? {} : { outcome }),
  }
}

/** The address of a file with the same figures and rows as the page. */
export function addressOf(path: string, asked: AskedReport & { figure?: Figure; [key: string]: unknown }): string {
  const said = Object.entries(asked).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]]))
  return `${path}?${new URLSearchParams(said)}`
}
