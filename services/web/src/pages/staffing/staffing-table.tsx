import { useTranslation } from 'react-i18next'
import type { api } from '../../api/client.ts'
import { classNames } from '../../ui/class-names.ts'
import { Table, Td, Th } from '../../ui/table.tsx'
import { hourName, useWeekdayName } from './use-weekday-name.ts'

type Answer = Awaited<ReturnType<NonNullable<ReturnType<typeof api.staffing.get.queryOptions>['queryFn']>>>
type Hour = Answer['hours'][number]

/** Days across, hours down; only the hours in which somebody works on some day. */
export function StaffingTable({ hours }: { hours: readonly Hour[] }) {
  const { t } = useTranslation('staffing')
  const weekdayName = useWeekdayName()
  const worked = [...new Set(hours.filter(({ open }) => open).map(({ hour }) => hour))].toSorted((a, b) => a - b)
  const weekdays = [1, 2, 3, 4, 5, 6, 7]
  const tell = ({ open, people }: Hour) => (!open ? t('closed') : people === null ? t('never') : String(people))
  return (
    <Table caption={t('caption')}>
      <thead>
        <tr>
          <Th>{t('hour')}</Th>
          {weekdays.map((weekday) => (
            <Th key={weekday} className="text-right">
              {weekdayName(weekday, 'short')}
            </Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {worked.map((hour) => (
          <tr key={hour}>
            <Th scope="row" className="tabular-nums">
              {hourName(hour)}
            </Th>
            {weekdays.map((weekday) => {
              const one = hours.find((known) => known.weekday === weekday && known.hour === hour)
              if (one === undefined) return <Td key={weekday} />
              return (
                <Td
                  key={weekday}
                  title={t('cell', {
                    weekday: weekdayName(weekday, 'long'),
                    hour: hourName(hour),
                    people: tell(one),
                    arrivals: one.arrivals,
                    met: one.met,
                  })}
                  className={classNames(
                    'text-right tabular-nums',
                    !one.open && 'text-quiet',
                    one.open && (one.people ?? 0) >= 2 && 'bg-accent-soft font-semibold',
                    one.open && one.people === null && 'bg-soon-soft text-soon',
                  )}
                >
                  {tell(one)}
                </Td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
