import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { serverNow } from '../../api/server-clock.ts'
import { useZone } from '../../api/session.ts'
import { fromLocalInput, toLocalInput } from '../../time/zoned.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Field } from '../../ui/field.tsx'
import { focusFirstError } from '../../ui/focus-first-error.ts'
import { Input } from '../../ui/input.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import type { Question } from './question.ts'

const ways = [
  ['recorded', 'respondHere'],
  ['outside', 'respondOutside'],
] as const

export function RespondDialog({ ticket, work }: Question) {
  const { t } = useTranslation(['ticket', 'ui'])
  const zone = useZone()
  const formId = useId()
  const [kind, setKind] = useState<'recorded' | 'outside'>('recorded')
  const [url, setUrl] = useState('')
  const [reason, setReason] = useState('')
  const [proposedAt] = useState(() => toLocalInput(serverNow(), zone))
  const [at, setAt] = useState(proposedAt)
  const [sent, setSent] = useState(false)

  const answeredAt = fromLocalInput(at, zone)
  const wrongUrl = kind === 'recorded' && !isWebAddress(url)
  const noReason = kind === 'outside' && reason.trim() === ''
  const inFuture = answeredAt !== null && answeredAt > serverNow()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setSent(true)
    focusFirstError(event.currentTarget)
    if (wrongUrl || noReason || inFuture || answeredAt === null) return
    // Untouched means now, to the millisecond and by the server's clock; the field knows whole minutes only.
    const when = at === proposedAt ? {} : { at: new Date(answeredAt).toISOString() }
    if (kind === 'recorded') work.run({ name: 'respond', id: ticket.id, kind, url: url.trim(), ...when })
    else work.run({ name: 'respond', id: ticket.id, kind, reason: reason.trim(), ...when })
  }

  return (
    <Dialog
      title={t('ticket:dialogs.respondTitle')}
      onClose={work.stopAsking}
      footer={
        <Button look="primary" type="submit" form={formId} busy={work.busy}>
          {t('ticket:dialogs.respondSubmit')}
        </Button>
      }
    >
      <form id={formId} onSubmit={submit} noValidate className="flex flex-col gap-4">
        <fieldset>
          <legend className="mb-1 font-medium">{t('ticket:dialogs.respondHow')}</legend>
          <div className="grid gap-1 sm:grid-cols-2">
            {ways.map(([way, label]) => (
              <label
                key={way}
                className="flex min-h-9 items-center gap-2 rounded-md border border-line px-2 hover:bg-accent-soft has-checked:border-accent has-checked:bg-accent-soft"
              >
                <input
                  type="radio"
                  name="way"
                  checked={kind === way}
                  onChange={() => setKind(way)}
                  className="size-4 accent-accent"
                />
                {t(`ticket:dialogs.${label}`)}
              </label>
            ))}
          </div>
        </fieldset>
        {kind === 'recorded' ? (
          <Field
            label={t('ticket:dialogs.respondLink')}
            error={sent && wrongUrl ? t('ticket:dialogs.respondLinkWrong') : null}
          >
            {(control) => (
              <Input
                {...control}
                type="url"
                inputMode="url"
                placeholder="https://"
                autoComplete="off"
                data-autofocus
                value={url}
                onChange={(event) => setUrl(event.target.value)}
              />
            )}
          </Field>
        ) : (
          <Field
            label={t('ticket:dialogs.respondReason')}
            hint={t('ticket:dialogs.respondReasonHint')}
            error={sent && noReason ? t('ui:required') : null}
          >
            {(control) => (
              <Textarea
                {...control}
                rows={3}
                maxLength={1000}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
            )}
          </Field>
        )}
        <Field
          label={t('ticket:dialogs.respondAtIn', { zone })}
          hint={t('ticket:dialogs.respondAtHint')}
          error={
            sent && inFuture
              ? t('ticket:dialogs.respondAtFuture')
              : sent && answeredAt === null
                ? t('ui:required')
                : null
          }
        >
          {(control) => (
            <Input
              {...control}
              type="datetime-local"
              max={proposedAt}
              value={at}
              onChange={(event) => setAt(event.target.value)}
            />
          )}
        </Field>
        <ErrorNote error={work.error} />
      </form>
    </Dialog>
  )
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text.trim()) && URL.canParse(text.trim())
}
