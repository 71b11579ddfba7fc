import type { MissedEstimate, MissedPlace } from '@echolot/contract'
import { Link, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Card } from '../../ui/card.tsx'
import { Table, Td, Th } from '../../ui/table.tsx'
import { useNumbers } from '../reports/use-numbers.ts'
import { usePlaceName } from './use-place-name.ts'
import { useWays } from './use-ways.ts'

type Props = { place: MissedPlace; needed: number }

/** What was heard at one place, by whom, and how much of it nobody heard. */
export function PlaceCard({ place, needed }: Props) {
  const { t } = useTranslation('missed')
  const { count } = useNumbers()
  const ways = useWays()
  const name = usePlaceName()(place)
  const search = useSearch({ from: '/inside/reports/missed' })
  return (
    <Card title={name} aside={<span className="text-quiet">{t('heard', { count: place.found })}</span>}>
      <div className="flex flex-col gap-3 p-4">
        <Estimate place={place} needed={needed} />
        <Table caption={t('caption', { place: name })}>
          <thead>
            <tr>
              <Th>{t('by')}</Th>
              <Th className="text-right">{t('count')}</Th>
            </tr>
          </thead>
          <tbody>
            {place.heard.map((heard) => (
              <tr key={heard.by}>
                <Th scope="row" className="!text-ink">
                  {ways(heard.by)}
                </Th>
                <Td className="text-right tabular-nums">
                  <Link
                    to="/reports/missed"
                    search={{ ...search, on: place.on, ways: heard.by }}
                    aria-label={t('showRows', { told: `${count(heard.count)} ${ways(heard.by)}` })}
                    aria-current={search.on === place.on && search.ways === heard.by ? 'true' : undefined}
                    className="inline-flex min-h-6 min-w-6 items-center justify-end text-ink underline decoration-edge decoration-1 underline-offset-4 hover:text-accent hover:decoration-accent"
                  >
                    {count(heard.count)}
                  </Link>
                </Td>
              </tr>
            ))}
          </tbody>
        </Table>
        {place.estimate.told ? <Explained estimate={place.estimate} /> : null}
      </div>
    </Card>
  )
}

function Estimate({ place: { estimate, ways }, needed }: Props) {
  const { t } = useTranslation('missed')
  const { share } = useNumbers()
  if (!estimate.told) {
    const only = ways.find(({ found }) => found > 0)?.way ?? 'polled'
    return (
      <div className="flex max-w-prose flex-col gap-1">
        <p className="text-lg font-semibold">{t('unknown')}</p>
        <p className="text-quiet">
          {estimate.because === 'one_list'
            ? t(`oneWay.${only}`)
            : `${t('tooLittle', { count: estimate.inTwo, needed })} ${t('much')}`}
        </p>
      </div>
    )
  }
  const { recall, missed, interval } = estimate
  return (
    <div className="flex max-w-prose flex-col gap-1">
      <p className="text-lg font-semibold">{t('recall', { share: share(recall) })}</p>
      <p>{interval === null ? t('noneMissed') : t('missed', { count: missed })}</p>
      {interval === null ? null : (
        <p className="text-sm text-quiet">
          {t('interval', {
            ...{ low: share(interval.recall.low), high: share(interval.recall.high) },
            ...{ few: interval.missed.low, many: interval.missed.high },
          })}
        </p>
      )}
    </div>
  )
}

function Explained({ estimate }: { estimate: Extract<MissedEstimate, { told: true }> }) {
  const { t } = useTranslation('missed')
  const { method, dependentPairs, interval } = estimate
  const lines = [
    [t('explain.counts'), t('explain.countsText')],
    [
      t('explain.method'),
      method === 'log_linear'
        ? t('explain.logLinear', { count: dependentPairs })
        : t(dependentPairs === 0 ? 'explain.chapman' : 'explain.pooled'),
    ],
    [t('explain.interval'), t(interval === null ? 'explain.noInterval' : 'explain.intervalText')],
    [t('explain.assumptions'), t('assumptions.dependent')],
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
