import { useTranslation } from 'react-i18next'
import { useMay, useStatus } from '../api/session.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { useRemoveDemo } from './use-remove-demo.ts'

/** Says on every page that nothing here is real, and takes it all away again. */
export function DemoBanner() {
  const { t } = useTranslation('shell')
  const demo = useStatus()?.organisation?.demo ?? false
  const mayRemove = useMay('change_settings')
  const remove = useRemoveDemo()
  if (!demo) return null
  return (
    <aside
      aria-label="Demo"
      className="flex items-center gap-x-2 border-b border-line bg-soon-soft px-3 py-1 text-sm text-soon sm:px-4 sm:text-base"
    >
      <Icon name="info" />
      <p className="min-w-0 grow">
        <strong className="font-semibold">{t('demo.banner')}</strong>{' '}
        <span className="hidden sm:inline">{t('demo.bannerLong')}</span>
      </p>
      {mayRemove ? (
        <Button
          size="small"
          icon="erase"
          title={t('demo.removes')}
          busy={remove.isPending}
          onClick={() => remove.mutate(undefined)}
        >
          {t('demo.remove')}
        </Button>
      ) : null}
    </aside>
  )
}
