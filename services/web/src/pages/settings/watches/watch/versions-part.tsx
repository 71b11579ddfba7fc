import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../../../api/client.ts'
import { useInstant } from '../../../../time/use-instant.ts'
import { Badge } from '../../../../ui/badge.tsx'
import { Button } from '../../../../ui/button.tsx'
import { Card } from '../../../../ui/card.tsx'
import { ErrorNote } from '../../../../ui/error-note.tsx'
import { Skeleton } from '../../../../ui/skeleton.tsx'
import { WordChanges } from '../../query/word-changes.tsx'
import type { Watch } from '../watches.tsx'
import type { WatchDraft } from './use-watch-draft.ts'

type Props = { watch: Watch; disabled: boolean; onTake: (change: Partial<WatchDraft>) => void }

/** What the watch said when and by whom, each against the version before. */
export function VersionsPart({ watch, disabled, onTake }: Props) {
  const { t } = useTranslation('settings')
  const instant = useInstant()
  const versions = useQuery(api.watches.versions.queryOptions({ input: { id: watch.id } }))
  return (
    <>
      <ErrorNote error={versions.error} onRetry={() => void versions.refetch()} />
      {versions.data === undefined ? (
        versions.isPending ? (
          <Skeleton lines={6} />
        ) : null
      ) : (
        <Card title={t('watch.versions.title')}>
          <ol className="divide-y divide-line">
            {versions.data.map(({ version, at, person, origin, macros, changes, query }) => (
              <li key={version} className="flex flex-col gap-1.5 px-4 py-3">
                <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
                  <h3 className="font-medium">{t('watch.versions.number', { number: version })}</h3>
                  {version === watch.version ? <Badge tone="accent">{t('watch.versions.present')}</Badge> : null}
                  <span className="text-sm text-quiet">
                    {at === null ? t('watch.versions.unknown') : instant(at)}
                    {person === null ? null : ` · ${person.name}`}
                    {origin === null ? null : ` · ${t(`watch.versions.origins.${origin}`)}`}
                  </span>
                  {disabled || version === watch.version ? null : (
                    <Button
                      size="small"
                      className="ml-auto"
                      aria-label={t('watch.versions.takeOf', { number: version })}
                      onClick={() => onTake({ query, simple: null })}
                    >
                      {t('watch.versions.take')}
                    </Button>
                  )}
                </div>
                <WordChanges changes={changes} />
                {macros.length === 0 ? null : (
                  <p className="text-sm text-quiet">
                    {t('watch.versions.macros', {
                      macros: macros.map((macro) => `$${macro.name} (${macro.version})`).join(', '),
                    })}
                  </p>
                )}
              </li>
            ))}
          </ol>
        </Card>
      )}
    </>
  )
}
