import { useTranslation } from 'react-i18next'
import type { KeptReport } from './kept-report-page.tsx'

type Props = {
  revised: KeptReport['revised']
  path: string
  /** As the page writes it: what it was, and what it would be. */
  was: string
  value: string
}

/** What a figure would be today, and why, where that is not what it was. */
export function Revised({ revised, path, was, value }: Props) {
  const { t } = useTranslation('keptReports')
  const found = revised.find((one) => one.path === path)
  if (found === undefined) return <span className="text-quiet">{t('unchanged')}</span>
  const reasons = found.because.map(({ reason, waits }) =>
    reason === 'calendar' || reason === 'definition'
      ? t(`reasons.${reason}`)
      : t(`reasons.${reason}`, { count: waits }),
  )
  return (
    <>
      <strong className="block text-soon tabular-nums">
        {value === was ? t('minimally') : t('revised', { value })}
      </strong>
      {reasons.length === 0 ? null : (
        <span className="block text-sm text-quiet first-letter:uppercase">
          {t('because', { why: reasons.join('; ') })}
        </span>
      )}
    </>
  )
}
