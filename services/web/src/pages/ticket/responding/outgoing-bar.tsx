import type { RespondingTo, TicketDetail } from '@echolot/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../../api/client.ts'
import { useMe } from '../../../api/session.ts'
import { useInstant } from '../../../time/use-instant.ts'
import { useNow } from '../../../time/use-now.ts'
import { Button } from '../../../ui/button.tsx'
import { Field } from '../../../ui/field.tsx'
import { FormDialog } from '../../../ui/form-dialog.tsx'
import { RelativeTime } from '../../../ui/relative-time.tsx'
import { Textarea } from '../../../ui/textarea.tsx'
import { ToldProblem } from '../../../ui/told-problem.tsx'
import { useChange } from '../../../ui/use-change.ts'
import { movedText } from './composer.tsx'

type Outgoing = NonNullable<RespondingTo['outgoing']>

/** The response that is on its way: how far it is, and what can still be done with it. */
export function OutgoingBar({ ticket }: { ticket: TicketDetail }) {
  const { t } = useTranslation('ticket')
  const me = useMe()
  const responding = useQuery({
    ...api.responding.read.queryOptions({ input: { id: ticket.id } }),
    enabled: ticket.outgoing !== null,
  })
  const options = { stale: [api.tickets.key(), api.responding.key(), api.today.key()], tellsFailure: true }
  const takeBack = useChange(client.responding.takeBack, { ...options, said: t('responding.takenBack') })
  const sendNow = useChange(client.responding.sendNow, options)
  const outgoing = ticket.outgoing === null ? null : (responding.data?.outgoing ?? null)
  if (outgoing === null || responding.data === undefined) return null
  const { seq } = responding.data
  const { state } = outgoing
  // Whoever helps takes back their own proposal.
  const mayChange = !ticket.helping || (state === 'awaiting_approval' && outgoing.person?.id === me?.id)
  const wrong = state === 'failed' || state === 'held'
  return (
    <section
      aria-label={t('responding.outgoing')}
      className={`flex flex-col gap-2 rounded-lg border px-4 py-3 ${wrong ? 'border-late bg-late-soft' : 'border-accent bg-accent-soft'}`}
    >
      <p role="status" className="font-medium">
        {t(`responding.states.${state}`, { who: outgoing.person?.name ?? t('history.echolot') })}
      </p>
      {state === 'queued' && outgoing.sendAt !== null ? <Countdown at={outgoing.sendAt} /> : null}
      {wrong ? <Why outgoing={outgoing} /> : null}
      {outgoing.mayApprove ? (
        <Approval key={outgoing.id} ticketId={ticket.id} outgoing={outgoing} seq={seq} />
      ) : (
        <p className="max-h-32 max-w-prose overflow-y-auto wrap-anywhere whitespace-pre-line">{outgoing.text}</p>
      )}
      {state === 'sending' || !mayChange ? null : (
        <div className="flex flex-wrap gap-2">
          {wrong ? (
            <Button busy={sendNow.isPending} onClick={() => sendNow.mutate({ id: ticket.id, seenSeq: seq })}>
              {t(state === 'held' ? 'responding.anyway' : 'responding.sendNow')}
            </Button>
          ) : null}
          <Button icon="back" busy={takeBack.isPending} onClick={() => takeBack.mutate({ id: ticket.id })}>
            {t('responding.takeBack')}
          </Button>
        </div>
      )}
    </section>
  )
}

/** The seconds that are left; a reader hears once that it goes, and not every second. */
function Countdown({ at }: { at: string }) {
  const { t } = useTranslation('ticket')
  const left = Math.max(0, Math.ceil((Date.parse(at) - useNow('second')) / 1000))
  return (
    <p aria-hidden="true" className="text-quiet">
      {t('responding.left', { count: left })}
    </p>
  )
}

function Why({ outgoing }: { outgoing: Outgoing }) {
  const { t } = useTranslation(['ticket', 'words'])
  const instant = useInstant()
  const { movedOn, problem, problemCode, sendAt, attempts } = outgoing
  return (
    <>
      {movedOn === null ? null : (
        <p>
          {t(movedText(movedOn.kind), {
            who: movedOn.person ?? t('ticket:history.echolot'),
            at: instant(movedOn.at, 'near'),
          })}{' '}
          (<RelativeTime at={movedOn.at} rhythm="second" />)
        </p>
      )}
      {problemCode === null ? null : (
        <p>
          <ToldProblem code={problemCode} text={problem ?? ''} />
        </p>
      )}
      {outgoing.state === 'failed' ? (
        <p className="text-quiet">
          {sendAt === null
            ? t('ticket:responding.waitsForYou')
            : t('ticket:responding.again', { at: instant(sendAt, 'near'), count: attempts })}
        </p>
      ) : null}
    </>
  )
}

/** Somebody else looks at a response: it goes as it stands or changed, or back with a reason. */
function Approval({ ticketId, outgoing, seq }: { ticketId: number; outgoing: Outgoing; seq: number }) {
  const { t } = useTranslation(['ticket', 'ui'])
  const [text, setText] = useState(outgoing.text)
  const [reason, setReason] = useState<string | null>(null)
  const options = { stale: [api.tickets.key(), api.responding.key(), api.today.key()], tellsFailure: true }
  const approve = useChange(client.responding.approve, { ...options, said: t('ticket:responding.approved') })
  const giveBack = useChange(client.responding.return, {
    ...{ stale: options.stale, said: t('ticket:responding.returned') },
    onDone: () => setReason(null),
  })
  return (
    <>
      <Field label={t('ticket:responding.text')}>
        {(control) => (
          <Textarea
            {...control}
            rows={5}
            maxLength={10_000}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button
          look="primary"
          icon="check"
          busy={approve.isPending}
          onClick={() => approve.mutate({ id: ticketId, text, seenSeq: seq })}
        >
          {t('ticket:responding.approve')}
        </Button>
        <Button onClick={() => setReason('')}>{t('ticket:responding.return')}</Button>
      </div>
      {reason === null ? null : (
        <FormDialog
          title={t('ticket:responding.returnTitle')}
          submit={t('ticket:responding.returnTitle')}
          busy={giveBack.isPending}
          error={giveBack.error}
          onSubmit={() => giveBack.mutate({ id: ticketId, reason })}
          onClose={() => setReason(null)}
        >
          <Field label={t('ticket:responding.returnReason')}>
            {(control) => (
              <Textarea
                {...control}
                data-autofocus
                required
                rows={4}
                maxLength={4000}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
            )}
          </Field>
        </FormDialog>
      )}
    </>
  )
}
