import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../../api/client.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import type { Question } from '../question.ts'
import { Composer } from './composer.tsx'

/** Answering a ticket; what was written so far is fetched first, from whichever device it came. */
export function RespondDialog({ ticket, work }: Question) {
  const { t } = useTranslation('ticket')
  const responding = useQuery({
    ...api.responding.read.queryOptions({ input: { id: ticket.id } }),
    // What stood there when it was open last may be another text by now.
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnMount: 'always',
  })
  if (responding.data !== undefined && responding.isFetchedAfterMount)
    return <Composer ticket={ticket} work={work} responding={responding.data} />
  return (
    <Dialog title={t('dialogs.respondTitle')} wide onClose={work.stopAsking}>
      <ErrorNote error={responding.error} onRetry={() => void responding.refetch()} />
      {responding.error === null ? <Skeleton lines={6} /> : null}
    </Dialog>
  )
}
