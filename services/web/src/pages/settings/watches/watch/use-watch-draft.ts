import { simpleWatch } from '@echolot/contract'
import { z } from 'zod'
import { useDraft, useForgetDrafts } from '../../../../ui/use-draft.ts'
import type { Brand, Watch } from '../watches.tsx'

export const example = z.object({
  must: z.enum(['match', 'not_match']),
  title: z.string().nullable(),
  text: z.string(),
  itemId: z.int().nullable().default(null),
})
export type Example = z.infer<typeof example>

const watchDraft = z.object({
  brandId: z.int(),
  name: z.string(),
  query: z.string(),
  enabled: z.boolean(),
  examples: z.array(example),
  mode: z.enum(['simple', 'language']),
  /** What the simple form holds, and the query that was written from it; null until somebody has used it. */
  simple: z.object({ form: simpleWatch, query: z.string() }).nullable(),
})
export type WatchDraft = z.infer<typeof watchDraft>

/** A watch as somebody is changing it. It outlives a reload and another page, until it is saved or thrown away. */
export function useWatchDraft(watch: Watch | null, brand: Brand) {
  const saved: WatchDraft = {
    brandId: watch?.brandId ?? brand.id,
    name: watch?.name ?? '',
    query: watch?.query ?? '',
    enabled: watch?.enabled ?? true,
    examples: (watch?.examples ?? []).map(({ must, title, text, itemId }) => ({ must, title, text, itemId })),
    mode: 'simple',
    simple: null,
  }
  const name = watch === null ? `watch of brand ${brand.id}` : `watch ${watch.id} `
  // A draft of another version would overwrite what somebody else has saved since.
  const [draft, write] = useDraft(
    `${name}version ${watch?.version ?? 0}`,
    (kept) => watchDraft.safeParse(kept).data,
    saved,
  )
  const forget = useForgetDrafts()
  return {
    draft,
    changed: valuesOf(draft) !== valuesOf(saved),
    /** Whether what it hits may have changed, or what it is held against. */
    queryChanged: draft.query !== saved.query || JSON.stringify(draft.examples) !== JSON.stringify(saved.examples),
    set: (change: Partial<WatchDraft>) => write({ ...draft, ...change }),
    reset: () => {
      write({ ...saved, mode: draft.mode })
      forget(name)
    },
    forget: () => forget(name),
  }
}

/** What would be saved, apart from the way it is shown. */
function valuesOf({ brandId, name, query, enabled, examples }: WatchDraft): string {
  return JSON.stringify({ brandId, name, query, enabled, examples })
}
