import type { macro } from '@echolot/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { api, client } from '../../../../api/client.ts'
import { useMay } from '../../../../api/session.ts'
import { Button } from '../../../../ui/button.tsx'
import { Card } from '../../../../ui/card.tsx'
import { EmptyState } from '../../../../ui/empty-state.tsx'
import { ErrorNote } from '../../../../ui/error-note.tsx'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { RemoveDialog } from '../../../../ui/remove-dialog.tsx'
import { Skeleton } from '../../../../ui/skeleton.tsx'
import { BackToWatches } from '../watch/back-to-watches.tsx'
import { MacroDialog } from './macro-dialog.tsx'
import { MacroRow } from './macro-row.tsx'
import { MacroVersions } from './macro-versions.tsx'

export type Macro = z.infer<typeof macro>
type Open = { what: 'add' } | { what: 'edit' | 'remove' | 'versions'; macro: Macro }

/** Where macros come from, those that can be changed first. */
const origins = ['own', 'brands', 'shipped'] as const

/** Names for parts of watches: one's own, those made of the brands, and those that are shipped, each with its words. */
export function MacrosPage() {
  const { t } = useTranslation('settings')
  const mayChange = useMay('change_settings')
  const macros = useQuery(api.macros.list.queryOptions())
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  return (
    <div className="mx-auto flex w-full max-w-6xl flex-col gap-4 p-4">
      <div className="flex flex-col">
        <BackToWatches />
        <PageHeader title={t('macros.title')} />
      </div>
      <div className="flex flex-wrap items-start justify-between gap-3">
        <p className="max-w-prose text-quiet">{t('macros.intro')}</p>
        {mayChange ? (
          <Button look="primary" icon="plus" onClick={() => setOpen({ what: 'add' })}>
            {t('macros.add')}
          </Button>
        ) : null}
      </div>
      <ErrorNote error={macros.error} onRetry={() => void macros.refetch()} />
      {macros.data === undefined ? (
        macros.isPending ? (
          <Skeleton lines={8} />
        ) : null
      ) : (
        origins.map((origin) => {
          const shown = macros.data.filter(({ from }) => from === origin)
          return (
            <Card key={origin} title={t(`macros.from.${origin}`)}>
              {shown.length === 0 ? (
                <EmptyState icon="note" title={t(origin === 'own' ? 'macros.none' : 'macros.noneOfBrands')} />
              ) : (
                <ul className="divide-y divide-line">
                  {shown.map((macro) => (
                    <MacroRow
                      key={macro.name}
                      macro={macro}
                      mayChange={mayChange && origin === 'own' && !macro.fromFile}
                      onOpen={(what) => setOpen({ what, macro })}
                    />
                  ))}
                </ul>
              )}
            </Card>
          )
        })
      )}
      {open?.what === 'add' ? <MacroDialog macro={null} onClose={close} /> : null}
      {open?.what === 'edit' ? <MacroDialog macro={open.macro} onClose={close} /> : null}
      {open?.what === 'versions' ? <MacroVersions macro={open.macro} onClose={close} /> : null}
      {open?.what === 'remove' ? (
        <RemoveDialog
          title={t('macros.removeTitle')}
          text={t('macros.removeText', { name: `$${open.macro.name}` })}
          act={() => client.macros.remove({ name: open.macro.name })}
          stale={[api.macros.key()]}
          onClose={close}
        />
      ) : null}
    </div>
  )
}
