import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../../../api/session.ts'
import { FileBadge } from '../../../../ui/file-badge.tsx'
import { useTried } from '../../query/use-tried.ts'
import type { Brand, Watch } from '../watches.tsx'
import { ExamplesPart } from './examples-part.tsx'
import { FindingsPart } from './findings-part.tsx'
import { HiddenPart } from './hidden-part.tsx'
import { PlainQuery } from './plain-query.tsx'
import { QueryPart } from './query-part.tsx'
import { SaveBar } from './save-bar.tsx'
import { SaveDialog } from './save-dialog.tsx'
import { useSaveWatch } from './use-save-watch.ts'
import { useWatchDraft } from './use-watch-draft.ts'
import { VersionsPart } from './versions-part.tsx'
import { WatchFigures } from './watch-figures.tsx'
import { useWatchPart, WatchParts } from './watch-parts.tsx'
import { WordsPart } from './words-part.tsx'

/** A watch in parts: what it looks for, its words, examples, versions, findings and what it hides. */
export function WatchView({ watch, brand }: { watch: Watch | null; brand: Brand }) {
  const { t } = useTranslation('settings')
  const navigate = useNavigate()
  const disabled = !useMay('change_settings') || watch?.fromFile === true
  const mayInspect = useMay('inspect')
  const [part, parts] = useWatchPart(watch)
  const { draft, changed, queryChanged, set, reset, forget } = useWatchDraft(watch, brand)
  const [writing, setWriting] = useState(false)
  const [reviewing, setReviewing] = useState(false)
  const tried = useTried(draft.query)
  const open = (id: number | 'new', where: typeof part) =>
    navigate({
      to: '/settings/watches/$watch',
      params: { watch: String(id) },
      search: (before) => ({ ...before, part: where }),
      replace: watch?.id !== id,
    })
  const save = useSaveWatch(watch, draft, (saved) => {
    forget()
    setReviewing(false)
    if (watch === null) void open(saved.id, 'query')
  })
  const ask = () => {
    if (writing || save.busy || disabled) return
    if (part !== 'query') void open(watch?.id ?? 'new', 'query')
    // What it gains and loses is looked at first; without a name or words the server says what is missing.
    if (queryChanged && draft.name.trim() !== '' && draft.query.trim() !== '') setReviewing(true)
    else save.run({ confirmed: false, rerun: false })
  }
  const common = { draft, set, disabled }
  return (
    <>
      {watch === null ? null : <WatchFigures watch={watch} />}
      {watch?.fromFile ? (
        <p className="flex flex-wrap items-center gap-2 rounded-md bg-sunken px-3 py-2">
          <FileBadge of={watch} /> {t('watch.fromFile')}
        </p>
      ) : null}
      <WatchParts watch={watch} part={part} parts={parts} />
      {part === 'query' && watch !== null && !mayInspect ? <PlainQuery watch={watch} /> : null}
      {part === 'query' && mayInspect ? (
        <QueryPart
          {...common}
          brandName={brand.name}
          tried={tried}
          errorAt={save.errorAt}
          onWriting={setWriting}
          onSubmit={ask}
        />
      ) : null}
      {part === 'words' ? <WordsPart {...common} brandName={brand.name} tried={tried} /> : null}
      {part === 'examples' ? <ExamplesPart {...common} watch={watch} /> : null}
      {part === 'versions' && watch !== null ? (
        <VersionsPart
          watch={watch}
          disabled={disabled}
          onTake={(change) => {
            set(change)
            void open(watch.id, 'query')
          }}
        />
      ) : null}
      {part === 'findings' && watch !== null ? <FindingsPart watch={watch} /> : null}
      {part === 'hidden' && watch !== null ? <HiddenPart watch={watch} /> : null}
      {disabled ? null : (
        <SaveBar
          isNew={watch === null}
          changed={changed}
          reviewed={queryChanged}
          busy={save.busy || writing}
          error={reviewing ? null : save.error}
          onSave={ask}
          onDiscard={reset}
        />
      )}
      {reviewing ? <SaveDialog watch={watch} draft={draft} save={save} onClose={() => setReviewing(false)} /> : null}
    </>
  )
}
