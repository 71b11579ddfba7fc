import { type Role, roles, undecided } from '@echolot/domain'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../../api/client.ts'
import { useMe } from '../../../api/session.ts'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { CheckboxGroup } from '../../../ui/checkbox-group.tsx'
import { FormDialog } from '../../../ui/form-dialog.tsx'
import { Radios } from '../../../ui/radios.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useChange } from '../../../ui/use-change.ts'
import { useDepartmentName } from '../../../ui/use-department-name.ts'
import { useFieldErrors } from '../../../ui/use-field-errors.ts'
import type { Person } from './people.tsx'

/** Adds a person or changes one. */
export function PersonDialog({ person, onClose }: { person: Person | null; onClose: () => void }) {
  const { t } = useTranslation('settings')
  const words = useTranslation('words').t
  const nameOf = useDepartmentName()
  const me = useMe()
  const departments = useQuery(api.departments.list.queryOptions()).data ?? []
  const [draft, setDraft] = useState({
    name: person?.name ?? '',
    email: person?.email ?? '',
    password: '',
    role: person?.role ?? ('member' as Role),
    departmentIds: person?.departmentIds ?? [],
    disabled: person?.disabled ?? false,
  })
  const set = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change })
  const options = {
    said: t('forms.saved'),
    stale: [api.people.key(), api.departments.key(), api.session.me.key(), api.tickets.key(), api.today.key()],
    onDone: onClose,
  }
  const create = useChange(client.people.create, options)
  const update = useChange(change, options)
  const saving = person === null ? create : update
  const errorAt = useFieldErrors(saving.error, draft)
  const submit = () => {
    const { name, role, departmentIds, disabled, email, password } = draft
    if (person === null) create.mutate({ name, role, departmentIds, email: email.trim(), password })
    else update.mutate({ id: person.id, name, role, departmentIds, disabled, password })
  }
  return (
    <FormDialog
      title={person === null ? t('people.addTitle') : t('people.editTitle', { name: person.name })}
      submit={t(person === null ? 'forms.add' : 'forms.save')}
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
          <TextField
            label={t('people.password')}
            hint={t('people.passwordHint')}
            error={errorAt('password')}
            type="password"
            required
            autoComplete="new-password"
            value={draft.password}
            onChange={(password) => set({ password })}
          />
        </>
      ) : person.id === me?.id ? null : (
        <TextField
          label={t('people.newPassword')}
          hint={t('people.newPasswordHint')}
          error={errorAt('password')}
          optional
          type="password"
          autoComplete="new-password"
          value={draft.password}
          onChange={(password) => set({ password })}
        />
      )}
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

type Changed = Parameters<typeof client.people.update>[0] & { password: string }

/** The password first: where it is too short, nothing is changed. */
async function change({ password, ...person }: Changed) {
  if (password !== '') await client.people.setPassword({ id: person.id, password })
  return client.people.update(person)
}
