import type { Figure } from '@echolot/domain'
import { type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { classNames } from '../../ui/class-names.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { FigureLink } from './figure-link.tsx'

type Props = {
  name: string
  value: string
  meaning: string
  /** The figure whose rows stand behind this number. */
  figure: Figure
  chosen: boolean
  children?: ReactNode
}

/** One number: it leads to its rows and explains itself. */
export function FigureCard({ name, value, meaning, figure, chosen, children }: Props) {
  const { t } = useTranslation('reports')
  const [explained, setExplained] = useState(false)
  const id = useId()
  return (
    <li
      className={classNames(
        'flex flex-col gap-0.5 rounded-lg border bg-surface p-3',
        chosen ? 'border-accent outline-1 outline-accent' : 'border-line',
      )}
    >
      <div className="flex items-start justify-between gap-2">
        <span className="pt-1 text-quiet">{name}</span>
        <IconButton
          icon="question"
          label={t('explainOf', { name })}
          aria-expanded={explained}
          aria-controls={id}
          className="-mt-1 -mr-1"
          onClick={() => setExplained(!explained)}
        />
      </div>
      <FigureLink
        figure={figure}
        label={t('showRows', { name, value })}
        current={chosen}
        className="self-start font-semibold tabular-nums text-3xl"
      >
        {value}
      </FigureLink>
      {children ? <div className="flex flex-col items-start text-sm text-quiet">{children}</div> : null}
      <p id={id} hidden={!explained} className="border-t border-line pt-2 text-sm">
        {meaning}
      </p>
    </li>
  )
}
