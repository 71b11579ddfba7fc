import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../../api/client.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { Progress } from '../../../ui/progress.tsx'
import { useChange } from '../../../ui/use-change.ts'
import { useRefusalText } from '../../../ui/use-refusal-text.ts'

/** How far a change of many tickets is, what it was refused for, and the way to stop it. */
export function BulkRunDialog({ id, onClose }: { id: number; onClose: () => void }) {
  const { t } = useTranslation('bulk')
  const tellRefusal = useRefusalText()
  const query = useQuery({
    ...api.bulkRuns.get.queryOptions({ input: { id } }),
    // Events tell at once; this is for where they cannot.
    refetchInterval: ({ state }) => (isOver(state.data?.state) ? false : 2_000),
  })
  const cancel = useChange((runId: number) => client.bulkRuns.cancel({ id: runId }), {
    stale: [api.bulkRuns.key(), api.tickets.key()],
    tellsFailure: true,
  })
  const run = query.data
  const over = isOver(run?.state)
  return (
    <Dialog
      title={run === undefined ? t('runTitle') : t(`titles.${run.deed}`, { count: run.total })}
      onClose={onClose}
      footer={
        over || run === undefined ? null : (
          <Button look="danger" busy={cancel.isPending} onClick={() => cancel.mutate(id)}>
            {t('cancel')}
          </Button>
        )
      }
    >
      <ErrorNote error={query.error} />
      {run === undefined ? null : (
        <>
          <div role="status" className="flex flex-col gap-2">
            <p className="font-medium">
              {t(`states.${run.state}`)}
              {': '}
              {t('progress', { done: run.done + run.refused, total: run.total })}
              {run.refused === 0 ? null : `, ${t('refused', { count: run.refused })}`}
            </p>
            <Progress label={t('runTitle')} value={run.done + run.refused} total={run.total} />
          </div>
          {over ? null : <p className="text-quiet">{t('goesOn')}</p>}
          {run.refusedTickets.length === 0 ? null : (
            <section aria-label={t('refusedList')} className="flex flex-col gap-1">
              <h3 className="font-medium">{t('refusedList')}</h3>
              <ul className="flex flex-col divide-y divide-line">
                {run.refusedTickets.map(({ ticketId, message, data }) => (
                  <li key={ticketId} className="flex gap-3 py-1.5">
                    <Link
                      to="/queue"
                      search={{ view: 'all', ticket: ticketId }}
                      className="text-accent underline"
                      onClick={onClose}
                    >
                      #{ticketId}
                    </Link>
                    <span className="min-w-0 wrap-anywhere">{tellRefusal(data) ?? message}</span>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </>
      )}
    </Dialog>
  )
}

const isOver = (state: string | undefined) => state === 'done' || state === 'cancelled' || state === 'failed'
