import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import { useMay, useStatus } from '../api/session.ts'
import { Button } from '../ui/button.tsx'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { Icon } from '../ui/icon.tsx'
import { toast } from '../ui/toast-store.ts'

/** Says on every page that nothing here is real, and takes it all away again. */
export function DemoBanner() {
  const { t } = useTranslation('shell')
  const demo = useStatus()?.organisation?.demo ?? false
  const mayRemove = useMay('change_settings')
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const [asking, setAsking] = useState(false)
  const remove = useMutation(
    api.setup.removeDemo.mutationOptions({
      // What is being asked just now would come back refused.
      onMutate: () => queryClient.cancelQueries(),
      onSuccess: async () => {
        toast(t('demo.removed'), { tone: 'good' })
        await navigate({ to: '/first-run', ignoreBlocker: true })
        queryClient.clear()
      },
    }),
  )
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
        <Button size="small" onClick={() => setAsking(true)}>
          {t('demo.remove')}
        </Button>
      ) : null}
      {asking ? (
        <ConfirmDialog
          title={t('demo.title')}
          confirm={t('demo.confirm')}
          danger
          busy={remove.isPending}
          onConfirm={() => remove.mutate(undefined)}
          onClose={() => setAsking(false)}
        >
          <p>{t('demo.text')}</p>
          <ErrorNote error={remove.error} />
        </ConfirmDialog>
      ) : null}
    </aside>
  )
}
