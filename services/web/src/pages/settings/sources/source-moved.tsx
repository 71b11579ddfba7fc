import type { Source } from '@echolot/contract'
import { useTranslation } from 'react-i18next'
import { useInstant } from '../../../time/use-instant.ts'

/** Where a source was before it moved, or why it could not be followed. */
export function SourceMoved({ source: { moved } }: { source: Source }) {
  const { t } = useTranslation('settings')
  const instant = useInstant()
  if (moved === null) return null
  const { at, outcome, from, to, known } = moved
  return (
    <p className="mt-1 text-sm break-words text-quiet">
      {outcome === 'followed'
        ? t('sources.moved.followed', { from, at: instant(at, 'near') })
        : outcome === 'from_file'
          ? t('sources.moved.fromFile', { to })
          : known === null
            ? t('sources.moved.taken', { to })
            : t('sources.moved.known', { to, name: known })}
    </p>
  )
}
