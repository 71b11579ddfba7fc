import { type Lens, type Priority, type ReportDimension, reportDimensions, type TicketOutcome } from '@echolot/domain'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Field } from '../../ui/field.tsx'
import { Select } from '../../ui/select.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { Table, Td, Th } from '../../ui/table.tsx'
import { useChannelName } from '../../ui/use-channel-name.ts'
import { ByDepartment } from './by-department.tsx'
import { cards } from './figures.tsx'
import { PartLink } from './part-link.tsx'
import type { Report } from './report.ts'
import { useFigure } from './use-figure.ts'
import { useNumbers } from './use-numbers.ts'
import { useReportSearch } from './use-report.ts'

/** The same numbers told apart: by department, channel, source or watch. */
export function ByPart({ report, lens }: { report: Report; lens: Lens }) {
  const { t } = useTranslation('reports')
  const { search, ask } = useReportSearch()
  const by = search.by ?? 'department'
  return (
    <section aria-labelledby="by-part" className="flex flex-col gap-2">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <h2 id="by-part" className="font-semibold">
          {t(`by.${by}`)}
        </h2>
        <Field label={t('byLabel')} className="w-44">
          {(control) => (
            <Select
              {...control}
              value={by}
              onChange={(event) =>
                ask({
                  by: reportDimensions.find((known) => known === event.target.value),
                  figure: undefined,
                  of: undefined,
                })
              }
            >
              {reportDimensions.map((dimension) => (
                <option key={dimension} value={dimension}>
                  {t(`filters.${dimension}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
      {by === 'department' ? <ByDepartment rows={report.byDepartment} lens={lens} /> : <Parts by={by} lens={lens} />}
    </section>
  )
}

function Parts({ by, lens }: { by: Exclude<ReportDimension, 'department'>; lens: Lens }) {
  const { t } = useTranslation('reports')
  const { asked } = useReportSearch()
  const { count } = useNumbers()
  const figureOf = useFigure()
  const channelName = useChannelName()
  const words = useTranslation('words').t
  const parts = useQuery({
    ...api.reports.by.queryOptions({ input: { ...asked, dimension: by } }),
    placeholderData: keepPreviousData,
  })
  if (parts.data === undefined)
    return parts.isPending ? (
      <Skeleton lines={5} />
    ) : (
      <ErrorNote error={parts.error} onRetry={() => void parts.refetch()} />
    )
  const rows = parts.data.rows.filter(({ figures }) => cards[lens].some((figure) => figures[figure] > 0))
  if (rows.length === 0) return <p className="text-quiet">{t('by.nothing')}</p>
  return (
    <>
      <Table caption={t(`by.${by}`)}>
        <thead>
          <tr>
            <Th>{t(`filters.${by}`)}</Th>
            {cards[lens].map((figure) => (
              <Th key={figure} className="text-right">
                {figureOf(figure).name}
              </Th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const name =
              row.name ??
              (by === 'channel'
                ? channelName(row.key)
                : by === 'priority'
                  ? words(`priorities.${row.key as Priority}`)
                  : by === 'outcome'
                    ? words(`results.${row.key as TicketOutcome}`)
                    : row.key)
            return (
              <tr key={row.key}>
                <Th scope="row" className="font-medium !text-ink">
                  {name}
                </Th>
                {cards[lens].map((figure) => (
                  <Td key={figure} className="text-right tabular-nums">
                    <PartLink
                      by={by}
                      part={row.key}
                      figure={figure}
                      label={t('showRows', {
                        name: `${name}, ${figureOf(figure).name}`,
                        value: count(row.figures[figure]),
                      })}
                    >
                      {count(row.figures[figure])}
                    </PartLink>
                  </Td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </Table>
      {by === 'watch' || by === 'label' ? <p className="text-sm text-quiet">{t('by.severalNote')}</p> : null}
    </>
  )
}
