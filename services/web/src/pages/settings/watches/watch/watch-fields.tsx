import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../../../api/client.ts'
import { Checkbox } from '../../../../ui/checkbox.tsx'
import { Field } from '../../../../ui/field.tsx'
import { Select } from '../../../../ui/select.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import type { WatchDraft } from './use-watch-draft.ts'

type Props = {
  draft: WatchDraft
  errorAt: (path: string) => string | null
  disabled: boolean
  set: (change: Partial<WatchDraft>) => void
}

/** A watch's name and brand, and whether it is on. */
export function WatchFields({ draft, errorAt, disabled, set }: Props) {
  const { t } = useTranslation('settings')
  const brands = useQuery(api.brands.list.queryOptions()).data ?? []
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={t('watches.watchName')}
          hint={t('watches.watchNameHint')}
          error={errorAt('name')}
          required
          disabled={disabled}
          value={draft.name}
          onChange={(name) => set({ name })}
        />
        <Field label={t('watches.brand')} error={errorAt('brandId')}>
          {(control) => (
            <Select
              {...control}
              disabled={disabled}
              value={draft.brandId}
              onChange={(event) => set({ brandId: Number(event.target.value) })}
            >
              {brands.map((brand) => (
                <option key={brand.id} value={brand.id}>
                  {brand.name}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
      <Checkbox
        label={t('watches.enabled')}
        disabled={disabled}
        checked={draft.enabled}
        onChange={(event) => set({ enabled: event.target.checked })}
      />
    </>
  )
}
