import { type BrandKind, brandKinds } from '@echolot/domain'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../../api/client.ts'
import { Field } from '../../../ui/field.tsx'
import { FormDialog } from '../../../ui/form-dialog.tsx'
import { Select } from '../../../ui/select.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useChange } from '../../../ui/use-change.ts'
import { useFieldErrors } from '../../../ui/use-field-errors.ts'
import type { Brand } from './watches.tsx'

export function BrandDialog({ brand, onClose }: { brand: Brand | null; onClose: () => void }) {
  const { t } = useTranslation('settings')
  const [name, setName] = useState(brand?.name ?? '')
  const [kind, setKind] = useState<BrandKind>(brand?.kind ?? 'own')
  const options = { said: t('forms.saved'), stale: [api.brands.key()], onDone: onClose }
  const create = useChange(client.brands.create, options)
  const update = useChange(client.brands.update, options)
  const saving = brand === null ? create : update
  const errorAt = useFieldErrors(saving.error, { name, kind })
  return (
    <FormDialog
      title={t(brand === null ? 'watches.brandTitle' : 'watches.brandEditTitle')}
      submit={t(brand === null ? 'forms.add' : 'forms.save')}
      busy={saving.isPending}
      error={saving.error}
      onSubmit={() => {
        if (brand === null) create.mutate({ name, kind })
        else update.mutate({ id: brand.id, name, kind })
      }}
      onClose={onClose}
    >
      <TextField
        label={t('watches.brandName')}
        error={errorAt('name')}
        required
        data-autofocus
        value={name}
        onChange={setName}
      />
      <Field label={t('watches.kind')} error={errorAt('kind')}>
        {(control) => (
          <Select
            {...control}
            value={kind}
            onChange={(event) => setKind(brandKinds.find((known) => known === event.target.value) ?? 'own')}
          >
            {brandKinds.map((known) => (
              <option key={known} value={known}>
                {t(`watches.kinds.${known}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </FormDialog>
  )
}
