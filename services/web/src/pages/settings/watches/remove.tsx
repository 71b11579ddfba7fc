import { useTranslation } from 'react-i18next'
import { api, client } from '../../../api/client.ts'
import { RemoveDialog } from '../../../ui/remove-dialog.tsx'
import type { Brand, Watch } from './watches.tsx'

export function RemoveBrand({ brand, onClose }: { brand: Brand; onClose: () => void }) {
  const { t } = useTranslation('settings')
  return (
    <RemoveDialog
      title={t('watches.removeBrand')}
      text={t('watches.removeBrandText', { name: brand.name })}
      act={() => client.brands.remove({ id: brand.id })}
      stale={[api.brands.key(), api.watches.list.key()]}
      onClose={onClose}
    />
  )
}

export function RemoveWatch({ watch, onClose }: { watch: Watch; onClose: () => void }) {
  const { t } = useTranslation('settings')
  return (
    <RemoveDialog
      title={t('watches.removeWatch')}
      text={t('watches.removeWatchText', { name: watch.name })}
      act={() => client.watches.remove({ id: watch.id })}
      stale={[api.watches.list.key()]}
      onClose={onClose}
    />
  )
}
