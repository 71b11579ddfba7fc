import { useTranslation } from 'react-i18next'
import { IconButton } from '../../../ui/icon-button.tsx'
import { type PromiseRule, usePromiseText } from './use-promise-text.ts'

type Props = {
  promise: PromiseRule
  place: number
  last: boolean
  mayChange: boolean
  onMove: (by: -1 | 1) => void
  onEdit: () => void
  onRemove: () => void
}

/** One promise; its place decides who is asked first. */
export function PromiseRow({ promise, place, last, mayChange, onMove, onEdit, onRemove }: Props) {
  const { t } = useTranslation('settings')
  const tell = usePromiseText()
  const name = t('promises.name', { place, text: `${tell.whom(promise)}, ${tell.within(promise)}` })
  return (
    <li className="flex items-center gap-3 px-3 py-2">
      <span aria-hidden="true" className="min-w-6 text-center text-quiet tabular-nums">
        {place}
      </span>
      <div className="min-w-0 grow">
        <h2 className="font-medium break-words">{tell.whom(promise)}</h2>
        <p className="break-words">
          {t(`promises.clocks.${promise.clock}`)} {tell.within(promise)}
        </p>
      </div>
      {mayChange ? (
        <div className="flex max-sm:flex-wrap max-sm:justify-end max-sm:w-20">
          <IconButton icon="up" label={t('promises.up', { name })} disabled={place === 1} onClick={() => onMove(-1)} />
          <IconButton icon="down" label={t('promises.down', { name })} disabled={last} onClick={() => onMove(1)} />
          <IconButton icon="edit" label={t('promises.edit', { name })} onClick={onEdit} />
          <IconButton icon="erase" label={t('promises.remove', { name })} onClick={onRemove} />
        </div>
      ) : null}
    </li>
  )
}
