import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../../api/client.ts'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { FormDialog } from '../../../ui/form-dialog.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useChange } from '../../../ui/use-change.ts'
import { useDepartmentName } from '../../../ui/use-department-name.ts'
import type { Department } from './departments.tsx'
import { PromiseInput } from './promise-input.tsx'

/** Whether a department's tickets go to its members by turn, and after which time a silent one gives a ticket back. */
export function SharingDialog({ department, onClose }: { department: Department; onClose: () => void }) {
  const { t } = useTranslation('settings')
  const nameOf = useDepartmentName()
  const [byTurn, setByTurn] = useState(department.capacity !== null)
  const [capacity, setCapacity] = useState(String(department.capacity ?? 10))
  const [takesBack, setTakesBack] = useState(department.takeBackMinutes !== null)
  const [minutes, setMinutes] = useState(department.takeBackMinutes ?? 480)
  const [tried, setTried] = useState(false)
  const save = useChange(client.departments.setSharing, {
    stale: [api.departments.key(), api.tickets.key()],
    said: t('forms.saved'),
    onDone: onClose,
  })
  const wrongCapacity =
    byTurn && !(Number.isInteger(Number(capacity)) && Number(capacity) >= 1 && Number(capacity) <= 500)
  const wrongMinutes = takesBack && !(minutes >= 1 && minutes <= 525_600)
  return (
    <FormDialog
      title={t('departments.sharing.title', { name: nameOf(department.id) })}
      submit={t('forms.save')}
      busy={save.isPending}
      error={save.error}
      onSubmit={() => {
        setTried(true)
        if (wrongCapacity || wrongMinutes) return
        save.mutate({
          id: department.id,
          capacity: byTurn ? Number(capacity) : null,
          takeBackMinutes: takesBack ? minutes : null,
        })
      }}
      onClose={onClose}
    >
      <p className="text-quiet">{t('departments.sharing.intro')}</p>
      <Checkbox
        label={t('departments.sharing.byTurn')}
        checked={byTurn}
        onChange={(event) => setByTurn(event.target.checked)}
      />
      {byTurn ? (
        <TextField
          label={t('departments.sharing.capacity')}
          hint={t('departments.sharing.capacityHint')}
          error={tried && wrongCapacity ? t('departments.sharing.capacityWrong') : null}
          type="number"
          min={1}
          max={500}
          required
          value={capacity}
          onChange={setCapacity}
        />
      ) : null}
      <Checkbox
        label={t('departments.sharing.takesBack')}
        checked={takesBack}
        onChange={(event) => setTakesBack(event.target.checked)}
      />
      {takesBack ? (
        <PromiseInput
          label={t('departments.sharing.takeBackAfter')}
          hint={t('departments.sharing.takeBackHint')}
          minutes={minutes}
          error={
            tried && wrongMinutes
              ? t(minutes > 525_600 ? 'departments.promiseTooLong' : 'departments.promiseNeeded')
              : null
          }
          onChange={setMinutes}
        />
      ) : null}
    </FormDialog>
  )
}
