import { connectorOf, connectors, type FoundItem } from '@echolot/connectors'
import type { ConnectorId, Purpose } from '@echolot/domain'
import { sourceSettings } from './source-settings.ts'

/**
 * What the settings say of who we are: on a channel of our own everything by others is said to us, also in a comment feed
 * that knows no parents. Such a feed has names only, so there a name of ours is ours; other connectors know better.
 */
export function asOurs({
  purpose,
  connector,
  settings,
}: {
  purpose: Purpose
  connector: ConnectorId
  settings: unknown
}): (item: FoundItem) => FoundItem {
  const { knowsNamesAlone } = connectorOf(connectors, connector)
  const ownUsers = new Set(knowsNamesAlone ? sourceSettings.parse(settings).ownUsers : [])
  return (item) => {
    const own = item.own || ownUsers.has(item.author?.name ?? '')
    return { ...item, own, addressed: !own && (item.addressed || (knowsNamesAlone && purpose === 'own_channel')) }
  }
}
