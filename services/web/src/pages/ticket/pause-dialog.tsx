import { pauseReasons } from '@echolot/domain'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { serverNow } from '../../api/server-clock.ts'
import { useZone } from '../../api/session.ts'
import { fromLocalInput, toLocalInput } from '../../time/zoned.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Field } from '../../ui/field.tsx'
import { focusFirstError } from '../../ui/focus-first-error.ts'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { Question } from './question.ts'

/** For what the wait stands still, and until when at the latest; and what that does to its clock. */
export function PauseDialog({ ticket, work }: Question) {
  const { t } = useTranslation(['ticket', 'words'])
  const zone = useZone()
  const [opened] = useState(serverNow)
  const [reason, setReason] = useState<(typeof pauseReasons)[number]>('author')
  const [until, setUntil] = useState(() => toLocalInput(opened + 7 * 86_400_000, zone))
  const [sent, setSent] = useState(false)
  const untilAt = fromLocalInput(until, zone)
  const wrong = untilAt === null || untilAt <= opened
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setSent(true)
    focusFirstError(event.currentTarget)
    if (!wrong) work.run({ name: 'pause', id: ticket.id, reason, until: new Date(untilAt).toISOString() })
  }
  return (
    <Dialog title={t('ticket:dialogs.pauseTitle')} onClose={work.stopAsking}>
      <p className="text-quiet">{t('ticket:dialogs.pauseExplain')}</p>
      <form onSubmit={submit} className="flex flex-col gap-4">
        <Field label={t('ticket:dialogs.pauseFor')}>
          {(control) => (
            <Select
              {...control}
              data-autofocus
              value={reason}
              onChange={({ target }) => setReason(pauseReasons.find((one) => one === target.value) ?? 'author')}
            >
              {pauseReasons.map((one) => (
                <option key={one} value={one}>
                  {t(`words:pauseReasons.${one}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <TextField
          label={t('ticket:dialogs.pauseUntilIn', { zone })}
          error={sent && wrong ? t('ticket:dialogs.future') : null}
          type="datetime-local"
          required
          value={until}
          onChange={setUntil}
        />
        <div className="flex justify-end">
          <Button look="primary" type="submit" busy={work.busy}>
            {t('ticket:pause')}
          </Button>
        </div>
      </form>
      <ErrorNote error={work.error} />
    </Dialog>
  )
}
