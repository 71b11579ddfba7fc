import { useTranslation } from 'react-i18next'
import { Field } from './field.tsx'
import { Select } from './select.tsx'

/** What a new source begins with: two weeks back somebody may still wait for an answer. */
export const usualHistoryDays = 14

const offered = [14, 90, 365] as const

type Props = { days: number | null; onChange: (days: number | null) => void }

/** How old something may be, when its source is added, to become a ticket all the same. */
export function HistoryField({ days, onChange }: Props) {
  const { t } = useTranslation('settings')
  const choices = days === null ? offered : [...new Set([days, ...offered])].toSorted((a, b) => a - b)
  return (
    <Field label={t('sources.history.label')} hint={t('sources.history.hint')}>
      {(control) => (
        <Select
          {...control}
          className="max-w-96"
          value={days ?? 'all'}
          onChange={(event) => onChange(event.target.value === 'all' ? null : Number(event.target.value))}
        >
          {choices.map((count) => (
            <option key={count} value={count}>
              {t('sources.history.days', { count })}
            </option>
          ))}
          <option value="all">{t('sources.history.all')}</option>
        </Select>
      )}
    </Field>
  )
}
