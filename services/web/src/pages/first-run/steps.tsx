import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'

const names = ['stepAdministrator', 'stepCompany', 'stepProposal'] as const

/** How far the set-up has come. */
export function Steps({ step }: { step: 1 | 2 | 3 }) {
  const { t } = useTranslation('firstRun')
  // The button that led here is gone; reading and tabbing go on at the new step's heading.
  useEffect(() => {
    if (step > 0) document.querySelector('h1')?.focus()
  }, [step])
  return (
    <ol aria-label={t('steps')} className="flex gap-2">
      {names.map((name, index) => (
        <li
          key={name}
          {...(index + 1 === step ? { 'aria-current': 'step' as const } : {})}
          className={`grow border-t-3 pt-1 text-sm ${index < step ? 'border-accent font-medium' : 'border-line text-quiet'}`}
        >
          {index + 1}. {t(name)}
        </li>
      ))}
    </ol>
  )
}
