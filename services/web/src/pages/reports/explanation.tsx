import type { Figure, ReportDimension } from '@echolot/domain'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import { language } from '../../texts/i18n.ts'
import { useInstant } from '../../time/use-instant.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useChannelName } from '../../ui/use-channel-name.ts'
import { useDepartmentName } from '../../ui/use-department-name.ts'
import { useWorkingTime } from '../../ui/use-working-time.ts'
import { usePromiseText } from '../settings/promises/use-promise-text.ts'
import { useDayName } from './use-day-name.ts'
import { useNumbers } from './use-numbers.ts'
import type { AskedReport } from './use-report.ts'

/** What a number counts, of which waits, by whose calendars, and what was left out: everything but the rows, which stand below. */
export function Explanation({ figure, asked }: { figure: Figure; asked: AskedReport }) {
  const { t } = useTranslation('reports')
  const nameOf = useDepartmentName()
  const tell = useInstant()
  const { count } = useNumbers()
  const workingTime = useWorkingTime()
  const promise = usePromiseText()
  const filters = useFilterNames(asked)
  const { data, error, refetch } = useQuery(api.reports.explain.queryOptions({ input: { ...asked, figure } }))
  if (data === undefined)
    return error === null ? <Skeleton lines={4} /> : <ErrorNote error={error} onRetry={() => void refetch()} />
  const lines = [
    [t('explain.counts'), `${data.says[language()]} ${t('explain.version', { version: data.version })}`],
    [t('explain.period'), figure.startsWith('stock.') ? t('explain.now', { at: tell(data.asOf) }) : filters.period],
    [t('explain.filters'), filters.others.length > 0 ? filters.others.join(', ') : t('explain.noFilters')],
    [
      t('explain.leftOut'),
      data.leftOut.length === 0
        ? t('explain.nothing')
        : data.leftOut.map((one) => `${count(one.count)} ${t(`voidReasons.${one.reason}`)}`).join(', '),
    ],
    [
      t('explain.calendars'),
      data.calendars
        .map(({ departmentId, calendar, targetMinutes }) =>
          t('explain.calendar', {
            department: nameOf(departmentId),
            calendar,
            promise: workingTime(targetMinutes * 60_000),
          }),
        )
        .join('; '),
    ],
    ...(data.promises.length === 0
      ? []
      : [
          [
            t('explain.promises'),
            data.promises
              .map((one) =>
                t(one.clock === 'next_response' ? 'explain.promiseAgain' : 'explain.promise', {
                  whom: promise.whom(one),
                  within: promise.within(one),
                }),
              )
              .join('; '),
          ],
        ]),
    [t('explain.asOf'), t('asOf', { at: tell(data.asOf), zone: data.zone })],
  ]
  return (
    <details className="rounded-md border border-line">
      <summary className="min-h-8 cursor-pointer px-3 py-1.5 font-medium">{t('explain.title')}</summary>
      <dl className="grid gap-x-4 gap-y-1 px-3 pb-3 text-sm sm:grid-cols-[max-content_1fr]">
        {lines.map(([term, told]) => (
          <div key={term} className="contents">
            <dt className="text-quiet max-sm:mt-1">{term}</dt>
            <dd className="max-w-prose">{told}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

function useFilterNames(asked: AskedReport): { period: string; others: string[] } {
  const { t } = useTranslation('reports')
  const nameOf = useDepartmentName()
  const channelName = useChannelName()
  const day = useDayName()
  const offered = useQuery({ ...api.reports.filters.queryOptions(), staleTime: 60_000 }).data
  const named = (list: readonly { id: number; name: string }[] | undefined, id: number) =>
    list?.find((one) => one.id === id)?.name ?? String(id)
  const words = useTranslation('words').t
  const filter = (name: ReportDimension, told: string) => `${t(`filters.${name}`)}: ${told}`
  return {
    period: t('changed.days', { from: day(asked.from), to: day(asked.to) }),
    others: [
      ...(asked.departmentId === undefined
        ? []
        : [
            `${filter('department', nameOf(asked.departmentId))} (${t(`filters.moments.${asked.departmentAt ?? 'stop'}`)})`,
          ]),
      ...(asked.channel === undefined ? [] : [filter('channel', channelName(asked.channel))]),
      ...(asked.sourceId === undefined ? [] : [filter('source', named(offered?.sources, asked.sourceId))]),
      ...(asked.watchId === undefined ? [] : [filter('watch', named(offered?.watches, asked.watchId))]),
      ...(asked.priority === undefined ? [] : [filter('priority', words(`priorities.${asked.priority}`))]),
      ...(asked.labelId === undefined ? [] : [filter('label', named(offered?.labels, asked.labelId))]),
      ...(asked.accountId === undefined ? [] : [filter('account', named(offered?.accounts, asked.accountId))]),
      ...(asked.goal === undefined ? [] : [filter('goal', asked.goal)]),
      ...(asked.since === 'published' ? [`${t('filters.since')}: ${t('filters.origins.published')}`] : []),
      ...(asked.outcome === undefined ? [] : [filter('outcome', words(`results.${asked.outcome}`))]),
    ],
  }
}
