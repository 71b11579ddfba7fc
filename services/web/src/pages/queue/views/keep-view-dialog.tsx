import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../../api/client.ts'
import { useMay } from '../../../api/session.ts'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { FormDialog } from '../../../ui/form-dialog.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useChange } from '../../../ui/use-change.ts'
import { useFieldErrors } from '../../../ui/use-field-errors.ts'
import type { QueueSearch } from '../queue-search.ts'
import { valuesOf } from './view-values.ts'

/** Gives what the address says a name. */
export function KeepViewDialog({ search, onClose }: { search: QueueSearch; onClose: () => void }) {
  const { t } = useTranslation('views')
  const mayShare = useMay('change_settings')
  const [name, setName] = useState('')
  const [shared, setShared] = useState(false)
  const keep = useChange(
    (_: object) => client.savedViews.create({ name: name.trim(), shared, values: valuesOf(search) }),
    {
      said: t('kept', { name: name.trim() }),
      stale: [api.savedViews.key()],
      onDone: onClose,
    },
  )
  const errorAt = useFieldErrors(keep.error, { name })
  return (
    <FormDialog
      title={t('keepTitle')}
      submit={t('save')}
      busy={keep.isPending}
      error={keep.error}
      onClose={onClose}
      onSubmit={() => keep.mutate({})}
    >
      <TextField
        label={t('name')}
        data-autofocus
        maxLength={60}
        value={name}
        error={errorAt('name')}
        onChange={setName}
      />
      {mayShare ? (
        <Checkbox
          label={t('shared')}
          hint={t('sharedHint')}
          checked={shared}
          onChange={({ target }) => setShared(target.checked)}
        />
      ) : null}
    </FormDialog>
  )
}
