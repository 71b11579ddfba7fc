import type { QueryKey } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useChange } from '../../ui/use-change.ts'
import { useFieldErrors } from '../../ui/use-field-errors.ts'

type Props<Output> = {
  title: string
  text: string
  submit: string
  said?: string
  act: (input: { password: string }) => Promise<Output>
  stale: readonly QueryKey[]
  onDone: (output: Output) => void
  onClose: () => void
}

/** Asks for the password once more before how one comes in is changed. */
export function ConfirmPasswordDialog<Output>(props: Props<Output>) {
  const { title, text, submit, said, act, stale, onDone, onClose } = props
  const { t } = useTranslation('shell')
  const [password, setPassword] = useState('')
  const change = useChange((input: { password: string }) => act(input), {
    ...(said === undefined ? {} : { said }),
    stale,
    onDone,
  })
  const errorAt = useFieldErrors(change.error, { password })
  return (
    <FormDialog
      title={title}
      submit={submit}
      busy={change.isPending}
      error={change.error}
      unsaved={false}
      onSubmit={() => change.mutate({ password })}
      onClose={onClose}
    >
      <p>{text}</p>
      <TextField
        label={t('currentPassword')}
        error={errorAt('password')}
        type="password"
        autoComplete="current-password"
        required
        data-autofocus
        value={password}
        onChange={setPassword}
      />
    </FormDialog>
  )
}
