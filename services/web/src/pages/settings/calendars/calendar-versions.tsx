import type { CalendarChange } from '@echolot/contract'
import { states } from '@echolot/domain'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../../api/client.ts'
import { language } from '../../../texts/i18n.ts'
import { formatInstant } from '../../../time/format-instant.ts'
import { useInstant } from '../../../time/use-instant.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { useDayName } from '../../reports/use-day-name.ts'
import type { Calendar } from './calendars.tsx'

/** What a calendar said when, who made it say so, and what changed. */
export function CalendarVersions({ calendar, onClose }: { calendar: Calendar; onClose: () => void }) {
  const { t } = useTranslation('settings')
  const instant = useInstant()
  const tell = useChangeText()
  const versions = useQuery(api.calendars.versions.queryOptions({ input: { id: calendar.id } }))
  return (
    <Dialog title={t('calendars.historyOf', { name: calendar.name })} wide onClose={onClose}>
      <p className="text-quiet">{t('calendars.historyHint')}</p>
      <ErrorNote error={versions.error} onRetry={() => void versions.refetch()} />
      {versions.isPending ? <Skeleton lines={4} /> : null}
      <ol className="divide-y divide-line empty:hidden">
        {versions.data?.map(({ version, validFrom, at, person, changes }) => (
          <li key={version} className="flex flex-col gap-1 py-3">
            <h3 className="font-medium">
              {validFrom === null
                ? t('calendars.sinceEver')
                : t(Date.parse(validFrom) > Date.parse(at) ? 'calendars.plannedFrom' : 'calendars.since', {
                    at: instant(validFrom),
                  })}
            </h3>
            <p className="text-sm text-quiet">
              {person === null ? instant(at) : t('calendars.savedBy', { name: person.name, at: instant(at) })}
            </p>
            <ul className="list-disc pl-5 empty:hidden">
              {changes.map((change) => (
                <li key={tell(change)}>{tell(change)}</li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </Dialog>
  )
}

function useChangeText(): (change: CalendarChange) => string {
  const { t } = useTranslation('settings')
  const words = useTranslation('words').t
  const tellDay = useDayName()
  // A leap year has them all.
  const tellYearly = (date: string) => formatInstant(`2028-${date}T00:00:00Z`, 'UTC', language(), 'yearly')
  const hours = (windows: readonly string[]) =>
    windows.length === 0 ? t('calendars.closed') : windows.map((window) => window.replace('-', '–')).join(', ')
  const own = (day: Extract<CalendarChange, { what: 'day' }>['before']) =>
    day === null ? t('calendars.asUsual') : Array.isArray(day) ? hours(day) : `${day.name}, ${hours(day.windows)}`
  const holidays = (of: Extract<CalendarChange, { what: 'holidays' }>['before']) => {
    const state = states.find((known) => known === of?.state)
    if (state === undefined) return t('calendars.noHolidays')
    return `${words(`federalStates.${state}`)}${of?.place == null ? '' : `, ${of.place}`}`
  }
  return (change) => {
    switch (change.what) {
      case 'zone':
        return t('calendars.changed', { what: t('calendars.zone'), before: change.before, after: change.after })
      case 'weekday':
        return t('calendars.changed', {
          what: t(`calendars.weekdays.${change.weekday}`),
          before: hours(change.before),
          after: hours(change.after),
        })
      case 'holidays':
        return t('calendars.changed', {
          what: t('calendars.holidays'),
          before: holidays(change.before),
          after: holidays(change.after),
        })
      case 'day':
        return t('calendars.changed', {
          what: change.yearly ? t('calendars.everyYear', { day: tellYearly(change.date) }) : tellDay(change.date),
          before: own(change.before),
          after: own(change.after),
        })
    }
  }
}
