import { useTranslation } from 'react-i18next'
import { useDuration } from '../time/use-duration.ts'
import { useInstant } from '../time/use-instant.ts'
import { useNow } from '../time/use-now.ts'

type Props = { at: string; rhythm?: 'second' | 'tenSeconds' }

/** How long ago or in how long, ticking; the exact instant shows on hover. */
export function RelativeTime({ at, rhythm = 'tenSeconds' }: Props) {
  const { t } = useTranslation('ui')
  const tell = useDuration()
  const instant = useInstant()
  const ms = Date.parse(at) - useNow(rhythm)
  const near = rhythm === 'tenSeconds' && Math.abs(ms) < 10_000
  const duration = tell(ms)
  return (
    <time dateTime={at} title={instant(at)} className="tabular-nums whitespace-nowrap">
      {near ? t('justNow') : ms > 0 ? t('in', { duration }) : t('ago', { duration })}
    </time>
  )
}
