import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../../api/client.ts'
import { useInstant } from '../../../time/use-instant.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { BulkRunDialog } from './bulk-run-dialog.tsx'

/** The reader's own changes of many tickets, the newest first. */
export function BulkRunsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('bulk')
  const instant = useInstant()
  const query = useQuery(api.bulkRuns.list.queryOptions())
  const [shown, setShown] = useState<number | null>(null)
  if (shown !== null) return <BulkRunDialog id={shown} onClose={onClose} />
  return (
    <Dialog title={t('runTitle')} onClose={onClose}>
      <ErrorNote error={query.error} />
      {query.data?.length === 0 ? <p className="text-quiet">{t('noRuns')}</p> : null}
      <ul className="flex flex-col divide-y divide-line">
        {(query.data ?? []).map((run) => (
          <li key={run.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
            <span className="font-medium">{t(`titles.${run.deed}`, { count: run.total })}</span>
            <span className="grow text-quiet">
              {t(`states.${run.state}`)}, {instant(run.askedAt, 'near')}
            </span>
            <Button size="small" onClick={() => setShown(run.id)}>
              {t('show')}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
