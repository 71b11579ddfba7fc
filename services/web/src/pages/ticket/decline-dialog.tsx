import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readText } from '../../read.ts'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { useDraft } from '../../ui/use-draft.ts'
import { useFieldErrors } from '../../ui/use-field-errors.ts'
import { draftName, type Question } from './question.ts'

/** Not for us: where it goes the server knows, and whoever gets it reads why. */
export function DeclineDialog({ ticket, work }: Question) {
  const { t } = useTranslation(['ticket', 'ui'])
  const [reason, setReason] = useDraft(draftName('decline', ticket.id), readText, '')
  const [sent, setSent] = useState(false)
  const errorAt = useFieldErrors(work.error, { reason })
  const empty = reason.trim() === ''
  return (
    <FormDialog
      title={t('ticket:dialogs.declineTitle')}
      submit={t('ticket:dialogs.declineSubmit')}
      busy={work.busy}
      error={work.error}
      unsaved={!empty}
      onSubmit={() => {
        setSent(true)
        if (!empty) work.run({ name: 'decline', id: ticket.id, reason: reason.trim() })
      }}
      onClose={work.stopAsking}
    >
      <Field
        label={t('ticket:dialogs.declineReason')}
        hint={t('ticket:dialogs.declineHint')}
        error={sent && empty ? t('ui:required') : errorAt('reason')}
      >
        {(control) => (
          <Textarea
            {...control}
            data-autofocus
            rows={3}
            maxLength={4000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
    </FormDialog>
  )
}
