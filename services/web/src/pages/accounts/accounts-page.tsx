import type { Account } from '@echolot/contract'
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import { useMay } from '../../api/session.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { AccountCard } from './account-card.tsx'
import { AccountDialog } from './account-dialog.tsx'
import { RemoveAccount } from './remove-account.tsx'

type Open = { what: 'add' } | { what: 'edit' | 'remove'; account: Account }

export function AccountsPage() {
  const { t } = useTranslation('accounts')
  const mayChange = useMay('change_settings')
  const asked = useSearch({ from: '/inside/accounts' }).id
  const accounts = useQuery(api.accounts.list.queryOptions())
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  const rows = accounts.data?.rows
  return (
    <div className="mx-auto flex w-full max-w-6xl flex-col gap-4 p-4">
      <PageHeader title={t('title')}>
        {mayChange ? (
          <Button look="primary" icon="plus" onClick={() => setOpen({ what: 'add' })}>
            {t('add')}
          </Button>
        ) : null}
      </PageHeader>
      <p className="max-w-prose text-quiet">
        {t('intro')} {mayChange ? null : t('readOnly')}
      </p>
      <ErrorNote error={accounts.error} onRetry={() => void accounts.refetch()} />
      {rows === undefined ? (
        accounts.isPending ? (
          <Skeleton lines={6} />
        ) : null
      ) : rows.length === 0 ? (
        <EmptyState icon="accounts" title={t('none')}>
          {t('noneText')}
        </EmptyState>
      ) : (
        <>
          <Summary rows={rows} />
          <ul className="flex flex-col gap-3">
            {rows.map((account) => (
              <AccountCard
                key={account.id}
                account={account}
                asked={account.id === asked}
                mayChange={mayChange}
                onEdit={() => setOpen({ what: 'edit', account })}
                onRemove={() => setOpen({ what: 'remove', account })}
              />
            ))}
          </ul>
        </>
      )}
      {open?.what === 'add' ? <AccountDialog account={null} onClose={close} /> : null}
      {open?.what === 'edit' ? <AccountDialog account={open.account} onClose={close} /> : null}
      {open?.what === 'remove' ? <RemoveAccount account={open.account} onClose={close} /> : null}
    </div>
  )
}

function Summary({ rows }: { rows: readonly Account[] }) {
  const { t } = useTranslation('accounts')
  const stale = rows.filter(({ state }) => state === 'stale').length
  const unwatched = rows.filter(({ state }) => state === 'unwatched').length
  const unowned = rows.filter(({ owner }) => owner === null).length
  return (
    <p className="flex flex-wrap items-center gap-2">
      <span className="font-medium">{t('summary.all', { count: rows.length })}</span>
      {stale > 0 ? (
        <Badge tone="late" icon="late">
          {t('summary.stale', { count: stale })}
        </Badge>
      ) : null}
      {unowned > 0 ? (
        <Badge tone="soon" icon="person">
          {t('summary.unowned', { count: unowned })}
        </Badge>
      ) : null}
      {unwatched > 0 ? <Badge icon="question">{t('summary.unwatched', { count: unwatched })}</Badge> : null}
    </p>
  )
}
