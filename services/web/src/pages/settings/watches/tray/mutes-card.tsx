import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../../../api/client.ts'
import { useInstant } from '../../../../time/use-instant.ts'
import { Badge } from '../../../../ui/badge.tsx'
import { Button } from '../../../../ui/button.tsx'
import { Card } from '../../../../ui/card.tsx'
import { ErrorNote } from '../../../../ui/error-note.tsx'
import { Skeleton } from '../../../../ui/skeleton.tsx'
import { useChange } from '../../../../ui/use-change.ts'

/** Authors and domains that are muted, each with a way back. */
export function MutesCard() {
  const { t } = useTranslation('settings')
  const instant = useInstant()
  const mutes = useQuery(api.mutes.list.queryOptions())
  const undo = useChange(client.mutes.remove, {
    said: t('watch.mutes.undone'),
    stale: [api.mutes.key(), api.hidden.key(), api.tickets.key()],
    tellsFailure: true,
  })
  return (
    <Card title={t('watch.mutes.title')}>
      <ErrorNote error={mutes.error} onRetry={() => void mutes.refetch()} />
      {mutes.data === undefined ? (
        mutes.isPending ? (
          <Skeleton lines={2} />
        ) : null
      ) : mutes.data.length === 0 ? (
        <p className="p-4 text-quiet">{t('watch.mutes.none')}</p>
      ) : (
        <ul className="divide-y divide-line">
          {mutes.data.map(({ id, kind, name, person, at, hidden }) => {
            const shown = name ?? t('watch.mutes.nameless')
            return (
              <li key={id} className="flex flex-wrap items-center gap-2 px-4 py-2.5">
                <div className="flex min-w-0 grow flex-col gap-0.5">
                  <p className="flex flex-wrap items-center gap-2 font-medium wrap-anywhere">
                    {shown} <Badge>{t(`watch.mutes.kinds.${kind}`)}</Badge>
                  </p>
                  <p className="text-sm text-quiet">
                    {instant(at, 'near')}
                    {person === null ? null : ` · ${person.name}`} · {t('watch.mutes.hid', { count: hidden })}
                  </p>
                </div>
                {[false, ...(hidden > 0 ? [true] : [])].map((bringBack) => (
                  <Button
                    key={String(bringBack)}
                    size="small"
                    busy={undo.isPending && undo.variables.id === id}
                    aria-label={t(bringBack ? 'watch.mutes.bringBackOf' : 'watch.mutes.undoOf', { name: shown })}
                    onClick={() => undo.mutate({ id, bringBack })}
                  >
                    {t(bringBack ? 'watch.mutes.bringBack' : 'watch.mutes.undo')}
                  </Button>
                ))}
              </li>
            )
          })}
        </ul>
      )}
    </Card>
  )
}
