import { useTranslation } from 'react-i18next'
import { Button } from '../../../../ui/button.tsx'
import type { useExampleOf } from './use-example-of.ts'
import type { WatchDraft } from './use-watch-draft.ts'

type Props = {
  item: { itemId: number; title: string | null; excerpt: { text: string } }
  draft: WatchDraft
  exampleOf: ReturnType<typeof useExampleOf>
}

/** Two buttons that make an example of an item: one that must be found, or one that must not. */
export function MakeExample({ item: { itemId, title, excerpt }, draft, exampleOf }: Props) {
  const { t } = useTranslation('settings')
  const name = (title ?? excerpt.text).slice(0, 60)
  const present = draft.examples.find((example) => example.itemId === itemId)?.must ?? null
  return (
    <fieldset aria-label={t('watch.examples.make', { name })} className="flex flex-wrap gap-1">
      {(['match', 'not_match'] as const).map((must) => (
        <Button
          key={must}
          size="small"
          aria-pressed={present === must}
          className={present === must ? 'border-accent bg-accent-soft' : ''}
          disabled={present === null && draft.examples.length >= 100}
          busy={exampleOf.busyWith === itemId}
          onClick={() => exampleOf.make(itemId, must)}
        >
          {t(`watch.examples.${must}`)}
        </Button>
      ))}
    </fieldset>
  )
}
