import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { serverNow } from '../../api/server-clock.ts'
import { useZone } from '../../api/session.ts'
import { useInstant } from '../../time/use-instant.ts'
import { fromLocalInput, toLocalInput } from '../../time/zoned.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { focusFirstError } from '../../ui/focus-first-error.ts'
import { TextField } from '../../ui/text-field.tsx'
import type { Question } from './question.ts'
import { snoozeTimes } from './snooze-times.ts'

export function SnoozeDialog({ ticket, work }: Question) {
  const { t } = useTranslation('ticket')
  const zone = useZone()
  const instant = useInstant()
  const [opened] = useState(serverNow)
  const [own, setOwn] = useState(() => toLocalInput(opened + 2 * 3_600_000, zone))
  const [sent, setSent] = useState(false)
  const ownAt = fromLocalInput(own, zone)
  const wrong = ownAt === null || ownAt <= opened
  const snooze = (at: number) => work.run({ name: 'snooze', id: ticket.id, until: new Date(at).toISOString() })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setSent(true)
    focusFirstError(event.currentTarget)
    if (!wrong) snooze(ownAt)
  }
  return (
    <Dialog title={t('dialogs.snoozeUntil')} onClose={work.stopAsking}>
      <p className="text-quiet">{t('dialogs.snoozeExplain')}</p>
      <ul className="grid gap-2 sm:grid-cols-2">
        {snoozeTimes(opened, zone).map(({ name, at }, index) => (
          <li key={name}>
            <Button
              className="min-h-12 w-full flex-col !items-start !gap-0 py-1"
              onClick={() => snooze(at)}
              {...(index === 0 ? { 'data-autofocus': true } : {})}
            >
              <span>{t(`dialogs.${name}`)}</span>
              <span className="text-sm font-normal text-quiet">{instant(at, 'near')}</span>
            </Button>
          </li>
        ))}
      </ul>
      <form onSubmit={submit} className="flex flex-wrap items-start gap-2">
        <TextField
          label={t('dialogs.ownTimeIn', { zone })}
          error={sent && wrong ? t('dialogs.future') : null}
          className="grow"
          type="datetime-local"
          required
          value={own}
          onChange={setOwn}
        />
        <Button type="submit" busy={work.busy} className="mt-[1.625rem]">
          {t('snooze')}
        </Button>
      </form>
      <ErrorNote error={work.error} />
    </Dialog>
  )
}
