import type { Source } from '@echolot/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import { buttonClass } from '../../ui/button.tsx'
import { useConnectors } from '../../ui/use-connectors.ts'
import { RearviewState } from './rearview-state.tsx'
import { isUnderWay } from './under-way.ts'

/** On a source's card: that its past can be read, how far that came, and the way to what it told. */
export function RearviewOffer({ source }: { source: Source }) {
  const { t } = useTranslation('rearview')
  const hasHistory = useConnectors().some(({ id, hasHistory }) => id === source.connector && hasHistory)
  const { data } = useQuery({
    ...api.rearview.get.queryOptions({ input: { sourceId: source.id } }),
    enabled: hasHistory,
    refetchInterval: (query) => (isUnderWay(query.state.data) ? 2_000 : false),
  })
  if (!hasHistory || data === undefined) return null
  return (
    <div className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-2 rounded-md bg-sunken px-3 py-2">
      <div className="min-w-0 grow basis-64">
        {data === null ? (
          <p>{t('offer.none')}</p>
        ) : (
          <>
            <p>{t(isUnderWay(data) ? 'offer.running' : 'offer.done')}</p>
            <RearviewState run={data} />
          </>
        )}
      </div>
      <Link to="/rearview/$source" params={{ source: String(source.id) }} className={buttonClass('plain', 'small')}>
        {t(data === null ? 'offer.read' : 'offer.open')}
      </Link>
    </div>
  )
}
