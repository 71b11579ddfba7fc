import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { buttonClass } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'

export function TrayNote({ count }: { count: number }) {
  const { t } = useTranslation('today')
  return (
    <section
      aria-label={t('toTray')}
      className="flex items-center gap-3 rounded-lg border border-line bg-surface px-4 py-2.5"
    >
      <Icon name="tray" className="size-5 text-quiet" />
      <p className="min-w-0 grow">{t('undecided', { count })}</p>
      <Link to="/queue" search={{ view: 'tray' }} className={buttonClass('plain', 'small')}>
        {t('toTray')}
        <Icon name="arrow" />
      </Link>
    </section>
  )
}
