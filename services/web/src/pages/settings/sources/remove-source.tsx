import type { Source } from '@echolot/contract'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../../api/client.ts'
import { RemoveDialog } from '../../../ui/remove-dialog.tsx'

export function RemoveSource({ source, onClose }: { source: Source; onClose: () => void }) {
  const { t } = useTranslation('settings')
  return (
    <RemoveDialog
      title={t('sources.removeTitle')}
      text={t('sources.removeText', { name: source.name, items: source.itemsTotal })}
      act={() => client.sources.remove({ id: source.id })}
      stale={[api.sources.key(), api.tickets.key(), api.today.key(), api.reports.key()]}
      onClose={onClose}
    />
  )
}
