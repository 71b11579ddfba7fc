import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../../api/client.ts'
import { useMay } from '../../../api/session.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { FormError } from '../../../ui/form-error.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Input } from '../../../ui/input.tsx'
import { useChange } from '../../../ui/use-change.ts'
import { type ClientSavedView, useSavedViews } from './use-saved-views.ts'

/** Renames, orders and removes kept views; everybody's only for whoever may change settings. */
export function ManageViewsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('views')
  const views = useSavedViews()
  const mayShare = useMay('change_settings')
  const stale = [api.savedViews.key()]
  const order = useChange((ids: number[]) => client.savedViews.order({ ids }), { stale })
  const remove = useChange((id: number) => client.savedViews.remove({ id }), { stale })
  const error = order.error ?? remove.error
  const changeable = views.filter(({ shared }) => !shared || mayShare)
  return (
    <Dialog title={t('manageTitle')} onClose={onClose}>
      {changeable.length === 0 ? <p className="text-quiet">{t('none')}</p> : null}
      <ol className="flex flex-col divide-y divide-line">
        {changeable.map((view) => {
          const list = changeable.filter(({ shared }) => shared === view.shared)
          const place = list.indexOf(view)
          const before = list[place - 1]
          return (
            <li key={view.id} className="flex items-center gap-2 py-1.5">
              <Name view={view} />
              {view.shared ? <Badge>{t('forAll')}</Badge> : null}
              <IconButton
                icon="up"
                label={t('up', { name: view.name })}
                disabled={before === undefined}
                onClick={() => {
                  const ids = list.map(({ id }) => id)
                  ids.splice(place - 1, 2, view.id, before?.id ?? view.id)
                  order.mutate(ids)
                }}
              />
              <IconButton
                icon="erase"
                label={t('remove', { name: view.name })}
                onClick={() => remove.mutate(view.id)}
              />
            </li>
          )
        })}
      </ol>
      <FormError error={error} />
    </Dialog>
  )
}

/** A name that is kept when the field is left. */
function Name({ view }: { view: ClientSavedView }) {
  const { t } = useTranslation('views')
  const [name, setName] = useState(view.name)
  const rename = useChange((next: string) => client.savedViews.update({ id: view.id, name: next }), {
    stale: [api.savedViews.key()],
    tellsFailure: true,
  })
  const save = () => {
    const next = name.trim()
    if (next === '') setName(view.name)
    else if (next !== view.name) rename.mutate(next)
  }
  return (
    <form
      className="flex min-w-0 grow gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <Input
        aria-label={t('rename', { name: view.name })}
        maxLength={60}
        value={name}
        onChange={({ target }) => setName(target.value)}
        onBlur={save}
      />
      <Button type="submit" className="sr-only">
        {t('save')}
      </Button>
    </form>
  )
}
