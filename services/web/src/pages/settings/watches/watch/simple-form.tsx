import type { SimpleWatch } from '@echolot/contract'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../../../api/client.ts'
import { Button } from '../../../../ui/button.tsx'
import { ChipsField } from '../../../../ui/chips-field.tsx'
import { ErrorNote } from '../../../../ui/error-note.tsx'
import { Skeleton } from '../../../../ui/skeleton.tsx'
import type { Tried } from '../../query/use-tried.ts'
import type { WatchDraft } from './use-watch-draft.ts'

type Props = {
  draft: WatchDraft
  brandName: string
  tried: Tried
  error: string | null
  disabled: boolean
  set: (change: Partial<WatchDraft>) => void
  /** Whether the query for what was just entered is still being written. */
  onWriting: (writing: boolean) => void
}

const fields = ['brand', 'must', 'may', 'mustNot'] as const

/** What must, may and must not occur, which is written in the language of watches and read back where it can be. */
export function SimpleForm({ draft, brandName, tried, error, disabled, set, onWriting }: Props) {
  const { t } = useTranslation('settings')
  const [failure, setFailure] = useState<unknown>(null)
  const asked = useRef(0)
  const blank = draft.query.trim() === ''
  const read = tried.current ? (tried.answer?.simple ?? null) : null
  const form =
    draft.simple !== null && draft.simple.query === draft.query
      ? draft.simple.form
      : blank
        ? { brand: [brandName], must: [], may: [], mustNot: [] }
        : read
  const write = async (next: SimpleWatch) => {
    asked.current += 1
    const turn = asked.current
    // At once in view; the query follows.
    set({ simple: { form: next, query: draft.query } })
    onWriting(true)
    try {
      const { query } = await client.watchLanguage.write(next)
      if (turn === asked.current) {
        set({ simple: { form: next, query }, query })
        setFailure(null)
      }
    } catch (problem) {
      setFailure(problem)
    }
    if (turn === asked.current) onWriting(false)
  }
  const unwritten = blank && draft.simple?.query !== draft.query
  const start = useRef(write)
  useEffect(() => {
    start.current = write
  })
  // A new watch begins with the name of its brand.
  useEffect(() => {
    if (unwritten && !disabled) void start.current({ brand: [brandName], must: [], may: [], mustNot: [] })
  }, [unwritten, brandName, disabled])
  if (form === null) {
    if (!tried.current && tried.error === null) return <Skeleton lines={6} className="p-0" />
    return (
      <div className="flex flex-col items-start gap-3 rounded-md bg-sunken px-3 py-2">
        <p>{t('watch.notSimple')}</p>
        <Button icon="edit" onClick={() => set({ mode: 'language' })}>
          {t('watch.toLanguage')}
        </Button>
      </div>
    )
  }
  return (
    <div className="flex flex-col gap-4">
      {fields.map((field) => (
        <ChipsField
          key={field}
          label={t(`watch.simple.${field}`)}
          hint={t(`watch.simple.${field}Hint`)}
          error={field === 'brand' ? error : null}
          disabled={disabled}
          values={form[field]}
          onChange={(values) => void write({ ...form, [field]: values })}
        />
      ))}
      <ErrorNote error={failure} onRetry={() => void write(form)} />
      {blank ? null : (
        <p className="text-sm text-quiet">
          {t('watch.written')} <code className="font-mono break-words whitespace-pre-wrap">{draft.query}</code>
        </p>
      )}
    </div>
  )
}
