import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../../../api/client.ts'
import { useInstant } from '../../../../time/use-instant.ts'
import { Dialog } from '../../../../ui/dialog.tsx'
import { ErrorNote } from '../../../../ui/error-note.tsx'
import { Skeleton } from '../../../../ui/skeleton.tsx'
import { WordChanges } from '../../query/word-changes.tsx'
import type { Macro } from './macros-page.tsx'

/** What a macro said when and by whom, each against the version before. */
export function MacroVersions({ macro: { name }, onClose }: { macro: Macro; onClose: () => void }) {
  const { t } = useTranslation('settings')
  const instant = useInstant()
  const versions = useQuery(api.macros.versions.queryOptions({ input: { name } }))
  return (
    <Dialog title={t('macros.versionsOf', { name: `$${name}` })} wide onClose={onClose}>
      <ErrorNote error={versions.error} onRetry={() => void versions.refetch()} />
      {versions.data === undefined ? (
        versions.isPending ? (
          <Skeleton lines={4} />
        ) : null
      ) : (
        <ol className="flex flex-col gap-3">
          {versions.data.map(({ version, at, person, changes }) => (
            <li key={version} className="flex flex-col gap-1">
              <p className="flex flex-wrap gap-x-3">
                <span className="font-medium">{t('watch.versions.number', { number: version })}</span>
                <span className="text-sm text-quiet">
                  {at === null ? t('watch.versions.unknown') : instant(at)}
                  {person === null ? null : ` · ${person.name}`}
                </span>
              </p>
              <WordChanges changes={changes} />
            </li>
          ))}
        </ol>
      )}
    </Dialog>
  )
}
