import type { RearviewFigures } from '@echolot/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import { useDuration } from '../../time/use-duration.ts'
import { useInstant } from '../../time/use-instant.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useNumbers } from '../reports/use-numbers.ts'
import { useTimes } from '../reports/use-times.ts'
import { RearviewRows } from './rearview-rows.tsx'

const parts = ['answered', 'late', 'unanswered'] as const
export type RearviewPart = (typeof parts)[number]

/** What was found, in sentences and numbers that lead to their rows. */
export function RearviewFiguresView({ sourceId }: { sourceId: number }) {
  const { t } = useTranslation('rearview')
  const tell = useInstant()
  const { count } = useNumbers()
  const [part, setPart] = useState<RearviewPart | null>(null)
  const { data, error, isPending, refetch } = useQuery({
    ...api.rearview.figures.queryOptions({ input: { sourceId } }),
    refetchInterval: 10_000,
  })
  if (data === undefined)
    return (
      <>
        <ErrorNote error={error} onRetry={() => void refetch()} />
        {isPending ? <Skeleton lines={4} /> : null}
      </>
    )
  return (
    <>
      <p className="text-sm text-quiet">
        {t('asOf', { from: tell(data.since), to: tell(data.until), at: tell(data.asOf) })}
      </p>
      {data.cut ? <p className="rounded-md bg-sunken px-3 py-2">{t('cut')}</p> : null}
      {data.waits === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <>
          <Sentences figures={data} />
          <dl aria-label={t('figures.title')} className="grid gap-3 sm:grid-cols-3">
            {parts.map((one) => (
              <div key={one} className="rounded-lg border border-line bg-surface px-4 py-3">
                <dt className="text-sm text-quiet">{t(`figures.${one}`)}</dt>
                <dd className="text-2xl font-semibold tabular-nums">
                  <button
                    type="button"
                    aria-label={t('show', { told: `${count(data[one])} ${t(`figures.${one}`)}` })}
                    aria-pressed={part === one}
                    onClick={() => setPart(part === one ? null : one)}
                    className="min-h-8 min-w-8 cursor-pointer text-left text-ink underline decoration-edge decoration-1 underline-offset-4 hover:text-accent hover:decoration-accent"
                  >
                    {count(data[one])}
                  </button>
                </dd>
              </div>
            ))}
          </dl>
          {part === null ? null : (
            <RearviewRows key={part} sourceId={sourceId} part={part} onClose={() => setPart(null)} />
          )}
        </>
      )}
    </>
  )
}

function Sentences({ figures }: { figures: RearviewFigures }) {
  const { t } = useTranslation('rearview')
  const duration = useDuration()
  const tell = useInstant()
  const times = useTimes()
  const { median } = figures.calendar
  const within = times.share(figures.withinPromise)
  const typical = !median.shown
    ? t('sentence.few', { needed: median.needed })
    : median.value.ms === null
      ? t('sentence.noMedian')
      : t('sentence.median', { time: duration(median.value.ms) })
  const unanswered =
    figures.oldestUnansweredAt === null
      ? t('sentence.allAnswered')
      : t('sentence.unanswered', { count: figures.unanswered, since: tell(figures.oldestUnansweredAt) })
  return (
    <p className="max-w-prose text-lg">
      {t('sentence.waits', { count: figures.waits })} {typical}{' '}
      {t('sentence.within', { share: within.range === null ? within.value : `${within.value} (${within.range})` })}{' '}
      <strong>{unanswered}</strong>
    </p>
  )
}
