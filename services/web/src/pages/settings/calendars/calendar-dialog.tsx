import { states } from '@echolot/domain'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../../api/client.ts'
import { useZone } from '../../../api/session.ts'
import { Field } from '../../../ui/field.tsx'
import { FormDialog } from '../../../ui/form-dialog.tsx'
import { Select } from '../../../ui/select.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useChange } from '../../../ui/use-change.ts'
import { useFieldErrors } from '../../../ui/use-field-errors.ts'
import { ZoneSelect } from '../../../ui/zone-select.tsx'
import { PreviewPart } from '../preview-part.tsx'
import { type CalendarDraft, dateOf, definitionOf, draftOf } from './calendar-draft.ts'
import type { Calendar } from './calendars.tsx'
import { type SpecialDay, SpecialDays } from './special-days.tsx'
import { type Weekday, weekdays } from './week.ts'
import { WeekEditor } from './week-editor.tsx'

type Props = {
  calendar: Calendar | null
  /** Hears what it would say, which is then not saved. */
  onTry?: (definition: Calendar['definition']) => void
  onClose: () => void
}

/** Adds a calendar or changes one; the server judges it as strictly as the clock does. */
export function CalendarDialog({ calendar, onTry, onClose }: Props) {
  const { t } = useTranslation('settings')
  const words = useTranslation('words').t
  const zone = useZone()
  const companyState = useQuery(api.organisation.get.queryOptions()).data?.state ?? null
  const [draft, setDraft] = useState(() => draftOf(calendar, { zone, state: companyState }))
  const [tried, setTried] = useState(false)
  const [from, setFrom] = useState('')
  const set = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change })
  const options = {
    said: t('forms.saved'),
    stale: [api.calendars.key(), api.tickets.key(), api.today.key(), api.reports.key()],
    onDone: onClose,
  }
  const create = useChange(client.calendars.create, options)
  const update = useChange(client.calendars.update, options)
  const saving = calendar === null ? create : update
  const errorAt = useFieldErrors(saving.error, { ...draft, from, definition: definitionOf(draft) })
  const wrong = (special: SpecialDay) => {
    if (special.day === '') return tried ? t('calendars.noDate') : null
    return draft.days.filter((other) => dateOf(other) === dateOf(special)).length > 1 ? t('calendars.doubleDay') : null
  }
  const begins = from === '' ? {} : { from }
  const submit = () => {
    setTried(true)
    if (new Set(draft.days.map(dateOf)).size < draft.days.length) return
    if (draft.days.some(({ day }) => day === '')) return
    const input = { name: draft.name, definition: definitionOf(draft) }
    if (onTry !== undefined) onTry(input.definition)
    else if (calendar === null) create.mutate(input)
    else update.mutate({ ...input, id: calendar.id, ...begins })
  }
  const whole = ['definition', 'definition.weekly', 'definition.holidays', 'definition.days', 'definition.yearly']
    .map((path) => errorAt(path, 'here'))
    .find((sentence) => sentence !== null)
  return (
    <FormDialog
      title={
        calendar === null
          ? t('calendars.addTitle')
          : t(onTry === undefined ? 'calendars.editTitle' : 'whatIf.tryTitle', { name: calendar.name })
      }
      submit={t(onTry !== undefined ? 'whatIf.tryUse' : calendar === null ? 'forms.add' : 'forms.save')}
      busy={saving.isPending}
      error={saving.error}
      wide
      onSubmit={submit}
      onClose={onClose}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        {onTry === undefined ? (
          <TextField
            label={t('calendars.name')}
            error={errorAt('name')}
            required
            data-autofocus
            value={draft.name}
            onChange={(name) => set({ name })}
          />
        ) : null}
        <Field label={t('calendars.zone')} error={errorAt('definition.zone')}>
          {(control) => <ZoneSelect {...control} value={draft.zone} onChoose={(chosen) => set({ zone: chosen })} />}
        </Field>
      </div>
      <WeekEditor week={draft.week} errorAt={errorAt} onChange={(week) => set({ week })} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t('calendars.holidays')} error={errorAt('definition.holidays.state')}>
          {(control) => (
            <Select
              {...control}
              value={draft.state ?? ''}
              onChange={(event) => set({ state: event.target.value || null, place: '' })}
            >
              <option value="">{t('calendars.noHolidays')}</option>
              {states.map((state) => (
                <option key={state} value={state}>
                  {words(`federalStates.${state}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        {draft.state === null ? null : (
          <TextField
            label={t('calendars.place')}
            hint={t('calendars.placeHint')}
            error={errorAt('definition.holidays.place')}
            optional
            value={draft.place}
            onChange={(place) => set({ place })}
          />
        )}
      </div>
      <SpecialDays
        days={draft.days}
        begins={(day) => beginsOf(draft, day)}
        wrong={wrong}
        errorAt={errorAt}
        onChange={(days) => set({ days })}
      />
      {calendar === null || onTry !== undefined ? null : (
        <TextField
          type="date"
          label={t('calendars.from')}
          hint={t('calendars.fromHint')}
          error={errorAt('from')}
          optional
          className="max-w-80"
          value={from}
          onChange={setFrom}
        />
      )}
      {calendar === null || onTry !== undefined || calendar.departmentIds.length === 0 ? null : (
        <PreviewPart
          ask={client.calendars.preview}
          input={{ id: calendar.id, definition: definitionOf(draft), ...begins }}
        />
      )}
      {whole === undefined ? null : (
        <p role="alert" className="text-sm font-medium text-late">
          {whole}
        </p>
      )}
    </FormDialog>
  )
}

/** When the week opens on the weekday of a date, else on its first open day. */
function beginsOf({ week }: CalendarDraft, day: string): string {
  const index = day === '' ? -1 : (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
  const first = (weekday: Weekday | undefined) => (weekday === undefined ? undefined : week[weekday][0]?.from)
  return first(weekdays[index]) ?? weekdays.map(first).find((from) => from !== undefined) ?? '09:00'
}
