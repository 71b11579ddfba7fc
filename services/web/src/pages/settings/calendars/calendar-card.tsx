import { states } from '@echolot/domain'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../../api/client.ts'
import { language } from '../../../texts/i18n.ts'
import { useInstant } from '../../../time/use-instant.ts'
import { Button } from '../../../ui/button.tsx'
import { FileBadge } from '../../../ui/file-badge.tsx'
import { FormError } from '../../../ui/form-error.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { useChange } from '../../../ui/use-change.ts'
import { useDepartmentName } from '../../../ui/use-department-name.ts'
import { useDayName } from '../../reports/use-day-name.ts'
import type { Calendar } from './calendars.tsx'
import { weekdays } from './week.ts'

type Props = { calendar: Calendar; mayChange: boolean; onEdit: () => void; onRemove: () => void; onHistory: () => void }

/** A calendar: its week, its holidays, who goes by it. */
export function CalendarCard({ calendar, mayChange, onEdit, onRemove, onHistory }: Props) {
  const { t } = useTranslation('settings')
  const words = useTranslation('words').t
  const departmentName = useDepartmentName()
  const tellDay = useDayName()
  const instant = useInstant()
  const takeBack = useChange(client.calendars.takeBack, {
    said: t('calendars.takenBack'),
    stale: [api.calendars.key(), api.tickets.key(), api.today.key(), api.reports.key()],
  })
  const { name, definition, departmentIds, nextHolidays, planned } = calendar
  const state = states.find((known) => known === definition.holidays?.state)
  const stateName = state === undefined ? '' : words(`federalStates.${state}`)
  const place = definition.holidays?.place ?? null
  const special = Object.keys(definition.days).length + Object.keys(definition.yearly ?? {}).length
  return (
    <li className="flex flex-col gap-3 rounded-lg border border-line bg-surface px-4 py-3">
      <div className="flex items-start gap-3">
        <div className="min-w-0 grow">
          <h2 className="flex flex-wrap items-center gap-x-3 font-semibold break-words">
            {name} <FileBadge of={calendar} />
          </h2>
          <p className="text-quiet">{definition.zone.replaceAll('_', ' ')}</p>
        </div>
        <div className="flex">
          <IconButton icon="clock" label={t('calendars.historyOf', { name })} onClick={onHistory} />
          {mayChange && !calendar.fromFile ? (
            <>
              <IconButton icon="edit" label={t('forms.editOf', { name })} onClick={onEdit} />
              <IconButton icon="erase" label={t('forms.removeOf', { name })} onClick={onRemove} />
            </>
          ) : null}
        </div>
      </div>
      {planned === null ? null : (
        <div className="flex flex-wrap items-center justify-between gap-2 rounded-md bg-sunken px-3 py-2">
          <p>{t('calendars.planned', { at: instant(planned.from) })}</p>
          {mayChange && !calendar.fromFile ? (
            <Button busy={takeBack.isPending} onClick={() => takeBack.mutate({ id: calendar.id })}>
              {t('calendars.takeBack')}
            </Button>
          ) : null}
          <FormError error={takeBack.error} />
        </div>
      )}
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-0.5">
        {weekdays.map((weekday) => (
          <div key={weekday} className="contents">
            <dt className="text-quiet">{t(`calendars.weekdays.${weekday}`)}</dt>
            <dd className="tabular-nums">
              {definition.weekly[weekday]?.length
                ? definition.weekly[weekday].map((window) => window.replace('-', '–')).join(', ')
                : t('calendars.closed')}
            </dd>
          </div>
        ))}
      </dl>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-0.5 border-t border-line pt-3">
        <dt className="text-quiet">{t('calendars.holidays')}</dt>
        <dd>
          {definition.holidays === null
            ? t('calendars.noHolidays')
            : place === null
              ? stateName
              : `${stateName}, ${place}`}
        </dd>
        {special > 0 ? (
          <>
            <dt className="text-quiet">{t('calendars.days')}</dt>
            <dd>{t('calendars.specialDays', { count: special })}</dd>
          </>
        ) : null}
        {nextHolidays.length > 0 ? (
          <>
            <dt className="text-quiet">{t('calendars.nextHolidays')}</dt>
            <dd>
              <ul>
                {nextHolidays.map((holiday) => (
                  <li key={holiday.day}>
                    <span className="tabular-nums">{tellDay(holiday.day)}</span> {holiday.names[language()]}
                  </li>
                ))}
              </ul>
            </dd>
          </>
        ) : null}
        <dt className="text-quiet">{t('calendars.usedBy')}</dt>
        <dd>{departmentIds.length === 0 ? t('calendars.unused') : departmentIds.map(departmentName).join(', ')}</dd>
      </dl>
    </li>
  )
}
