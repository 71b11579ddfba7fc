import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../../api/client.ts'
import { useZone } from '../../../api/session.ts'
import { fromLocalInput } from '../../../time/zoned.ts'
import { Field } from '../../../ui/field.tsx'
import { FormDialog } from '../../../ui/form-dialog.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { Textarea } from '../../../ui/textarea.tsx'
import { toast } from '../../../ui/toast-store.ts'
import { useChange } from '../../../ui/use-change.ts'
import { useFieldErrors } from '../../../ui/use-field-errors.ts'
import { ChannelInput } from '../../accounts/channel-input.tsx'

/** Takes down what somebody wrote to the company alone. */
export function PrivateMessageDialog({
  onRecorded,
  onClose,
}: {
  onRecorded: (ticketId: number) => void
  onClose: () => void
}) {
  const { t } = useTranslation('privateMessages')
  const [channel, setChannel] = useState('')
  const [author, setAuthor] = useState('')
  const [text, setText] = useState('')
  const [writtenAt, setWrittenAt] = useState('')
  const zone = useZone()
  const record = useChange(client.privateMessages.record, {
    stale: [api.tickets.key()],
    onDone: ({ ticketId }) => {
      toast(ticketId === null ? t('doneElsewhere') : t('done', { id: ticketId }), { tone: 'good' })
      if (ticketId !== null) onRecorded(ticketId)
      onClose()
    },
  })
  const errorAt = useFieldErrors(record.error, { channel, author, text, writtenAt })
  const at = fromLocalInput(writtenAt, zone)
  return (
    <FormDialog
      title={t('record')}
      submit={t('submit')}
      busy={record.isPending}
      error={record.error}
      onSubmit={() =>
        record.mutate({ channel, author, text, ...(at === null ? {} : { writtenAt: new Date(at).toISOString() }) })
      }
      onClose={onClose}
    >
      <p className="text-quiet">{t('explain')}</p>
      <p className="text-quiet">{t('tells')}</p>
      <Field label={t('channel')} error={errorAt('channel')}>
        {(control) => <ChannelInput control={control} value={channel} onChange={setChannel} />}
      </Field>
      <TextField
        label={t('author')}
        error={errorAt('author')}
        required
        maxLength={300}
        autoComplete="off"
        value={author}
        onChange={setAuthor}
      />
      <Field label={t('text')} error={errorAt('text')}>
        {(control) => (
          <Textarea
            {...control}
            rows={6}
            required
            maxLength={20_000}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <TextField
        label={t('writtenAt')}
        hint={t('writtenAtHint')}
        error={errorAt('writtenAt')}
        optional
        type="datetime-local"
        value={writtenAt}
        onChange={setWrittenAt}
      />
    </FormDialog>
  )
}
