import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../../api/client.ts'
import { useInstant } from '../../../time/use-instant.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import type { Canned } from './canned-responses.tsx'

/** What a canned response said when and by whom. */
export function CannedVersions({ canned: { id, name }, onClose }: { canned: Canned; onClose: () => void }) {
  const { t } = useTranslation('settings')
  const instant = useInstant()
  const versions = useQuery(api.cannedResponses.versions.queryOptions({ input: { id } }))
  return (
    <Dialog title={t('canned.versionsOf', { name })} wide onClose={onClose}>
      <ErrorNote error={versions.error} onRetry={() => void versions.refetch()} />
      {versions.data === undefined ? (
        versions.isPending ? (
          <Skeleton lines={4} />
        ) : null
      ) : (
        <ol className="flex flex-col gap-3">
          {versions.data.map(({ version, at, person, name, text }) => (
            <li key={version} className="flex flex-col gap-1">
              <p className="flex flex-wrap gap-x-3">
                <span className="font-medium">{t('watch.versions.number', { number: version })}</span>
                <span className="text-sm text-quiet">
                  {name} · {instant(at)}
                  {person === null ? null : ` · ${person.name}`}
                </span>
              </p>
              <p className="max-w-prose wrap-anywhere whitespace-pre-line">{text}</p>
            </li>
          ))}
        </ol>
      )}
    </Dialog>
  )
}
