import type { Source } from '@echolot/contract'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../../api/client.ts'
import { Button } from '../../../ui/button.tsx'
import { FormDialog } from '../../../ui/form-dialog.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useChange } from '../../../ui/use-change.ts'
import { useFieldErrors } from '../../../ui/use-field-errors.ts'

/** As whom Echolot answers at a source; the source is asked whether it knows them before anything is kept. */
export function ReplyAccessDialog({ source, onClose }: { source: Source; onClose: () => void }) {
  const { t } = useTranslation('settings')
  const [user, setUser] = useState('')
  const [password, setPassword] = useState('')
  const options = { stale: [api.sources.key(), api.responding.key()], onDone: onClose }
  const give = useChange(client.sources.giveReplyAccess, { ...options, said: t('forms.saved') })
  const take = useChange(client.sources.takeReplyAccess, {
    ...options,
    said: t('forms.removed'),
    tellsFailure: true,
  })
  const errorAt = useFieldErrors(give.error, { user, password })
  return (
    <FormDialog
      title={t('replyAccess.title', { name: source.name })}
      submit={t('forms.save')}
      busy={give.isPending}
      error={give.error}
      onSubmit={() => give.mutate({ id: source.id, user, password })}
      onClose={onClose}
    >
      <p className="max-w-prose text-quiet">{t('replyAccess.text')}</p>
      {source.answersAs === null ? null : (
        <div className="flex flex-wrap items-center justify-between gap-2 rounded-md bg-sunken px-3 py-2">
          <span>{t('replyAccess.present', { name: source.answersAs })}</span>
          <Button size="small" busy={take.isPending} onClick={() => take.mutate({ id: source.id })}>
            {t('forms.remove')}
          </Button>
        </div>
      )}
      <TextField
        label={t('replyAccess.user')}
        error={errorAt('user')}
        required
        data-autofocus
        autoComplete="off"
        value={user}
        onChange={setUser}
      />
      <TextField
        label={t('replyAccess.password')}
        hint={t('replyAccess.passwordHint')}
        error={errorAt('password')}
        required
        type="password"
        autoComplete="off"
        value={password}
        onChange={setPassword}
      />
    </FormDialog>
  )
}
