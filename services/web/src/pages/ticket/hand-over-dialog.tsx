import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import { readText } from '../../read.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { useDraft } from '../../ui/use-draft.ts'
import { draftName, type Question } from './question.ts'
import { useDepartments } from './use-departments.ts'

export function HandOverDialog({ ticket, work }: Question) {
  const { t } = useTranslation(['ticket', 'ui'])
  const problem = useQuery(api.departments.list.queryOptions()).error
  const departments = useDepartments().filter(({ id }) => id !== ticket.departmentId)
  const [chosen, setChosen] = useState<string | null>(null)
  const [note, setNote] = useDraft(draftName('hand_over', ticket.id), readText, '')
  const [sent, setSent] = useState(false)
  const text = note.trim()
  const noneChosen = sent && chosen === null
  const submit = () => {
    setSent(true)
    if (chosen !== null)
      work.run({ name: 'hand_over', id: ticket.id, departmentId: chosen, ...(text === '' ? {} : { note: text }) })
  }
  return (
    <FormDialog
      title={t('ticket:handOver')}
      submit={t('ticket:dialogs.handOverSubmit')}
      busy={work.busy}
      error={work.error}
      unsaved={text !== ''}
      onSubmit={submit}
      onClose={work.stopAsking}
    >
      <fieldset className="flex flex-col gap-1">
        <legend className="mb-1 font-medium">{t('ticket:dialogs.handOverTo')}</legend>
        <div className="grid gap-1 sm:grid-cols-2">
          {departments.map((department, index) => (
            <label
              key={department.id}
              className="flex min-h-9 items-center gap-2 rounded-md border border-line px-2 hover:bg-accent-soft has-checked:border-accent has-checked:bg-accent-soft"
            >
              <input
                type="radio"
                name="department"
                required
                aria-invalid={noneChosen || undefined}
                value={department.id}
                checked={chosen === department.id}
                onChange={() => setChosen(department.id)}
                className="size-4 accent-accent"
                {...(index === 0 ? { 'data-autofocus': true } : {})}
              />
              {department.name}
            </label>
          ))}
        </div>
        <p role="alert" className="text-sm font-medium text-late empty:hidden">
          {noneChosen ? t('ui:required') : null}
        </p>
      </fieldset>
      <Field label={t('ticket:dialogs.handOverNote')} optional>
        {(control) => (
          <Textarea
            {...control}
            rows={3}
            maxLength={4000}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        )}
      </Field>
      <ErrorNote error={problem} />
    </FormDialog>
  )
}
