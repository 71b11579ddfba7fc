import { useTranslation } from 'react-i18next'
import { language } from '../../texts/i18n.ts'
import { Card } from '../../ui/card.tsx'
import { Icon } from '../../ui/icon.tsx'
import type { Why } from './why-answer.tsx'

const looks = {
  passed: { icon: 'check', tone: 'text-good' },
  dropped: { icon: 'late', tone: 'text-late' },
  not_reached: { icon: 'more', tone: 'text-quiet' },
} as const

/** What every step made of it; the one that dropped it stands out. */
export function WhySteps({ steps }: { steps: Why['steps'] }) {
  const { t } = useTranslation('why')
  return (
    <Card title={t('stepsTitle')}>
      <ol className="divide-y divide-line">
        {steps.map(({ step, outcome, say }) => (
          <li
            key={step}
            {...(outcome === 'dropped' ? { 'aria-current': 'step' as const } : {})}
            className={`grid grid-cols-[auto_1fr] items-start gap-x-3 px-4 py-2.5 sm:grid-cols-[auto_9rem_1fr] ${outcome === 'dropped' ? 'bg-late-soft' : ''}`}
          >
            <span className={`mt-0.5 ${looks[outcome].tone}`}>
              <Icon name={looks[outcome].icon} />
              <span className="sr-only">{t(`stepOutcomes.${outcome}`)}</span>
            </span>
            <span className="font-medium">{t(`steps.${step}`)}</span>
            <span className="col-start-2 min-w-0 wrap-anywhere sm:col-start-3">{say[language()]}</span>
          </li>
        ))}
      </ol>
    </Card>
  )
}
