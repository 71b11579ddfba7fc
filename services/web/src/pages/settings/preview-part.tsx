import type { Supposed } from '@echolot/contract'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { FormError } from '../../ui/form-error.tsx'
import { SupposedView } from '../../ui/supposed-view.tsx'
import { useChange } from '../../ui/use-change.ts'

type Props<Input> = {
  ask: (input: Input) => Promise<Supposed>
  input: Input
  /** What is told, where it is not about deadlines alone. */
  hint?: string
}

/** What saving a form as it stands would do; asked for, because it plays a month of waits once more. */
export function PreviewPart<Input>({ ask, input, hint }: Props<Input>) {
  const { t } = useTranslation('settings')
  const preview = useChange(ask, { stale: [] })
  // What was told of other values says nothing about these.
  const told = JSON.stringify(preview.variables) === JSON.stringify(input)
  return (
    <section className="flex flex-col gap-3 border-t border-line pt-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <div>
          <h3 className="font-medium">{t('calendars.previewTitle')}</h3>
          <p className="text-sm text-quiet">{hint ?? t('calendars.previewHint')}</p>
        </div>
        <Button busy={preview.isPending} onClick={() => preview.mutate(input)}>
          {t('calendars.preview')}
        </Button>
      </div>
      <FormError error={told ? preview.error : null} />
      <div role="status">{told && preview.data !== undefined ? <SupposedView supposed={preview.data} /> : null}</div>
    </section>
  )
}
