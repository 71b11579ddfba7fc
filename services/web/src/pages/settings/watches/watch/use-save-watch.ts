import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { api, client } from '../../../../api/client.ts'
import { problemOf } from '../../../../api/problem.ts'
import { useChange } from '../../../../ui/use-change.ts'
import { useFieldErrors } from '../../../../ui/use-field-errors.ts'
import type { Watch } from '../watches.tsx'
import { type Example, example, type WatchDraft } from './use-watch-draft.ts'

export type SaveWatch = {
  busy: boolean
  error: unknown
  /** The examples for which the last save was refused. */
  broken: readonly Example[]
  errorAt: (path: string) => string | null
  /** @param confirmed saves although examples do not hold any more */
  run: (how: { confirmed: boolean; rerun: boolean }) => void
}

/** Adds or changes a watch, and holds it against the archive afterwards where that was asked for. */
export function useSaveWatch(watch: Watch | null, draft: WatchDraft, onSaved: (saved: Watch) => void): SaveWatch {
  const { t } = useTranslation('settings')
  const saving = useChange(
    async ({ confirmed, rerun }: { confirmed: boolean; rerun: boolean }) => {
      const { brandId, name, query, enabled, examples } = draft
      const values = { brandId, name, query, enabled, examples, confirmed }
      const saved =
        watch === null ? await client.watches.create(values) : await client.watches.update({ ...values, id: watch.id })
      return rerun ? { ...saved, rerun: await client.watches.rerun({ id: saved.id }) } : saved
    },
    { said: t('forms.saved'), stale: [api.watches.key(), api.macros.key()], onDone: onSaved },
  )
  const errorAt = useFieldErrors(saving.error, draft)
  return {
    busy: saving.isPending,
    error: saving.error,
    broken: z.array(example).safeParse(problemOf(saving.error).data.broken).data ?? [],
    errorAt,
    run: (how) => saving.mutate(how),
  }
}
