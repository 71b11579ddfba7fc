import type { Source } from '@echolot/contract'
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../../api/client.ts'
import { useMay } from '../../../api/session.ts'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { HookDialog, type MadeHook } from './hook-dialog.tsx'
import { ExportMenu } from './lists/export-menu.tsx'
import { ImportDialog } from './lists/import-dialog.tsx'
import { hasLabel, LabelFilter, type ShownLabel } from './lists/label-filter.tsx'
import { RemoveSource } from './remove-source.tsx'
import { SourceCards } from './source-cards.tsx'
import { SourceDialog } from './source-dialog.tsx'
import { TestSource } from './test-source.tsx'

type Open =
  | { what: 'add' | 'import' }
  | { what: 'edit' | 'remove' | 'test'; source: Source }
  | { what: 'hook'; source: Source; made: MadeHook | null }

/** What needs somebody stands first. */
const urgency: Record<Source['health'], number> = { silent: 0, new: 1, heard: 2, paused: 3 }

const urgencyOf = ({ health, warning }: Source) => (warning === null ? urgency[health] : Math.min(urgency[health], 0.5))

export function Sources() {
  const { t } = useTranslation('settings')
  const mayChange = useMay('change_settings')
  const asked = useSearch({ from: '/inside/settings' }).id
  const sources = useQuery(api.sources.list.queryOptions())
  const [open, setOpen] = useState<Open | null>(null)
  const [label, setLabel] = useState<ShownLabel>(null)
  const close = () => setOpen(null)
  const rows = sources.data?.toSorted((a, b) => urgencyOf(a) - urgencyOf(b))
  // As Today counts them: who is paused is not expected to be heard.
  const listenedTo = rows?.filter(({ health }) => health !== 'paused') ?? []
  const heard = listenedTo.filter(({ health }) => health === 'heard').length
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="max-w-prose min-w-0 grow basis-80">
          {listenedTo.length === 0 ? null : (
            <p className="font-medium">{t('sources.heardOf', { heard, count: listenedTo.length })}</p>
          )}
          <p className="text-quiet">
            {t('sources.intro')} {rows?.some(({ push }) => push.state === 'off') ? t('push.off') : null}
          </p>
        </div>
        {mayChange ? (
          <div className="flex flex-wrap gap-2">
            <Button onClick={() => setOpen({ what: 'import' })}>{t('sourceLists.import')}</Button>
            <ExportMenu />
            <Button look="primary" icon="plus" onClick={() => setOpen({ what: 'add' })}>
              {t('sources.add')}
            </Button>
          </div>
        ) : null}
      </div>
      <LabelFilter sources={rows ?? []} label={label} onChange={setLabel} />
      <ErrorNote error={sources.error} onRetry={() => void sources.refetch()} />
      {rows === undefined ? (
        sources.isPending ? (
          <Skeleton lines={6} />
        ) : null
      ) : rows.length === 0 ? (
        <EmptyState icon="heard" title={t('sources.none')}>
          {t('sources.noneText')}
        </EmptyState>
      ) : (
        <SourceCards
          sources={rows.filter((source) => source.id === asked || hasLabel(source, label))}
          asked={asked}
          mayChange={mayChange}
          onOpen={(what, source) => setOpen(what === 'hook' ? { what, source, made: null } : { what, source })}
        />
      )}
      {open?.what === 'add' ? (
        <SourceDialog
          source={null}
          onClose={close}
          onHook={(source, made) => setOpen({ what: 'hook', source, made })}
        />
      ) : null}
      {open?.what === 'import' ? <ImportDialog onClose={close} /> : null}
      {open?.what === 'edit' ? <SourceDialog source={open.source} onClose={close} /> : null}
      {open?.what === 'hook' ? <HookDialog source={open.source} fresh={open.made} onClose={close} /> : null}
      {open?.what === 'remove' ? <RemoveSource source={open.source} onClose={close} /> : null}
      {open?.what === 'test' ? <TestSource source={open.source} onClose={close} /> : null}
    </>
  )
}
