import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { buttonClass } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'

/** Something could not be worked on; shown to those who can do something about it. */
export function ProblemsNote({ count }: { count: number }) {
  const { t } = useTranslation('today')
  return (
    <section
      aria-label={t('toProblems')}
      className="flex flex-wrap items-center gap-x-3 gap-y-2 rounded-lg border border-line bg-surface px-4 py-2.5"
    >
      <Icon name="late" className="size-5 text-late" />
      <p className="min-w-0 grow basis-48">{t('deadLetters', { count })}</p>
      <Link to="/settings" search={{ section: 'problems' }} className={buttonClass('plain', 'small')}>
        {t('toProblems')}
        <Icon name="arrow" />
      </Link>
    </section>
  )
}
