import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useDuration } from '../../time/use-duration.ts'
import { Table, Td, Th } from '../../ui/table.tsx'
import { useWidth } from '../../ui/use-width.ts'
import { ChartKey } from './chart-key.tsx'
import { ChartPatterns, layers } from './chart-layers.tsx'
import { useNumbers } from './use-numbers.ts'

type Point = {
  ms: number
  atRisk: number
  answered: number
  low: number
  high: number
  dismissed: number
  open: number
}

const height = 220
const margin = { top: 8, right: 12, bottom: 24, left: 44 }
const dayMs = 86_400_000

/** What has become of all waits by an age: answered, dismissed and open, which are always the whole. */
export function ResponseCurve({ points, children }: { points: readonly Point[]; children?: ReactNode }) {
  const { t } = useTranslation('reports')
  const { share, count } = useNumbers()
  const duration = useDuration()
  const last = points.at(-1)
  const day = points.find(({ ms }) => ms >= dayMs) ?? last
  const told =
    last === undefined || day === undefined
      ? t('curve.empty')
      : t('curve.told', {
          age: duration(day.ms),
          share: share(day.answered),
          last: duration(last.ms),
          end: share(last.answered),
        })
  const rows = points.filter((_, index) => index % 8 === 0)
  return (
    <section aria-labelledby="curve" className="flex flex-col gap-2 rounded-lg border border-line bg-surface p-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 id="curve" className="font-semibold">
          {t('curve.title')}
        </h2>
        <ChartKey blind={false} />
      </div>
      <p className="max-w-prose text-quiet">{told}</p>
      {last === undefined ? null : (
        <>
          <Drawing points={points} label={`${t('curve.title')}. ${told}`} />
          {children}
          <details>
            <summary className="min-h-6 cursor-pointer">{t('asTable')}</summary>
            <Table caption={t('tableOf', { title: t('curve.title') })} className="mt-2 max-h-96 overflow-y-auto">
              <thead>
                <tr>
                  <Th>{t('curve.age')}</Th>
                  <Th className="text-right">{t('curve.atRisk')}</Th>
                  <Th className="text-right">{t('layers.answered')}</Th>
                  <Th className="text-right">{t('curve.interval')}</Th>
                  <Th className="text-right">{t('layers.dismissed')}</Th>
                  <Th className="text-right">{t('layers.open')}</Th>
                </tr>
              </thead>
              <tbody>
                {rows.map((point) => (
                  <tr key={point.ms}>
                    <Th scope="row" className="whitespace-nowrap">
                      {duration(point.ms)}
                    </Th>
                    <Td className="text-right tabular-nums">{count(point.atRisk)}</Td>
                    <Td className="text-right tabular-nums">{share(point.answered)}</Td>
                    <Td className="text-right tabular-nums">
                      {point.low < point.high ? t('between', { low: share(point.low), high: share(point.high) }) : '–'}
                    </Td>
                    <Td className="text-right tabular-nums">{share(point.dismissed)}</Td>
                    <Td className="text-right tabular-nums">{share(point.open)}</Td>
                  </tr>
                ))}
              </tbody>
            </Table>
          </details>
        </>
      )}
    </section>
  )
}

function Drawing({ points, label }: { points: readonly Point[]; label: string }) {
  const { share } = useNumbers()
  const duration = useDuration()
  const [box, width] = useWidth<HTMLDivElement>()
  const room = { width: Math.max(width - margin.left - margin.right, 1), height: height - margin.top - margin.bottom }
  const until = points.at(-1)?.ms ?? 1
  const x = (ms: number) => margin.left + (room.width * ms) / until
  const y = (part: number) => margin.top + room.height * (1 - part)
  // An area runs along its upper edge and back along the one below it. Between two ages the share is that of the first.
  const edge = (of: (point: Point) => number) =>
    points.flatMap((point, index) => {
      const before = points[index - 1]
      return [...(before === undefined ? [] : [`${x(point.ms)},${y(of(before))}`]), `${x(point.ms)},${y(of(point))}`]
    })
  const levels = [
    () => 0,
    ({ answered }: Point) => answered,
    ({ answered, dismissed }: Point) => answered + dismissed,
    () => 1,
  ] as const
  const marks = [0, 0.25, 0.5, 0.75, 1]
  return (
    <div ref={box} className="w-full">
      {width > 0 ? (
        <svg role="img" aria-label={label} width={width} height={height} className="block">
          <ChartPatterns prefix="curve" />
          {layers.map(({ figure, className, pattern }, index) => (
            <polygon
              key={figure}
              points={[...edge(levels[index] ?? levels[0]), ...edge(levels[index + 1] ?? levels[3]).toReversed()].join(
                ' ',
              )}
              className={className}
              fill={pattern ? `url(#curve-${pattern})` : 'currentColor'}
            />
          ))}
          {marks.map((part) => (
            <g key={part} className="text-2xs">
              <line x1={margin.left} x2={width - margin.right} y1={y(part)} y2={y(part)} className="stroke-line" />
              <text x={margin.left - 6} y={y(part) + 4} textAnchor="end" className="fill-quiet tabular-nums">
                {share(part)}
              </text>
            </g>
          ))}
          {[0, 0.5, 1].map((part) => (
            <text
              key={part}
              x={x(until * part)}
              y={height - 6}
              textAnchor={part === 0 ? 'start' : part === 1 ? 'end' : 'middle'}
              className="fill-quiet text-2xs"
            >
              {part === 0 ? '0' : duration(until * part)}
            </text>
          ))}
        </svg>
      ) : null}
    </div>
  )
}
