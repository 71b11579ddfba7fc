import { type Role, roles, undecided } from '@echolot/domain'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../../api/client.ts'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { CheckboxGroup } from '../../../ui/checkbox-group.tsx'
import { FormDialog } from '../../../ui/form-dialog.tsx'
import { Radios } from '../../../ui/radios.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useChange } from '../../../ui/use-change.ts'
import { useDepartmentName } from '../../../ui/use-department-name.ts'
import { useFieldErrors } from '../../../ui/use-field-errors.ts'
import type { Person } from './people.tsx'

type Props = { person: Person | null; onInvited: (person: Person) => void; onClose: () => void }

/** Invites a person or changes one. */
export function PersonDialog({ person, onInvited, onClose }: Props) {
  const { t } = useTranslation('settings')
  const words = useTranslation('words').t
  const nameOf = useDepartmentName()
  const departments = useQuery(api.departments.list.queryOptions()).data ?? []
  const [draft, setDraft] = useState({
    name: person?.name ?? '',
    email: person?.email ?? '',
    role: person?.role ?? ('community' as Role),
    departmentIds: person?.departmentIds ?? [],
    disabled: person?.disabled ?? false,
  })
  const set = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change })
  const options = {
    stale: [api.people.key(), api.departments.key(), api.session.me.key(), api.tickets.key(), api.today.key()],
  }
  const create = useChange(client.people.create, { ...options, onDone: onInvited })
  const update = useChange(client.people.update, { ...options, said: t('forms.saved'), onDone: onClose })
  const saving = person === null ? create : update
  const errorAt = useFieldErrors(saving.error, draft)
  const [tried, setTried] = useState(false)
  const headsNone = draft.role === 'department_head' && draft.departmentIds.length === 0 && !draft.disabled
  const submit = () => {
    const { name, role, departmentIds, disabled, email } = draft
    if (headsNone) return setTried(true)
    if (person === null) create.mutate({ name, role, departmentIds, email: email.trim() })
    else update.mutate({ id: person.id, name, role, departmentIds, disabled })
  }
  return (
    <FormDialog
      title={person === null ? t('people.addTitle') : t('people.editTitle', { name: person.name })}
      submit={person === null ? t('people.invite') : t('forms.save')}
      busy={saving.isPending}
      error={saving.error}
      conflict={t('people.lastAdministrator')}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label={t('people.name')}
        error={errorAt('name')}
        required
        data-autofocus
        autoComplete="off"
        value={draft.name}
        onChange={(name) => set({ name })}
      />
      {person === null ? (
        <>
          <TextField
            label={t('people.email')}
            error={errorAt('email')}
            type="email"
            required
            autoComplete="off"
            value={draft.email}
            onChange={(email) => set({ email })}
          />
          <p className="text-quiet">{t('people.inviteText')}</p>
        </>
      ) : null}
      <Radios
        legend={t('people.role')}
        value={draft.role}
        options={roles.map((role) => ({
          value: role,
          label: words(`roles.${role}`),
          hint: t(`people.roleHints.${role}`),
        }))}
        onChoose={(role) => set({ role })}
      />
      <CheckboxGroup
        legend={t('people.departments')}
        error={tried && headsNone ? t('people.headNeedsDepartment') : null}
        options={departments
          .filter(({ id }) => id !== undecided || draft.departmentIds.includes(id))
          .map(({ id }) => ({ value: id as string, label: nameOf(id) }))}
        chosen={draft.departmentIds}
        onChange={(departmentIds) => set({ departmentIds })}
      />
      {person === null ? null : (
        <Checkbox
          label={t('people.disable')}
          hint={t('people.disableHint')}
          checked={draft.disabled}
          onChange={(event) => set({ disabled: event.target.checked })}
        />
      )}
    </FormDialog>
  )
}
