import type { Source } from '@echolot/contract'
import { useDeferredValue, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { Input } from '../../../ui/input.tsx'
import { SourceCard } from './source-card.tsx'

type Props = {
  /** In the order in which they are shown. */
  sources: readonly Source[]
  asked: number | undefined
  mayChange: boolean
  onOpen: (what: 'edit' | 'remove' | 'test' | 'hook', source: Source) => void
}

/** A page holds ten thousand sources, a browser no ten thousand cards. */
const portion = 50

/** Sources as cards, a portion at a time; where there are more they can be searched. */
export function SourceCards({ sources, asked, mayChange, onOpen }: Props) {
  const { t } = useTranslation('settings')
  const told = useId()
  const [typed, setTyped] = useState('')
  const [wanted, setWanted] = useState(portion)
  const words = useDeferredValue(typed).toLowerCase().split(/\s+/)
  const found = sources.filter((source) => source.id === asked || holds(source, words))
  // Whoever comes for one of them finds it in front.
  const shown = found.toSorted((a, b) => Number(b.id === asked) - Number(a.id === asked)).slice(0, wanted)
  const many = sources.length > portion
  return (
    <>
      {many ? (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
          <search className="relative min-w-0 grow basis-64">
            <Icon name="search" className="pointer-events-none absolute top-2.5 left-2.5 size-4 text-quiet" />
            <Input
              type="search"
              aria-label={t('sources.search')}
              aria-describedby={told}
              placeholder={t('sources.searchHint')}
              maxLength={200}
              value={typed}
              onChange={(event) => {
                setTyped(event.target.value)
                setWanted(portion)
              }}
              className="!pl-8"
            />
          </search>
          <p id={told} role="status" className="text-quiet tabular-nums">
            {found.length === 0
              ? t('sources.foundNoSource')
              : t('sources.shownOf', { shown: shown.length, total: found.length })}
          </p>
        </div>
      ) : null}
      <ul className="flex flex-col gap-3">
        {shown.map((source) => (
          <SourceCard
            key={source.id}
            source={source}
            asked={source.id === asked}
            mayChange={mayChange}
            onOpen={(what) => onOpen(what, source)}
          />
        ))}
      </ul>
      {found.length > shown.length ? (
        <Button className="self-center" onClick={() => setWanted(wanted + portion)}>
          {t('sources.showMore')}
        </Button>
      ) : null}
    </>
  )
}

function holds({ name, url, labels }: Source, words: readonly string[]): boolean {
  const text = `${name} ${url} ${labels.join(' ')}`.toLowerCase()
  return words.every((word) => text.includes(word))
}
