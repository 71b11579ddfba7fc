import type { Source } from '@echolot/contract'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../../api/client.ts'
import { useInstant } from '../../../time/use-instant.ts'
import { Button } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { useChange } from '../../../ui/use-change.ts'

/** What to know of a source besides whether it answers, and where it was found again. */
export function SourceWarning({ source, mayChange }: { source: Source; mayChange: boolean }) {
  const { t } = useTranslation('settings')
  const instant = useInstant()
  const { id, name, warning, warningSince, rediscoveredUrl, fromFile } = source
  const take = useChange(client.sources.takeRediscovered, {
    said: t('sources.warnings.taken', { name }),
    stale: [api.sources.key(), api.today.key()],
    tellsFailure: true,
  })
  if (warning === null) return null
  return (
    <div className="mt-2 flex items-start gap-2 rounded-lg border border-soon bg-soon-soft px-3 py-2">
      <Icon name="late" className="mt-0.5 size-5 shrink-0 text-soon" />
      <div className="flex min-w-0 flex-col gap-2">
        <p>{t(`sources.warnings.${warning}`, { since: warningSince === null ? '' : instant(warningSince, 'day') })}</p>
        {rediscoveredUrl === null ? null : (
          <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
            <p className="min-w-0 wrap-anywhere">{t('sources.warnings.found', { url: rediscoveredUrl })}</p>
            {mayChange && !fromFile ? (
              <Button
                size="small"
                aria-label={t('sources.warnings.takeOf', { name })}
                busy={take.isPending}
                onClick={() => take.mutate({ id })}
              >
                {t('sources.warnings.take')}
              </Button>
            ) : null}
          </div>
        )}
      </div>
    </div>
  )
}
