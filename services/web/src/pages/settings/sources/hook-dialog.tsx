import type { Source } from '@echolot/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../../api/client.ts'
import { useInstant } from '../../../time/use-instant.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { ShownOnce } from '../../../ui/shown-once.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { useChange } from '../../../ui/use-change.ts'
import { HookDeliveries } from './hook-deliveries.tsx'
import { HookRenewal } from './hook-renewal.tsx'

export type MadeHook = Awaited<ReturnType<typeof client.sources.renewHookSecret>>

type Props = {
  source: Source
  /** What was made with the source itself. */
  fresh?: MadeHook | null
  onClose: () => void
}

/** Where a source is told of news, with what secret, and what came there. A new secret is in view until this is closed. */
export function HookDialog({ source, fresh = null, onClose }: Props) {
  const { t } = useTranslation('settings')
  const tell = useInstant()
  const { id, name } = source
  const hook = useQuery(api.sources.hook.queryOptions({ input: { id } }))
  const [made, setMade] = useState(fresh)
  const [renewing, setRenewing] = useState(false)
  const create = useChange(client.sources.renewHookSecret, {
    said: t('hook.created'),
    stale: [api.sources.key()],
    tellsFailure: true,
    onDone: setMade,
  })
  const known = hook.data
  return (
    <Dialog title={t('hook.title', { name })} wide onClose={onClose}>
      <ErrorNote error={hook.error} onRetry={() => void hook.refetch()} />
      {known === undefined ? (
        hook.isPending ? (
          <Skeleton lines={4} />
        ) : null
      ) : known === null ? (
        <div className="flex flex-col items-start gap-3">
          <p>{t('hook.none')}</p>
          <Button look="primary" data-autofocus busy={create.isPending} onClick={() => create.mutate({ id })}>
            {t('hook.create')}
          </Button>
        </div>
      ) : (
        <>
          <ShownOnce label={t('hook.address')} value={known.address} />
          {made === null ? (
            <div className="flex flex-wrap items-center justify-between gap-2">
              <p className="text-quiet">
                {t('hook.secretSince', { at: tell(known.secretAt, 'near') })}
                {known.formerUntil === null
                  ? null
                  : ` ${t('hook.formerUntil', { at: tell(known.formerUntil, 'near') })}`}
              </p>
              {renewing ? null : <Button onClick={() => setRenewing(true)}>{t('hook.renew')}</Button>}
            </div>
          ) : (
            <>
              <ShownOnce label={t('hook.secret')} value={made.secret} />
              <p className="-mt-2 text-sm text-quiet">{t('hook.secretOnce')}</p>
              {made.example === null ? null : (
                <>
                  <ShownOnce label={t('hook.example')} value={made.example} />
                  <p className="-mt-2 text-sm text-quiet">{t('hook.exampleText')}</p>
                </>
              )}
            </>
          )}
          {renewing ? (
            <HookRenewal
              id={id}
              onDone={(fresh) => {
                setMade(fresh)
                setRenewing(false)
              }}
            />
          ) : null}
          <HookDeliveries hook={known} />
        </>
      )}
    </Dialog>
  )
}
