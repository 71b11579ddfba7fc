import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'
import { nextKey, type Typed, type Weekday, weekdays } from './week.ts'
import { WindowsEditor } from './windows-editor.tsx'

export type Week = Record<Weekday, Typed[]>
type Props = { week: Week; errorAt: (path: string) => string | null; onChange: (week: Week) => void }

/** The weekly hours, day by day. */
export function WeekEditor({ week, errorAt, onChange }: Props) {
  const { t } = useTranslation('settings')
  const id = useId()
  const copyMonday = () => {
    const copy = () => week.mon.map((window) => ({ ...window, key: nextKey() }))
    onChange({ ...week, tue: copy(), wed: copy(), thu: copy(), fri: copy() })
  }
  return (
    <fieldset aria-describedby={`${id}-hint`} className="flex flex-col gap-2">
      <legend className="font-medium">{t('calendars.weekly')}</legend>
      <p id={`${id}-hint`} className="text-sm text-quiet">
        {t('calendars.weeklyHint')}
      </p>
      <ul className="divide-y divide-line rounded-md border border-line">
        {weekdays.map((weekday) => {
          const day = t(`calendars.weekdays.${weekday}`)
          return (
            <li key={weekday} className="grid gap-x-3 gap-y-1 px-3 py-2 sm:grid-cols-[7rem_1fr]">
              <span className="pt-1.5 font-medium">{day}</span>
              <WindowsEditor
                day={day}
                windows={week[weekday]}
                error={errorAt(`definition.weekly.${weekday}`)}
                errorId={`${id}-${weekday}`}
                onChange={(windows) => onChange({ ...week, [weekday]: windows })}
              />
            </li>
          )
        })}
      </ul>
      <Button size="small" className="self-start" onClick={copyMonday}>
        {t('calendars.copyMonday')}
      </Button>
    </fieldset>
  )
}
