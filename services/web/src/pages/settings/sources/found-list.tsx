import type { ConnectorId } from '@echolot/domain'
import { useTranslation } from 'react-i18next'
import { Badge } from '../../../ui/badge.tsx'
import { useConnectorName } from '../../../ui/use-connectors.ts'

export type Found = { connector: ConnectorId; url: string; name: string; kind: string; items: number | null }

/** What can be listened to behind a homepage, to be chosen from. */
export function FoundList({ found, onChoose }: { found: readonly Found[]; onChoose: (found: Found) => void }) {
  const { t } = useTranslation('settings')
  const connectorName = useConnectorName()
  return (
    <ul className="flex flex-col gap-2 empty:hidden">
      {found.map((one) => (
        <li key={`${one.connector} ${one.url}`}>
          <button
            type="button"
            onClick={() => onChoose(one)}
            className="flex w-full flex-wrap items-center gap-x-3 gap-y-1 rounded-md border border-edge bg-surface px-3 py-2 text-left hover:bg-accent-soft"
          >
            <span className="font-medium">{one.name}</span>
            <Badge>{connectorName(one.connector)}</Badge>
            {one.items === null ? null : (
              <span className="text-sm text-quiet">{t('sources.foundItems', { count: one.items })}</span>
            )}
            <span className="w-full text-sm break-all text-quiet">{one.url}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
