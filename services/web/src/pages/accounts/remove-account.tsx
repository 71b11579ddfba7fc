import type { Account } from '@echolot/contract'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../api/client.ts'
import { RemoveDialog } from '../../ui/remove-dialog.tsx'

export function RemoveAccount({ account, onClose }: { account: Account; onClose: () => void }) {
  const { t } = useTranslation('accounts')
  return (
    <RemoveDialog
      title={t('removeTitle')}
      text={t('removeText', { name: account.name })}
      act={() => client.accounts.remove({ id: account.id })}
      stale={[api.accounts.key(), api.today.key(), api.sources.key()]}
      onClose={onClose}
    />
  )
}
