import type { brand, watch } from '@echolot/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { api } from '../../../api/client.ts'
import { useMay } from '../../../api/session.ts'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { BrandCard } from './brand-card.tsx'
import { BrandDialog } from './brand-dialog.tsx'
import { RemoveBrand, RemoveWatch } from './remove.tsx'
import { WatchTools } from './watch-tools.tsx'

export type Brand = z.infer<typeof brand>
export type Watch = z.infer<typeof watch>

export type Open =
  | { what: 'add brand' }
  | { what: 'edit brand' | 'remove brand'; brand: Brand }
  | { what: 'remove watch'; watch: Watch }

export function Watches() {
  const { t } = useTranslation('settings')
  const mayChange = useMay('change_settings')
  const brands = useQuery(api.brands.list.queryOptions())
  const watches = useQuery(api.watches.list.queryOptions())
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-3">
        <p className="max-w-prose text-quiet">{t('watches.intro')}</p>
        {mayChange ? (
          <Button look="primary" icon="plus" onClick={() => setOpen({ what: 'add brand' })}>
            {t('watches.addBrand')}
          </Button>
        ) : null}
      </div>
      <WatchTools />
      <ErrorNote
        error={brands.error ?? watches.error}
        onRetry={() => void Promise.all([brands.refetch(), watches.refetch()])}
      />
      {brands.data === undefined || watches.data === undefined ? (
        brands.isPending || watches.isPending ? (
          <Skeleton lines={6} />
        ) : null
      ) : brands.data.length === 0 ? (
        <EmptyState icon="search" title={t('watches.none')}>
          {t('watches.noneText')}
        </EmptyState>
      ) : (
        brands.data.map((brand) => (
          <BrandCard
            key={brand.id}
            brand={brand}
            watches={watches.data.filter(({ brandId }) => brandId === brand.id)}
            mayChange={mayChange}
            onOpen={setOpen}
          />
        ))
      )}
      {open?.what === 'add brand' ? <BrandDialog brand={null} onClose={close} /> : null}
      {open?.what === 'edit brand' ? <BrandDialog brand={open.brand} onClose={close} /> : null}
      {open?.what === 'remove brand' ? <RemoveBrand brand={open.brand} onClose={close} /> : null}
      {open?.what === 'remove watch' ? <RemoveWatch watch={open.watch} onClose={close} /> : null}
    </>
  )
}
