import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../../api/client.ts'
import { Button } from '../../../ui/button.tsx'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { useChange } from '../../../ui/use-change.ts'

/** Takes the demo company away; what follows is the first run. */
export function RemoveDemo() {
  const { t } = useTranslation('settings')
  const shell = useTranslation('shell').t
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const [asking, setAsking] = useState(false)
  const remove = useChange(() => client.setup.removeDemo(undefined), {
    said: shell('demo.removed'),
    stale: [],
    onDone: () => void navigate({ to: '/first-run', ignoreBlocker: true }).then(() => queryClient.clear()),
  })
  return (
    <section className="flex max-w-xl flex-col items-start gap-2 border-t border-line pt-4">
      <h2 className="font-semibold">{t('company.demo')}</h2>
      <p>{t('company.demoText')}</p>
      <Button look="danger" icon="erase" onClick={() => setAsking(true)}>
        {shell('demo.remove')}
      </Button>
      {asking ? (
        <ConfirmDialog
          title={shell('demo.title')}
          confirm={shell('demo.confirm')}
          danger
          busy={remove.isPending}
          onConfirm={() => remove.mutate(undefined)}
          onClose={() => setAsking(false)}
        >
          <p>{shell('demo.text')}</p>
          <ErrorNote error={remove.error} />
        </ConfirmDialog>
      ) : null}
    </section>
  )
}
