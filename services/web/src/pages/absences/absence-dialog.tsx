import { may, reachOf } from '@echolot/domain'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../api/client.ts'
import { serverNow } from '../../api/server-clock.ts'
import { useMe, useZone } from '../../api/session.ts'
import { toLocalInput } from '../../time/zoned.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useChange } from '../../ui/use-change.ts'
import { useFieldErrors } from '../../ui/use-field-errors.ts'
import { useDayName } from '../reports/use-day-name.ts'

/** Says who is away, from when until when, and who stands in; for oneself, and for those for whom one may say it. */
export function AbsenceDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('absences')
  const me = useMe()
  const dayName = useDayName()
  const [today] = useState(toLocalInput(serverNow(), useZone()).slice(0, 10))
  const [personId, setPersonId] = useState(me?.id ?? 0)
  const [from, setFrom] = useState(today)
  const [until, setUntil] = useState(today)
  const [deputyId, setDeputyId] = useState('')
  const people = (useQuery(api.people.list.queryOptions()).data ?? []).filter(
    ({ disabled, role }) => !disabled && may(role, 'work_tickets'),
  )
  const planned = useQuery(api.absences.list.queryOptions()).data ?? []
  const reach = me === undefined ? null : reachOf(me.role, 'manage_department')
  const others = people.filter(
    ({ id, departmentIds }) =>
      id !== me?.id &&
      (reach === 'all' || (reach === 'own' && departmentIds.some((one) => me?.departmentIds.includes(one)))),
  )
  const stale = [api.absences.key(), api.tickets.key(), api.today.key()]
  const plan = useChange(client.absences.plan, { stale, said: t('saved'), onDone: onClose })
  const planFor = useChange(client.absences.planFor, { stale, said: t('saved'), onDone: onClose })
  const end = useChange(client.absences.end, { stale, said: t('ended'), tellsFailure: true })
  const values = { from, until, deputyId: deputyId === '' ? null : Number(deputyId) }
  const error = plan.error ?? planFor.error
  const errorAt = useFieldErrors(error, values)
  if (me === undefined) return null
  return (
    <FormDialog
      title={t('title')}
      submit={t('submit')}
      busy={plan.isPending || planFor.isPending}
      error={error}
      onSubmit={() => (personId === me.id ? plan.mutate(values) : planFor.mutate({ id: personId, ...values }))}
      onClose={onClose}
    >
      <p className="text-quiet">{t('intro')}</p>
      {others.length === 0 ? null : (
        <Field label={t('who')}>
          {(control) => (
            <Select {...control} value={personId} onChange={(event) => setPersonId(Number(event.target.value))}>
              <option value={me.id}>{t('me', { name: me.name })}</option>
              {others.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField label={t('from')} type="date" required value={from} error={errorAt('from')} onChange={setFrom} />
        <TextField
          label={t('until')}
          type="date"
          required
          min={today}
          value={until}
          error={errorAt('until')}
          onChange={setUntil}
        />
      </div>
      <Field label={t('deputy')} error={errorAt('deputyId')}>
        {(control) => (
          <Select {...control} value={deputyId} onChange={(event) => setDeputyId(event.target.value)}>
            <option value="">{t('nobody')}</option>
            {people
              .filter(({ id }) => id !== personId)
              .map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
          </Select>
        )}
      </Field>
      {planned.length === 0 ? null : (
        <section className="flex flex-col gap-2">
          <h3 className="font-medium">{t('planned')}</h3>
          <ul className="flex flex-col gap-1.5">
            {planned.map(({ id, person, deputy, mayEnd, ...days }) => (
              <li key={id} className="flex flex-wrap items-center justify-between gap-2">
                <span>
                  {t(deputy === null ? 'entryAlone' : 'entry', {
                    name: person.name,
                    deputy: deputy?.name ?? '',
                    from: dayName(days.from),
                    until: dayName(days.until),
                  })}
                </span>
                {mayEnd ? (
                  <Button
                    size="small"
                    busy={end.isPending}
                    aria-label={t('endOf', { name: person.name })}
                    onClick={() => end.mutate({ id })}
                  >
                    {t('end')}
                  </Button>
                ) : null}
              </li>
            ))}
          </ul>
        </section>
      )}
    </FormDialog>
  )
}
