import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../api/client.ts'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { Input } from '../../ui/input.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useChange } from '../../ui/use-change.ts'
import { useChannelName } from '../../ui/use-channel-name.ts'
import { useDepartmentName } from '../../ui/use-department-name.ts'
import { useFieldErrors } from '../../ui/use-field-errors.ts'
import type { Annotation } from './use-annotations.ts'
import { useReportSearch } from './use-report.ts'

/** Adds a note about days of the report, or changes one. */
export function AnnotationDialog({ annotation, onClose }: { annotation: Annotation | null; onClose: () => void }) {
  const { t } = useTranslation('reports')
  const forms = useTranslation('forms').t
  const { asked } = useReportSearch()
  const nameOf = useDepartmentName()
  const channelName = useChannelName()
  const departments = useQuery({ ...api.departments.list.queryOptions(), staleTime: 60_000 }).data ?? []
  const channels = useQuery({ ...api.reports.filters.queryOptions(), staleTime: 60_000 }).data?.channels ?? []
  const [text, setText] = useState(annotation?.text ?? '')
  const [from, setFrom] = useState(annotation?.from ?? asked.to)
  const [to, setTo] = useState(annotation?.to ?? asked.to)
  const [departmentId, setDepartmentId] = useState(
    annotation === null ? (asked.departmentId ?? null) : annotation.departmentId,
  )
  const [channel, setChannel] = useState(annotation === null ? null : annotation.channel)
  const [tried, setTried] = useState(false)
  const options = { said: forms('forms.saved'), stale: [api.annotations.key()], onDone: onClose }
  const create = useChange(client.annotations.create, options)
  const update = useChange(client.annotations.update, options)
  const saving = annotation === null ? create : update
  const errorAt = useFieldErrors(saving.error, { text, from, to, departmentId, channel })
  const backwards = to < from
  const submit = () => {
    setTried(true)
    if (backwards) return
    const values = { text, from, to, departmentId, channel }
    if (annotation === null) create.mutate(values)
    else update.mutate({ ...values, id: annotation.id })
  }
  return (
    <FormDialog
      title={t(annotation === null ? 'notes.addTitle' : 'notes.editTitle')}
      submit={forms('forms.save')}
      busy={saving.isPending}
      error={saving.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label={t('notes.text')}
        hint={t('notes.hint')}
        error={errorAt('text')}
        required
        maxLength={200}
        data-autofocus
        value={text}
        onChange={setText}
      />
      <div className="flex flex-wrap gap-3">
        <Field label={t('from')} error={errorAt('from')} className="grow">
          {(control) => (
            <Input {...control} type="date" required value={from} onChange={(event) => setFrom(event.target.value)} />
          )}
        </Field>
        <Field label={t('to')} error={tried && backwards ? t('wrongPeriod') : errorAt('to')} className="grow">
          {(control) => (
            <Input {...control} type="date" required value={to} onChange={(event) => setTo(event.target.value)} />
          )}
        </Field>
      </div>
      <Field label={t('department')} error={errorAt('departmentId')}>
        {(control) => (
          <Select
            {...control}
            value={departmentId ?? ''}
            onChange={(event) => setDepartmentId(event.target.value || null)}
          >
            <option value="">{t('allDepartments')}</option>
            {departments.map(({ id }) => (
              <option key={id} value={id}>
                {nameOf(id)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={t('notes.channel')} error={errorAt('channel')}>
        {(control) => (
          <Select {...control} value={channel ?? ''} onChange={(event) => setChannel(event.target.value || null)}>
            <option value="">{t('notes.allChannels')}</option>
            {[...new Set([...channels, ...(channel === null ? [] : [channel])])].map((known) => (
              <option key={known} value={known}>
                {channelName(known)}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </FormDialog>
  )
}
