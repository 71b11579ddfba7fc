import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../../../ui/icon.tsx'

export function BackToWatches() {
  const { t } = useTranslation('settings')
  return (
    <Link
      to="/settings"
      search={{ section: 'watches' }}
      className="inline-flex min-h-8 items-center gap-1 self-start text-quiet hover:text-ink"
    >
      <Icon name="back" />
      {t('sections.watches')}
    </Link>
  )
}
