import type { cannedResponse } from '@echolot/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { api, client } from '../../../api/client.ts'
import { useMay } from '../../../api/session.ts'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { RemoveDialog } from '../../../ui/remove-dialog.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { CannedDialog } from './canned-dialog.tsx'
import { CannedRow } from './canned-row.tsx'
import { CannedVersions } from './canned-versions.tsx'

export type Canned = z.infer<typeof cannedResponse>
type Open = { what: 'add' } | { what: 'edit' | 'remove' | 'versions'; canned: Canned }

/** The canned responses: written once, used often. */
export function CannedResponses() {
  const { t } = useTranslation('settings')
  const mayChange = useMay('change_settings')
  const responses = useQuery(api.cannedResponses.list.queryOptions())
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-3">
        <p className="max-w-prose text-quiet">{t('canned.intro')}</p>
        {mayChange ? (
          <Button look="primary" icon="plus" onClick={() => setOpen({ what: 'add' })}>
            {t('canned.add')}
          </Button>
        ) : null}
      </div>
      <ErrorNote error={responses.error} onRetry={() => void responses.refetch()} />
      {responses.data === undefined ? (
        responses.isPending ? (
          <Skeleton lines={6} />
        ) : null
      ) : responses.data.length === 0 ? (
        <EmptyState icon="reply" title={t('canned.none')}>
          {t('canned.noneText')}
        </EmptyState>
      ) : (
        <ul className="flex flex-col divide-y divide-line rounded-lg border border-line bg-surface">
          {responses.data.map((canned) => (
            <CannedRow
              key={canned.id}
              canned={canned}
              mayChange={mayChange}
              onOpen={(what) => setOpen({ what, canned })}
            />
          ))}
        </ul>
      )}
      {open?.what === 'add' ? <CannedDialog canned={null} onClose={close} /> : null}
      {open?.what === 'edit' ? <CannedDialog canned={open.canned} onClose={close} /> : null}
      {open?.what === 'versions' ? <CannedVersions canned={open.canned} onClose={close} /> : null}
      {open?.what === 'remove' ? (
        <RemoveDialog
          title={t('canned.removeTitle')}
          text={t('canned.removeText', { name: open.canned.name })}
          act={() => client.cannedResponses.remove({ id: open.canned.id })}
          stale={[api.cannedResponses.key(), api.responding.key()]}
          onClose={close}
        />
      ) : null}
    </>
  )
}
