import { useQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '../../../../api/client.ts'
import { EmptyState } from '../../../../ui/empty-state.tsx'
import { ErrorNote } from '../../../../ui/error-note.tsx'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { Skeleton } from '../../../../ui/skeleton.tsx'
import { BackToWatches } from './back-to-watches.tsx'
import { WatchView } from './watch-view.tsx'

/** One watch with all that is known of it, or a new one. */
export function WatchPage() {
  const { t } = useTranslation('settings')
  const { watch: asked } = useParams({ from: '/inside/settings/watches/$watch' })
  const { brand: brandAsked } = useSearch({ from: '/inside/settings/watches/$watch' })
  const brands = useQuery(api.brands.list.queryOptions())
  const watches = useQuery(api.watches.list.queryOptions())
  const isNew = asked === 'new'
  const watch = watches.data?.find(({ id }) => String(id) === asked) ?? null
  const brand = brands.data?.find(({ id }) => id === (isNew ? brandAsked : watch?.brandId)) ?? null
  const known = brands.data !== undefined && watches.data !== undefined
  const title = isNew ? t('watches.watchTitle') : (watch?.name ?? t('watch.one'))
  return (
    <div className="mx-auto flex w-full max-w-6xl grow flex-col gap-4 p-4">
      <div className="flex flex-col">
        <BackToWatches />
        <PageHeader title={title} />
      </div>
      <ErrorNote
        error={brands.error ?? watches.error}
        onRetry={() => void Promise.all([brands.refetch(), watches.refetch()])}
      />
      {!known ? (
        brands.isPending || watches.isPending ? (
          <Skeleton lines={8} />
        ) : null
      ) : brand === null ? (
        <EmptyState icon="question" title={t(isNew ? 'watch.noBrand' : 'watch.unknown')} />
      ) : (
        <WatchView key={watch === null ? 'new' : `${watch.id} ${watch.version}`} watch={watch} brand={brand} />
      )}
    </div>
  )
}
