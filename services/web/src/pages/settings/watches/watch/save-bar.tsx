import { useTranslation } from 'react-i18next'
import { Button } from '../../../../ui/button.tsx'
import { classNames } from '../../../../ui/class-names.ts'
import { FormError } from '../../../../ui/form-error.tsx'

type Props = {
  isNew: boolean
  changed: boolean
  /** Whether a look at what it gains and loses comes before the saving. */
  reviewed: boolean
  busy: boolean
  error: unknown
  onSave: () => void
  onDiscard: () => void
}

/** Whether something is unsaved, at the foot of every part of the page. */
export function SaveBar({ isNew, changed, reviewed, busy, error, onSave, onDiscard }: Props) {
  const { t } = useTranslation('settings')
  return (
    <div
      data-foot-bar
      className="sticky bottom-0 z-10 -mx-4 mt-auto -mb-4 flex flex-col gap-2 border-t border-line bg-ground px-4 py-2"
    >
      <FormError error={error} />
      <div className="flex min-h-10 flex-wrap items-center justify-end gap-2">
        <span role="status" className={classNames('min-w-0 grow text-quiet', changed ? null : 'max-sm:sr-only')}>
          {changed ? t('watch.unsaved') : isNew ? '' : t('watch.asSaved')}
        </span>
        <Button disabled={!changed} onClick={onDiscard}>
          {t('forms.discard')}
        </Button>
        <Button look="primary" busy={busy} disabled={!changed && !isNew} onClick={onSave}>
          {t(reviewed ? 'watch.review' : isNew ? 'forms.add' : 'forms.save')}
        </Button>
      </div>
    </div>
  )
}
