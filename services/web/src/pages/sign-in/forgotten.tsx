import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../api/client.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useChange } from '../../ui/use-change.ts'

/** For who forgot the password, where Echolot can send mail. What it says is the same whether anybody has that address. */
export function Forgotten({ email }: { email: string }) {
  const { t } = useTranslation(['signIn', 'ui'])
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button look="quiet" onClick={() => setOpen(true)}>
        {t('signIn:forgotten')}
      </Button>
      {open ? <ForgottenDialog email={email} onClose={() => setOpen(false)} /> : null}
    </>
  )
}

function ForgottenDialog({ email: typed, onClose }: { email: string; onClose: () => void }) {
  const { t } = useTranslation(['signIn', 'ui'])
  const [email, setEmail] = useState(typed)
  const ask = useChange((input: { email: string }) => client.accessLinks.request(input), { stale: [] })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!ask.isPending) ask.mutate({ email: email.trim() })
  }
  if (ask.isSuccess)
    return (
      <Dialog
        title={t('signIn:forgotten')}
        onClose={onClose}
        footer={
          <Button look="primary" onClick={onClose} data-autofocus>
            {t('ui:close')}
          </Button>
        }
      >
        <p role="status">{t('signIn:forgottenSent', { email: email.trim() })}</p>
      </Dialog>
    )
  return (
    <Dialog
      title={t('signIn:forgotten')}
      onClose={onClose}
      footer={
        <Button look="primary" type="submit" form="forgotten" busy={ask.isPending}>
          {t('signIn:forgottenSubmit')}
        </Button>
      }
    >
      <form id="forgotten" onSubmit={submit} className="flex flex-col gap-4">
        <p>{t('signIn:forgottenText')}</p>
        <TextField
          label={t('signIn:email')}
          type="email"
          autoComplete="username"
          required
          data-autofocus
          value={email}
          onChange={setEmail}
        />
        <ErrorNote error={ask.error} />
      </form>
    </Dialog>
  )
}
