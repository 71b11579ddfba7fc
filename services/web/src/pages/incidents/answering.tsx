import type { IncidentDetail } from '@echolot/contract'
import { waitingStates } from '@echolot/domain'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../api/client.ts'
import { useMay } from '../../api/session.ts'
import { useInstant } from '../../time/use-instant.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Progress } from '../../ui/progress.tsx'
import { toast } from '../../ui/toast-store.ts'
import { useChange } from '../../ui/use-change.ts'
import { useRefusalText } from '../../ui/use-refusal-text.ts'
import { TextDialog } from './text-dialog.tsx'

/** The words that were agreed on, and answering with them. */
export function Wording({ incident }: { incident: IncidentDetail }) {
  const { t } = useTranslation('incidents')
  const instant = useInstant()
  const mayWork = useMay('work_tickets') && incident.state === 'open'
  const [editing, setEditing] = useState(false)
  const [asking, setAsking] = useState(false)
  const [latest, ...earlier] = incident.wordings
  const answer = useChange(client.incidents.answer, {
    stale: [api.incidents.key(), api.tickets.key()],
    onDone: () => setAsking(false),
  })
  const takeBack = useChange(client.incidents.takeBack, {
    stale: [api.incidents.key(), api.tickets.key()],
    onDone: ({ taken, gone }) =>
      toast(`${t('taken', { count: taken })}${gone === 0 ? '' : ` ${t('takenGone', { count: gone })}`}`, {
        tone: 'good',
      }),
    tellsFailure: true,
  })
  const toAnswer = incident.tickets.filter(
    ({ plan, state, outgoing }) => plan === 'answer' && outgoing === null && waitingStates.some((one) => one === state),
  ).length
  const toTakeBack = incident.tickets.filter(
    ({ wording, outgoing }) => wording !== null && outgoing !== null && outgoing !== 'sending',
  ).length
  return (
    <Card
      title={t('words')}
      aside={
        mayWork ? (
          <Button size="small" onClick={() => setEditing(true)}>
            {t(latest === undefined ? 'wordsEdit' : 'wordsChange')}
          </Button>
        ) : null
      }
    >
      <div className="flex flex-col gap-3 p-4">
        {latest === undefined ? (
          <p className="text-quiet">{t('wordsNone')}</p>
        ) : (
          <>
            <p className="max-w-prose wrap-anywhere whitespace-pre-line">{latest.text}</p>
            <p className="text-sm text-quiet">
              {t('versionBy', {
                version: latest.version,
                at: instant(latest.at, 'near'),
                name: latest.person?.name ?? t('system'),
              })}
            </p>
            {mayWork ? (
              <div className="flex flex-wrap gap-2 empty:hidden">
                {toAnswer === 0 ? null : (
                  <Button look="primary" icon="reply" onClick={() => setAsking(true)}>
                    {t('answer', { count: toAnswer })}
                  </Button>
                )}
                {toTakeBack === 0 ? null : (
                  <Button icon="reopen" busy={takeBack.isPending} onClick={() => takeBack.mutate({ id: incident.id })}>
                    {t('takeBack', { count: toTakeBack })}
                  </Button>
                )}
              </div>
            ) : null}
          </>
        )}
        {earlier.length === 0 ? null : (
          <details>
            <summary className="min-h-6 cursor-pointer text-quiet">{t('earlier')}</summary>
            <ul className="mt-2 flex flex-col gap-3">
              {earlier.map(({ version, text, at, person }) => (
                <li key={version} className="flex flex-col gap-1">
                  <p className="max-w-prose wrap-anywhere whitespace-pre-line">{text}</p>
                  <p className="text-sm text-quiet">
                    {t('versionBy', { version, at: instant(at, 'near'), name: person?.name ?? t('system') })}
                  </p>
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
      {editing ? (
        <TextDialog
          title={t('wordsTitle')}
          label={t('wordsField')}
          hint={t('wordsHint')}
          before={latest?.text ?? ''}
          longest={10_000}
          lines={8}
          act={(text) => client.incidents.word({ id: incident.id, text })}
          onClose={() => setEditing(false)}
        />
      ) : null}
      {asking && latest !== undefined ? (
        <ConfirmDialog
          title={t('answerTitle', { version: latest.version })}
          confirm={t('answerNow')}
          busy={answer.isPending}
          onConfirm={() => answer.mutate({ id: incident.id, version: latest.version })}
          onClose={() => setAsking(false)}
        >
          <p>{t('answerText', { count: toAnswer })}</p>
          <p className="text-quiet">{t('answerRest')}</p>
          <ErrorNote error={answer.error} />
        </ConfirmDialog>
      ) : null}
    </Card>
  )
}

/** How far the last bulk response is, and for which tickets it was not possible. */
export function LastRun({ run }: { run: NonNullable<IncidentDetail['run']> }) {
  const { t } = useTranslation(['incidents', 'bulk'])
  const tellRefusal = useRefusalText()
  return (
    <Card title={t('incidents:run')}>
      <div className="flex flex-col gap-3 p-4">
        <div role="status" className="flex flex-col gap-2">
          <p>
            {t(`bulk:states.${run.state}`)}
            {': '}
            {t('bulk:progress', { done: run.done + run.refused, total: run.total })}
            {run.refused === 0 ? null : `, ${t('bulk:refused', { count: run.refused })}`}
          </p>
          <Progress label={t('incidents:run')} value={run.done + run.refused} total={run.total} />
        </div>
        {run.refusedTickets.length === 0 ? null : (
          <section aria-label={t('bulk:refusedList')} className="flex flex-col gap-1">
            <h3 className="font-medium">{t('bulk:refusedList')}</h3>
            <ul className="flex flex-col divide-y divide-line">
              {run.refusedTickets.map(({ ticketId, message, data }) => (
                <li key={ticketId} className="flex gap-3 py-1.5">
                  <Link to="/queue" search={{ view: 'all', ticket: ticketId }} className="text-accent underline">
                    #{ticketId}
                  </Link>
                  <span className="min-w-0 wrap-anywhere">{tellRefusal(data) ?? message}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Card>
  )
}
