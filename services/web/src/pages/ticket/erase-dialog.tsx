import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { toast } from '../../ui/toast-store.ts'
import type { Question } from './question.ts'

/** Says exactly what disappears before it does. */
export function EraseDialog({ ticket, work }: Question) {
  const { t } = useTranslation('ticket')
  const queryClient = useQueryClient()
  const author = 'item' in ticket ? ticket.item?.author : null
  const erase = useMutation(
    api.authors.erase.mutationOptions({
      onSuccess: ({ items }) => {
        toast(t('done.erase', { count: items }), { tone: 'good' })
        void queryClient.invalidateQueries({ queryKey: api.tickets.key() })
        void queryClient.invalidateQueries({ queryKey: api.today.key() })
        work.stopAsking()
      },
    }),
  )
  if (!author) return null
  return (
    <ConfirmDialog
      title={t('dialogs.eraseTitle')}
      confirm={t('dialogs.eraseConfirm')}
      danger
      busy={erase.isPending}
      onConfirm={() => erase.mutate({ id: author.id })}
      onClose={work.stopAsking}
    >
      <p>{t('dialogs.eraseText', { name: author.name ?? author.handle ?? t('item.unknownAuthor') })}</p>
      <p>{t(author.byNameAlone ? 'dialogs.eraseNameAlone' : 'dialogs.eraseKeptOut')}</p>
      <p className="font-medium">{t('dialogs.eraseFinal')}</p>
      <ErrorNote error={erase.error} />
    </ConfirmDialog>
  )
}
