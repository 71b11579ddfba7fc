import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { serverNow } from '../../api/server-clock.ts'
import { useZone } from '../../api/session.ts'
import { fromLocalInput, toLocalInput } from '../../time/zoned.ts'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { useDraft } from '../../ui/use-draft.ts'
import { useFieldErrors } from '../../ui/use-field-errors.ts'
import { draftName, type Question } from './question.ts'

const ways = [
  ['recorded', 'respondHere'],
  ['outside', 'respondOutside'],
] as const

const written = z.object({
  kind: z.enum(['recorded', 'outside']),
  url: z.string(),
  reason: z.string(),
  /** As the field holds it; null while the proposed time stands. */
  at: z.string().nullable(),
})

export function RespondDialog({ ticket, work }: Question) {
  const { t } = useTranslation(['ticket', 'ui'])
  const zone = useZone()
  const [draft, setDraft] = useDraft(draftName('respond', ticket.id), written, {
    kind: 'recorded',
    url: '',
    reason: '',
    at: null,
  })
  const { kind, url, reason, at } = draft
  const set = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change })
  const [opened] = useState(serverNow)
  const [sent, setSent] = useState(false)
  const errorAt = useFieldErrors(work.error, draft)

  // What is shown is what is recorded. The proposed time knows its seconds: cut to the minute it could lie before the question.
  const proposed = toLocalInput(opened, zone)
  const answeredAt = at === null ? opened : fromLocalInput(at, zone)
  const wrongUrl = kind === 'recorded' && !isWebAddress(url)
  const noReason = kind === 'outside' && reason.trim() === ''
  const inFuture = answeredAt !== null && answeredAt > serverNow()
  const submit = () => {
    setSent(true)
    if (wrongUrl || noReason || inFuture || answeredAt === null) return
    const what = { name: 'respond', id: ticket.id, at: new Date(answeredAt).toISOString() } as const
    if (kind === 'recorded') work.run({ ...what, kind, url: url.trim() })
    else work.run({ ...what, kind, reason: reason.trim() })
  }

  return (
    <FormDialog
      title={t('ticket:dialogs.respondTitle')}
      submit={t('ticket:dialogs.respondSubmit')}
      busy={work.busy}
      error={work.error}
      unsaved={url.trim() !== '' || reason.trim() !== '' || at !== null}
      onSubmit={submit}
      onClose={work.stopAsking}
    >
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
                onChange={() => set({ kind: way })}
                className="size-4 accent-accent"
              />
              {t(`ticket:dialogs.${label}`)}
            </label>
          ))}
        </div>
      </fieldset>
      {kind === 'recorded' ? (
        <TextField
          label={t('ticket:dialogs.respondLink')}
          error={sent && wrongUrl ? t('ticket:dialogs.respondLinkWrong') : errorAt('url')}
          type="url"
          inputMode="url"
          placeholder="https://"
          autoComplete="off"
          data-autofocus
          value={url}
          onChange={(url) => set({ url })}
        />
      ) : (
        <Field
          label={t('ticket:dialogs.respondReason')}
          hint={t('ticket:dialogs.respondReasonHint')}
          error={sent && noReason ? t('ui:required') : errorAt('reason')}
        >
          {(control) => (
            <Textarea
              {...control}
              rows={3}
              maxLength={1000}
              value={reason}
              onChange={(event) => set({ reason: event.target.value })}
            />
          )}
        </Field>
      )}
      <TextField
        label={t('ticket:dialogs.respondAtIn', { zone })}
        hint={t('ticket:dialogs.respondAtHint')}
        error={
          sent && inFuture
            ? t('ticket:dialogs.respondAtFuture')
            : sent && answeredAt === null
              ? t('ui:required')
              : errorAt('at')
        }
        type="datetime-local"
        max={proposed}
        value={at ?? proposed}
        onChange={(at) => set({ at })}
      />
    </FormDialog>
  )
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text.trim()) && URL.canParse(text.trim())
}
