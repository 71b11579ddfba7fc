import { departmentMoments, priorities, ticketOutcomes, timeOrigins } from '@echolot/domain'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import { Field } from '../../ui/field.tsx'
import { Select } from '../../ui/select.tsx'
import { useChannelName } from '../../ui/use-channel-name.ts'
import { useReportSearch } from './use-report.ts'

/** Which channel, source and watch, and for whom a wait counts that was handed over. */
export function MoreFilters() {
  const { t } = useTranslation('reports')
  const { search, ask } = useReportSearch()
  const offered = useQuery({ ...api.reports.filters.queryOptions(), staleTime: 60_000 }).data
  const channelName = useChannelName()
  const words = useTranslation('words').t
  const named = (list: readonly { id: number; name: string }[] = []) =>
    list.map(({ id, name }) => ({ value: String(id), label: name }))
  const shown = { figure: undefined, of: undefined }
  const lists = [
    {
      name: 'channel',
      options: (offered?.channels ?? []).map((channel) => ({ value: channel, label: channelName(channel) })),
      choose: (value: string) => ask({ channel: value || undefined, ...shown }),
    },
    {
      name: 'source',
      options: named(offered?.sources),
      choose: (value: string) => ask({ source: value === '' ? undefined : Number(value), ...shown }),
    },
    {
      name: 'watch',
      options: named(offered?.watches),
      choose: (value: string) => ask({ watch: value === '' ? undefined : Number(value), ...shown }),
    },
    {
      name: 'priority',
      options: priorities.map((priority) => ({ value: priority, label: words(`priorities.${priority}`) })),
      choose: (value: string) => ask({ priority: priorities.find((known) => known === value), ...shown }),
    },
    {
      name: 'label',
      options: named(offered?.labels),
      choose: (value: string) => ask({ label: value === '' ? undefined : Number(value), ...shown }),
    },
    {
      name: 'account',
      options: named(offered?.accounts),
      choose: (value: string) => ask({ account: value === '' ? undefined : Number(value), ...shown }),
    },
    {
      name: 'goal',
      options: (offered?.goals ?? []).map((goal) => ({ value: goal, label: goal })),
      choose: (value: string) => ask({ goal: value || undefined, ...shown }),
    },
    {
      name: 'outcome',
      options: ticketOutcomes.map((outcome) => ({ value: outcome, label: words(`results.${outcome}`) })),
      choose: (value: string) => ask({ outcome: ticketOutcomes.find((known) => known === value), ...shown }),
    },
  ] as const
  // What nobody has set up is no choice.
  const shownLists = lists.filter(({ name, options }) => options.length > 0 || search[name] !== undefined)
  const set =
    lists.filter(({ name }) => search[name] !== undefined).length + [search.at, search.since].filter(Boolean).length
  return (
    // Folded, so that a report opens with its sentences; what is asked for is never out of sight.
    <details className="w-full" open={set > 0}>
      <summary className="min-h-6 w-fit cursor-pointer rounded-sm">{t('filters.more', { count: set })}</summary>
      <div className="mt-3 flex flex-wrap items-start gap-3">
        {shownLists.map(({ name, options, choose }) => (
          <Field key={name} label={t(`filters.${name}`)} className="w-48 max-sm:w-full">
            {(control) => (
              <Select {...control} value={String(search[name] ?? '')} onChange={(event) => choose(event.target.value)}>
                <option value="">{t(`filters.all.${name}`)}</option>
                {/* What is asked for is shown as asked for, also where it is gone. */}
                {search[name] === undefined || options.some(({ value }) => value === String(search[name])) ? null : (
                  <option value={String(search[name])}>{String(search[name])}</option>
                )}
                {options.map(({ value, label }) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        ))}
        <Field label={t('filters.at')} className="w-56 max-sm:w-full">
          {(control) => (
            <Select
              {...control}
              value={search.at ?? 'stop'}
              onChange={(event) => ask({ at: event.target.value === 'start' ? 'start' : undefined, ...shown })}
            >
              {departmentMoments.map((moment) => (
                <option key={moment} value={moment}>
                  {t(`filters.moments.${moment}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label={t('filters.since')} className="w-80 max-sm:w-full">
          {(control) => (
            <Select
              {...control}
              value={search.since ?? 'found'}
              onChange={(event) =>
                ask({ since: event.target.value === 'published' ? 'published' : undefined, ...shown })
              }
            >
              {timeOrigins.map((origin) => (
                <option key={origin} value={origin}>
                  {t(`filters.origins.${origin}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
    </details>
  )
}
