import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Field } from '../../ui/field.tsx'
import { focusFirstError } from '../../ui/focus-first-error.ts'
import { Textarea } from '../../ui/textarea.tsx'
import type { Question } from './question.ts'

export function NoteDialog({ ticket, work }: Question) {
  const { t } = useTranslation(['ticket', 'ui'])
  const formId = useId()
  const [text, setText] = useState('')
  const [sent, setSent] = useState(false)
  const empty = text.trim() === ''
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setSent(true)
    focusFirstError(event.currentTarget)
    if (!empty) work.run({ name: 'note', id: ticket.id, text: text.trim() })
  }
  return (
    <Dialog
      title={t('ticket:dialogs.noteTitle')}
      onClose={work.stopAsking}
      footer={
        <Button look="primary" type="submit" form={formId} busy={work.busy}>
          {t('ticket:dialogs.noteSubmit')}
        </Button>
      }
    >
      <form id={formId} onSubmit={submit} className="flex flex-col gap-4">
        <Field
          label={t('ticket:dialogs.noteLabel')}
          hint={t('ticket:dialogs.noteHint')}
          error={sent && empty ? t('ui:required') : null}
        >
          {(control) => (
            <Textarea
              {...control}
              data-autofocus
              rows={5}
              maxLength={10_000}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
        <ErrorNote error={work.error} />
      </form>
    </Dialog>
  )
}
