import { activities } from '@echolot/domain'
import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../api/client.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { FormError } from '../../ui/form-error.tsx'
import { Input } from '../../ui/input.tsx'
import { Select } from '../../ui/select.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useChange } from '../../ui/use-change.ts'
import { useDepartmentName } from '../../ui/use-department-name.ts'
import { parseHours, writeHours } from './hours.ts'
import { useWeekName } from './use-week-name.ts'

/** One's own hours of a week: Tab goes on, the arrows go up and down, Enter saves. */
export function EnterHours() {
  const { t } = useTranslation('effort')
  const words = useTranslation('words').t
  const nameOf = useDepartmentName()
  const weekName = useWeekName()
  const own = useQuery(api.effort.own.queryOptions())
  const [chosen, setChosen] = useState<string | null>(null)
  /** What was typed and is not saved, by week, department and activity. */
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const save = useChange(client.effort.enter, {
    said: t('saved'),
    stale: [api.effort.key()],
    onDone: () => setTyped({}),
  })
  if (own.data === undefined)
    return own.isPending ? <Skeleton lines={5} /> : <ErrorNote error={own.error} onRetry={() => void own.refetch()} />
  const { departmentIds, weeks } = own.data
  const week = weeks.find((known) => known.week === chosen) ?? weeks[0]
  if (departmentIds.length === 0 || week === undefined)
    return <p className="max-w-prose rounded-md bg-sunken px-3 py-2">{t('noDepartment')}</p>
  const cells = departmentIds.flatMap((departmentId) =>
    activities.map((activity) => {
      const key = `${week.week} ${departmentId} ${activity}`
      const saved = week.hours.find((hours) => hours.departmentId === departmentId && hours.activity === activity)
      const text = typed[key] ?? writeHours(saved?.minutes ?? null)
      return { key, departmentId, activity, text, minutes: parseHours(text), saved: saved?.minutes ?? null }
    }),
  )
  const changed = cells.filter(({ minutes, saved }) => minutes !== saved)
  const total = cells.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0)
  const submit = () => {
    const hours = changed.flatMap(({ departmentId, activity, minutes }) =>
      minutes === undefined ? [] : [{ departmentId, activity, minutes }],
    )
    if (hours.length === changed.length && hours.length > 0) save.mutate({ week: week.week, hours })
  }
  return (
    <Card
      title={t('own')}
      aside={
        <Select
          aria-label={t('week')}
          className="!w-auto max-w-full"
          value={week.week}
          onChange={(event) => setChosen(event.target.value)}
        >
          {weeks.map((known) => (
            <option key={known.week} value={known.week}>
              {weekName(known.week, 'days')}
              {known.hours.length === 0 ? ` · ${t('nothingYet')}` : ''}
            </option>
          ))}
        </Select>
      }
    >
      <form
        noValidate
        className="flex flex-col gap-3 p-4"
        onSubmit={(event) => {
          event.preventDefault()
          event.currentTarget.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
          submit()
        }}
      >
        <p className="max-w-prose text-quiet">{t('ownMeans')}</p>
        <div className="grid gap-x-8 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
          {departmentIds.map((departmentId) => (
            <fieldset key={departmentId} className="flex flex-col gap-1" onKeyDown={moveByArrows}>
              <legend className="mb-1 font-semibold">{nameOf(departmentId)}</legend>
              {cells
                .filter((cell) => cell.departmentId === departmentId)
                .map(({ key, activity, text, minutes }) => (
                  <label key={key} htmlFor={`hours ${key}`} className="flex items-center justify-between gap-3">
                    <span>{words(`activities.${activity}`)}</span>
                    <Input
                      id={`hours ${key}`}
                      className="!w-24 text-right tabular-nums"
                      inputMode="decimal"
                      autoComplete="off"
                      placeholder={t('placeholder')}
                      value={text}
                      {...(minutes === undefined ? { 'aria-invalid': true, 'aria-describedby': 'hours-wrong' } : {})}
                      onFocus={(event) => event.target.select()}
                      onChange={(event) => setTyped({ ...typed, [key]: event.target.value })}
                    />
                  </label>
                ))}
            </fieldset>
          ))}
        </div>
        {cells.some(({ minutes }) => minutes === undefined) ? (
          <p id="hours-wrong" role="alert" className="font-medium text-late">
            {t('wrong')}
          </p>
        ) : null}
        <FormError error={save.error} />
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button look="primary" type="submit" busy={save.isPending} disabled={changed.length === 0}>
            {t('save')}
          </Button>
          <span className="tabular-nums">{t('total', { hours: writeHours(total) })}</span>
          <span className="text-sm text-quiet">{t('keys')}</span>
        </div>
      </form>
    </Card>
  )
}

/** The arrows up and down go from field to field, as in a table. */
function moveByArrows(event: KeyboardEvent<HTMLFieldSetElement>) {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0) return
  const fields = [...event.currentTarget.querySelectorAll('input')]
  const next = fields[fields.findIndex((field) => field.matches(':focus')) + step]
  if (next === undefined) return
  event.preventDefault()
  next.focus()
}
