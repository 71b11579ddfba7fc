import { type Activity, mondayOf, weekOf, weeksAfter } from '@echolot/domain'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../api/client.ts'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useChange } from '../../ui/use-change.ts'
import { useDepartmentName } from '../../ui/use-department-name.ts'
import { parseHours, writeHours } from './hours.ts'
import { useWeekName } from './use-week-name.ts'

type Props = {
  departmentIds: readonly string[]
  /** The present week. */
  week: string
  activities: readonly Activity[]
  activityName: (activity: Activity) => string
  onClose: () => void
}

/** A department's hours a week from a week on. */
export function PlanDialog({ departmentIds, week, activities, activityName, onClose }: Props) {
  const { t } = useTranslation('effort')
  const nameOf = useDepartmentName()
  const weekName = useWeekName()
  const budgets = useQuery(api.effort.budgets.queryOptions()).data ?? []
  const [departmentId, setDepartmentId] = useState(departmentIds[0] ?? '')
  const [from, setFrom] = useState(week)
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const save = useChange(client.effort.setBudget, { said: t('plan.saved'), stale: [api.effort.key()], onDone: onClose })
  const fields = activities.map((activity) => {
    const planned =
      budgets.findLast(
        (budget) => budget.departmentId === departmentId && budget.activity === activity && budget.validFrom <= from,
      )?.minutes ?? null
    const text = typed[`${departmentId} ${activity}`] ?? writeHours(planned)
    return { activity, text, minutes: parseHours(text) }
  })
  const offered = [-4, -3, -2, -1, 0, 1, 2, 3, 4].map((weeks) => weekOf(weeksAfter(mondayOf(week) ?? '', weeks)))
  const submit = () => {
    const plans = fields.flatMap(({ activity, minutes }) => (minutes === undefined ? [] : [{ activity, minutes }]))
    if (plans.length === fields.length) save.mutate({ departmentId, validFrom: from, plans })
  }
  return (
    <FormDialog
      title={t('plan.title')}
      submit={t('plan.save')}
      busy={save.isPending}
      error={save.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="text-quiet">{t('plan.means')}</p>
      <Field label={t('plan.department')}>
        {(control) => (
          <Select {...control} value={departmentId} onChange={(event) => setDepartmentId(event.target.value)}>
            {departmentIds.map((id) => (
              <option key={id} value={id}>
                {nameOf(id)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={t('plan.from')}>
        {(control) => (
          <Select {...control} value={from} onChange={(event) => setFrom(event.target.value)}>
            {offered.map((known) => (
              <option key={known} value={known}>
                {weekName(known, 'days')}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {fields.map(({ activity, text, minutes }) => (
        <TextField
          key={activity}
          label={activityName(activity)}
          error={minutes === undefined ? t('wrong') : null}
          inputMode="decimal"
          autoComplete="off"
          value={text}
          onChange={(value) => setTyped({ ...typed, [`${departmentId} ${activity}`]: value })}
        />
      ))}
    </FormDialog>
  )
}
