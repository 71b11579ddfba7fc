import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../../../api/client.ts'
import { Button } from '../../../../ui/button.tsx'
import { Card } from '../../../../ui/card.tsx'
import { EmptyState } from '../../../../ui/empty-state.tsx'
import { ErrorNote } from '../../../../ui/error-note.tsx'
import { Skeleton } from '../../../../ui/skeleton.tsx'
import type { Watch } from '../watches.tsx'
import { HiddenRow } from './hidden-row.tsx'

const limit = 50

/** What the watch's exclusions hid, the newest first, each with a way back. */
export function HiddenPart({ watch }: { watch: Watch }) {
  const { t } = useTranslation('settings')
  const hidden = useInfiniteQuery(
    api.hidden.list.infiniteOptions({
      input: (before: number | undefined) => ({
        watchId: watch.id,
        limit,
        ...(before === undefined ? {} : { before }),
      }),
      initialPageParam: undefined,
      getNextPageParam: ({ rows }) => (rows.length < limit ? undefined : rows.at(-1)?.id),
    }),
  )
  const rows = hidden.data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <>
      <p className="max-w-prose text-quiet">{t('watch.hidden.intro')}</p>
      <ErrorNote error={hidden.error} onRetry={() => void hidden.refetch()} />
      {hidden.data === undefined ? (
        hidden.isPending ? (
          <Skeleton lines={6} />
        ) : null
      ) : rows.length === 0 ? (
        <EmptyState title={t('watch.hidden.none')} />
      ) : (
        <Card title={t('watch.hidden.title', { count: hidden.data.pages[0]?.total ?? 0 })}>
          <ul className="divide-y divide-line">
            {rows.map((row) => (
              <HiddenRow key={row.id} row={row} />
            ))}
          </ul>
          {hidden.hasNextPage ? (
            <div className="border-t border-line p-3">
              <Button busy={hidden.isFetchingNextPage} onClick={() => void hidden.fetchNextPage()}>
                {t('watch.hidden.more')}
              </Button>
            </div>
          ) : null}
        </Card>
      )}
    </>
  )
}
