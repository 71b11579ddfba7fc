import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Table, Td, Th } from '../../ui/table.tsx'
import { useWidth } from '../../ui/use-width.ts'
import { niceSteps } from '../reports/nice-steps.ts'
import { useNumbers } from '../reports/use-numbers.ts'
import { type EffortRow, type Summed, sumWeeks } from './sum-weeks.ts'
import { useHours } from './use-hours.ts'
import { useWeekName } from './use-week-name.ts'

const height = 200
const margin = { top: 10, right: 4, bottom: 24, left: 44 }

/** A bar a week for what was entered, a line across it for what was planned; weeks without hours are hatched. */
export function EffortChart({ rows, title }: { rows: readonly EffortRow[]; title: string }) {
  const { t } = useTranslation('effort')
  const hours = useHours()
  const { count } = useNumbers()
  const weekName = useWeekName()
  const id = useId()
  const [box, width] = useWidth<HTMLDivElement>()
  const weeks = (rows[0]?.weeks ?? []).map(({ week }, index) => ({
    week,
    ...sumWeeks(rows.flatMap((row) => row.weeks[index] ?? [])),
  }))
  const most = Math.max(0, ...weeks.map(({ entered, planned }) => Math.max(entered ?? 0, planned ?? 0)))
  const steps = niceSteps(most / 60).map((step) => step * 60)
  const top = steps.at(-1) ?? 60
  const room = { width: Math.max(width - margin.left - margin.right, 1), height: height - margin.top - margin.bottom }
  const y = (minutes: number) => margin.top + room.height * (1 - minutes / top)
  const slot = room.width / Math.max(weeks.length, 1)
  const gap = slot > 12 ? 4 : 1
  const every = Math.max(1, Math.ceil(52 / slot))
  const reason = ({ missing }: Summed) => (missing === null ? t('states.none') : t(`states.${missing}`))
  const tell = (week: (typeof weeks)[number]) =>
    week.entered === null
      ? reason(week)
      : [
          hours(week.entered),
          ...(week.planned === null ? [] : [t('ofPlanned', { planned: hours(week.planned) })]),
        ].join(' ')
  const all = sumWeeks(rows.flatMap((row) => row.weeks))
  const known = weeks.filter(({ entered }) => entered !== null).length
  const told =
    all.entered === null
      ? t('chartEmpty')
      : all.planned === null
        ? t('chartToldUnplanned', { entered: hours(all.entered), known, of: weeks.length })
        : t('chartTold', { entered: hours(all.entered), planned: hours(all.planned), known, of: weeks.length })
  return (
    <section
      aria-labelledby={`${id}-title`}
      className="flex flex-col gap-3 rounded-lg border border-line bg-surface p-4"
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h3 id={`${id}-title`} className="font-semibold">
          {title}
        </h3>
        <ul className="flex flex-wrap gap-x-4 text-sm text-quiet">
          <li className="flex items-center gap-1.5">
            <span aria-hidden="true" className="size-3 bg-accent" />
            {t('entered')}
          </li>
          <li className="flex items-center gap-1.5">
            <span aria-hidden="true" className="h-0.5 w-4 bg-ink" />
            {t('planned')}
          </li>
          <li className="flex items-center gap-1.5">
            <svg aria-hidden="true" width="12" height="12">
              <rect width="12" height="12" fill={`url(#${id}-gap)`} />
            </svg>
            {t('noNumber')}
          </li>
        </ul>
      </div>
      <p className="text-quiet">{told}</p>
      <div ref={box} className="w-full">
        {width > 0 ? (
          <svg role="img" aria-label={`${title}. ${told}`} width={width} height={height} className="block">
            <defs>
              <pattern
                id={`${id}-gap`}
                width="6"
                height="6"
                patternUnits="userSpaceOnUse"
                patternTransform="rotate(-45)"
              >
                <rect width="6" height="6" className="fill-sunken" />
                <rect width="1.5" height="6" className="fill-edge" />
              </pattern>
            </defs>
            {steps.map((step) => (
              <g key={step} className="text-2xs">
                <line x1={margin.left} x2={width - margin.right} y1={y(step)} y2={y(step)} className="stroke-line" />
                <text x={margin.left - 6} y={y(step) + 4} textAnchor="end" className="fill-quiet tabular-nums">
                  {count(step / 60)}
                </text>
              </g>
            ))}
            {weeks.map((week, index) => {
              const x = margin.left + slot * index + gap / 2
              const bar = Math.max(slot - gap, 0.5)
              return (
                <g key={week.week}>
                  <title>{`${weekName(week.week, 'days')}: ${tell(week)}`}</title>
                  <rect
                    x={x}
                    y={margin.top}
                    width={bar}
                    height={room.height}
                    fill={week.entered === null ? `url(#${id}-gap)` : 'transparent'}
                  />
                  {week.entered === null ? null : (
                    <rect
                      x={x}
                      y={y(week.entered)}
                      width={bar}
                      height={y(0) - y(week.entered)}
                      className="fill-accent"
                    />
                  )}
                  {week.planned === null ? null : (
                    <line
                      x1={x - gap / 2}
                      x2={x + bar + gap / 2}
                      y1={y(week.planned)}
                      y2={y(week.planned)}
                      strokeWidth={2}
                      className="stroke-ink"
                    />
                  )}
                  {index % every === 0 && margin.left + slot * index + 44 < width ? (
                    <text x={margin.left + slot * index} y={height - 6} className="fill-quiet text-2xs">
                      {weekName(week.week)}
                    </text>
                  ) : null}
                </g>
              )
            })}
          </svg>
        ) : null}
      </div>
      <details>
        <summary className="min-h-6 cursor-pointer">{t('asTable')}</summary>
        <Table caption={t('tableOf', { title })} className="mt-2 max-h-96 overflow-y-auto">
          <thead>
            <tr>
              <Th>{t('week')}</Th>
              <Th className="text-right">{t('entered')}</Th>
              <Th className="text-right">{t('planned')}</Th>
            </tr>
          </thead>
          <tbody>
            {weeks.map((week) => (
              <tr key={week.week}>
                <Th scope="row" className="whitespace-nowrap">
                  {weekName(week.week, 'days')}
                </Th>
                <Td className="text-right tabular-nums">
                  {week.entered === null ? reason(week) : hours(week.entered)}
                </Td>
                <Td className="text-right tabular-nums">{week.planned === null ? '–' : hours(week.planned)}</Td>
              </tr>
            ))}
          </tbody>
        </Table>
      </details>
    </section>
  )
}
