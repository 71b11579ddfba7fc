import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { focusFirstError } from '../ui/focus-first-error.ts'
import { TextField } from '../ui/text-field.tsx'
import { toast } from '../ui/toast-store.ts'

export const shortestPassword = 12

export function PasswordDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('shell')
  const formId = useId()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [sent, setSent] = useState(false)
  const change = useMutation(
    api.session.changePassword.mutationOptions({
      onSuccess: () => {
        toast(t('passwordChanged'), { tone: 'good' })
        onClose()
      },
    }),
  )
  const wrong = change.error !== null && problemOf(change.error).data.field === 'current'
  const tooShort = next.length < shortestPassword
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setSent(true)
    focusFirstError(event.currentTarget)
    if (!tooShort && !change.isPending) change.mutate({ current, next })
  }
  return (
    <Dialog
      title={t('changePassword')}
      onClose={onClose}
      footer={
        <Button look="primary" type="submit" form={formId} busy={change.isPending}>
          {t('changePassword')}
        </Button>
      }
    >
      <form id={formId} onSubmit={submit} className="flex flex-col gap-4">
        <TextField
          label={t('currentPassword')}
          error={wrong ? t('passwordWrong') : null}
          type="password"
          autoComplete="current-password"
          required
          data-autofocus
          value={current}
          onChange={setCurrent}
        />
        <TextField
          label={t('nextPassword')}
          hint={t('passwordHint')}
          error={sent && tooShort ? t('passwordTooShort', { count: next.length }) : null}
          type="password"
          autoComplete="new-password"
          required
          value={next}
          onChange={setNext}
        />
        <ErrorNote error={wrong ? null : change.error} />
      </form>
    </Dialog>
  )
}
