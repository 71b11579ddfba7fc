import type { Account } from '@echolot/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
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
import type { shownAccounts } from './account-search.ts'
import { LackingNetworks } from './lacking-networks.tsx'
import { RemoveAccount } from './remove-account.tsx'

type Open = { what: 'add'; channel?: string } | { what: 'edit' | 'remove'; account: Account }

export function AccountsPage() {
  const { t } = useTranslation('accounts')
  const mayChange = useMay('change_settings')
  const { id: asked, show } = useSearch({ from: '/inside/accounts' })
  const accounts = useQuery(api.accounts.list.queryOptions())
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  const all = accounts.data?.rows
  const rows = show === undefined ? all : all?.filter(fits[show])
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
      {all === undefined || rows === undefined ? (
        accounts.isPending ? (
          <Skeleton lines={6} />
        ) : null
      ) : all.length === 0 ? (
        <EmptyState icon="accounts" title={t('none')}>
          {t('noneText')}
        </EmptyState>
      ) : (
        <>
          <Summary rows={all} show={show} />
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
      {all === undefined ? null : (
        <LackingNetworks {...(mayChange ? { onAdd: (channel) => setOpen({ what: 'add', channel }) } : {})} />
      )}
      {open?.what === 'add' ? (
        <AccountDialog account={null} {...(open.channel ? { channel: open.channel } : {})} onClose={close} />
      ) : null}
      {open?.what === 'edit' ? <AccountDialog account={open.account} onClose={close} /> : null}
      {open?.what === 'remove' ? <RemoveAccount account={open.account} onClose={close} /> : null}
    </div>
  )
}

const fits: Record<(typeof shownAccounts)[number], (account: Account) => boolean> = {
  stale: ({ state }) => state === 'stale',
  ownerless: ({ owner }) => owner === null,
  unwatched: ({ state }) => state === 'unwatched',
}

type Shown = { rows: readonly Account[]; show: keyof typeof fits | undefined }

/** How many there are of each kind; each leads to those alone. */
function Summary({ rows, show }: Shown) {
  const { t } = useTranslation('accounts')
  const count = (kind: keyof typeof fits) => rows.filter(fits[kind]).length
  const kinds = [
    { kind: 'stale', tone: 'late', icon: 'late', text: t('summary.stale', { count: count('stale') }) },
    { kind: 'ownerless', tone: 'soon', icon: 'person', text: t('summary.unowned', { count: count('ownerless') }) },
    { kind: 'unwatched', tone: 'plain', icon: 'question', text: t('summary.unwatched', { count: count('unwatched') }) },
  ] as const
  return (
    <p className="flex flex-wrap items-center gap-2">
      <span className="font-medium">{t('summary.all', { count: rows.length })}</span>
      {kinds
        .filter(({ kind }) => count(kind) > 0)
        .map(({ kind, tone, icon, text }) => (
          <Link
            key={kind}
            to="/accounts"
            search={show === kind ? {} : { show: kind }}
            aria-current={show === kind ? 'true' : undefined}
            className="inline-flex min-h-6 items-center rounded aria-[current]:ring-2 aria-[current]:ring-accent"
          >
            <Badge tone={tone} icon={icon}>
              {text}
            </Badge>
          </Link>
        ))}
      {show === undefined ? null : (
        <Link to="/accounts" search={{}} className="inline-flex min-h-6 items-center text-accent underline">
          {t('summary.showAll')}
        </Link>
      )}
    </p>
  )
}
