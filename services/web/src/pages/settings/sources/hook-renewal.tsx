import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../../api/client.ts'
import { Button } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { FormError } from '../../../ui/form-error.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useChange } from '../../../ui/use-change.ts'
import { useFieldErrors } from '../../../ui/use-field-errors.ts'

type Props = { id: number; onDone: (made: Awaited<ReturnType<typeof client.sources.renewHookSecret>>) => void }

/** Another secret: made here or given out by the channel, beside the present one for a day or in its place at once. */
export function HookRenewal({ id, onDone }: Props) {
  const { t } = useTranslation('settings')
  const [secret, setSecret] = useState('')
  const [formerHolds, setFormerHolds] = useState(true)
  const renew = useChange(client.sources.renewHookSecret, {
    said: t('hook.renewed'),
    stale: [api.sources.key()],
    onDone,
  })
  const errorAt = useFieldErrors(renew.error, { secret })
  return (
    <form
      className="flex flex-col gap-4 rounded-lg border border-line p-4"
      onSubmit={(event) => {
        event.preventDefault()
        renew.mutate({ id, secret: secret.trim() || null, formerHolds })
      }}
    >
      <p>{t('hook.renewText')}</p>
      <TextField
        label={t('hook.typed')}
        hint={t('hook.typedHint')}
        error={errorAt('secret')}
        optional
        type="password"
        autoComplete="off"
        value={secret}
        onChange={setSecret}
      />
      <Checkbox
        label={t('hook.formerHolds')}
        hint={t('hook.formerHoldsHint')}
        checked={formerHolds}
        onChange={(event) => setFormerHolds(event.target.checked)}
      />
      <FormError error={renew.error} />
      <Button type="submit" look="primary" className="self-start" busy={renew.isPending}>
        {t('hook.useNew')}
      </Button>
    </form>
  )
}
