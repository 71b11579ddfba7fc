import { type MailSecurity, mailSecurities } from '@echolot/domain'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../../api/client.ts'
import { Button } from '../../../ui/button.tsx'
import { FormError } from '../../../ui/form-error.tsx'
import { Radios } from '../../../ui/radios.tsx'
import { RemoveDialog } from '../../../ui/remove-dialog.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useChange } from '../../../ui/use-change.ts'
import { useFieldErrors } from '../../../ui/use-field-errors.ts'

export type Server = NonNullable<Awaited<ReturnType<typeof client.mail.get>>['server']>
type Typed = Parameters<typeof client.mail.update>[0]

/** The port that goes with each way to guard the connection, where nobody says otherwise. */
const usualPorts: Record<MailSecurity, number> = { tls: 465, starttls: 587, none: 25 }

/** The mail server as it is typed; it can be tried before it is kept. */
export function MailForm({ server }: { server: Server | null }) {
  const { t } = useTranslation(['mail', 'settings'])
  const [draft, setDraft] = useState({
    host: server?.host ?? '',
    port: String(server?.port ?? usualPorts.starttls),
    security: server?.security ?? ('starttls' as MailSecurity),
    user: server?.user ?? '',
    password: '',
    from: server?.from ?? '',
    answers: server?.answers ?? '',
    proofsBy: server?.proofsBy ?? '',
  })
  const [removing, setRemoving] = useState(false)
  const set = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change })
  const stale = [api.mail.key(), api.personAccess.key(), api.session.status.key()]
  const save = useChange((typed: Typed) => client.mail.update(typed), { said: t('settings:forms.saved'), stale })
  const tryOut = useChange((typed: Typed) => client.mail.test(typed), { stale: [] })
  const error = save.error ?? tryOut.error
  const errorAt = useFieldErrors(error, draft)
  const typed = (): Typed => ({
    host: draft.host.trim(),
    port: Number(draft.port),
    security: draft.security,
    user: draft.user.trim() === '' ? null : draft.user.trim(),
    ...(draft.password === '' ? {} : { password: draft.password }),
    from: draft.from.trim(),
    answers: draft.answers.trim() === '' ? null : draft.answers.trim(),
    proofsBy: draft.proofsBy.trim() === '' ? null : draft.proofsBy.trim(),
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    tryOut.reset()
    if (!save.isPending) save.mutate(typed())
  }
  const told = tryOut.data
  return (
    <form onSubmit={submit} noValidate className="flex max-w-xl flex-col gap-4">
      <div className="grid gap-4 sm:grid-cols-[1fr_8rem]">
        <TextField
          label={t('mail:host')}
          hint={t('mail:hostHint')}
          error={errorAt('host')}
          required
          autoComplete="off"
          value={draft.host}
          onChange={(host) => set({ host })}
        />
        <TextField
          label={t('mail:port')}
          error={errorAt('port')}
          required
          inputMode="numeric"
          autoComplete="off"
          value={draft.port}
          onChange={(port) => set({ port })}
        />
      </div>
      <Radios
        legend={t('mail:security')}
        value={draft.security}
        options={mailSecurities.map((value) => ({
          value,
          label: t(`mail:securities.${value}`),
          hint: t(`mail:securityHints.${value}`),
        }))}
        onChoose={(security) =>
          set({
            security,
            // The port follows as long as nobody chose one of their own.
            ...(draft.port === String(usualPorts[draft.security]) ? { port: String(usualPorts[security]) } : {}),
          })
        }
      />
      <TextField
        label={t('mail:user')}
        hint={t('mail:userHint')}
        error={errorAt('user')}
        optional
        autoComplete="off"
        value={draft.user}
        onChange={(user) => set({ user })}
      />
      <TextField
        label={t('mail:password')}
        hint={server?.hasPassword ? t('mail:passwordKept') : null}
        error={errorAt('password')}
        optional
        type="password"
        autoComplete="new-password"
        value={draft.password}
        onChange={(password) => set({ password })}
      />
      <TextField
        label={t('mail:from')}
        hint={t('mail:fromHint')}
        error={errorAt('from')}
        required
        autoComplete="off"
        value={draft.from}
        onChange={(from) => set({ from })}
      />
      <TextField
        label={t('mail:answers')}
        hint={t('mail:answersHint')}
        error={errorAt('answers')}
        optional
        autoComplete="off"
        value={draft.answers}
        onChange={(answers) => set({ answers })}
      />
      {draft.answers.trim() === '' ? null : (
        <TextField
          label={t('mail:proofsBy')}
          hint={t('mail:proofsByHint')}
          error={errorAt('proofsBy')}
          optional
          autoComplete="off"
          value={draft.proofsBy}
          onChange={(proofsBy) => set({ proofsBy })}
        />
      )}
      <FormError error={error} />
      <div role="status" className="empty:hidden">
        {told === undefined ? null : (
          <p
            className={`rounded-md px-3 py-2 break-words ${told.outcome === 'sent' ? 'bg-good-soft text-good' : 'bg-late-soft text-late'}`}
          >
            {told.outcome === 'sent' ? t('mail:testSent', { to: told.to }) : t('mail:testFailed')}{' '}
            <q className="font-medium">{told.answer}</q>
          </p>
        )}
      </div>
      <div className="flex flex-wrap gap-2">
        <Button look="primary" type="submit" busy={save.isPending}>
          {t('settings:forms.save')}
        </Button>
        <Button
          busy={tryOut.isPending}
          onClick={() => {
            save.reset()
            if (!tryOut.isPending) tryOut.mutate(typed())
          }}
        >
          {t('mail:test')}
        </Button>
        {server === null ? null : (
          <Button look="danger" onClick={() => setRemoving(true)}>
            {t('settings:forms.remove')}
          </Button>
        )}
      </div>
      {removing ? (
        <RemoveDialog
          title={t('mail:removeTitle')}
          text={t('mail:removeText')}
          act={() => client.mail.remove()}
          stale={stale}
          onClose={() => setRemoving(false)}
        />
      ) : null}
    </form>
  )
}
