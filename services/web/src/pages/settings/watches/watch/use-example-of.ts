import { useTranslation } from 'react-i18next'
import { client } from '../../../../api/client.ts'
import { toast } from '../../../../ui/toast-store.ts'
import { useChange } from '../../../../ui/use-change.ts'
import type { Example, WatchDraft } from './use-watch-draft.ts'

/** Makes an example of an item in the draft, with the item's own words; a second time changes what must hold of it. */
export function useExampleOf(draft: WatchDraft, set: (change: Partial<WatchDraft>) => void) {
  const { t } = useTranslation('settings')
  const make = useChange(
    async ({ itemId, must }: { itemId: number; must: Example['must'] }) => ({
      ...(await client.watchLanguage.exampleOf({ itemId })),
      must,
    }),
    {
      stale: [],
      tellsFailure: true,
      onDone: (example) => {
        const others = draft.examples.filter(({ itemId }) => itemId !== example.itemId)
        set({ examples: [...others, example] })
        toast(t('watch.examples.made'), { tone: 'good' })
      },
    },
  )
  return {
    busyWith: make.isPending ? make.variables.itemId : null,
    make: (itemId: number, must: Example['must']) => make.mutate({ itemId, must }),
  }
}
