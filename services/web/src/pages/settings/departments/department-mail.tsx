import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../../api/client.ts'
import { Button } from '../../../ui/button.tsx'
import { FormDialog } from '../../../ui/form-dialog.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useChange } from '../../../ui/use-change.ts'
import { useDepartmentName } from '../../../ui/use-department-name.ts'
import { useFieldErrors } from '../../../ui/use-field-errors.ts'
import type { Department } from './departments.tsx'

/** Where a department that never signs in is told what came for it. */
export function DepartmentMail({ department, mayChange }: { department: Department; mayChange: boolean }) {
  const { t } = useTranslation('settings')
  const name = useDepartmentName()(department.id)
  const [editing, setEditing] = useState(false)
  return (
    <div className="flex flex-wrap items-center gap-x-3">
      <span className="text-quiet">{t('departments.mail.title')}</span>
      <span className="min-w-0 break-words">{department.mailAddress ?? t('departments.mail.none')}</span>
      {mayChange ? (
        <Button look="quiet" aria-label={t('departments.mail.setOf', { name })} onClick={() => setEditing(true)}>
          {t('departments.mail.set')}
        </Button>
      ) : null}
      {editing ? <MailAddressDialog department={department} name={name} onClose={() => setEditing(false)} /> : null}
    </div>
  )
}

function MailAddressDialog({
  department: { id, mailAddress },
  name,
  onClose,
}: {
  department: Department
  name: string
  onClose: () => void
}) {
  const { t } = useTranslation('settings')
  const [draft, setDraft] = useState({ mailAddress: mailAddress ?? '' })
  const save = useChange(client.departments.setMailAddress, {
    stale: [api.departments.key()],
    said: t('forms.saved'),
    onDone: onClose,
  })
  const errorAt = useFieldErrors(save.error, draft)
  const typed = draft.mailAddress.trim()
  return (
    <FormDialog
      title={t('departments.mail.dialog', { name })}
      submit={t('forms.save')}
      busy={save.isPending}
      error={save.error}
      onSubmit={() => save.mutate({ id, mailAddress: typed === '' ? null : typed })}
      onClose={onClose}
    >
      <p className="text-quiet">{t('departments.mail.hint')}</p>
      <TextField
        label={t('departments.mail.address')}
        hint={t('departments.mail.addressHint')}
        error={errorAt('mailAddress')}
        autoComplete="off"
        inputMode="email"
        value={draft.mailAddress}
        onChange={(value) => setDraft({ mailAddress: value })}
      />
    </FormDialog>
  )
}
