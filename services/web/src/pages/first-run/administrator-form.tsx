import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import { freshStatus } from '../../api/session.ts'
import { shortestPassword } from '../../shell/password-dialog.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { focusFirstError } from '../../ui/focus-first-error.ts'
import { TextField } from '../../ui/text-field.tsx'
import { CodeField } from './code-field.tsx'

type Props = { needsCode: boolean; onBack: (() => void) | null }

export function AdministratorForm({ needsCode, onBack }: Props) {
  const { t } = useTranslation(['firstRun', 'ui'])
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const [code, setCode] = useState('')
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [sent, setSent] = useState(false)
  const create = useMutation(
    api.firstRun.createAdministrator.mutationOptions({
      onSuccess: async (me) => {
        queryClient.setQueryData(api.session.me.queryKey(), me)
        // With the phase `setup` the page goes on to the company by itself; a company that is there already ends the first run.
        const { phase } = await freshStatus()
        if (phase === 'ready') await navigate({ to: '/' })
      },
    }),
  )
  const noCode = needsCode && code.trim() === ''
  const noName = name.trim() === ''
  const noEmail = !/^\S+@\S+\.\S+$/.test(email.trim())
  const tooShort = password.length < shortestPassword
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setSent(true)
    focusFirstError(event.currentTarget)
    if (noCode || noName || noEmail || tooShort || create.isPending) return
    create.mutate({
      name: name.trim(),
      email: email.trim(),
      password,
      ...(needsCode ? { code: code.trim() } : {}),
    })
  }
  return (
    <form onSubmit={submit} onInput={() => create.isError && create.reset()} noValidate className="flex flex-col gap-4">
      <p className="text-quiet">{t('firstRun:administrator.lead')}</p>
      {needsCode ? <CodeField value={code} missing={sent && noCode} onChange={setCode} /> : null}
      <TextField
        label={t('firstRun:administrator.name')}
        error={sent && noName ? t('ui:required') : null}
        autoComplete="name"
        required
        maxLength={200}
        value={name}
        onChange={setName}
      />
      <TextField
        label={t('firstRun:administrator.email')}
        error={sent && noEmail ? t('firstRun:administrator.emailWrong') : null}
        type="email"
        autoComplete="username"
        required
        maxLength={320}
        value={email}
        onChange={setEmail}
      />
      <TextField
        label={t('firstRun:administrator.password')}
        hint={t('firstRun:administrator.passwordHint')}
        error={sent && tooShort ? t('firstRun:administrator.passwordTooShort', { count: password.length }) : null}
        type="password"
        autoComplete="new-password"
        required
        maxLength={256}
        value={password}
        onChange={setPassword}
      />
      <ErrorNote error={create.error} />
      <div className="flex justify-between gap-2">
        {onBack === null ? (
          <span />
        ) : (
          <Button look="quiet" icon="back" onClick={onBack}>
            {t('firstRun:back')}
          </Button>
        )}
        <Button look="primary" type="submit" busy={create.isPending}>
          {t('firstRun:administrator.submit')}
        </Button>
      </div>
    </form>
  )
}
