import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../../../api/client.ts'
import { ErrorNote } from '../../../../ui/error-note.tsx'
import { Skeleton } from '../../../../ui/skeleton.tsx'
import { useSettled } from '../../query/use-settled.ts'
import { Comparison } from '../watch/comparison.tsx'
import type { Watch } from '../watches.tsx'
import type { Macro } from './macros-page.tsx'

/** What each watch that uses a macro would gain and lose by its new words; one is asked when it is opened. */
export function MacroEffects({ macro, query }: { macro: Macro; query: string }) {
  const { t } = useTranslation('settings')
  const watches = useQuery(api.watches.list.queryOptions()).data ?? []
  const users = watches.filter(({ id }) => macro.watchIds.includes(id))
  if (users.length === 0 || query.trim() === '' || query === macro.query) return null
  return (
    <section aria-label={t('macros.effects')} className="flex flex-col gap-1">
      <h3 className="font-semibold">{t('macros.effects')}</h3>
      {users.map((watch) => (
        <Effect key={watch.id} watch={watch} name={macro.name} query={query} />
      ))}
    </section>
  )
}

function Effect({ watch, name, query }: { watch: Watch; name: string; query: string }) {
  const [open, setOpen] = useState(false)
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="min-h-6 cursor-pointer wrap-anywhere">{watch.name}</summary>
      {open ? <Compared watch={watch} name={name} query={query} /> : null}
    </details>
  )
}

function Compared({ watch, name, query }: { watch: Watch; name: string; query: string }) {
  const { t } = useTranslation('settings')
  const settled = useSettled(query, 300)
  const input = { query: watch.query, watchId: watch.id, macro: { name, query: settled } }
  const compared = useQuery({
    ...api.watches.compare.queryOptions({ input }),
    enabled: settled.trim() !== '',
    staleTime: 0,
  })
  if (compared.data === undefined)
    return compared.error === null ? (
      <Skeleton lines={3} className="p-0" />
    ) : (
      <ErrorNote error={compared.error} onRetry={() => void compared.refetch()} />
    )
  return compared.data.comparison === null ? (
    <p>{t('macros.unreadable')}</p>
  ) : (
    <Comparison comparison={compared.data.comparison} isNew={false} />
  )
}
