import type { SourceLedger } from '@echolot/contract'
import { useTranslation } from 'react-i18next'
import { useZone } from '../../../api/session.ts'
import { language } from '../../../texts/i18n.ts'
import { formatInstant } from '../../../time/format-instant.ts'
import { useInstant } from '../../../time/use-instant.ts'
import { wallClockAt } from '../../../time/zoned.ts'
import { useWidth } from '../../../ui/use-width.ts'

type Hour = SourceLedger['hours'][number]

const height = 88
const foot = { axis: 18, heard: 4 }

/** A bar an hour: new items, and within them the mentions. Below them a line where it was heard; blind hours are hatched. */
export function HourChart({ id, hours, label }: { id: number; hours: readonly Hour[]; label: string }) {
  const { t } = useTranslation('settings')
  const instant = useInstant()
  const zone = useZone()
  const [box, width] = useWidth<HTMLDivElement>()
  const most = Math.max(1, ...hours.map(({ stored }) => stored))
  const slot = width / Math.max(hours.length, 1)
  const ground = height - foot.axis - foot.heard - 1
  const tall = (count: number) => (count === 0 ? 0 : Math.max(2, (ground - 2) * (count / most)))
  return (
    <div ref={box} className="w-full">
      {width > 0 ? (
        <svg role="img" aria-label={label} width={width} height={height} className="block">
          <BlindPattern id={`blind-${id}`} />
          {hours.map((hour, index) => {
            const x = slot * index
            const at = Date.parse(hour.hour)
            const isMidnight = wallClockAt(at, zone).hour === 0
            const about = { x, width: slot + 0.2 }
            return (
              <g key={hour.hour}>
                <title>
                  {[
                    instant(hour.hour, 'near'),
                    hour.blind ? t('sources.ledger.blindHour') : t('sources.ledger.asked', { count: hour.polled }),
                    t('sources.ledger.new', { count: hour.stored }),
                    t('sources.ledger.mentions', { count: hour.matched }),
                  ].join('\n')}
                </title>
                <rect
                  {...about}
                  y={0}
                  height={ground + foot.heard + 1}
                  fill={hour.blind ? `url(#blind-${id})` : 'transparent'}
                />
                <rect {...about} y={ground - tall(hour.stored)} height={tall(hour.stored)} className="fill-edge" />
                <rect {...about} y={ground - tall(hour.matched)} height={tall(hour.matched)} className="fill-accent" />
                {!hour.blind && hour.polled > 0 ? (
                  <rect {...about} y={ground + 1} height={foot.heard} className="fill-good" />
                ) : null}
                {isMidnight ? <line x1={x} x2={x} y1={0} y2={height - foot.axis + 3} className="stroke-line" /> : null}
                {isMidnight && x + 34 < width ? (
                  <text x={x + 3} y={height - 4} className="fill-quiet text-2xs">
                    {slot * 24 > 64 ? weekday(at, zone) : String(wallClockAt(at, zone).day)}
                  </text>
                ) : null}
              </g>
            )
          })}
          <line x1={0} x2={width} y1={ground + 0.5} y2={ground + 0.5} className="stroke-line" />
        </svg>
      ) : null}
    </div>
  )
}

/** `Sat, 21 Nov` without the hour. */
function weekday(at: number, zone: string): string {
  return formatInstant(at, zone, language(), 'near').replace(/,? \S+$/, '')
}

function BlindPattern({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" className="fill-late-soft" />
        <rect width="1.5" height="6" className="fill-late" />
      </pattern>
    </defs>
  )
}

/** What the marks mean. */
export function HourKey({ id }: { id: number }) {
  const { t } = useTranslation('settings')
  const keys = [
    ['heard', 'var(--color-good)'],
    ['new', 'var(--color-edge)'],
    ['mentions', 'var(--color-accent)'],
    ['blind', `url(#key-${id})`],
  ] as const
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
      {keys.map(([what, fill]) => (
        <li key={what} className="inline-flex items-center gap-1.5">
          <svg aria-hidden="true" width="14" height="14">
            {what === 'blind' ? <BlindPattern id={`key-${id}`} /> : null}
            <rect x="0.5" y={what === 'heard' ? 5 : 0.5} width="13" height={what === 'heard' ? 4 : 13} fill={fill} />
          </svg>
          {t(`sources.ledger.keys.${what}`)}
        </li>
      ))}
    </ul>
  )
}
