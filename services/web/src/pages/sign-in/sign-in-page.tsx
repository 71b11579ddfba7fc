import type { Me } from '@echolot/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import { problemOf } from '../../api/problem.ts'
import { Outside } from '../../shell/outside.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { focusFirstError } from '../../ui/focus-first-error.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useRefusalText } from '../../ui/use-refusal-text.ts'
import { PasskeyGivenUp, signInByPasskey } from '../access/passkeys/authenticator.ts'
import { passkeyPlace } from '../access/passkeys/passkey-place.ts'
import { DemoForm } from '../first-run/demo-form.tsx'
import { Forgotten } from './forgotten.tsx'

const route = getRouteApi('/sign-in')

/** Signs in and goes on where the reader wanted to be. */
export function SignInPage() {
  const { t } = useTranslation('signIn')
  const { back, ended } = route.useSearch()
  const router = useRouter()
  const tellRefusal = useRefusalText()
  const queryClient = useQueryClient()
  const status = useQuery(api.session.status.queryOptions()).data
  const company = status?.organisation
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  /** Null until the password was right and a second step follows. */
  const [code, setCode] = useState<string | null>(null)
  const enter = (me: Me) => {
    queryClient.setQueryData(api.session.me.queryKey(), me)
    router.history.push(back ?? '/')
  }
  const signIn = useMutation(
    api.session.signIn.mutationOptions({
      onSuccess: enter,
    }),
  )
  const byPasskey = useMutation({ mutationFn: signInByPasskey, onSuccess: enter })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    if (signIn.isPending) return
    signIn.mutate(
      { email: email.trim(), password, ...(code === null ? {} : { code }) },
      {
        onError: (error) => {
          if (reasonOf(error) === 'code_wanted') setCode('')
          else focusFirstError(form)
        },
      },
    )
  }
  const reason = reasonOf(signIn.error)
  const wrongCode = reason === 'code_wrong'
  const wrong = signIn.error !== null && problemOf(signIn.error).kind === 'signed_out' && reason === undefined
  return (
    <Outside>
      <div className="m-auto flex w-full max-w-sm flex-col gap-4">
        <PageHeader title={t('title')}>
          {company ? <span className="text-quiet">{company.name}</span> : null}
        </PageHeader>
        {ended ? (
          <p role="status" className="rounded-md bg-soon-soft px-3 py-2 text-soon">
            {t('ended')}
          </p>
        ) : null}
        {/* Nobody in the demo has a password; whoever may set up may enter. */}
        {company?.demo ? <DemoForm running needsCode={status?.needsCode ?? false} /> : null}
        <form onSubmit={submit} onInput={() => signIn.isError && signIn.reset()} className="flex flex-col gap-4">
          {code === null ? (
            <>
              <TextField
                label={t('email')}
                type="email"
                autoComplete="username"
                required
                value={email}
                onChange={setEmail}
              />
              <TextField
                label={t('password')}
                error={wrong ? t('wrong') : null}
                type="password"
                autoComplete="current-password"
                required
                value={password}
                onChange={setPassword}
              />
            </>
          ) : (
            <>
              <p role="status">{t('codeWanted')}</p>
              <TextField
                label={t('code')}
                hint={t('codeHint')}
                error={wrongCode ? tellRefusal({ reason }) : null}
                autoComplete="one-time-code"
                required
                maxLength={64}
                autoFocus
                value={code}
                onChange={setCode}
              />
            </>
          )}
          <div role="status" className="empty:hidden">
            {wrong || wrongCode || reason === 'code_wanted' ? null : <ErrorNote error={signIn.error} />}
            {byPasskey.error instanceof PasskeyGivenUp ? null : <ErrorNote error={byPasskey.error} />}
          </div>
          <Button look={company?.demo ? 'plain' : 'primary'} type="submit" busy={signIn.isPending}>
            {t('submit')}
          </Button>
          {code === null && passkeyPlace().kind === 'here' ? (
            <Button icon="key" busy={byPasskey.isPending} onClick={() => byPasskey.mutate()}>
              {t('byPasskey')}
            </Button>
          ) : null}
          {code === null ? null : (
            <Button
              look="quiet"
              onClick={() => {
                setCode(null)
                setPassword('')
                signIn.reset()
              }}
            >
              {t('anotherPerson')}
            </Button>
          )}
        </form>
        {status?.mailsResets && code === null ? <Forgotten email={email} /> : null}
      </div>
    </Outside>
  )
}

/** Why the server refused, as its word. */
const reasonOf = (error: unknown) => (error === null ? undefined : problemOf(error).data.reason)
