import type { RespondingTo } from '@echolot/contract'
import { gapsIn, type TicketHappening } from '@echolot/domain'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../../api/client.ts'
import { problemOf } from '../../../api/problem.ts'
import { serverNow } from '../../../api/server-clock.ts'
import { useZone } from '../../../api/session.ts'
import { orNull, type Read, readInt, readRecord, readText, readWord } from '../../../read.ts'
import { useInstant } from '../../../time/use-instant.ts'
import { fromLocalInput, toLocalInput } from '../../../time/zoned.ts'
import { Button } from '../../../ui/button.tsx'
import { ExternalLink } from '../../../ui/external-link.tsx'
import { Field } from '../../../ui/field.tsx'
import { FormDialog } from '../../../ui/form-dialog.tsx'
import { RelativeTime } from '../../../ui/relative-time.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { Textarea } from '../../../ui/textarea.tsx'
import { toast } from '../../../ui/toast-store.ts'
import { useChange } from '../../../ui/use-change.ts'
import { useDraft } from '../../../ui/use-draft.ts'
import { useFieldErrors } from '../../../ui/use-field-errors.ts'
import { PresentLine } from '../../presence/present-line.tsx'
import { draftName, type Question } from '../question.ts'
import { CannedSearch, type Filled } from './canned-search.tsx'
import { useServerDraft } from './use-server-draft.ts'

const ways = ['send', 'recorded', 'outside'] as const

const readWritten = readRecord({
  kind: readWord(ways),
  url: readText,
  reason: readText,
  /** As the field holds it; null while the proposed time stands. */
  at: orNull(readText),
})

const readMoved = readRecord({
  reason: readWord(['moved_on']),
  // The server's own word for it, which the pages have a sentence for.
  happened: readText as Read<TicketHappening['kind']>,
  at: readText,
  person: orNull(readText),
  seq: readInt,
})

/** Where an answer is written, and sent or recorded. The text is kept by the server, the rest in this tab until it is done. */
export function Composer({ ticket, work, responding: now }: Question & { responding: RespondingTo }) {
  const { t } = useTranslation(['ticket', 'ui'])
  const zone = useZone()
  const instant = useInstant()
  const queryClient = useQueryClient()
  // As it was when they began: what happens meanwhile they have not seen.
  const [responding] = useState(now)
  const mayBeSent = (responding.way.kind === 'send' || responding.approval) && responding.outgoing === null
  const [draft, setDraft] = useDraft(draftName('respond', ticket.id), readWritten, {
    kind: mayBeSent ? 'send' : 'recorded',
    url: '',
    reason: '',
    at: null,
  })
  const { url, reason, at } = draft
  const kind = draft.kind === 'send' && !mayBeSent ? 'recorded' : draft.kind
  const set = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change })
  const response = useServerDraft(ticket.id, responding.draft)
  const { text, canned } = response
  const [opened] = useState(serverNow)
  const [tried, setTried] = useState(false)
  const [finishing, setFinishing] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const search = useRef<HTMLInputElement>(null)
  const detail = useQuery(api.tickets.get.queryOptions({ input: { id: ticket.id } })).data
  const send = useChange(client.responding.send, {
    stale: [api.tickets.key(), api.today.key()],
    onDone: (queued) => {
      queryClient.setQueryData(api.responding.read.queryKey({ input: { id: ticket.id } }), queued)
      work.stopAsking()
      if (queued.outgoing?.state === 'awaiting_approval')
        return toast(t('ticket:responding.submitted'), { tone: 'good' })
      const seconds = Math.max(
        0,
        Math.round((Date.parse(queued.outgoing?.sendAt ?? queued.asOf) - Date.parse(queued.asOf)) / 1000),
      )
      toast(t('ticket:responding.goes', { count: seconds }), {
        tone: 'good',
        action: { label: t('ticket:responding.takeBack'), act: () => takeBack.mutate({ id: ticket.id }) },
      })
    },
  })
  const takeBack = useChange(client.responding.takeBack, {
    said: t('ticket:responding.takenBack'),
    stale: [api.tickets.key(), api.responding.key()],
    tellsFailure: true,
  })
  const error = send.error ?? work.error
  const moved = readMoved(problemOf(error).data)
  const errorAt = useFieldErrors(moved === undefined ? error : null, { ...draft, text })
  const gaps = gapsIn(text)

  // What is shown is what is recorded. The proposed time knows its seconds: cut to the minute it could lie before the question.
  const proposed = toLocalInput(opened, zone)
  const answeredAt = at === null ? opened : fromLocalInput(at, zone)
  const noText = kind === 'send' && text.trim() === ''
  const wrongUrl = kind === 'recorded' && !isWebAddress(url)
  const noReason = kind === 'outside' && reason.trim() === ''
  const inFuture = kind !== 'send' && answeredAt !== null && answeredAt > serverNow()

  const choose = (from: number, to: number) => {
    field.current?.focus()
    field.current?.setSelectionRange(from, to)
  }
  // What was put in stands there only after the next rendering.
  const chooseThen = (from: number, to: number) => requestAnimationFrame(() => choose(from, to))
  const insert = ({ id, version, text: filled }: Filled) => {
    const start = field.current?.selectionStart ?? text.length
    const next = text.slice(0, start) + filled + text.slice(field.current?.selectionEnd ?? start)
    response.change({ text: next, canned: [...canned.filter((used) => used.id !== id), { id, version }] })
    const [gap] = gapsIn(next).filter((one) => one.start >= start)
    if (gap === undefined) chooseThen(start + filled.length, start + filled.length)
    else chooseThen(gap.start, gap.end)
  }
  const submit = async () => {
    setTried(true)
    if (noText || wrongUrl || noReason || inFuture || answeredAt === null) return
    if (gaps[0] !== undefined) return choose(gaps[0].start, gaps[0].end)
    setFinishing(true)
    await response.finish()
    setFinishing(false)
    const seenSeq = moved?.seq ?? responding.seq
    if (kind === 'send') return send.mutate({ id: ticket.id, text: text.trim(), canned, seenSeq })
    send.reset()
    const what = { name: 'respond', id: ticket.id, at: new Date(answeredAt).toISOString(), seenSeq } as const
    const said = text.trim() === '' ? {} : { text: text.trim(), canned }
    if (kind === 'recorded') work.run({ ...what, ...said, kind, url: url.trim() })
    else work.run({ ...what, ...said, kind, reason: reason.trim() })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey && event.key.toLowerCase() === 't') search.current?.focus()
    else if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') void submit()
    else return
    event.preventDefault()
  }
  const submitText =
    moved !== undefined
      ? t(kind === 'send' ? 'ticket:responding.anyway' : 'ticket:responding.recordAnyway')
      : kind === 'send'
        ? t(responding.approval ? 'ticket:responding.submit' : 'ticket:responding.send')
        : t('ticket:dialogs.respondSubmit')

  return (
    <FormDialog
      title={t('ticket:dialogs.respondTitle')}
      submit={submitText}
      busy={work.busy || send.isPending || finishing}
      error={moved === undefined ? error : null}
      wide
      unsaved={url.trim() !== '' || reason.trim() !== '' || at !== null}
      onSubmit={() => void submit()}
      onClose={work.stopAsking}
    >
      <PresentLine ticketId={ticket.id} />
      {now.others.map(({ id, name, changedAt }) => (
        <p key={id} className="rounded-md bg-soon-soft px-3 py-2 text-soon">
          {t('ticket:responding.alsoWrites', { name })} <RelativeTime at={changedAt} />
        </p>
      ))}
      {response.other === null ? null : (
        <div role="alert" className="flex flex-col gap-2 rounded-md bg-late-soft px-3 py-2 text-late">
          <p>{t('ticket:responding.conflict')}</p>
          <blockquote className="max-h-40 overflow-y-auto border-l-2 border-line pl-3 wrap-anywhere whitespace-pre-line text-ink">
            {response.other.text}
          </blockquote>
          <div className="flex flex-wrap gap-2">
            <Button size="small" onClick={response.takeOther}>
              {t('ticket:responding.takeOther')}
            </Button>
            <Button size="small" onClick={response.keepOwn}>
              {t('ticket:responding.keepOwn')}
            </Button>
          </div>
        </div>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of what is inside */}
      <div onKeyDown={onKeyDown} className="flex flex-col gap-3">
        <Field
          label={t('ticket:responding.text')}
          hint={t(`ticket:responding.draft.${response.state}`)}
          optional={kind !== 'send'}
          error={tried && noText ? t('ui:required') : errorAt('text')}
        >
          {(control) => (
            <Textarea
              {...control}
              ref={field}
              data-autofocus
              rows={7}
              maxLength={10_000}
              {...(ticket.language === null ? {} : { lang: ticket.language })}
              value={text}
              onChange={(event) => response.change({ text: event.target.value, canned })}
            />
          )}
        </Field>
        {gaps.length === 0 ? null : (
          <div role="status" className="flex flex-wrap items-center gap-1.5">
            <span className="text-sm font-medium text-late">{t('ticket:responding.gaps', { count: gaps.length })}</span>
            {gaps.map(({ start, end, says }) => (
              <Button key={`${start} ${says}`} size="small" onClick={() => choose(start, end)}>
                {says}
              </Button>
            ))}
          </div>
        )}
        <CannedSearch ticketId={ticket.id} ref={search} onInsert={insert} onLeave={() => field.current?.focus()} />
      </div>
      {moved === undefined ? null : (
        <p role="alert" className="rounded-md bg-late-soft px-3 py-2 text-late">
          {t(movedText(moved.happened), {
            who: moved.person ?? t('ticket:history.echolot'),
            at: instant(moved.at, 'near'),
          })}{' '}
          (<RelativeTime at={moved.at} rhythm="second" />){' '}
          {t(kind === 'send' ? 'ticket:responding.stillSend' : 'ticket:responding.stillRecord')}
        </p>
      )}
      <fieldset>
        <legend className="mb-1 font-medium">{t('ticket:dialogs.respondHow')}</legend>
        <div className="grid gap-1 sm:grid-cols-3">
          {ways
            .filter((way) => (way === 'send' ? mayBeSent : detail?.helping !== true))
            .map((way) => (
              <label
                key={way}
                className="flex min-h-9 items-center gap-2 rounded-md border border-line px-2 hover:bg-accent-soft has-checked:border-accent has-checked:bg-accent-soft"
              >
                <input
                  type="radio"
                  name="way"
                  checked={kind === way}
                  onChange={() => set({ kind: way })}
                  className="size-4 accent-accent"
                />
                {t(
                  way === 'send' && responding.approval ? 'ticket:responding.submit' : `ticket:responding.ways.${way}`,
                )}
              </label>
            ))}
        </div>
      </fieldset>
      {kind === 'send' && responding.approval ? (
        <p className="text-quiet">{t('ticket:responding.submitText')}</p>
      ) : kind === 'send' && responding.way.kind === 'send' ? (
        <p className="text-quiet">
          {t('ticket:responding.sendText', { as: responding.way.as, at: responding.way.at })}
        </p>
      ) : null}
      {kind === 'recorded' ? (
        <>
          <div className="flex flex-wrap items-center gap-3">
            <Button
              icon="note"
              onClick={() => {
                void navigator.clipboard
                  .writeText(text)
                  .then(() => toast(t('ticket:responding.copied'), { tone: 'good' }))
              }}
            >
              {t('ticket:responding.copy')}
            </Button>
            {detail?.item?.url ? <ExternalLink href={detail.item.url}>{t('ticket:item.open')}</ExternalLink> : null}
          </div>
          <TextField
            label={t('ticket:dialogs.respondLink')}
            error={tried && wrongUrl ? t('ticket:dialogs.respondLinkWrong') : errorAt('url')}
            type="url"
            inputMode="url"
            placeholder="https://"
            autoComplete="off"
            value={url}
            onChange={(url) => set({ url })}
          />
        </>
      ) : null}
      {kind === 'outside' ? (
        <Field
          label={t('ticket:dialogs.respondReason')}
          hint={t('ticket:dialogs.respondReasonHint')}
          error={tried && noReason ? t('ui:required') : errorAt('reason')}
        >
          {(control) => (
            <Textarea
              {...control}
              rows={3}
              maxLength={1000}
              value={reason}
              onChange={(event) => set({ reason: event.target.value })}
            />
          )}
        </Field>
      ) : null}
      {kind === 'send' ? null : (
        <TextField
          label={t('ticket:dialogs.respondAtIn', { zone })}
          hint={t('ticket:dialogs.respondAtHint')}
          error={
            tried && inFuture
              ? t('ticket:dialogs.respondAtFuture')
              : tried && answeredAt === null
                ? t('ui:required')
                : errorAt('at')
          }
          type="datetime-local"
          max={proposed}
          value={at ?? proposed}
          onChange={(at) => set({ at })}
        />
      )}
    </FormDialog>
  )
}

/** The sentence for what happened meanwhile. */
export function movedText(kind: TicketHappening['kind']) {
  switch (kind) {
    case 'responded':
    case 'handed_over':
    case 'dismissed':
    case 'closed':
    case 'reopened':
    case 'followed_up':
    case 'edited':
      return `ticket:responding.moved.${kind}` as const
    default:
      return 'ticket:responding.moved.claimed' as const
  }
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text.trim()) && URL.canParse(text.trim())
}
