import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../../api/client.ts'
import { useMay } from '../../../api/session.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { FormError } from '../../../ui/form-error.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { SupposedView } from '../../../ui/supposed-view.tsx'
import { useChange } from '../../../ui/use-change.ts'
import { nextKey } from '../calendars/week.ts'
import { WhatIf } from '../what-if/what-if.tsx'
import { LowestPromises } from './lowest-promises.tsx'
import { PromiseDialog } from './promise-dialog.tsx'
import { PromiseRow } from './promise-row.tsx'
import { PromiseVersions } from './promise-versions.tsx'
import type { PromiseRule } from './use-promise-text.ts'

/** A promise as the page holds it until it is saved; the key outlives moves and edits. */
type Draft = PromiseRule & { promiseId: number | null; key: number }

/** The promises in their order: changed here, tried out, and saved all at once. */
export function Promises() {
  const { t } = useTranslation('settings')
  const mayChange = useMay('change_settings')
  const saved = useQuery(api.promises.list.queryOptions())
  const [draft, setDraft] = useState<{ basedOn: string; list: Draft[] } | null>(null)
  const [open, setOpen] = useState<{ index: number | null } | null>(null)
  const [told, setTold] = useState('')
  const add = useRef<HTMLButtonElement>(null)
  const save = useChange(client.promises.save, {
    said: t('promises.saved'),
    stale: [api.promises.key(), api.tickets.key(), api.today.key(), api.reports.key()],
    onDone: () => setDraft(null),
  })
  const tryOut = useChange(client.promises.dryRun, { stale: [] })
  const list: Draft[] =
    draft?.list ?? (saved.data?.promises ?? []).map((promise) => ({ ...promise, key: -promise.promiseId }))
  const wanted = list.map(({ key: _, ...promise }) => promise)
  const change = (next: Draft[]) => setDraft({ basedOn: draft?.basedOn ?? saved.data?.revision ?? '', list: next })
  // What was told of another list says nothing about this one.
  const tried = JSON.stringify(tryOut.variables?.promises) === JSON.stringify(wanted)
  const edited = open === null || open.index === null ? null : (list[open.index] ?? null)
  const use = (promise: PromiseRule) => {
    if (edited === null) change([{ ...promise, promiseId: null, key: nextKey() }, ...list])
    else change(list.map((one) => (one.key === edited.key ? { ...one, ...promise } : one)))
    setOpen(null)
  }
  const move = (index: number, by: -1 | 1) => {
    const next = [...list]
    const [taken] = next.splice(index, 1)
    if (taken === undefined) return
    next.splice(index + by, 0, taken)
    change(next)
    setTold(t('promises.moved', { place: index + by + 1, all: next.length }))
  }
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-3">
        <p className="max-w-prose text-quiet">{t('promises.intro')}</p>
        {mayChange ? (
          <Button ref={add} icon="plus" onClick={() => setOpen({ index: null })}>
            {t('promises.add')}
          </Button>
        ) : null}
      </div>
      <ErrorNote error={saved.error} onRetry={() => void saved.refetch()} />
      <p role="status" className="sr-only">
        {told}
      </p>
      {saved.isPending ? <Skeleton lines={4} /> : null}
      {saved.data !== undefined && list.length === 0 ? (
        <EmptyState icon="clock" title={t('promises.none')}>
          {t('promises.noneText')}
        </EmptyState>
      ) : null}
      {list.length === 0 ? null : (
        <ol aria-label={t('promises.list')} className="divide-y divide-line rounded-lg border border-line bg-surface">
          {list.map((promise, index) => (
            <PromiseRow
              key={promise.key}
              promise={promise}
              place={index + 1}
              last={index === list.length - 1}
              mayChange={mayChange}
              onMove={(by) => move(index, by)}
              onEdit={() => setOpen({ index })}
              onRemove={() => {
                change(list.filter(({ key }) => key !== promise.key))
                add.current?.focus()
              }}
            />
          ))}
        </ol>
      )}
      {draft === null ? null : (
        <Card title={t('promises.dryRunTitle')}>
          <div className="flex flex-col gap-3 px-4 py-3">
            <div className="flex flex-wrap items-center gap-2">
              <Badge tone="accent">{t('promises.unsaved')}</Badge>
              <span className="grow" />
              <Button onClick={() => setDraft(null)}>{t('promises.discard')}</Button>
              <Button busy={tryOut.isPending} onClick={() => tryOut.mutate({ promises: wanted })}>
                {t('promises.dryRun')}
              </Button>
              <Button
                look="primary"
                busy={save.isPending}
                onClick={() => save.mutate({ basedOn: draft.basedOn, promises: wanted })}
              >
                {t('promises.save')}
              </Button>
            </div>
            <FormError error={save.error ?? (tried ? tryOut.error : null)} />
            <div role="status">
              {tried && tryOut.data !== undefined ? <SupposedView supposed={tryOut.data} /> : null}
            </div>
          </div>
        </Card>
      )}
      <LowestPromises />
      <PromiseVersions />
      <WhatIf />
      {open === null ? null : (
        <PromiseDialog
          title={open.index === null ? t('promises.addTitle') : t('promises.editTitle', { place: open.index + 1 })}
          promise={edited}
          onUse={use}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}
