import { shippedDepartments, undecided } from '@echolot/domain'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../../api/client.ts'
import { CheckboxGroup } from '../../../ui/checkbox-group.tsx'
import { Field } from '../../../ui/field.tsx'
import { FormDialog } from '../../../ui/form-dialog.tsx'
import { promiseProblem } from '../../../ui/promise-problem.ts'
import { Select } from '../../../ui/select.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useChange } from '../../../ui/use-change.ts'
import { useDepartmentName } from '../../../ui/use-department-name.ts'
import { useFieldErrors } from '../../../ui/use-field-errors.ts'
import { PreviewPart } from '../preview-part.tsx'
import type { Department } from './departments.tsx'
import { PromiseInput } from './promise-input.tsx'

/** Adds a department, or changes one or the sorting tray. */
export function DepartmentDialog({ department, onClose }: { department: Department | null; onClose: () => void }) {
  const { t } = useTranslation('settings')
  const nameOf = useDepartmentName()
  const calendars = useQuery(api.calendars.list.queryOptions()).data ?? []
  const people = useQuery(api.people.list.queryOptions()).data ?? []
  const [name, setName] = useState(department?.name ?? '')
  const [calendarId, setCalendarId] = useState(department?.calendarId ?? null)
  const [minutes, setMinutes] = useState(department?.firstResponseMinutes ?? 480)
  const [memberIds, setMemberIds] = useState(department?.memberIds ?? [])
  const [tried, setTried] = useState(false)
  const options = {
    said: t('forms.saved'),
    stale: [
      api.reports.key(),
      api.departments.key(),
      api.people.key(),
      api.calendars.key(),
      api.tickets.key(),
      api.today.key(),
    ],
    onDone: onClose,
  }
  const create = useChange(client.departments.create, options)
  const update = useChange(client.departments.update, options)
  const saving = department === null ? create : update
  const errorAt = useFieldErrors(saving.error, { name, calendarId, firstResponseMinutes: minutes })
  const tray = department?.id === undecided
  // What the setup file says is seen and not changed; who works in a department is never in it.
  const locked = department?.fromFile === true
  const shipped = shippedDepartments.some((id) => id === department?.id)
  const wrongPromise = promiseProblem(minutes)
  const submit = () => {
    setTried(true)
    if (wrongPromise !== null) return
    const input = { calendarId: calendarId ?? calendars[0]?.id ?? 0, firstResponseMinutes: minutes, memberIds }
    if (department === null) create.mutate({ ...input, name })
    else update.mutate({ ...input, id: department.id, name: name.trim() === '' && (tray || shipped) ? null : name })
  }
  return (
    <FormDialog
      title={
        department === null ? t('departments.addTitle') : t('departments.editTitle', { name: nameOf(department.id) })
      }
      submit={t(department === null ? 'forms.add' : 'forms.save')}
      busy={saving.isPending}
      wide
      error={saving.error}
      onSubmit={submit}
      onClose={onClose}
    >
      {locked ? <p className="rounded-md bg-sunken px-3 py-2">{t('departments.fromFile')}</p> : null}
      <fieldset disabled={locked} className="flex flex-col gap-4">
        {tray ? null : (
          <TextField
            label={t('departments.name')}
            hint={shipped ? t('departments.nameHintShipped') : null}
            error={errorAt('name')}
            optional={shipped}
            required={!shipped}
            data-autofocus
            value={name}
            onChange={setName}
          />
        )}
        <PromiseInput
          minutes={minutes}
          error={tried && wrongPromise !== null ? t(`departments.${wrongPromise}`) : errorAt('firstResponseMinutes')}
          onChange={setMinutes}
        />
        <Field label={t('departments.calendar')} error={errorAt('calendarId')}>
          {(control) => (
            <Select
              {...control}
              value={calendarId ?? calendars[0]?.id ?? ''}
              onChange={(event) => setCalendarId(Number(event.target.value))}
            >
              {calendars.map((calendar) => (
                <option key={calendar.id} value={calendar.id}>
                  {calendar.name}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </fieldset>
      {department === null || locked || wrongPromise !== null ? null : (
        <PreviewPart
          ask={client.departments.preview}
          input={{
            id: department.id,
            calendarId: calendarId ?? department.calendarId,
            firstResponseMinutes: minutes,
          }}
        />
      )}
      <CheckboxGroup
        legend={t('departments.members')}
        options={people
          .filter(({ id, disabled }) => !disabled || memberIds.includes(id))
          .map((person) => ({ value: person.id, label: person.name }))}
        chosen={memberIds}
        onChange={setMemberIds}
      />
    </FormDialog>
  )
}
