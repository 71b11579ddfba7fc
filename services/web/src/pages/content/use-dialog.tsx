import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../api/client.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useChange } from '../../ui/use-change.ts'
import { useFieldErrors } from '../../ui/use-field-errors.ts'

/** Says that a story was used, and where everybody can see it. */
export function UseDialog({ id, onClose }: { id: number; onClose: () => void }) {
  const { t } = useTranslation('contribute')
  const [url, setUrl] = useState('')
  const saving = useChange(client.anecdotes.use, {
    said: t('story.useDone'),
    stale: [api.anecdotes.key()],
    onDone: onClose,
  })
  const errorAt = useFieldErrors(saving.error, { url })
  return (
    <FormDialog
      title={t('story.useTitle')}
      submit={t('story.use')}
      busy={saving.isPending}
      error={saving.error}
      onSubmit={() => saving.mutate({ id, used: true, url: url.trim() === '' ? null : url.trim() })}
      onClose={onClose}
    >
      <TextField
        label={t('story.useUrl')}
        hint={t('story.useHint')}
        error={errorAt('url')}
        optional
        type="url"
        maxLength={2000}
        data-autofocus
        value={url}
        onChange={setUrl}
      />
    </FormDialog>
  )
}
