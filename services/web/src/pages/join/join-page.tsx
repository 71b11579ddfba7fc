import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../api/client.ts'
import { problemOf } from '../../api/problem.ts'
import { Outside } from '../../shell/outside.tsx'
import { shortestPassword } from '../../shell/password-dialog.tsx'
import { hasChosenLanguage, language, speak } from '../../texts/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { focusFirstError } from '../../ui/focus-first-error.ts'
import { Instant } from '../../ui/instant.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { TextField } from '../../ui/text-field.tsx'

type AccessLink = Awaited<ReturnType<typeof client.accessLinks.read>>

/** Where a link leads that an administrator handed over: its token stands behind the #, which no server and no log ever sees. */
export function JoinPage() {
  const { t } = useTranslation('access')
  const [token] = useState(() => location.hash.slice(1))
  const read = useMutation({
    mutationFn: () => client.accessLinks.read({ token }),
    onSuccess: (link) => {
      if (link.language !== null && !hasChosenLanguage()) void speak(link.language)
    },
  })
  const { mutate } = read
  useEffect(() => mutate(), [mutate])
  return (
    <Outside>
      <div className="m-auto flex w-full max-w-sm flex-col gap-4">
        {read.data !== undefined ? (
          <JoinForm token={token} link={read.data} />
        ) : read.error === null ? (
          <Skeleton lines={5} />
        ) : (
          <>
            <PageHeader title={t('join.title')} />
            {problemOf(read.error).kind === 'not_found' ? (
              <p role="alert" className="rounded-md bg-soon-soft px-3 py-2 text-soon">
                {t('join.over')}
              </p>
            ) : (
              <ErrorNote error={read.error} onRetry={() => mutate()} />
            )}
            <Link to="/sign-in" className="underline underline-offset-4">
              {t('join.toSignIn')}
            </Link>
          </>
        )}
      </div>
    </Outside>
  )
}

function JoinForm({ token, link }: { token: string; link: AccessLink }) {
  const { t } = useTranslation(['access', 'shell', 'ui'])
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const invited = link.kind === 'invitation'
  const [name, setName] = useState(link.name)
  const [password, setPassword] = useState('')
  const [sent, setSent] = useState(false)
  const accept = useMutation({
    mutationFn: (choice: Parameters<typeof client.accessLinks.accept>[0]) => client.accessLinks.accept(choice),
    onSuccess: async ({ me }) => {
      // Somebody else may have been signed in here.
      queryClient.clear()
      if (me === null) return navigate({ to: '/sign-in', replace: true })
      queryClient.setQueryData(api.session.me.queryKey(), me)
      return navigate({ to: '/', replace: true })
    },
  })
  const noName = name.trim() === ''
  const tooShort = password.length < shortestPassword
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setSent(true)
    focusFirstError(event.currentTarget)
    if (noName || tooShort || accept.isPending) return
    accept.mutate({ token, name: name.trim(), password, language: language() })
  }
  return (
    <>
      <PageHeader title={t(invited ? 'access:join.invited' : 'access:join.reset')} />
      <p className="text-quiet">
        {t(invited ? 'access:join.invitedText' : 'access:join.resetText')} {t('access:join.holdsUntil')}{' '}
        <Instant at={link.expiresAt} />.
      </p>
      <form onSubmit={submit} noValidate className="flex flex-col gap-4">
        <TextField
          label={t('access:join.email')}
          type="email"
          autoComplete="username"
          readOnly
          value={link.email}
          onChange={() => {}}
        />
        {invited ? (
          <TextField
            label={t('access:join.name')}
            error={sent && noName ? t('ui:required') : null}
            autoComplete="name"
            required
            maxLength={200}
            value={name}
            onChange={setName}
          />
        ) : null}
        <TextField
          label={t(invited ? 'access:join.password' : 'shell:nextPassword')}
          hint={t('access:join.passwordHint')}
          error={sent && tooShort ? t('shell:passwordTooShort', { count: password.length }) : null}
          type="password"
          autoComplete="new-password"
          required
          maxLength={256}
          value={password}
          onChange={setPassword}
        />
        <ErrorNote error={accept.error} />
        <Button look="primary" type="submit" busy={accept.isPending}>
          {t(invited ? 'access:join.accept' : 'access:join.set')}
        </Button>
      </form>
    </>
  )
}
