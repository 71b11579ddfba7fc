import { Link, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../../../api/session.ts'
import type { Watch } from '../watches.tsx'
import { type WatchPart, watchParts } from './watch-search.ts'

const savedOnly: readonly WatchPart[] = ['versions', 'findings', 'hidden']
/** They tell what items say, whichever department has their tickets. */
const ofArchive: readonly WatchPart[] = ['words', 'examples', 'findings']

/** The part of the page that is asked for, and those that there are for this watch and reader. */
export function useWatchPart(watch: Watch | null): [WatchPart, readonly WatchPart[]] {
  const { part } = useSearch({ from: '/inside/settings/watches/$watch' })
  const mayRead = useMay('read_tickets')
  const mayInspect = useMay('inspect')
  const shown = watchParts.filter(
    (name) =>
      (watch !== null || !savedOnly.includes(name)) &&
      (mayRead || name !== 'hidden') &&
      (mayInspect || !ofArchive.includes(name)),
  )
  return [shown.find((name) => name === part) ?? 'query', shown]
}

type Props = { watch: Watch | null; part: WatchPart; parts: readonly WatchPart[] }

/** The way from part to part of a watch's page. */
export function WatchParts({ watch, part, parts }: Props) {
  const { t } = useTranslation('settings')
  return (
    <nav aria-label={t('watch.parts')} className="overflow-x-auto border-b border-line">
      <ul className="flex gap-1">
        {parts.map((name) => (
          <li key={name}>
            <Link
              to="/settings/watches/$watch"
              params={{ watch: watch === null ? 'new' : String(watch.id) }}
              search={(before) => ({ ...before, part: name })}
              aria-current={name === part ? 'page' : undefined}
              className="flex min-h-9 items-center border-b-2 border-transparent px-3 whitespace-nowrap text-quiet -outline-offset-2 hover:text-ink aria-[current=page]:border-accent aria-[current=page]:text-ink"
            >
              {t(`watch.partNames.${name}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
