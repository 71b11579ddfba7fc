import { useTranslation } from 'react-i18next'

/** Where on google.com/alerts the feed is chosen, and where its address stands afterwards. */
export function AlertsDrawing() {
  const { t } = useTranslation('firstRun')
  const options = [
    [t('drawing.howOften'), t('drawing.asItHappens')],
    [t('drawing.sources'), t('drawing.automatic')],
    [t('drawing.deliverTo'), t('drawing.rss')],
  ] as const
  return (
    <svg viewBox="0 0 340 252" role="img" aria-label={t('drawing.label')} className="w-full max-w-sm text-xs">
      <rect x="0.5" y="0.5" width="339" height="251" rx="8" className="fill-ground stroke-line" />
      <rect x="16" y="14" width="222" height="24" rx="4" className="fill-surface stroke-edge" />
      <text x="26" y="30" className="fill-ink">
        {t('drawing.query')}
      </text>
      {options.map(([name, value], index) => (
        <g key={name} transform={`translate(16 ${50 + index * 26})`}>
          <text x="0" y="15" className="fill-quiet">
            {name}
          </text>
          <rect x="84" y="0" width="138" height="21" rx="3" className="fill-surface stroke-edge" />
          <text x="92" y="15" className="fill-ink">
            {value}
          </text>
          <path d="m210 8 3.500 4 3.500-4" className="fill-none stroke-quiet" />
        </g>
      ))}
      <rect x="97" y="98" width="144" height="27" rx="5" strokeWidth="2.500" className="fill-none stroke-late" />
      <path d="M272 112h-24m7-5-7 5 7 5" strokeWidth="2" className="fill-none stroke-late" />
      <text x="332" y="102" textAnchor="end" className="fill-late font-semibold">
        {t('drawing.choose')}
      </text>
      <rect x="16" y="134" width="110" height="24" rx="4" className="fill-accent" />
      <text x="71" y="150" textAnchor="middle" className="fill-on-accent font-semibold">
        {t('drawing.create')}
      </text>
      <path d="M0 170h340" className="stroke-line" />
      <text x="16" y="190" className="fill-quiet">
        {t('drawing.myAlerts')}
      </text>
      <text x="16" y="216" className="fill-ink">
        {t('drawing.query')}
      </text>
      <g strokeWidth="2" strokeLinecap="round" className="stroke-ink">
        <circle cx="196" cy="216" r="1.500" className="fill-ink" />
        <path d="M195 210a7 7 0 0 1 7 7M195 204.500a12.500 12.500 0 0 1 12.500 12.500" className="fill-none" />
        <path
          d="m224 216 10-10 2.500 2.500-10 10h-2.500zM254 206h10m-8.500 0 .5 11h6l.5-11"
          className="fill-none stroke-quiet"
        />
      </g>
      <circle cx="200.500" cy="211" r="15" strokeWidth="2.500" className="fill-none stroke-late" />
      <path d="M176 232c4 0 8-2 11-6" strokeWidth="2" className="fill-none stroke-late" />
      <text x="170" y="240" textAnchor="end" className="fill-late font-semibold">
        {t('drawing.copy')}
      </text>
    </svg>
  )
}
