import type { QueryKey } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../api/client.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useChange } from '../../ui/use-change.ts'
import { useFieldErrors } from '../../ui/use-field-errors.ts'
import { ConfirmPasswordDialog } from './confirm-password-dialog.tsx'
import { SquareCode } from './square-code.tsx'

type Props = {
  stale: readonly QueryKey[]
  onDone: (output: { recoveryCodes: string[] }) => void
  onClose: () => void
}

type Begun = Awaited<ReturnType<typeof client.ownSecondFactor.begin>>

/** First the password, then the square code for the app, and a code back from it. */
export function SetUpFactorDialog({ stale, onDone, onClose }: Props) {
  const { t } = useTranslation('access')
  const [begun, setBegun] = useState<Begun | null>(null)
  if (begun === null)
    return (
      <ConfirmPasswordDialog
        title={t('factor.setUpTitle')}
        text={t('factor.passwordFirst')}
        submit={t('factor.next')}
        act={client.ownSecondFactor.begin}
        stale={[]}
        onDone={setBegun}
        onClose={onClose}
      />
    )
  return <ConfirmFactorDialog begun={begun} stale={stale} onDone={onDone} onClose={onClose} />
}

function ConfirmFactorDialog({ begun, stale, onDone, onClose }: Props & { begun: Begun }) {
  const { t } = useTranslation('access')
  const [code, setCode] = useState('')
  const confirm = useChange((input: { code: string }) => client.ownSecondFactor.confirm(input), { stale, onDone })
  const errorAt = useFieldErrors(confirm.error, { secondFactor: code })
  return (
    <FormDialog
      title={t('factor.setUpTitle')}
      submit={t('factor.confirm')}
      busy={confirm.isPending}
      error={confirm.error}
      unsaved={false}
      onSubmit={() => confirm.mutate({ code })}
      onClose={onClose}
    >
      <p>{t('factor.scan')}</p>
      <SquareCode text={begun.uri} label={t('factor.square')} />
      <p className="text-sm text-quiet">
        {t('factor.orType')} <code className="break-all select-all">{begun.secret.match(/.{1,4}/g)?.join(' ')}</code>
      </p>
      <TextField
        label={t('factor.code')}
        hint={t('factor.codeHint')}
        error={errorAt('secondFactor')}
        inputMode="numeric"
        autoComplete="one-time-code"
        required
        data-autofocus
        value={code}
        onChange={setCode}
      />
    </FormDialog>
  )
}
