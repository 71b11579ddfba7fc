import { pauseReasons } from '@echolot/domain'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import { serverNow } from '../../api/server-clock.ts'
import { useZone } from '../../api/session.ts'
import { useDuration } from '../../time/use-duration.ts'
import { fromLocalInput, toLocalInput } from '../../time/zoned.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Field } from '../../ui/field.tsx'
import { focusFirstError } from '../../ui/focus-first-error.ts'
import { Select } from '../../ui/select.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useWorkingTime } from '../../ui/use-working-time.ts'
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
      <Remaining ticket={ticket} />
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

/** How much of the promised time is left, which is what will be left after the pause. */
function Remaining({ ticket }: Pick<Question, 'ticket'>) {
  const { t } = useTranslation('ticket')
  const duration = useDuration()
  const workingTime = useWorkingTime()
  // What is left runs down, so it is asked anew; a row of the list does not say it at all.
  const whole = useQuery({ ...api.tickets.get.queryOptions({ input: { id: ticket.id } }), staleTime: 0 })
  const clock = whole.data?.clocks.findLast(
    ({ kind, state }) => state === 'running' && (kind === 'first_response' || kind === 'next_response'),
  )
  if (whole.isPending) return <Skeleton lines={1} />
  if (whole.data === undefined || clock === undefined || clock.remainingMs === null)
    return <ErrorNote error={whole.error} />
  return (
    <p role="status" className="font-medium">
      {clock.late
        ? t('dialogs.pauseLate')
        : whole.data.counted === 'working'
          ? t('dialogs.pauseLeft', { left: workingTime(clock.remainingMs) })
          : t('dialogs.pauseLeftInCalendarTime', { left: duration(clock.remainingMs) })}
    </p>
  )
}
