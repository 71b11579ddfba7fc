import { useTranslation } from 'react-i18next'
import { Table, Td, Th } from '../../ui/table.tsx'
import { Annotations } from './annotations.tsx'
import { blindIn } from './blind-in.ts'
import { ChartKey } from './chart-key.tsx'
import { DayChart } from './day-chart.tsx'
import { gatherWeeks } from './gather-weeks.ts'
import type { Report } from './report.ts'
import { useAnnotations } from './use-annotations.ts'
import { useDayName } from './use-day-name.ts'
import { useNumbers } from './use-numbers.ts'

/** Above this many days a bar is a week: thinner bars say nothing. */
const mostBars = 92

/** So many sources that could not be heard are named in the sentence; the table names more. */
const mostTold = 3

/** What arrived when, and what became of it: as a chart and as a table of the same. */
export function ByDay({ days, blind }: { days: Report['byDay']; blind: Report['blind'] }) {
  const { t } = useTranslation('reports')
  const tellDay = useDayName()
  const { count } = useNumbers()
  const annotations = useAnnotations()
  const weekly = days.length > mostBars
  const bars = weekly ? gatherWeeks(days) : days
  const title = t(weekly ? 'byWeek' : 'byDay')
  const total = bars.reduce((sum, bar) => sum + bar.arrived, 0)
  const busiest = bars.reduce((most, bar) => (bar.arrived > most.arrived ? bar : most), bars[0] ?? nothing)
  const told =
    total === 0
      ? t('chartEmpty')
      : t(weekly ? 'chartToldWeek' : 'chartTold', {
          total: count(total),
          day: tellDay(busiest.day),
          most: count(busiest.arrived),
        })
  const blindBars = bars.filter(({ blindHours }) => blindHours > 0)
  const name = ({ name, hours }: { name: string; hours: number }) => t('blind.source', { name, count: hours })
  const tellBlind = (bar: Report['byDay'][number]) => {
    const named = blindIn(blind.sources, bar.day, weekly)
    const rest = bar.blindHours - named.reduce((sum, { hours }) => sum + hours, 0)
    return [...named.map(name), ...(rest > 0 ? [t('blind.rest', { count: rest })] : [])].join(', ')
  }
  const toldBlind =
    blindBars.length === 0
      ? null
      : [
          t(weekly ? 'blind.weeks' : 'blind.days', { count: blindBars.length }),
          [
            ...blind.sources.slice(0, mostTold).map(name),
            ...(blind.sources.length + blind.others > mostTold
              ? [t('blind.others', { count: blind.sources.length + blind.others - mostTold })]
              : []),
          ].join(', '),
        ].join(' ')
  return (
    <section aria-labelledby="by-day" className="flex flex-col gap-3 rounded-lg border border-line bg-surface p-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 id="by-day" className="font-semibold">
          {title}
        </h2>
        <ChartKey blind={toldBlind !== null} />
      </div>
      <p className="text-quiet">{told}</p>
      {toldBlind === null ? null : (
        <p className="max-w-prose text-quiet">
          {toldBlind}. {t('blind.meaning')}
        </p>
      )}
      {total > 0 || toldBlind !== null ? (
        <DayChart
          bars={bars}
          label={[`${title}.`, told, ...(toldBlind === null ? [] : [`${toldBlind}.`])].join(' ')}
          tellBlind={tellBlind}
          annotations={annotations}
        />
      ) : null}
      <Annotations annotations={annotations} />
      <details className="print:hidden">
        <summary className="min-h-6 cursor-pointer">{t('asTable')}</summary>
        <Table caption={t('tableOf', { title })} className="mt-2 max-h-96 overflow-y-auto">
          <thead>
            <tr>
              <Th>{t(weekly ? 'week' : 'day')}</Th>
              {(['arrived', 'answered', 'dismissed', 'open'] as const).map((figure) => (
                <Th key={figure} className="text-right">
                  {t(`layers.${figure}`)}
                </Th>
              ))}
              {toldBlind === null ? null : <Th>{t('blind.key')}</Th>}
            </tr>
          </thead>
          <tbody>
            {bars.map((bar) => (
              <tr key={bar.day}>
                <Th scope="row" className="whitespace-nowrap">
                  {tellDay(bar.day)}
                </Th>
                {(['arrived', 'answered', 'dismissed', 'open'] as const).map((figure) => (
                  <Td key={figure} className="text-right tabular-nums">
                    {count(bar[figure])}
                  </Td>
                ))}
                {toldBlind === null ? null : <Td>{bar.blindHours === 0 ? '–' : tellBlind(bar)}</Td>}
              </tr>
            ))}
          </tbody>
        </Table>
      </details>
    </section>
  )
}

const nothing = { day: '1970-01-01', arrived: 0 }
