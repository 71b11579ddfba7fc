import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../api/client.ts'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { toast } from '../../ui/toast-store.ts'
import { useChange } from '../../ui/use-change.ts'
import { useFieldErrors } from '../../ui/use-field-errors.ts'

type Choice = Parameters<typeof client.incidents.open>[0]['choice']
type Props = { choice: Choice; count: number; proposed?: string; onClose: (done: boolean) => void }

/** Puts tickets into a new incident, or into one that is open, and leads there. */
export function PutDialog({ choice, count, proposed = '', onClose }: Props) {
  const { t } = useTranslation('incidents')
  const navigate = useNavigate()
  const open = (useQuery(api.incidents.list.queryOptions()).data ?? []).filter(({ state }) => state === 'open')
  const [into, setInto] = useState('')
  const [title, setTitle] = useState(proposed)
  const put = useChange(
    async () => {
      if (into !== '') return { id: Number(into), ...(await client.incidents.add({ id: Number(into), choice })) }
      return client.incidents.open({ title, choice })
    },
    {
      stale: [api.incidents.key()],
      onDone: ({ id, added, inAnother }) => {
        const rest = inAnother.length === 0 ? '' : ` ${t('putElsewhere', { count: inAnother.length })}`
        toast(`${t('putDone', { count: added })}${rest}`, { tone: 'good' })
        onClose(true)
        void navigate({ to: '/incidents/$incident', params: { incident: String(id) } })
      },
    },
  )
  const errorAt = useFieldErrors(put.error, { title })
  return (
    <FormDialog
      title={t('openTitle', { count })}
      submit={t('put')}
      busy={put.isPending}
      error={put.error}
      unsaved={false}
      onSubmit={() => put.mutate(undefined)}
      onClose={() => onClose(false)}
    >
      {open.length === 0 ? null : (
        <Field label={t('into')}>
          {(control) => (
            <Select {...control} value={into} onChange={({ target }) => setInto(target.value)}>
              <option value="">{t('newOne')}</option>
              {open.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.title}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
      {into === '' ? (
        <TextField
          label={t('titleField')}
          hint={t('titleHint')}
          error={errorAt('title')}
          required
          maxLength={200}
          data-autofocus
          value={title}
          onChange={setTitle}
        />
      ) : null}
    </FormDialog>
  )
}
