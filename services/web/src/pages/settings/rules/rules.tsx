import type { rule } from '@echolot/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { api, client } from '../../../api/client.ts'
import { useMay } from '../../../api/session.ts'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { RemoveDialog } from '../../../ui/remove-dialog.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { useChange } from '../../../ui/use-change.ts'
import { RuleDialog } from './rule-dialog.tsx'
import { RuleRow } from './rule-row.tsx'
import { useRuleName } from './use-rule-name.ts'

export type Rule = z.infer<typeof rule>
type Open = { what: 'add' } | { what: 'edit' | 'remove'; rule: Rule }

export function Rules() {
  const { t } = useTranslation('settings')
  const nameOf = useRuleName()
  const mayChange = useMay('change_settings')
  const queryClient = useQueryClient()
  const rules = useQuery(api.rules.list.queryOptions())
  const [open, setOpen] = useState<Open | null>(null)
  const [moved, setMoved] = useState('')
  const order = useChange(client.rules.order, { stale: [api.rules.key()], tellsFailure: true })
  const close = () => setOpen(null)
  const rows = rules.data
  const move = (from: number, to: number) => {
    if (rows === undefined) return
    const next = [...rows]
    const [taken] = next.splice(from, 1)
    if (taken === undefined) return
    next.splice(to, 0, taken)
    // At once on the page; the answer of the server, or the old order after a refusal, follows.
    queryClient.setQueryData(api.rules.list.queryKey(), next)
    setMoved(t('rules.moved', { name: nameOf(taken), place: to + 1, all: next.length }))
    order.mutate(
      { ids: next.map(({ id }) => id) },
      { onError: () => void queryClient.invalidateQueries({ queryKey: api.rules.key() }) },
    )
  }
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-3">
        <p className="max-w-prose text-quiet">{t('rules.intro')}</p>
        {mayChange ? (
          <Button look="primary" icon="plus" onClick={() => setOpen({ what: 'add' })}>
            {t('rules.add')}
          </Button>
        ) : null}
      </div>
      <ErrorNote error={rules.error} onRetry={() => void rules.refetch()} />
      <p role="status" className="sr-only">
        {moved}
      </p>
      {rows === undefined ? (
        rules.isPending ? (
          <Skeleton lines={6} />
        ) : null
      ) : rows.length === 0 ? (
        <EmptyState icon="tray" title={t('rules.none')}>
          {t('rules.noneText')}
        </EmptyState>
      ) : (
        <ol aria-label={t('rules.list')} className="divide-y divide-line rounded-lg border border-line bg-surface">
          {rows.map((rule, index) => (
            <RuleRow
              key={rule.id}
              rule={rule}
              place={index + 1}
              last={index === rows.length - 1}
              mayChange={mayChange}
              onMove={(by) => move(index, index + by)}
              onEdit={() => setOpen({ what: 'edit', rule })}
              onRemove={() => setOpen({ what: 'remove', rule })}
            />
          ))}
        </ol>
      )}
      {open?.what === 'add' ? <RuleDialog rule={null} onClose={close} /> : null}
      {open?.what === 'edit' ? <RuleDialog rule={open.rule} onClose={close} /> : null}
      {open?.what === 'remove' ? (
        <RemoveDialog
          title={t('rules.removeTitle')}
          text={t('rules.removeText', { name: nameOf(open.rule) })}
          act={() => client.rules.remove({ id: open.rule.id })}
          stale={[api.rules.key()]}
          onClose={close}
        />
      ) : null}
    </>
  )
}
