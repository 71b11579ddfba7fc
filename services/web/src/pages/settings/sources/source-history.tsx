import type { Source } from '@echolot/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../../api/client.ts'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { HourChart, HourKey } from './hour-chart.tsx'
import { LedgerTable } from './ledger-table.tsx'

/** What became of a source's polls and items in the last week, asked for once somebody wants to see it. */
export function SourceHistory({ source, open: openAtFirst }: { source: Source; open: boolean }) {
  const { t } = useTranslation('settings')
  const [open, setOpen] = useState(openAtFirst)
  const ledger = useQuery({ ...api.sources.ledger.queryOptions({ input: { id: source.id, days: 7 } }), enabled: open })
  const { hours, sums } = ledger.data ?? { hours: [], sums: null }
  const told =
    sums === null
      ? ''
      : [
          t('sources.ledger.asked', { count: sums.polled }),
          t('sources.ledger.new', { count: sums.stored }),
          t('sources.ledger.mentions', { count: sums.matched }),
          t('sources.ledger.blind', { count: sums.blindHours }),
        ].join(', ')
  return (
    <details className="mt-2" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="min-h-6 cursor-pointer text-sm">
        {t('sources.ledger.title')}
        <span className="sr-only"> {source.name}</span>
      </summary>
      <ErrorNote error={ledger.error} onRetry={() => void ledger.refetch()} />
      {sums === null ? (
        open && ledger.isPending ? (
          <Skeleton lines={3} />
        ) : null
      ) : sums.polled === 0 && sums.stored === 0 ? (
        <p className="mt-1 text-quiet">{t('sources.ledger.empty')}</p>
      ) : (
        <div className="mt-2 flex flex-col gap-3">
          <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
            <p>{told}.</p>
            <HourKey id={source.id} />
          </div>
          <HourChart id={source.id} hours={hours} label={`${source.name}: ${told}`} />
          <LedgerTable name={source.name} hours={hours} sums={sums} />
        </div>
      )}
    </details>
  )
}
