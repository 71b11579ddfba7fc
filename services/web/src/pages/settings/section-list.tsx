import { Link } from '@tanstack/react-router'
import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { useWide } from '../queue/use-wide.ts'
import type { Section } from './sections.ts'
import type { useSections } from './use-sections.ts'

/** The parts of the settings under the names of their groups: beside the open one, or folded above it where that leaves too little room. */
export function SectionList({ groups, open }: { groups: ReturnType<typeof useSections>; open: Section }) {
  const { t } = useTranslation('settings')
  const id = useId()
  const wide = useWide()
  const [unfolded, setUnfolded] = useState(false)
  const fold = useRef<HTMLButtonElement>(null)
  return (
    <nav aria-label={t('sectionsLabel')} className="lg:sticky lg:top-4 lg:w-60 lg:shrink-0">
      {wide ? null : (
        <Button
          ref={fold}
          icon="down"
          aria-expanded={unfolded}
          aria-controls={id}
          className="w-full flex-row-reverse !justify-between"
          onClick={() => setUnfolded(!unfolded)}
        >
          {t(`sections.${open}`)}
        </Button>
      )}
      <div
        id={id}
        hidden={!wide && !unfolded}
        className="flex flex-col gap-4 max-lg:mt-1 max-lg:rounded-md max-lg:border max-lg:border-line max-lg:bg-surface max-lg:p-2"
      >
        {groups.map(({ group, sections }) => (
          <div key={group}>
            <p id={`${id}-${group}`} className="px-2.5 pb-0.5 text-sm text-quiet">
              {t(`groups.${group}`)}
            </p>
            <ul aria-labelledby={`${id}-${group}`}>
              {sections.map((name) => (
                <li key={name}>
                  <Link
                    to="/settings"
                    search={{ section: name }}
                    aria-current={name === open ? 'page' : undefined}
                    // The link that was pressed folds away with the others.
                    onClick={() => {
                      setUnfolded(false)
                      fold.current?.focus()
                    }}
                    className="flex min-h-8 items-center rounded-md px-2.5 -outline-offset-2 hover:bg-accent-soft aria-[current=page]:bg-accent-soft aria-[current=page]:text-accent max-lg:min-h-10"
                  >
                    {t(`sections.${name}`)}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </nav>
  )
}
