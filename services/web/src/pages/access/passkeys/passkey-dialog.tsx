import type { QueryKey } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../../api/client.ts'
import { FormDialog } from '../../../ui/form-dialog.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useChange } from '../../../ui/use-change.ts'
import { useFieldErrors } from '../../../ui/use-field-errors.ts'
import { makePasskey, PasskeyGivenUp } from './authenticator.ts'

type Props = { passkey: { id: number; name: string } | null; stale: readonly QueryKey[]; onClose: () => void }

/** Makes a passkey, or names one anew. */
export function PasskeyDialog({ passkey, stale, onClose }: Props) {
  const { t } = useTranslation(['access', 'shell', 'ui', 'settings'])
  const [name, setName] = useState(passkey?.name ?? '')
  const [password, setPassword] = useState('')
  const [sent, setSent] = useState(false)
  const save = useChange(
    (input: { name: string; password: string }) =>
      passkey === null ? makePasskey(input) : client.passkeys.rename({ id: passkey.id, name: input.name }),
    { stale, onDone: onClose },
  )
  const givenUp = save.error instanceof PasskeyGivenUp
  const noName = name.trim() === ''
  const errorAt = useFieldErrors(givenUp ? null : save.error, { name, password })
  return (
    <FormDialog
      title={t(passkey === null ? 'access:passkeys.addTitle' : 'access:passkeys.nameTitle')}
      submit={t(passkey === null ? 'access:passkeys.make' : 'settings:forms.save')}
      busy={save.isPending}
      error={givenUp ? null : save.error}
      unsaved={false}
      onSubmit={() => {
        setSent(true)
        if (!noName) save.mutate({ name: name.trim(), password })
      }}
      onClose={onClose}
    >
      {passkey === null ? <p>{t('access:passkeys.how')}</p> : null}
      <TextField
        label={t('access:passkeys.name')}
        hint={t('access:passkeys.nameHint')}
        error={sent && noName ? t('ui:required') : errorAt('name')}
        required
        data-autofocus
        autoComplete="off"
        maxLength={100}
        value={name}
        onChange={setName}
      />
      {passkey === null ? (
        <TextField
          label={t('shell:currentPassword')}
          error={errorAt('password')}
          type="password"
          autoComplete="current-password"
          required
          value={password}
          onChange={setPassword}
        />
      ) : null}
      {givenUp ? (
        <p role="alert" className="rounded-md bg-soon-soft px-3 py-2 text-soon">
          {t('access:passkeys.givenUp')}
        </p>
      ) : null}
    </FormDialog>
  )
}
