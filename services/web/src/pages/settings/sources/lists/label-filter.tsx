import type { Source } from '@echolot/contract'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Select } from '../../../../ui/select.tsx'

/** Which sources are shown: all, those with a label, or those without any (the empty text). */
export type ShownLabel = string | null

export function LabelFilter({
  sources,
  label,
  onChange,
}: {
  sources: readonly Source[]
  label: ShownLabel
  onChange: (label: ShownLabel) => void
}) {
  const { t, i18n } = useTranslation('settings')
  const id = useId()
  const counts = new Map<string, number>()
  for (const one of sources.flatMap(({ labels }) => labels)) counts.set(one, (counts.get(one) ?? 0) + 1)
  if (counts.size === 0) return null
  const without = sources.filter(({ labels }) => labels.length === 0).length
  return (
    <div className="flex flex-wrap items-center gap-2">
      <label htmlFor={id} className="font-medium">
        {t('sourceLists.filter')}
      </label>
      <Select
        id={id}
        className="max-w-72"
        value={label === null ? 'all' : `=${label}`}
        onChange={(event) => onChange(event.target.value === 'all' ? null : event.target.value.slice(1))}
      >
        <option value="all">{t('sourceLists.allLabels')}</option>
        {[...counts]
          .toSorted(([a], [b]) => a.localeCompare(b, i18n.language))
          .map(([one, count]) => (
            <option key={one} value={`=${one}`}>
              {one} ({count})
            </option>
          ))}
        {without === 0 ? null : (
          <option value="=">
            {t('sourceLists.unlabelled')} ({without})
          </option>
        )}
      </Select>
    </div>
  )
}

export function hasLabel({ labels }: Source, label: ShownLabel): boolean {
  return label === null || (label === '' ? labels.length === 0 : labels.includes(label))
}
