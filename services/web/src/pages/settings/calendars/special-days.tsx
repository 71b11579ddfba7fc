import { useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Input } from '../../../ui/input.tsx'
import { useDayName } from '../../reports/use-day-name.ts'
import { dateOf } from './calendar-draft.ts'
import { nextKey, type Typed } from './week.ts'
import { WindowsEditor } from './windows-editor.tsx'

export type SpecialDay = { key: number; day: string; yearly: boolean; name: string; windows: Typed[] }
type Props = {
  days: readonly SpecialDay[]
  /** When work begins on a day of the week, as it is typed above; half a day begins then, too. */
  begins: (day: string) => string
  /** What is wrong with one of them: no date, or one that stands here twice. */
  wrong: (day: SpecialDay) => string | null
  errorAt: (path: string) => string | null
  onChange: (days: SpecialDay[]) => void
}

/** Days whose hours replace those of the week. */
export function SpecialDays({ days, begins, wrong, errorAt, onChange }: Props) {
  const { t } = useTranslation('settings')
  const tellDay = useDayName()
  const id = useId()
  const box = useRef<HTMLFieldSetElement>(null)
  const added = useRef(false)
  useEffect(() => {
    if (!added.current) return
    added.current = false
    const dates = box.current?.querySelectorAll<HTMLElement>('input[type="date"]')
    dates?.[dates.length - 1]?.focus()
  })
  const change = (key: number, part: Partial<SpecialDay>) =>
    onChange(days.map((day) => (day.key === key ? { ...day, ...part } : day)))
  return (
    <fieldset ref={box} aria-describedby={`${id}-hint`} className="flex flex-col gap-2">
      <legend className="font-medium">{t('calendars.days')}</legend>
      <p id={`${id}-hint`} className="text-sm text-quiet">
        {t('calendars.daysHint')}
      </p>
      <ul className="divide-y divide-line rounded-md border border-line empty:hidden">
        {days.map((special) => {
          const name = special.day === '' ? t('calendars.newDay') : tellDay(special.day)
          const dateError = wrong(special)
          return (
            <li key={special.key} className="flex flex-wrap items-start gap-x-3 gap-y-1 px-3 py-2">
              <div className="flex w-40 flex-col gap-1">
                <Input
                  type="date"
                  aria-label={t('calendars.day')}
                  {...(dateError === null
                    ? {}
                    : { 'aria-invalid': true, 'aria-describedby': `${id}-${special.key}-date` })}
                  value={special.day}
                  onChange={(event) => change(special.key, { day: event.target.value })}
                />
                {dateError === null ? null : (
                  <p id={`${id}-${special.key}-date`} className="text-sm font-medium text-late">
                    {dateError}
                  </p>
                )}
              </div>
              <Input
                aria-label={t('calendars.nameOfDay', { day: name })}
                placeholder={t('calendars.namePlaceholder')}
                className="!w-44"
                maxLength={100}
                value={special.name}
                onChange={(event) => change(special.key, { name: event.target.value })}
              />
              <div className="pt-1.5">
                <Checkbox
                  label={t('calendars.yearly')}
                  checked={special.yearly}
                  onChange={(event) => change(special.key, { yearly: event.target.checked })}
                />
              </div>
              <IconButton
                icon="erase"
                className="ml-auto"
                label={t('calendars.removeDay', { day: name })}
                onClick={() => {
                  onChange(days.filter(({ key }) => key !== special.key))
                  box.current?.querySelector<HTMLElement>('[data-add-day]')?.focus()
                }}
              />
              <div className="flex w-full min-w-0 flex-wrap items-center gap-x-2 pt-0.5">
                <WindowsEditor
                  day={name}
                  windows={special.windows}
                  error={
                    special.day === ''
                      ? null
                      : errorAt(`definition.${special.yearly ? 'yearly' : 'days'}.${dateOf(special)}`)
                  }
                  errorId={`${id}-${special.key}`}
                  onChange={(windows) => change(special.key, { windows })}
                />
                {special.windows.length === 0 ? (
                  <Button
                    size="small"
                    look="quiet"
                    aria-label={t('calendars.halfDayOf', { day: name })}
                    onClick={() =>
                      change(special.key, {
                        windows: [{ key: nextKey(), from: begins(special.day), to: '12:00' }],
                      })
                    }
                  >
                    {t('calendars.halfDay')}
                  </Button>
                ) : null}
              </div>
            </li>
          )
        })}
      </ul>
      <Button
        size="small"
        icon="plus"
        className="self-start"
        data-add-day
        onClick={() => {
          added.current = true
          onChange([...days, { key: nextKey(), day: '', yearly: false, name: '', windows: [] }])
        }}
      >
        {t('calendars.addDay')}
      </Button>
    </fieldset>
  )
}
