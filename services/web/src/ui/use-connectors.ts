import type { ConnectorInfo } from '@echolot/contract'
import type { Language } from '@echolot/domain'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'

/** Which kinds of source there are; they change with Echolot alone. Empty until they are known. */
export function useConnectors(enabled = true): readonly ConnectorInfo[] {
  const asked = useQuery({ ...api.connectors.list.queryOptions(), staleTime: Number.POSITIVE_INFINITY, enabled })
  return asked.data ?? []
}

/** What a connector says in the reader's language. */
export function useWorded(): (worded: Record<Language, string>) => string {
  const { i18n } = useTranslation()
  return (worded) => worded[i18n.language === 'de' ? 'de' : 'en']
}

/** A kind of source in the reader's language; one that is not known is shown as it is called. */
export function useConnectorName(): (id: string) => string {
  const connectors = useConnectors()
  const inWords = useWorded()
  return (id) => {
    const known = connectors.find((one) => one.id === id)
    return known === undefined ? id : inWords(known.name)
  }
}
