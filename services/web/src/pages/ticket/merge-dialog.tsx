import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { Input } from '../../ui/input.tsx'
import type { Question } from './question.ts'
import { useTicketName } from './use-ticket-name.ts'

/** Which other ticket tells the same story; shows what it is about before anything is done. */
export function MergeDialog({ ticket, work }: Question) {
  const { t } = useTranslation('ticket')
  const ticketName = useTicketName()
  const [typed, setTyped] = useState('')
  const [sent, setSent] = useState(false)
  const other = Number(/^\s*#?(\d{1,15})\s*$/.exec(typed)?.[1] ?? 0)
  const named = useQuery({
    ...api.tickets.get.queryOptions({ input: { id: other } }),
    enabled: other > 0,
    retry: false,
  })
  const problem =
    other === 0
      ? sent
        ? t('dialogs.mergeNumber')
        : undefined
      : named.isError
        ? t('unknown', { id: other })
        : undefined
  return (
    <FormDialog
      title={t('dialogs.mergeTitle', { id: ticket.id })}
      submit={t('dialogs.mergeSubmit')}
      busy={work.busy}
      error={work.error}
      unsaved={false}
      onSubmit={() => {
        setSent(true)
        if (other > 0) work.run({ name: 'merge', id: ticket.id, otherTicketId: other })
      }}
      onClose={work.stopAsking}
    >
      <p className="text-quiet">{t('dialogs.mergeExplain')}</p>
      <Field label={t('dialogs.mergeWith')} {...(problem === undefined ? {} : { error: problem })}>
        {(control) => (
          <Input
            {...control}
            data-autofocus
            inputMode="numeric"
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      {other > 0 && named.data !== undefined ? (
        <p aria-live="polite" className="wrap-anywhere">
          #{other} {ticketName(named.data)}
        </p>
      ) : null}
    </FormDialog>
  )
}
