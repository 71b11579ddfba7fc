import { may, sees, sightOf } from '@echolot/domain'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import { useAway } from '../../api/use-away.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Field } from '../../ui/field.tsx'
import { Select } from '../../ui/select.tsx'
import { useDayName } from '../reports/use-day-name.ts'
import type { Question } from './question.ts'

/** Members of the ticket's department come first: they are the ones who answer. */
export function AssignDialog({ ticket, work }: Question) {
  const { t } = useTranslation('ticket')
  const formId = useId()
  const people = useQuery(api.people.list.queryOptions())
  const [chosen, setChosen] = useState('')
  const able = (people.data ?? [])
    .filter(
      (person) =>
        !person.disabled &&
        person.id !== ticket.assignee?.id &&
        may(person.role, 'work_tickets') &&
        sees(sightOf(person.role, person.departmentIds), ticket.departmentId),
    )
    .toSorted(
      (a, b) =>
        Number(b.departmentIds.includes(ticket.departmentId)) - Number(a.departmentIds.includes(ticket.departmentId)) ||
        a.name.localeCompare(b.name),
    )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const person = able.find(({ id }) => String(id) === chosen) ?? able[0]
    if (person !== undefined) work.run({ name: 'assign', id: ticket.id, personId: person.id, personName: person.name })
  }
  return (
    <Dialog
      title={t('dialogs.assignTo')}
      onClose={work.stopAsking}
      footer={
        <Button look="primary" type="submit" form={formId} busy={work.busy} disabled={able.length === 0}>
          {t('dialogs.assignTo')}
        </Button>
      }
    >
      <form id={formId} onSubmit={submit} className="flex flex-col gap-4">
        <Field label={t('dialogs.choosePerson')}>
          {(control) => (
            <Select {...control} data-autofocus value={chosen} onChange={(event) => setChosen(event.target.value)}>
              {able.map((person) => (
                <option key={person.id} value={person.id}>
                  {person.name}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <AwayNote personId={Number(chosen || able[0]?.id)} />
        <ErrorNote error={people.error ?? work.error} />
      </form>
    </Dialog>
  )
}

/** That whoever is chosen is away, and who gets the ticket then. */
function AwayNote({ personId }: { personId: number }) {
  const { t } = useTranslation('absences')
  const dayName = useDayName()
  const absence = useAway().find(({ person }) => person.id === personId)
  if (absence === undefined) return null
  return (
    <p role="status" className="rounded-md bg-soon-soft px-3 py-2 text-soon">
      {t(absence.deputy === null ? 'assignAlone' : 'assignNote', {
        name: absence.person.name,
        deputy: absence.deputy?.name ?? '',
        until: dayName(absence.until),
      })}
    </p>
  )
}
