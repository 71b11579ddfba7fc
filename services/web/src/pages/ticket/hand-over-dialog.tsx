import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Field } from '../../ui/field.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import type { Question } from './question.ts'
import { useDepartments } from './use-departments.ts'

export function HandOverDialog({ ticket, work }: Question) {
  const { t } = useTranslation('ticket')
  const formId = useId()
  const problem = useQuery(api.departments.list.queryOptions()).error
  const departments = useDepartments().filter(({ id }) => id !== ticket.departmentId)
  const [chosen, setChosen] = useState<string | null>(null)
  const [note, setNote] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const text = note.trim()
    if (chosen !== null)
      work.run({ name: 'hand_over', id: ticket.id, departmentId: chosen, ...(text === '' ? {} : { note: text }) })
  }
  return (
    <Dialog
      title={t('handOver')}
      onClose={work.stopAsking}
      footer={
        <Button look="primary" type="submit" form={formId} busy={work.busy}>
          {t('dialogs.handOverSubmit')}
        </Button>
      }
    >
      <form id={formId} onSubmit={submit} className="flex flex-col gap-4">
        <fieldset className="flex flex-col gap-1">
          <legend className="mb-1 font-medium">{t('dialogs.handOverTo')}</legend>
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
        </fieldset>
        <Field label={t('dialogs.handOverNote')} optional>
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
        <ErrorNote error={problem ?? work.error} />
      </form>
    </Dialog>
  )
}
