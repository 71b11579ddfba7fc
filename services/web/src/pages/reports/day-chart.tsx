import { useTranslation } from 'react-i18next'
import { useWidth } from '../../ui/use-width.ts'
import { ChartPatterns, layers } from './chart-layers.tsx'
import { marksOver } from './marks-over.ts'
import { niceSteps } from './nice-steps.ts'
import type { Report } from './report.ts'
import type { Annotation } from './use-annotations.ts'
import { useDayName } from './use-day-name.ts'
import { useNumbers } from './use-numbers.ts'

const height = 200
const margin = { top: 24, right: 4, bottom: 24, left: 36 }
/** The hatching reaches below the ground, where the tallest bar does not cover it. */
const blindFoot = 5

type Props = {
  bars: Report['byDay']
  label: string
  tellBlind: (bar: Report['byDay'][number]) => string
  annotations: readonly Annotation[]
}

/** Stacked bars, one a day, hatched where sources could not be heard; the table beside it says the same in words. */
export function DayChart({ bars, label, tellBlind, annotations }: Props) {
  const { t } = useTranslation('reports')
  const tellDay = useDayName()
  const { count } = useNumbers()
  const [box, width] = useWidth<HTMLDivElement>()
  const steps = niceSteps(Math.max(...bars.map(({ arrived }) => arrived)))
  const top = steps.at(-1) ?? 1
  const room = { width: Math.max(width - margin.left - margin.right, 1), height: height - margin.top - margin.bottom }
  const y = (value: number) => margin.top + room.height * (1 - value / top)
  const slot = room.width / Math.max(bars.length, 1)
  const gap = slot > 12 ? 3 : slot > 5 ? 1.5 : 0.5
  // A day's name wants about 84 px; the last one must not leave the drawing.
  const every = Math.max(1, Math.ceil(84 / slot))
  return (
    <div ref={box} className="w-full">
      {width > 0 ? (
        <svg role="img" aria-label={label} width={width} height={height} className="block">
          <ChartPatterns prefix="chart" />
          {steps.map((step) => (
            <g key={step} className="text-2xs">
              <line x1={margin.left} x2={width - margin.right} y1={y(step)} y2={y(step)} className="stroke-line" />
              <text x={margin.left - 6} y={y(step) + 4} textAnchor="end" className="fill-quiet tabular-nums">
                {count(step)}
              </text>
            </g>
          ))}
          {bars.map((bar, index) => {
            let below = 0
            const x = margin.left + slot * index + gap / 2
            return (
              <g key={bar.day}>
                <title>
                  {[
                    tellDay(bar.day),
                    ...layers.map(({ figure }) => `${t(`layers.${figure}`)}: ${count(bar[figure])}`),
                    ...(bar.blindHours > 0 ? [`${t('blind.key')}: ${tellBlind(bar)}`] : []),
                  ].join('\n')}
                </title>
                <rect
                  x={x - gap / 2}
                  y={margin.top}
                  width={slot}
                  height={room.height + (bar.blindHours > 0 ? blindFoot : 0)}
                  fill={bar.blindHours > 0 ? 'url(#chart-blind)' : 'transparent'}
                />
                {layers.map(({ figure, className, pattern }) => {
                  const bottom = y(below)
                  below += bar[figure]
                  return bar[figure] === 0 ? null : (
                    <rect
                      key={figure}
                      x={x}
                      y={y(below)}
                      width={Math.max(slot - gap, 0.5)}
                      height={bottom - y(below)}
                      className={className}
                      fill={pattern ? `url(#chart-${pattern})` : 'currentColor'}
                      stroke="currentColor"
                      strokeWidth={slot > 5 ? 1 : 0}
                    />
                  )
                })}
                {index % every === 0 && margin.left + slot * index + 70 < width ? (
                  <text x={margin.left + slot * index} y={height - 6} className="fill-quiet text-2xs">
                    {tellDay(bar.day)}
                  </text>
                ) : null}
              </g>
            )
          })}
          {annotations.map((annotation, index) => {
            const over = marksOver(bars, annotation)
            if (over === null) return null
            const from = margin.left + slot * over.first
            const to = margin.left + slot * (over.last + 1)
            return (
              <g key={annotation.id} className="text-late">
                <title>{t('notes.onChart', { number: index + 1, text: annotation.text })}</title>
                <rect x={from} y={0} width={to - from} height={margin.top} fill="transparent" />
                <line x1={from + 1} x2={to - 1} y1={18} y2={18} stroke="currentColor" strokeWidth="3" />
                <text x={Math.min(from + 1, width - 14)} y={13} className="fill-late text-2xs font-semibold">
                  {index + 1}
                </text>
              </g>
            )
          })}
        </svg>
      ) : null}
    </div>
  )
}
