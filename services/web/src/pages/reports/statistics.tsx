import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Table, Td, Th } from '../../ui/table.tsx'
import { Explanation } from './explanation.tsx'
import { FigureLink } from './figure-link.tsx'
import type { Report } from './report.ts'
import { useNumbers } from './use-numbers.ts'
import type { AskedReport } from './use-report.ts'
import { useTimes } from './use-times.ts'

const quantiles = ['median', 'p75', 'p90'] as const

/** How long an answer takes, with how sure that is; behind a click, for the sentences say what matters. */
export function Statistics({ times, asked }: { times: Report['times']; asked: AskedReport }) {
  const { t } = useTranslation('reports')
  const { count } = useNumbers()
  const tell = useTimes()
  const [open, setOpen] = useState(false)
  const rows = [
    { name: 'business', of: times.business, kind: 'business' },
    { name: 'calendar', of: times.calendar, kind: 'calendar' },
    { name: 'outside', of: times.outside.calendar, kind: 'calendar' },
  ] as const
  const within = { business: null, calendar: times.withinPromise, outside: times.outside.withinPromise }
  return (
    <details
      className="rounded-lg border border-line bg-surface"
      onToggle={({ currentTarget, target }) => {
        // What unfolds inside of it says so here, too.
        if (target === currentTarget) setOpen(currentTarget.open)
      }}
    >
      <summary className="min-h-9 cursor-pointer px-4 py-2 font-semibold">{t('statistics.title')}</summary>
      <div className="flex flex-col gap-3 px-4 pb-4">
        <Table caption={t('statistics.title')}>
          <thead>
            <tr>
              <Th>{t('statistics.of')}</Th>
              <Th className="text-right">{t('statistics.waits')}</Th>
              <Th>{t('keptShare')}</Th>
              {quantiles.map((quantile) => (
                <Th key={quantile}>{t(`statistics.${quantile}`)}</Th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, of, kind }) => (
              <tr key={name}>
                <Th scope="row" className="!text-ink">
                  {t(`statistics.${name}`)}
                </Th>
                <Td className="text-right tabular-nums">{count(of.waits)}</Td>
                <Cell told={name === 'business' ? { value: '–', range: null } : tell.share(within[name])} />
                {quantiles.map((quantile) => (
                  <Cell key={quantile} told={tell.quantile(kind, of[quantile], of.approximate)} />
                ))}
              </tr>
            ))}
          </tbody>
        </Table>
        <p className="flex max-w-prose flex-wrap items-baseline gap-x-2 text-sm text-quiet">
          {t('statistics.behind')}
          <FigureLink figure="cohort.arrived" label={t('showRowsOf', { told: t('statistics.rows') })}>
            {t('statistics.rows')}
          </FigureLink>
        </p>
        {open ? <Explanation figure="cohort.arrived" asked={asked} /> : null}
        <p className="max-w-prose text-sm text-quiet">{t('meaning.keptShare')}</p>
        <p className="max-w-prose text-sm text-quiet">{t('meaning.quantiles')}</p>
        {times.calendar.approximate ? (
          <p className="max-w-prose text-sm text-quiet">{t('meaning.approximate')}</p>
        ) : null}
      </div>
    </details>
  )
}

function Cell({ told: { value, range } }: { told: { value: string; range: string | null } }) {
  return (
    <Td className="min-w-36">
      <span className="block font-medium tabular-nums">{value}</span>
      {range === null ? null : <span className="block text-sm text-quiet">{range}</span>}
    </Td>
  )
}
