import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '../../../ui/field.tsx'
import { Input } from '../../../ui/input.tsx'
import { Select } from '../../../ui/select.tsx'

type Props = {
  minutes: number
  error: string | null
  label?: string
  hint?: string | null
  onChange: (minutes: number) => void
}

const sizes = { minutes: 1, hours: 60 } as const

/** A promise in minutes or hours; without a number it is NaN. */
export function PromiseInput({ minutes, error, label, hint, onChange }: Props) {
  const { t } = useTranslation('settings')
  const [unit, setUnit] = useState<keyof typeof sizes>(minutes % 60 === 0 ? 'hours' : 'minutes')
  const [typed, setTyped] = useState(String(minutes / sizes[unit]))
  const tell = (text: string, size: number) => onChange(text === '' ? Number.NaN : Math.round(Number(text) * size))
  return (
    <Field
      label={label ?? t('departments.promiseLabel')}
      hint={hint === undefined ? t('departments.promiseHint') : hint}
      error={error}
    >
      {(control) => (
        <div className="flex gap-2">
          <Input
            {...control}
            type="number"
            min={unit === 'hours' ? 0.25 : 1}
            step={unit === 'hours' ? 0.25 : 1}
            required
            className="max-w-28"
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value)
              tell(event.target.value, sizes[unit])
            }}
          />
          <Select
            aria-label={t('departments.unit')}
            className="max-w-32"
            value={unit}
            onChange={(event) => {
              const chosen = event.target.value === 'hours' ? 'hours' : 'minutes'
              setUnit(chosen)
              tell(typed, sizes[chosen])
            }}
          >
            <option value="minutes">{t('departments.minutes')}</option>
            <option value="hours">{t('departments.hours')}</option>
          </Select>
        </div>
      )}
    </Field>
  )
}
