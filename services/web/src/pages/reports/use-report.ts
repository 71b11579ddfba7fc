import { useNavigate, useSearch } from '@tanstack/react-router'
import { useZone } from '../../api/session.ts'
import { useNow } from '../../time/use-now.ts'
import { dayIn, type Period, type Preset, periodOf } from './period.ts'
import type { ReportSearch } from './report-search.ts'

/** What the address asks for, with the days it means today, and a way to ask for something else. */
export function useReportSearch() {
  const search = useSearch({ from: '/inside/reports' })
  const navigate = useNavigate()
  const today = dayIn(useZone(), useNow())
  const preset: Preset = search.period ?? 'last_30_days'
  const period: Period =
    preset === 'custom' ? { from: search.from ?? today, to: search.to ?? today } : periodOf(preset, today)
  return {
    search,
    preset,
    period,
    today,
    valid: period.from <= period.to,
    ask: (change: Partial<ReportSearch>) =>
      void navigate({ to: '/reports', search: { ...search, ...change }, replace: true, resetScroll: false }),
  }
}
