import { type DismissReason, dismissReasons, type Priority, priorities } from '@echolot/domain'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../../api/client.ts'
import { serverNow } from '../../../api/server-clock.ts'
import { useZone } from '../../../api/session.ts'
import { fromLocalInput, toLocalInput } from '../../../time/zoned.ts'
import { ChipsField } from '../../../ui/chips-field.tsx'
import { Field } from '../../../ui/field.tsx'
import { FormDialog } from '../../../ui/form-dialog.tsx'
import { Select } from '../../../ui/select.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useChange } from '../../../ui/use-change.ts'
import { useDepartments } from '../../ticket/use-departments.ts'
import { BulkRunDialog } from './bulk-run-dialog.tsx'

type StartInput = Parameters<typeof client.bulkRuns.start>[0]
export type BulkDeed = StartInput['change']['do']
export type BulkChoice = StartInput['choice']
type Props = {
  deed: BulkDeed
  choice: BulkChoice
  count: number
  /** Says whether it was started. */
  onClose: (started: boolean) => void
}

/** Asks what a change of many tickets needs, begins it, and shows how far it is. */
export function BulkDialog({ deed, choice, count, onClose }: Props) {
  const { t } = useTranslation(['bulk', 'words'])
  const zone = useZone()
  const departments = useDepartments()
  const people = (useQuery(api.people.list.queryOptions()).data ?? []).filter(({ disabled }) => !disabled)
  const [value, setValue] = useState('')
  const [labels, setLabels] = useState<readonly string[]>([])
  const [until, setUntil] = useState(() => toLocalInput(serverNow() + 86_400_000, zone))
  const start = useChange((input: StartInput) => client.bulkRuns.start(input), { stale: [api.bulkRuns.key()] })
  if (start.data !== undefined) return <BulkRunDialog id={start.data.id} onClose={() => onClose(true)} />

  const change = (): StartInput['change'] | null => {
    switch (deed) {
      case 'claim':
        return { do: deed }
      case 'assign': {
        const personId = Number(value === '' ? people[0]?.id : value)
        return Number.isInteger(personId) ? { do: deed, personId } : null
      }
      case 'hand_over': {
        const departmentId = value === '' ? departments[0]?.id : value
        return departmentId === undefined ? null : { do: deed, departmentId }
      }
      case 'dismiss':
        return { do: deed, reason: (value === '' ? dismissReasons[0] : value) as DismissReason }
      case 'prioritise':
        return { do: deed, priority: (value === '' ? priorities[0] : value) as Priority }
      case 'snooze': {
        const at = fromLocalInput(until, zone)
        return at === null ? null : { do: deed, until: new Date(at).toISOString() }
      }
      case 'label':
        return labels.length === 0 ? null : { do: deed, labels: [...labels] }
    }
  }
  const choose = (label: string, options: readonly { value: string; label: string }[]) => (
    <Field label={label}>
      {(control) => (
        <Select {...control} value={value} onChange={({ target }) => setValue(target.value)}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </Select>
      )}
    </Field>
  )
  return (
    <FormDialog
      title={t(`bulk:titles.${deed}`, { count })}
      submit={t('bulk:start')}
      busy={start.isPending}
      error={start.error}
      unsaved={false}
      onClose={() => onClose(false)}
      onSubmit={() => {
        const wanted = change()
        if (wanted !== null) start.mutate({ change: wanted, choice })
      }}
    >
      {deed === 'assign'
        ? choose(
            t('bulk:person'),
            people.map(({ id, name }) => ({ value: String(id), label: name })),
          )
        : null}
      {deed === 'hand_over'
        ? choose(
            t('bulk:department'),
            departments.map(({ id, name }) => ({ value: id, label: name })),
          )
        : null}
      {deed === 'dismiss'
        ? choose(
            t('bulk:reason'),
            dismissReasons.map((name) => ({ value: name, label: t(`words:dismissReasons.${name}`) })),
          )
        : null}
      {deed === 'prioritise'
        ? choose(
            t('bulk:priority'),
            priorities.map((name) => ({ value: name, label: t(`words:priorities.${name}`) })),
          )
        : null}
      {deed === 'snooze' ? (
        <TextField label={t('bulk:until')} type="datetime-local" value={until} onChange={setUntil} />
      ) : null}
      {deed === 'label' ? <ChipsField label={t('bulk:labels')} autoFocus values={labels} onChange={setLabels} /> : null}
      <p className="text-quiet">{t('bulk:explain')}</p>
    </FormDialog>
  )
}
