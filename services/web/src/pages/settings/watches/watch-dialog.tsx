import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../../api/client.ts'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Field } from '../../../ui/field.tsx'
import { FormDialog } from '../../../ui/form-dialog.tsx'
import { Select } from '../../../ui/select.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useChange } from '../../../ui/use-change.ts'
import { useFieldErrors } from '../../../ui/use-field-errors.ts'
import { QueryEditor } from '../query/query-editor.tsx'
import type { Watch } from './watches.tsx'

type Props = { watch: Watch | null; brandId: number; onClose: () => void }

/** Adds a watch or changes one, trying its query while it is typed. */
export function WatchDialog({ watch, brandId, onClose }: Props) {
  const { t } = useTranslation('settings')
  const brands = useQuery(api.brands.list.queryOptions()).data ?? []
  const [draft, setDraft] = useState({
    brandId,
    name: watch?.name ?? '',
    query: watch?.query ?? '',
    enabled: watch?.enabled ?? true,
  })
  const set = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change })
  const options = { said: t('forms.saved'), stale: [api.watches.list.key()], onDone: onClose }
  const create = useChange(client.watches.create, options)
  const update = useChange(client.watches.update, options)
  const saving = watch === null ? create : update
  const errorAt = useFieldErrors(saving.error, draft)
  return (
    <FormDialog
      title={t(watch === null ? 'watches.watchTitle' : 'watches.watchEditTitle')}
      submit={t(watch === null ? 'forms.add' : 'forms.save')}
      busy={saving.isPending}
      error={saving.error}
      wide
      onSubmit={() => {
        if (watch === null) create.mutate(draft)
        else update.mutate({ ...draft, id: watch.id })
      }}
      onClose={onClose}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={t('watches.watchName')}
          hint={t('watches.watchNameHint')}
          error={errorAt('name')}
          required
          data-autofocus
          value={draft.name}
          onChange={(name) => set({ name })}
        />
        <Field label={t('watches.brand')} error={errorAt('brandId')}>
          {(control) => (
            <Select
              {...control}
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
      <QueryEditor
        label={t('watches.query')}
        query={draft.query}
        error={errorAt('query')}
        onChange={(query) => set({ query })}
      />
      <p className="rounded-md bg-sunken px-3 py-2">{t('watches.fromNowOn')}</p>
      <Checkbox
        label={t('watches.enabled')}
        checked={draft.enabled}
        onChange={(event) => set({ enabled: event.target.checked })}
      />
    </FormDialog>
  )
}
