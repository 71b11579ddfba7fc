import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../../api/client.ts'
import { useInstant } from '../../../time/use-instant.ts'
import { Card } from '../../../ui/card.tsx'
import { usePromiseText } from './use-promise-text.ts'

/** What was promised when, and who said it. */
export function PromiseVersions() {
  const { t } = useTranslation('settings')
  const instant = useInstant()
  const tell = usePromiseText()
  const versions = useQuery(api.promises.versions.queryOptions()).data
  if (versions === undefined) return null
  return (
    <Card title={t('promises.history')}>
      {versions.length === 0 ? <p className="px-4 py-3 text-quiet">{t('promises.noHistory')}</p> : null}
      <ol className="divide-y divide-line empty:hidden">
        {versions.map((version) => (
          <li key={version.id} className="flex flex-col gap-0.5 px-4 py-2">
            <p>
              {tell.whom(version)}: {t(`promises.clocks.${version.clock}`)} {tell.within(version)}
            </p>
            <p className="text-sm text-quiet">
              {[
                version.validTo === null
                  ? t('promises.since', { from: instant(version.validFrom) })
                  : t('promises.until', { from: instant(version.validFrom), to: instant(version.validTo) }),
                t('promises.place', { place: version.position + 1 }),
                version.person?.name,
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ol>
    </Card>
  )
}
