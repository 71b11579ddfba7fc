import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { language } from '../../texts/i18n.ts'
import { useNumbers } from './use-numbers.ts'

type Props = {
  title: string
  meaning: string
  cells: readonly { weekday: number; hour: number; value: number | null }[]
}

const hours = Array.from({ length: 24 }, (_, hour) => hour)

/** Hour by weekday: a table whose cells are the darker the more they hold. Each says its number, so that colour is not needed. */
export function WeekMap({ title, meaning, cells }: Props) {
  const { t } = useTranslation('reports')
  const id = useId()
  const { brief } = useNumbers()
  const most = Math.max(1, ...cells.map(({ value }) => value ?? 0))
  const weekday = new Intl.DateTimeFormat(language() === 'de' ? 'de-DE' : 'en-GB', {
    weekday: 'short',
    timeZone: 'UTC',
  })
  return (
    <section aria-labelledby={id} className="flex flex-col gap-2 rounded-lg border border-line bg-surface p-4">
      <h2 id={id} className="font-semibold">
        {title}
      </h2>
      <p className="max-w-prose text-quiet">{meaning}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section className="overflow-x-auto" tabIndex={0} aria-label={title}>
        <table className="w-full min-w-2xl table-fixed border-separate border-spacing-px text-center text-2xs tabular-nums">
          <thead>
            <tr>
              <th scope="col" className="w-14 text-left font-normal text-quiet">
                {t('weekMap.hour')}
              </th>
              {hours.map((hour) => (
                <th key={hour} scope="col" className="font-normal text-quiet">
                  {hour}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[1, 2, 3, 4, 5, 6, 7].map((day) => (
              <tr key={day}>
                <th scope="row" className="pr-2 text-left font-normal text-quiet">
                  {/* The first of June 2026 is a Monday. */}
                  {weekday.format(Date.UTC(2026, 5, day))}
                </th>
                {hours.map((hour) => {
                  const value = cells.find((cell) => cell.weekday === day && cell.hour === hour)?.value ?? null
                  const part = value === null ? 0 : value / most
                  return (
                    <td
                      key={hour}
                      className="h-7 rounded-xs"
                      // Half of the colour at most: the number in it must be readable, in light and dark.
                      style={{
                        background: `color-mix(in oklab, var(--color-accent) ${Math.round(part * 50)}%, var(--color-sunken))`,
                      }}
                    >
                      {value === null ? '' : brief(value)}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}
