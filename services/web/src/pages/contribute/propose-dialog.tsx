import type { Submission } from '@echolot/contract'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../api/client.ts'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { useChange } from '../../ui/use-change.ts'
import { useFieldErrors } from '../../ui/use-field-errors.ts'

/** Suggests what could be answered to what oneself handed in. */
export function ProposeDialog({ submission, onClose }: { submission: Submission; onClose: () => void }) {
  const { t } = useTranslation('contribute')
  const [text, setText] = useState('')
  const saving = useChange(client.submissions.propose, {
    said: t('propose.done'),
    stale: [api.submissions.key()],
    onDone: onClose,
  })
  const errorAt = useFieldErrors(saving.error, { text })
  return (
    <FormDialog
      title={t('propose.title')}
      submit={t('propose.submit')}
      busy={saving.isPending}
      error={saving.error}
      onSubmit={() => saving.mutate({ id: submission.id, text })}
      onClose={onClose}
    >
      <Field label={t('propose.text')} hint={t('propose.hint')} error={errorAt('text')}>
        {(control) => (
          <Textarea
            {...control}
            rows={6}
            required
            maxLength={10_000}
            data-autofocus
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
    </FormDialog>
  )
}
