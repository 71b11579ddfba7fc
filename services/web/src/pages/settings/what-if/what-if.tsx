import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../../api/client.ts'
import { useZone } from '../../../api/session.ts'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Field } from '../../../ui/field.tsx'
import { FormError } from '../../../ui/form-error.tsx'
import { promiseProblem } from '../../../ui/promise-problem.ts'
import { Select } from '../../../ui/select.tsx'
import { SupposedView } from '../../../ui/supposed-view.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useChange } from '../../../ui/use-change.ts'
import { useDepartmentName } from '../../../ui/use-department-name.ts'
import { dayIn, periodOf } from '../../reports/period.ts'
import { CalendarDialog } from '../calendars/calendar-dialog.tsx'
import type { Calendar } from '../calendars/calendars.tsx'
import { PromiseInput } from '../departments/promise-input.tsx'
import { usePromiseText } from '../promises/use-promise-text.ts'
import { RuleDialog } from '../rules/rule-dialog.tsx'
import type { Rule } from '../rules/rules.tsx'
import { type TriedRule, TryRule } from './try-rule.tsx'

const assumptions = ['answers', 'past', 'calendar', 'promises', 'rules', 'left'] as const
type Promised = 'each' | 'present' | 'changed' | 'one'

/** Last quarter, or any other period, with another calendar, other promises or other rules. */
export function WhatIf() {
  const { t } = useTranslation('settings')
  const nameOf = useDepartmentName()
  const zone = useZone()
  const calendars = useQuery({ ...api.calendars.list.queryOptions(), staleTime: 60_000 }).data ?? []
  const departments = useQuery({ ...api.departments.list.queryOptions(), staleTime: 60_000 }).data ?? []
  // Waits for an answer are what is played through.
  const promises = (useQuery({ ...api.promises.list.queryOptions(), staleTime: 60_000 }).data?.promises ?? []).filter(
    ({ clock }) => clock === 'first_response' || clock === 'next_response',
  )
  const { whom, within } = usePromiseText()
  const [period, setPeriod] = useState(() => periodOf('last_quarter', dayIn(zone, Date.now())))
  const [departmentId, setDepartmentId] = useState('')
  const [calendarId, setCalendarId] = useState('')
  const [promised, setPromised] = useState<Promised>('each')
  const [minutes, setMinutes] = useState(240)
  const [changed, setChanged] = useState(0)
  /** Hours that were changed here to try them, and whose they were. */
  const [tried, setTried] = useState<{ id: string; definition: Calendar['definition'] } | null>(null)
  const [trying, setTrying] = useState(false)
  const [tryingRule, setTryingRule] = useState<{ rule: Rule | null } | null>(null)
  const [routing, setRouting] = useState<TriedRule | null>(null)
  const ask = useChange(client.whatIf.ask, { stale: [] })
  const wrong = promised === 'one' || promised === 'changed' ? promiseProblem(minutes) : null
  const calendar = calendars.find(({ id }) => String(id) === calendarId)
  const one = {
    departmentId: null,
    priority: null,
    channel: null,
    clock: 'first_response',
    counted: 'working',
  } as const
  const input = {
    ...period,
    ...(departmentId === '' ? {} : { departmentId }),
    definition: (tried?.id === calendarId ? tried.definition : calendar?.definition) ?? null,
    promises:
      promised === 'each'
        ? null
        : promised === 'present'
          ? promises
          : promised === 'changed'
            ? promises.map((promise, at) => (at === changed ? { ...promise, targetMinutes: minutes } : promise))
            : [{ ...one, targetMinutes: minutes }],
    routing,
  }
  const told = JSON.stringify(ask.variables) === JSON.stringify(input)
  return (
    <section aria-labelledby="what-if" className="flex flex-col gap-4">
      <div>
        <h2 id="what-if" className="text-lg font-semibold">
          {t('whatIf.title')}
        </h2>
        <p className="max-w-prose text-quiet">{t('whatIf.intro')}</p>
      </div>
      <form
        noValidate
        className="flex flex-col gap-4 rounded-lg border border-line bg-surface p-4"
        onSubmit={(event) => {
          event.preventDefault()
          if (wrong === null) ask.mutate(input)
        }}
      >
        <div className="grid gap-4 sm:grid-cols-3">
          <TextField
            type="date"
            label={t('whatIf.from')}
            value={period.from}
            onChange={(from) => setPeriod({ ...period, from })}
          />
          <TextField
            type="date"
            label={t('whatIf.to')}
            value={period.to}
            onChange={(to) => setPeriod({ ...period, to })}
          />
          <Field label={t('whatIf.department')}>
            {(control) => (
              <Select {...control} value={departmentId} onChange={(event) => setDepartmentId(event.target.value)}>
                <option value="">{t('whatIf.allDepartments')}</option>
                {departments.map(({ id }) => (
                  <option key={id} value={id}>
                    {nameOf(id)}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        </div>
        <div className="grid gap-4 sm:grid-cols-3">
          <Field label={t('whatIf.calendar')}>
            {(control) => (
              <Select {...control} value={calendarId} onChange={(event) => setCalendarId(event.target.value)}>
                <option value="">{t('whatIf.asItWas')}</option>
                {calendars.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          {calendar === undefined ? null : (
            <div className="flex flex-col items-start justify-end gap-1">
              <Button icon="edit" onClick={() => setTrying(true)}>
                {t('whatIf.tryHours')}
              </Button>
              <p className="text-sm text-quiet">
                {t(tried?.id === calendarId ? 'whatIf.hoursTried' : 'whatIf.hoursSaved')}
              </p>
            </div>
          )}
        </div>
        <div className="grid gap-4 sm:grid-cols-3">
          <Field label={t('whatIf.promise')}>
            {(control) => (
              <Select
                {...control}
                value={promised}
                onChange={(event) => {
                  const { value } = event.target
                  setPromised(value === 'present' || value === 'changed' || value === 'one' ? value : 'each')
                }}
              >
                <option value="each">{t('whatIf.asPromised')}</option>
                <option value="present">{t('whatIf.presentPromises')}</option>
                {promises.length === 0 ? null : <option value="changed">{t('whatIf.changedPromise')}</option>}
                <option value="one">{t('whatIf.oneForAll')}</option>
              </Select>
            )}
          </Field>
          {promised === 'changed' ? (
            <Field label={t('whatIf.whichPromise')}>
              {(control) => (
                <Select {...control} value={changed} onChange={(event) => setChanged(Number(event.target.value))}>
                  {promises.map((promise, at) => (
                    <option key={promise.promiseId} value={at}>
                      {`${whom(promise)}: ${within(promise)}`}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
          ) : null}
          {promised === 'one' || promised === 'changed' ? (
            <PromiseInput
              label={t('promises.target')}
              hint={null}
              minutes={minutes}
              error={wrong === null ? null : t(`departments.${wrong}`)}
              onChange={setMinutes}
            />
          ) : null}
        </div>
        <TryRule routing={routing} onChange={setRouting} onTry={(rule) => setTryingRule({ rule })} />
        <FormError error={told ? ask.error : null} />
        <Button look="primary" type="submit" className="self-start" busy={ask.isPending}>
          {t('whatIf.ask')}
        </Button>
      </form>
      <div role="status">
        {told && ask.data !== undefined ? (
          <div className="rounded-lg border border-line bg-surface p-4">
            <SupposedView supposed={ask.data} />
          </div>
        ) : null}
      </div>
      {trying && calendar !== undefined ? (
        <CalendarDialog
          calendar={tried?.id === calendarId ? { ...calendar, definition: tried.definition } : calendar}
          onTry={(definition) => {
            setTried({ id: calendarId, definition })
            setTrying(false)
          }}
          onClose={() => setTrying(false)}
        />
      ) : null}
      {tryingRule === null ? null : (
        <RuleDialog
          rule={tryingRule.rule}
          onTry={(input) => {
            setRouting({ changed: { ...input, id: tryingRule.rule?.id ?? null } })
            setTryingRule(null)
          }}
          onClose={() => setTryingRule(null)}
        />
      )}
      <Card title={t('whatIf.assumptions')}>
        <ul className="flex max-w-prose list-disc flex-col gap-1 py-3 pr-4 pl-9">
          {assumptions.map((assumption) => (
            <li key={assumption}>{t(`whatIf.assumed.${assumption}`)}</li>
          ))}
        </ul>
      </Card>
    </section>
  )
}
