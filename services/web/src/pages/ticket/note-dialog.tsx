import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readText } from '../../read.ts'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { useDraft } from '../../ui/use-draft.ts'
import { useFieldErrors } from '../../ui/use-field-errors.ts'
import { MentionField, type Mentions } from './mention-field.tsx'
import { draftName, type Question } from './question.ts'

export function NoteDialog({ ticket, work }: Question) {
  const { t } = useTranslation(['ticket', 'ui'])
  const [text, setText] = useDraft(draftName('note', ticket.id), readText, '')
  const [sent, setSent] = useState(false)
  const [mentions, setMentions] = useState<Mentions>({ personIds: [], departmentIds: [] })
  const field = useRef<HTMLTextAreaElement>(null)
  const chooser = useRef<HTMLSelectElement>(null)
  const errorAt = useFieldErrors(work.error, { text })
  const empty = text.trim() === ''
  return (
    <FormDialog
      title={t('ticket:dialogs.noteTitle')}
      submit={t('ticket:dialogs.noteSubmit')}
      busy={work.busy}
      error={work.error}
      unsaved={!empty}
      onSubmit={() => {
        setSent(true)
        if (!empty) work.run({ name: 'note', id: ticket.id, text: text.trim(), mentions })
      }}
      onClose={work.stopAsking}
    >
      <Field
        label={t('ticket:dialogs.noteLabel')}
        hint={t('ticket:dialogs.noteHint')}
        error={sent && empty ? t('ui:required') : errorAt('text')}
      >
        {(control) => (
          <Textarea
            {...control}
            ref={field}
            data-autofocus
            onKeyDown={(event) => {
              if (event.key !== '@' || chooser.current === null) return
              event.preventDefault()
              chooser.current.focus()
            }}
            rows={5}
            maxLength={10_000}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <MentionField value={mentions} onChange={setMentions} ref={chooser} onChosen={() => field.current?.focus()} />
    </FormDialog>
  )
}
