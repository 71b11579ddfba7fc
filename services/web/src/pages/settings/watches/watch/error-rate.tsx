import { useTranslation } from 'react-i18next'
import { language } from '../../../../texts/i18n.ts'
import type { Watch } from '../watches.tsx'

/** How much of what a watch hides was hidden wrongly, by the samples judged, with its interval. */
export function ErrorRate({ audit: { judged, wrong, rate } }: { audit: Watch['audit'] }) {
  const { t } = useTranslation('settings')
  if (rate === null) return <span className="text-quiet">{t('watch.audit.notJudged')}</span>
  const percent = (value: number) =>
    new Intl.NumberFormat(language(), { style: 'percent', maximumFractionDigits: 1 }).format(value)
  return (
    <span title={t('watch.audit.explain')}>
      {t('watch.audit.rate', { rate: percent(rate.value), low: percent(rate.low), high: percent(rate.high) })}
      <span className="block text-sm text-quiet">{t('watch.audit.judged', { wrong, count: judged })}</span>
    </span>
  )
}
