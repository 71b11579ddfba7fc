import { useTranslation } from 'react-i18next'
import { Card } from '../../../../ui/card.tsx'
import { EmptyState } from '../../../../ui/empty-state.tsx'
import { IconButton } from '../../../../ui/icon-button.tsx'
import type { Watch } from '../watches.tsx'
import { AddExample } from './add-example.tsx'
import { ExampleState } from './example-state.tsx'
import { TakenFrom } from './taken-from.tsx'
import { useExampleStates } from './use-example-states.ts'
import type { WatchDraft } from './use-watch-draft.ts'

type Props = { watch: Watch | null; draft: WatchDraft; disabled: boolean; set: (change: Partial<WatchDraft>) => void }

/** Texts that the watch must find and must not find, each with whether that holds of the query as it stands. */
export function ExamplesPart({ watch, draft, disabled, set }: Props) {
  const { t } = useTranslation('settings')
  const hold = useExampleStates(draft.query, draft.examples)
  const { examples } = draft
  return (
    <div className="flex flex-col gap-4">
      <p className="max-w-prose text-quiet">{t('watch.examples.intro')}</p>
      <div className="grid items-start gap-4 lg:grid-cols-2">
        {(['match', 'not_match'] as const).map((must) => {
          const shown = examples.flatMap((example, n) => (example.must === must ? [{ example, n }] : []))
          return (
            <Card key={must} title={t(`watch.examples.${must}`)}>
              {shown.length === 0 ? (
                <EmptyState icon="note" title={t('watch.examples.none')} />
              ) : (
                <ul className="divide-y divide-line">
                  {shown.map(({ example, n }) => (
                    <li key={`${example.title} ${example.text}`} className="flex items-start gap-2 px-4 py-2.5">
                      <div className="flex min-w-0 grow flex-col items-start gap-1">
                        <ExampleState must={must} holds={hold?.[n] ?? null} />
                        {example.title === null ? null : <p className="font-medium wrap-anywhere">{example.title}</p>}
                        <p className="wrap-anywhere whitespace-pre-line">{example.text}</p>
                        {example.itemId === null ? null : (
                          <TakenFrom kept={watch?.examples.find(({ itemId }) => itemId === example.itemId)} />
                        )}
                      </div>
                      {disabled ? null : (
                        <IconButton
                          icon="erase"
                          label={t('forms.removeOf', { name: (example.title ?? example.text).slice(0, 60) })}
                          onClick={() => set({ examples: examples.filter((_, index) => index !== n) })}
                        />
                      )}
                    </li>
                  ))}
                </ul>
              )}
            </Card>
          )
        })}
      </div>
      {disabled || examples.length >= 100 ? null : (
        <AddExample
          onAdd={(example) => {
            const twin = examples.some(({ must, title, text }) =>
              [must, title, text].every((value, n) => value === [example.must, example.title, example.text][n]),
            )
            if (!twin) set({ examples: [...examples, example] })
          }}
        />
      )}
    </div>
  )
}
